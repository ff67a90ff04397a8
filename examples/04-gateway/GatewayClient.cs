// 从 C# 调用前置机：提交一份文档并等待平台的答复。.NET 6 以上、.NET Framework 4.7 以上或 Mono，不需要其他包。
// Calls the gateway from C#: submits a document and waits for the platform's answer. .NET 6, .NET Framework 4.7 or Mono, no packages.
using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

public static class GatewayClient
{
    public static int Main(string[] args)
    {
        return Submit(args[0]).GetAwaiter().GetResult();
    }

    private static async Task<int> Submit(string path)
    {
        var gateway = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? "http://127.0.0.1:8847";
        using (var client = new HttpClient(new HttpClientHandler { UseProxy = false }))
        using (var content = new ByteArrayContent(File.ReadAllBytes(path)))
        using (var request = new HttpRequestMessage(HttpMethod.Post, gateway + "/documents"))
        {
            content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
            request.Content = content;
            // 等到平台答复，至多 30 秒；到时仍未答复则为 202，用 Location 再问。
            request.Headers.Add("Prefer", "wait=30");
            using (var answer = await client.SendAsync(request))
            {
                var text = await answer.Content.ReadAsStringAsync();
                Console.WriteLine("{0} {1}", (int)answer.StatusCode, text.Trim());
                return (int)answer.StatusCode == 200 ? 0 : 1;
            }
        }
    }
}

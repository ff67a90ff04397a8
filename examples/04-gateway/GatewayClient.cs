// 从 C# 调用前置机：提交一份文档并等待平台的答复。.NET 6 以上，不需要其他包。
// Calls the gateway from C#: submits a document and waits for the platform's answer. .NET 6 or newer, no packages.
using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;

var gateway = Environment.GetEnvironmentVariable("GATEWAY_URL") ?? "http://127.0.0.1:8847";
using var client = new HttpClient(new HttpClientHandler { UseProxy = false });
using var content = new ByteArrayContent(File.ReadAllBytes(args[0]));
content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
using var request = new HttpRequestMessage(HttpMethod.Post, gateway + "/documents") { Content = content };
// 等到平台答复，至多 30 秒；到时仍未答复则为 202，用 Location 再问。
request.Headers.Add("Prefer", "wait=30");
using var answer = await client.SendAsync(request);
Console.WriteLine($"{(int)answer.StatusCode} {(await answer.Content.ReadAsStringAsync()).Trim()}");
return (int)answer.StatusCode == 200 ? 0 : 1;

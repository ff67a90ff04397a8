// 从 Java 调用前置机：提交一份文档并等待平台的答复。只用 JDK 11 以上自带的类。
// Calls the gateway from Java: submits a document and waits for the platform's answer. Needs nothing but JDK 11 or newer.
// java GatewayClient.java document.xml
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

public class GatewayClient {
  public static void main(String[] arguments) throws Exception {
    String gateway = System.getenv().getOrDefault("GATEWAY_URL", "http://127.0.0.1:8847");
    HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "/documents"))
        .header("Content-Type", "application/xml")
        // 等到平台答复，至多 30 秒；到时仍未答复则为 202，用 Location 再问。
        .header("Prefer", "wait=30")
        .POST(HttpRequest.BodyPublishers.ofFile(Path.of(arguments[0])))
        .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    System.out.println(answer.statusCode() + " " + answer.body().trim());
    System.exit(answer.statusCode() == 200 ? 0 : 1);
  }
}

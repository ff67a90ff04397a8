import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.jcajce.provider.asymmetric.util.ECUtil;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.MetaApi;
import org.openapitools.client.api.ResidentsApi;
import org.openapitools.client.model.Receipt;
import org.openapitools.client.model.Resident;
import org.openapitools.client.model.ResidentMatchPage;
import org.openapitools.client.model.ResidentQuery;

/** Calls the platform through the generated client. Arguments: address, institution, private key, public key of the platform. */
public final class CallPlatform {
  public static void main(String[] arguments) throws Exception {
    KeyFactory keys = KeyFactory.getInstance("EC", new BouncyCastleProvider());
    var privateKey =
        (ECPrivateKeyParameters) ECUtil.generatePrivateKeyParameter(keys.generatePrivate(new PKCS8EncodedKeySpec(pem(arguments[2]))));
    var platformKey =
        (ECPublicKeyParameters) ECUtil.generatePublicKeyParameter(keys.generatePublic(new X509EncodedKeySpec(pem(arguments[3]))));
    HttpClient signing =
        new SigningHttpClient(HttpClient.newHttpClient(), arguments[1], privateKey, platformKey);
    ApiClient client = new ApiClient();
    client.updateBaseUri(arguments[0]);
    // What needs no signature goes without; everything else through the client that signs.
    ApiClient signed =
        new ApiClient() {
          @Override
          public HttpClient getHttpClient() {
            return signing;
          }
        };
    signed.updateBaseUri(arguments[0]);

    System.out.println("status " + new MetaApi(client).getHealth().getStatus());

    ResidentsApi residents = new ResidentsApi(signed);
    Resident resident =
        new Resident()
            .localId("JAVA-0001")
            .name("测试甲")
            .genderCode("1")
            .birthDate(LocalDate.of(1990, 1, 1))
            .identityTypeCode("01")
            .identityNumber("999999199001010016");
    Receipt receipt = residents.registerResident("java-client-0001", resident);
    System.out.println("registered version " + receipt.getVersion());

    ResidentMatchPage page =
        residents.searchResidents(new ResidentQuery().identityNumber(resident.getIdentityNumber()));
    System.out.println("found " + page.getItems().get(0).getId().equals(receipt.getId()));

    try {
      residents.getResident("P999999999999");
    } catch (ApiException problem) {
      System.out.println("refused " + problem.getCode() + " " + problem.getResponseBody().contains("\"C010\""));
    }
  }

  private static byte[] pem(String file) throws Exception {
    String text = Files.readString(Path.of(file)).replaceAll("-----[^-]+-----|\\s", "");
    return Base64.getDecoder().decode(text);
  }
}

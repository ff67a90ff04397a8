import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Checks what sign.ts wrote into a folder, and writes the same things made with Bouncy Castle for verify.ts to check.
 * Run: java -cp bcprov.jar SignWithJava.java FOLDER
 */
public class SignWithJava {
  /** The user id both ends agreed on. Bouncy Castle and this project use this one by default; OpenSSL uses an empty one. */
  static final byte[] USER_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

  static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
  static final ECDomainParameters DOMAIN =
      new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    BouncyCastleProvider provider = new BouncyCastleProvider();
    KeyFactory keys = KeyFactory.getInstance("EC", provider);
    var privateKey = keys.generatePrivate(new PKCS8EncodedKeySpec(pem(folder.resolve("private-key.pem"))));
    var publicKey = keys.generatePublic(new X509EncodedKeySpec(pem(folder.resolve("public-key.pem"))));
    // Bytes, not text: new String(bytes) and back changes them when the charset is not the one you think.
    byte[] message = Files.readAllBytes(folder.resolve("message.txt"));

    BigInteger d = ((ECPrivateKey) privateKey).getS();
    ECPrivateKeyParameters secret = new ECPrivateKeyParameters(d, DOMAIN);
    ECPublicKeyParameters point = new ECPublicKeyParameters(DOMAIN.getG().multiply(d), DOMAIN);

    // 1. DER signatures: what java.security.Signature makes and takes.
    Signature verifier = Signature.getInstance("SM3withSM2", provider);
    verifier.initVerify(publicKey);
    verifier.update(message);
    check("DER signature", verifier.verify(read(folder, "ours.der.b64")));
    Signature signer = Signature.getInstance("SM3withSM2", provider);
    signer.initSign(privateKey);
    signer.update(message);
    write(folder, "theirs.der.b64", signer.sign());

    // 2. Raw signatures, 64 bytes r || s: what JWS, HTTP signatures and the health-insurance interfaces use.
    SM2Signer plain = new SM2Signer(PlainDSAEncoding.INSTANCE);
    plain.init(false, new ParametersWithID(point, USER_ID));
    plain.update(message, 0, message.length);
    check("raw signature", plain.verifySignature(read(folder, "ours.raw.b64")));
    plain.init(true, new ParametersWithID(new ParametersWithRandom(secret, new SecureRandom()), USER_ID));
    plain.update(message, 0, message.length);
    write(folder, "theirs.raw.b64", plain.generateSignature());

    // 3. JWS: the signature covers the ASCII bytes of header.payload.
    String[] parts = Files.readString(folder.resolve("ours.jws")).trim().split("\\.");
    byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
    plain.init(false, new ParametersWithID(point, USER_ID));
    plain.update(signed, 0, signed.length);
    check("JWS", plain.verifySignature(Base64.getUrlDecoder().decode(parts[2])));

    // 4. Encryption. C1C3C2 is the order of GB/T 32918.4-2016; new SM2Engine() without a mode is the old C1C2C3.
    SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
    byte[] ours = read(folder, "ours.cipher.b64");
    engine.init(false, secret);
    check("ciphertext", Arrays.equals(message, engine.processBlock(ours, 0, ours.length)));
    engine.init(true, new ParametersWithRandom(point, new SecureRandom()));
    write(folder, "theirs.cipher.b64", engine.processBlock(message, 0, message.length));
  }

  static byte[] pem(Path path) throws Exception {
    String text = Files.readString(path).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    return Base64.getDecoder().decode(text);
  }

  static byte[] read(Path folder, String name) throws Exception {
    return Base64.getDecoder().decode(Files.readString(folder.resolve(name)).trim());
  }

  static void write(Path folder, String name, byte[] bytes) throws Exception {
    Files.writeString(folder.resolve(name), Base64.getEncoder().encodeToString(bytes) + "\n");
  }

  static void check(String what, boolean good) {
    System.out.println((good ? "ok    " : "WRONG ") + what);
    if (!good) System.exit(1);
  }
}

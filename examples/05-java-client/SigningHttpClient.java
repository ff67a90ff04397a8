import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECPoint;

/**
 * An HttpClient that signs every request by the profile hulian-2026 (RFC 9421, SM2, SM3) and believes no answer that the
 * platform did not sign. Java 17 and Bouncy Castle, nothing else.
 */
public final class SigningHttpClient extends HttpClient {
  private static final byte[] USER_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
  private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
  private static final ECDomainParameters DOMAIN =
      new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());
  /** Headers that change what a request means: each has to be signed when it is there. */
  private static final List<String> MEANINGFUL =
      List.of("content-type", "idempotency-key", "if-match", "hulian-purpose", "hulian-relay");
  private static final Pattern INPUT = Pattern.compile("([a-z0-9_-]+)=(\\(([^)]*)\\).*)");
  private static final Pattern COMPONENT = Pattern.compile("\"([^\"]+)\"(;req)?");

  private final HttpClient inner;
  private final String institution;
  private final ECPrivateKeyParameters privateKey;
  private final String keyId;
  private final ECPublicKeyParameters platformKey;

  public SigningHttpClient(
      HttpClient inner, String institution, ECPrivateKeyParameters privateKey, ECPublicKeyParameters platformKey) {
    this.inner = inner;
    this.institution = institution;
    this.privateKey = privateKey;
    ECPoint own = DOMAIN.getG().multiply(privateKey.getD()).normalize();
    this.keyId = HexFormat.of().formatHex(Arrays.copyOf(sm3(own.getEncoded(false)), 16));
    this.platformKey = platformKey;
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    byte[] body = bodyOf(request);
    HttpRequest signed = sign(request, body);
    HttpResponse<byte[]> answer = inner.send(signed, HttpResponse.BodyHandlers.ofByteArray());
    verify(signed, answer);
    return new Verified<>(answer, read(answer, handler));
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return send(request, handler);
          } catch (IOException | InterruptedException problem) {
            throw new CompletionException(problem);
          }
        });
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, HttpResponse.BodyHandler<T> handler, HttpResponse.PushPromiseHandler<T> push) {
    return sendAsync(request, handler);
  }

  private HttpRequest sign(HttpRequest request, byte[] body) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(request, (name, value) -> true);
    builder.header("hulian-institution", institution);
    if (body.length > 0) builder.header("content-digest", digestOf(body));
    HttpRequest whole = builder.build();
    List<String> names = new ArrayList<>(List.of("@method", "@target-uri"));
    if (body.length > 0) names.add("content-digest");
    names.add("hulian-institution");
    for (String name : MEANINGFUL) if (whole.headers().firstValue(name).isPresent()) names.add(name);
    byte[] nonce = new byte[16];
    new SecureRandom().nextBytes(nonce);
    String input =
        "(\"" + String.join("\" \"", names) + "\");created=" + System.currentTimeMillis() / 1000
            + ";nonce=\"" + HexFormat.of().formatHex(nonce) + "\";alg=\"sm2-sm3\";keyid=\"" + keyId
            + "\";tag=\"hulian-2026\"";
    StringBuilder text = new StringBuilder();
    for (String name : names) text.append('"').append(name).append("\": ").append(valueOf(whole, name)).append('\n');
    byte[] base = text.append("\"@signature-params\": ").append(input).toString().getBytes(StandardCharsets.UTF_8);
    SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
    signer.init(true, new ParametersWithID(new ParametersWithRandom(privateKey, new SecureRandom()), USER_ID));
    signer.update(base, 0, base.length);
    try {
      return builder
          .header("signature-input", "sig1=" + input)
          .header("signature", "sig1=:" + Base64.getEncoder().encodeToString(signer.generateSignature()) + ":")
          .build();
    } catch (org.bouncycastle.crypto.CryptoException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /** Throws unless the platform signed this very answer to this very request. */
  private void verify(HttpRequest request, HttpResponse<byte[]> answer) throws IOException {
    HttpHeaders headers = answer.headers();
    Matcher input = INPUT.matcher(headers.firstValue("signature-input").orElse(""));
    if (!input.matches()) throw new IOException("the answer is not signed");
    List<String> covered = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Matcher item = COMPONENT.matcher(input.group(3)); item.find(); ) {
      boolean ofRequest = item.group(2) != null;
      String name = item.group(1);
      covered.add(ofRequest ? name + ";req" : name);
      String value =
          ofRequest
              ? valueOf(request, name)
              : name.equals("@status") ? String.valueOf(answer.statusCode()) : headers.firstValue(name).orElse("");
      text.append('"').append(name).append('"').append(ofRequest ? ";req" : "").append(": ").append(value).append('\n');
    }
    for (String name : List.of("@status", "content-digest", "@method;req", "@target-uri;req", "signature;req"))
      if (!covered.contains(name)) throw new IOException("the signature of the answer does not cover " + name);
    if (!input.group(2).contains(";tag=\"hulian-2026\"")) throw new IOException("another signing profile");
    if (!digestOf(answer.body()).equals(headers.firstValue("content-digest").orElse("")))
      throw new IOException("the body of the answer is not the one that was signed");
    byte[] base = text.append("\"@signature-params\": ").append(input.group(2)).toString().getBytes(StandardCharsets.UTF_8);
    String name = input.group(1);
    String signature = headers.firstValue("signature").orElse("");
    if (!signature.startsWith(name + "=:") || !signature.endsWith(":")) throw new IOException("no signature");
    SM2Signer verifier = new SM2Signer(PlainDSAEncoding.INSTANCE);
    verifier.init(false, new ParametersWithID(platformKey, USER_ID));
    verifier.update(base, 0, base.length);
    byte[] raw = Base64.getDecoder().decode(signature.substring(name.length() + 2, signature.length() - 1));
    if (!verifier.verifySignature(raw)) throw new IOException("the signature of the answer does not verify");
  }

  private static String valueOf(HttpRequest request, String name) {
    return switch (name) {
      case "@method" -> request.method();
      case "@target-uri" -> request.uri().toString();
      default -> request.headers().firstValue(name).orElse("").trim();
    };
  }

  private static String digestOf(byte[] body) {
    return "sm3=:" + Base64.getEncoder().encodeToString(sm3(body)) + ":";
  }

  private static byte[] sm3(byte[] bytes) {
    SM3Digest digest = new SM3Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] value = new byte[digest.getDigestSize()];
    digest.doFinal(value, 0);
    return value;
  }

  private static byte[] bodyOf(HttpRequest request) {
    Optional<HttpRequest.BodyPublisher> publisher = request.bodyPublisher();
    if (publisher.isEmpty()) return new byte[0];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CompletableFuture<Void> done = new CompletableFuture<>();
    publisher
        .get()
        .subscribe(
            new Flow.Subscriber<ByteBuffer>() {
              @Override
              public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
              }

              @Override
              public void onNext(ByteBuffer part) {
                byte[] copy = new byte[part.remaining()];
                part.get(copy);
                bytes.writeBytes(copy);
              }

              @Override
              public void onError(Throwable problem) {
                done.completeExceptionally(problem);
              }

              @Override
              public void onComplete() {
                done.complete(null);
              }
            });
    done.join();
    return bytes.toByteArray();
  }

  /** Gives the verified bytes to whoever asked for the answer in a form of their own. */
  private static <T> T read(HttpResponse<byte[]> answer, HttpResponse.BodyHandler<T> handler) {
    HttpResponse.BodySubscriber<T> subscriber =
        handler.apply(
            new HttpResponse.ResponseInfo() {
              @Override
              public int statusCode() {
                return answer.statusCode();
              }

              @Override
              public HttpHeaders headers() {
                return answer.headers();
              }

              @Override
              public Version version() {
                return answer.version();
              }
            });
    subscriber.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long count) {}

          @Override
          public void cancel() {}
        });
    subscriber.onNext(List.of(ByteBuffer.wrap(answer.body())));
    subscriber.onComplete();
    return subscriber.getBody().toCompletableFuture().join();
  }

  private record Verified<T>(HttpResponse<byte[]> answer, T body) implements HttpResponse<T> {
    @Override
    public int statusCode() {
      return answer.statusCode();
    }

    @Override
    public HttpRequest request() {
      return answer.request();
    }

    @Override
    public Optional<HttpResponse<T>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public HttpHeaders headers() {
      return answer.headers();
    }

    @Override
    public Optional<SSLSession> sslSession() {
      return answer.sslSession();
    }

    @Override
    public URI uri() {
      return answer.uri();
    }

    @Override
    public Version version() {
      return answer.version();
    }
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return inner.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return inner.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return inner.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return inner.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return inner.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return inner.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return inner.authenticator();
  }

  @Override
  public Version version() {
    return inner.version();
  }

  @Override
  public Optional<Executor> executor() {
    return inner.executor();
  }
}

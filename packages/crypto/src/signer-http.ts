// A signer whose key lies in a signature server that is reached over HTTP. This package has no network: the caller gives `fetch`.
//
// The national interface (GM/T 0136-2024) was not available as text, and servers differ. The default form below is ours; `request` and
// `signatureOf` adapt it to a server. The server gets e and must sign it as it is (signature of a digest); Z is computed here.
import { base64ToBytes, bytesToBase64 } from './bytes.js';
import { signatureFromDer } from './encoding/signature.js';
import { CryptoError } from './errors.js';
import type { Signer } from './signer.js';

/** The part of the Fetch standard that is used. */
export type FetchFunction = (
  url: string,
  init: { readonly method: string; readonly headers: Record<string, string>; readonly body: string },
) => Promise<{ readonly ok: boolean; readonly status: number; text(): Promise<string> }>;

/** How to reach a signature server (签名服务器). */
export interface HttpSignerOptions {
  readonly url: string;
  readonly fetch: FetchFunction;
  /** 65 bytes: the key that the server signs with. Every signature is verified with it before it is used. */
  readonly publicKey: Uint8Array;
  readonly certificate?: Uint8Array;
  readonly userId?: string | Uint8Array;
  /** What the server calls the key. */
  readonly keyId?: string;
  /** Headers beside content-type, for example an access token. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The request body for a digest; `{"keyId","algorithm":"SGD_SM3_SM2","digest":"<Base64 of e>"}` unless given. */
  readonly request?: (digest: Uint8Array) => string;
  /** The signature in an answer, Base64 of 64 bytes or DER, or bytes; member `signature` of a JSON object unless given. */
  readonly signatureOf?: (answer: string) => string | Uint8Array;
}

/**
 * A signer that asks a signature server. Errors of `fetch` itself (time-out, no connection) pass through unchanged.
 * @throws (from `sign`) CRYPTO_SIGNATURE_SERVER, CRYPTO_SIGNATURE_FORM; and CRYPTO_SIGNATURE_MISMATCH from whoever uses the signer
 */
export function httpSigner(options: HttpSignerOptions): Signer {
  const { url, fetch, publicKey, certificate, userId, keyId, headers } = options;
  const request =
    options.request ??
    ((digest) => JSON.stringify({ keyId, algorithm: 'SGD_SM3_SM2', digest: bytesToBase64(digest) }));
  const signatureOf =
    options.signatureOf ?? ((answer) => (JSON.parse(answer) as { signature: string }).signature);
  return {
    publicKey,
    ...(certificate && { certificate }),
    ...(userId !== undefined && { userId }),
    async sign(digest) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: request(digest),
      });
      const text = await answer.text();
      if (!answer.ok) throw new CryptoError('CRYPTO_SIGNATURE_SERVER', { reason: 'server-status' });
      return rawSignature(text, signatureOf);
    },
  };
}

function rawSignature(answer: string, signatureOf: (answer: string) => string | Uint8Array): Uint8Array {
  let bytes: Uint8Array;
  try {
    const signature = signatureOf(answer);
    bytes = typeof signature === 'string' ? base64ToBytes(signature) : signature;
  } catch {
    throw new CryptoError('CRYPTO_SIGNATURE_SERVER', { reason: 'server-answer' });
  }
  return bytes.length === 64 ? bytes : signatureFromDer(bytes);
}

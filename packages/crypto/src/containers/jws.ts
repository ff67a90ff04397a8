// JWS compact serialization (RFC 7515) with SM2 and SM3: alg SGD_SM3_SM2 (GM/T 0125.2-2022 as implemented in public).
// The signature covers BASE64URL(header) "." BASE64URL(payload), never the payload alone; it is r || s, 64 bytes, as RFC 7518 has it for EC.
import { utf8ToBytes } from '../bytes.js';
import type { JsonObject } from '../encoding/json-object.js';
import { parseJsonObject } from '../encoding/json-object.js';
import { signatureFromDer } from '../encoding/signature.js';
import { base64UrlToBytes, bytesToBase64Url, bytesToUtf8 } from '../encoding/text.js';
import { CryptoError } from '../errors.js';
import type { Signer } from '../signer.js';
import { signWith } from '../signer.js';
import type { PreparedKey } from '../sm2/keys.js';
import { verify as verifySignature } from '../sm2/sign.js';

/** The algorithm name that is written, and the only one that is read unless others are asked for. */
export const JWS_ALGORITHM = 'SGD_SM3_SM2';

/** How to sign. */
export interface JwsSignOptions {
  /** Members beside `alg`: `kid`, `typ`, `x5c` … `crit` is not supported. */
  readonly header?: JsonObject;
  /** Leaves the payload out of the result (RFC 7515 appendix F): `header..signature`. */
  readonly detached?: boolean;
}

/** How to verify. */
export interface JwsVerifyOptions {
  readonly userId?: string | Uint8Array;
  /** Accepted values of `alg`. Names in the field beside `SGD_SM3_SM2`: `SM2-with-SM3`, `SM2`. */
  readonly algorithms?: readonly string[];
  /** Takes a DER signature too; some peers put one there. */
  readonly acceptDer?: boolean;
  /** The payload of a detached JWS. */
  readonly payload?: Uint8Array | string;
}

/** A verified JWS. */
export interface JwsContent {
  readonly header: JsonObject;
  readonly payload: Uint8Array;
}

/**
 * Signs a payload (text is UTF-8) and gives the compact form.
 * @standard GM/T 0125.2-2022, RFC 7515
 * @throws CRYPTO_HEADER_INVALID, CRYPTO_SIGNATURE_FORM, CRYPTO_SIGNATURE_MISMATCH
 * @example
 * const compact = await jws.sign('{"sub":"h1"}', memorySigner(privateKey), { header: { kid: 'key-1' } });
 */
export async function sign(
  payload: Uint8Array | string,
  signer: Signer,
  options: JwsSignOptions = {},
): Promise<string> {
  const header = { alg: JWS_ALGORITHM, ...options.header };
  if (header.alg !== JWS_ALGORITHM)
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: 'alg', reason: 'unsupported' });
  if ('crit' in header)
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: 'crit', reason: 'critical-unknown' });
  const head = bytesToBase64Url(utf8ToBytes(JSON.stringify(header)));
  const body = bytesToBase64Url(typeof payload === 'string' ? utf8ToBytes(payload) : payload);
  const signature = await signWith(signer, utf8ToBytes(`${head}.${body}`));
  return `${head}.${options.detached ? '' : body}.${bytesToBase64Url(signature)}`;
}

/**
 * Verifies a compact JWS and gives header and payload; throws for every JWS that is not good.
 * @standard GM/T 0125.2-2022, RFC 7515
 * @throws CRYPTO_COMPACT_FORM, CRYPTO_BASE64_INVALID, CRYPTO_HEADER_INVALID, CRYPTO_ALGORITHM_NOT_ALLOWED, CRYPTO_SIGNATURE_FORM, CRYPTO_SIGNATURE_MISMATCH, CRYPTO_CONTENT_REQUIRED
 */
export function verify(
  compact: string,
  publicKey: Uint8Array | PreparedKey,
  options: JwsVerifyOptions = {},
): JwsContent {
  const parts = typeof compact === 'string' ? compact.split('.') : [];
  const [head, body, tail] = parts;
  if (head === undefined || body === undefined || tail === undefined || parts.length !== 3)
    throw new CryptoError('CRYPTO_COMPACT_FORM', { parts: 3 });
  const header = readHeader(head, options.algorithms ?? [JWS_ALGORITHM]);
  const payload = readPayload(body, options.payload);
  const bytes = base64UrlToBytes(tail);
  const signature = bytes.length !== 64 && options.acceptDer ? signatureFromDer(bytes) : bytes;
  if (signature.length !== 64)
    throw new CryptoError('CRYPTO_SIGNATURE_FORM', { expected: '64 bytes r || s', length: signature.length });
  const message = utf8ToBytes(`${head}.${bytesToBase64Url(payload)}`);
  const { userId } = options;
  if (!verifySignature(signature, message, publicKey, userId === undefined ? {} : { userId })) {
    const detached = body === '' && options.payload === undefined;
    throw new CryptoError(detached ? 'CRYPTO_CONTENT_REQUIRED' : 'CRYPTO_SIGNATURE_MISMATCH');
  }
  return { header, payload };
}

function readHeader(head: string, algorithms: readonly string[]): JsonObject {
  const header = parseJsonObject(bytesToUtf8(base64UrlToBytes(head)), 'JWS');
  const { alg } = header;
  if (typeof alg !== 'string' || !algorithms.includes(alg))
    throw new CryptoError('CRYPTO_ALGORITHM_NOT_ALLOWED', {
      algorithm: typeof alg === 'string' ? alg.slice(0, 40) : typeof alg,
      expected: algorithms.join(' / '),
    });
  if ('crit' in header)
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: 'crit', reason: 'critical-unknown' });
  return header;
}

function readPayload(body: string, given: Uint8Array | string | undefined): Uint8Array {
  const detached = typeof given === 'string' ? utf8ToBytes(given) : given;
  if (detached === undefined) return base64UrlToBytes(body);
  if (body !== '' && body !== bytesToBase64Url(detached))
    throw new CryptoError('CRYPTO_CONTENT_MISMATCH', { part: 'payload' });
  return detached;
}

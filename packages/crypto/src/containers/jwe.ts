// JWE compact serialization (RFC 7516): key encryption SGD_SM2_3, content encryption SGD_SM4_GCM (GM/T 0125.3-2022 as implemented in public).
// The text of the standard was not available; the wrapped key is written as C1 || C3 || C2 with a leading 04, the form of GB/T 32918.4-2016.
import { utf8ToBytes } from '../bytes.js';
import { randomBytes } from '../core/random.js';
import type { CiphertextLayout } from '../encoding/ciphertext.js';
import { joinCiphertext, splitCiphertext } from '../encoding/ciphertext.js';
import type { JsonObject } from '../encoding/json-object.js';
import { parseJsonObject } from '../encoding/json-object.js';
import { base64UrlToBytes, bytesToBase64Url, bytesToUtf8 } from '../encoding/text.js';
import { CryptoError } from '../errors.js';
import type { Decrypter } from '../signer.js';
import { decrypterOf } from '../signer.js';
import { encrypt as encryptKey } from '../sm2/encrypt.js';
import type { PreparedKey } from '../sm2/keys.js';
import { sm4 } from '../sm4.js';

const ALGORITHM = 'SGD_SM2_3';
const ENCRYPTION = 'SGD_SM4_GCM';
const TAG_LENGTH = 16;

/** How to encrypt. */
export interface JweEncryptOptions {
  /** Members beside `alg` and `enc`: `kid`, `typ`, `cty` … `crit` and `zip` are not supported. */
  readonly header?: JsonObject;
  /** Layout of the wrapped key; `c1c3c2` unless given. */
  readonly keyLayout?: CiphertextLayout;
}

/** How to decrypt. */
export interface JweDecryptOptions {
  readonly keyLayout?: CiphertextLayout;
}

/** A decrypted JWE. */
export interface JweContent {
  readonly header: JsonObject;
  readonly plaintext: Uint8Array;
}

/**
 * Encrypts (text is UTF-8) for the holder of a public key and gives the compact form.
 * @standard GM/T 0125.3-2022, RFC 7516
 * @throws CRYPTO_HEADER_INVALID, CRYPTO_PUBLIC_KEY_FORM, CRYPTO_POINT_NOT_ON_CURVE
 */
export function encrypt(
  plaintext: Uint8Array | string,
  publicKey: Uint8Array | PreparedKey,
  options: JweEncryptOptions = {},
): string {
  const header: JsonObject = { alg: ALGORITHM, enc: ENCRYPTION, ...options.header };
  checkHeader(header);
  const head = bytesToBase64Url(utf8ToBytes(JSON.stringify(header)));
  const key = randomBytes(16);
  const iv = randomBytes(12);
  const data = typeof plaintext === 'string' ? utf8ToBytes(plaintext) : plaintext;
  const sealed = sm4.encrypt(data, { key, mode: 'gcm', iv, aad: utf8ToBytes(head) });
  const wrapped = encryptKey(key, publicKey, { layout: options.keyLayout ?? 'c1c3c2' });
  key.fill(0);
  const [body, tag] = [sealed.subarray(0, -TAG_LENGTH), sealed.subarray(-TAG_LENGTH)];
  return [head, ...[wrapped, iv, body, tag].map(bytesToBase64Url)].join('.');
}

/**
 * Decrypts a compact JWE with a decrypter or a private key of 32 bytes.
 * @standard GM/T 0125.3-2022, RFC 7516
 * @throws CRYPTO_COMPACT_FORM, CRYPTO_BASE64_INVALID, CRYPTO_HEADER_INVALID, CRYPTO_ALGORITHM_NOT_ALLOWED, CRYPTO_CIPHERTEXT_LAYOUT, CRYPTO_CIPHERTEXT_DIGEST, CRYPTO_TAG_MISMATCH
 */
export async function decrypt(
  compact: string,
  key: Decrypter | Uint8Array,
  options: JweDecryptOptions = {},
): Promise<JweContent> {
  const parts = typeof compact === 'string' ? compact.split('.') : [];
  const [head, ...encoded] = parts;
  if (head === undefined || parts.length !== 5) throw new CryptoError('CRYPTO_COMPACT_FORM', { parts: 5 });
  const header = parseJsonObject(bytesToUtf8(base64UrlToBytes(head)), 'JWE');
  checkHeader(header);
  const [wrapped, iv, body, tag] = encoded.map(base64UrlToBytes) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  if (iv.length !== 12 || tag.length !== TAG_LENGTH)
    throw new CryptoError('CRYPTO_STRUCTURE_INVALID', { structure: 'JWE', part: 'iv / tag' });
  const parted = splitCiphertext(wrapped, options.keyLayout ?? 'c1c3c2');
  const contentKey = await decrypterOf(key).decrypt(joinCiphertext(parted, 'c1c3c2'));
  if (contentKey.length !== 16)
    throw new CryptoError('CRYPTO_STRUCTURE_INVALID', { structure: 'JWE', part: 'encrypted key' });
  const sealed = new Uint8Array(body.length + TAG_LENGTH);
  sealed.set(body);
  sealed.set(tag, body.length);
  const plaintext = sm4.decrypt(sealed, { key: contentKey, mode: 'gcm', iv, aad: utf8ToBytes(head) });
  contentKey.fill(0);
  return { header, plaintext };
}

function checkHeader(header: JsonObject): void {
  for (const [name, expected] of [
    ['alg', ALGORITHM],
    ['enc', ENCRYPTION],
  ] as const) {
    const value = header[name];
    if (value !== expected)
      throw new CryptoError('CRYPTO_ALGORITHM_NOT_ALLOWED', {
        algorithm: typeof value === 'string' ? value.slice(0, 40) : typeof value,
        expected,
      });
  }
  for (const name of ['crit', 'zip'])
    if (name in header)
      throw new CryptoError('CRYPTO_HEADER_INVALID', { header: name, reason: 'critical-unknown' });
}

// SM2 public key encryption (GB/T 32918.4-2016) in the three layouts that are in use.
import { assertBytes, concatBytes, equalBytes, isZero } from '../bytes.js';
import { secretBackend } from '../core/backend.js';
import { randomNonce } from '../core/random.js';
import {
  joinCiphertext,
  splitCiphertext,
  type CiphertextLayout,
  type CiphertextParts,
} from '../encoding/ciphertext.js';
import { CryptoError } from '../errors.js';
import { sm3 } from '../sm3.js';
import { assertPrivateKey, type PreparedKey, readPoint } from './keys.js';

/** `c1c3c2` (default, GB/T 32918.4-2016), `c1c2c3` (older), `der` (GM/T 0009). The raw layouts begin with 04. */
export interface EncryptionOptions {
  readonly layout?: CiphertextLayout;
}

/**
 * Encrypts (公钥加密) at least one byte.
 * @standard GB/T 32918.4-2016, 6.1
 * @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_ARGUMENT_VALUE, CRYPTO_DATA_EMPTY, CRYPTO_PUBLIC_KEY_FORM, CRYPTO_POINT_NOT_ON_CURVE, CRYPTO_RANDOM_FAILED
 */
export function encrypt(
  data: Uint8Array,
  publicKey: Uint8Array | PreparedKey,
  options: EncryptionOptions = {},
): Uint8Array {
  assertBytes(data, 'data');
  const layout = readLayout(options);
  if (data.length === 0) throw new CryptoError('CRYPTO_DATA_EMPTY', { name: 'data' });
  const point = readPoint(publicKey, 'publicKey');
  for (;;) {
    const k = randomNonce(data.subarray(0, 64), point);
    const parts = encryptWith(k, data, point);
    k.fill(0);
    if (parts !== undefined) return joinCiphertext(parts, layout);
  }
}

/** Encrypts with a given nonce; undefined when the key stream is all zero. For tests of this package. */
export function encryptWith(k: Uint8Array, data: Uint8Array, point: Uint8Array): CiphertextParts | undefined {
  const core = secretBackend();
  const c1 = core.publicKey(k);
  const shared = core.multiply(k, point);
  const stream = core.kdf(shared.subarray(1), data.length);
  if (isZero(stream)) return undefined;
  const c3 = checkValue(shared, data);
  shared.fill(0);
  return { c1, c2: xorInto(stream, data), c3 };
}

/**
 * Decrypts (私钥解密); gives the data only when the check value C3 is right.
 * @standard GB/T 32918.4-2016, 7.1
 * @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_ARGUMENT_VALUE, CRYPTO_PRIVATE_KEY_RANGE, CRYPTO_CIPHERTEXT_LENGTH, CRYPTO_CIPHERTEXT_LAYOUT, CRYPTO_POINT_NOT_ON_CURVE, CRYPTO_CIPHERTEXT_DEGENERATE, CRYPTO_CIPHERTEXT_DIGEST
 */
export function decrypt(
  ciphertext: Uint8Array,
  privateKey: Uint8Array,
  options: EncryptionOptions = {},
): Uint8Array {
  assertBytes(ciphertext, 'ciphertext');
  assertPrivateKey(privateKey);
  const layout = readLayout(options);
  const core = secretBackend();
  const parts = splitCiphertext(ciphertext, layout);
  if (!core.isPoint(parts.c1)) throw new CryptoError('CRYPTO_POINT_NOT_ON_CURVE', { name: 'C1' });
  const shared = core.multiply(privateKey, parts.c1);
  const stream = core.kdf(shared.subarray(1), parts.c2.length);
  try {
    if (isZero(stream)) throw new CryptoError('CRYPTO_CIPHERTEXT_DEGENERATE');
    const data = open(parts, shared, stream);
    if (data !== undefined) return data;
    const other = layout === 'c1c3c2' ? 'c1c2c3' : layout === 'c1c2c3' ? 'c1c3c2' : undefined;
    if (other && open(splitCiphertext(ciphertext, other), shared, stream))
      throw new CryptoError('CRYPTO_CIPHERTEXT_LAYOUT', { given: layout, suspected: other });
    throw new CryptoError('CRYPTO_CIPHERTEXT_DIGEST');
  } finally {
    shared.fill(0);
    stream.fill(0);
  }
}

function open({ c2, c3 }: CiphertextParts, shared: Uint8Array, stream: Uint8Array): Uint8Array | undefined {
  const data = xorInto(stream.slice(), c2);
  if (equalBytes(checkValue(shared, data), c3)) return data;
  data.fill(0);
  return undefined;
}

/** C3 = SM3(x2 || data || y2). */
function checkValue(shared: Uint8Array, data: Uint8Array): Uint8Array {
  const [x, y] = [shared.subarray(1, 33), shared.subarray(33)];
  if (data.length >= 4096) return sm3.create().update(x).update(data).update(y).digest();
  const input = concatBytes(x, data, y);
  const digest = sm3(input);
  input.fill(0);
  return digest;
}

function xorInto(target: Uint8Array, other: Uint8Array): Uint8Array {
  for (let i = 0; i < target.length; i++) target[i]! ^= other[i]!;
  return target;
}

function readLayout({ layout = 'c1c3c2' }: EncryptionOptions): CiphertextLayout {
  if (layout !== 'c1c3c2' && layout !== 'c1c2c3' && layout !== 'der')
    throw new CryptoError('CRYPTO_ARGUMENT_VALUE', { name: 'layout', expected: 'c1c3c2, c1c2c3, der' });
  return layout;
}

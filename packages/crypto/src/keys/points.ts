// Private and public SM2 keys as numbers: checks that every reader of a key file shares.
import { backend } from '../core/backend.js';
import { isScalarBelow, orderBytes } from '../core/order.js';
import { equalBytes } from '../bytes.js';
import { CryptoError } from '../errors.js';
import type { KeyPair } from '../sm2/keys.js';

/**
 * The pair of a private scalar: 32 bytes, or 33 with a leading zero as Java's BigInteger writes it.
 * @throws CRYPTO_PRIVATE_KEY_RANGE, CRYPTO_KEY_MISMATCH when a public key is given and is another one
 */
export function pairOf(scalar: Uint8Array, publicKey?: Uint8Array): KeyPair {
  const privateKey = scalar.slice(scalar.length === 33 && scalar[0] === 0 ? 1 : 0);
  if (privateKey.length !== 32 || !isScalarBelow(privateKey, orderBytes.nMinus1))
    throw new CryptoError('CRYPTO_PRIVATE_KEY_RANGE');
  const derived = backend().publicKey(privateKey);
  if (publicKey !== undefined && !equalBytes(pointOf(publicKey), derived))
    throw new CryptoError('CRYPTO_KEY_MISMATCH');
  return { privateKey, publicKey: derived };
}

/**
 * The 65-byte form of a point given in 65, 33 (compressed) or 64 bytes (without 04).
 * @throws CRYPTO_PUBLIC_KEY_FORM, CRYPTO_POINT_NOT_ON_CURVE
 */
export function pointOf(bytes: Uint8Array): Uint8Array {
  const form = bytes[0];
  if (bytes.length === 33 && (form === 2 || form === 3)) {
    const point = backend().decompress(bytes);
    if (point === undefined) throw new CryptoError('CRYPTO_POINT_NOT_ON_CURVE', { name: 'public key' });
    return point;
  }
  let point: Uint8Array | undefined;
  if (bytes.length === 65 && form === 4) point = new Uint8Array(bytes);
  if (bytes.length === 64) {
    point = new Uint8Array(65).fill(4, 0, 1);
    point.set(bytes, 1);
  }
  if (point === undefined) throw new CryptoError('CRYPTO_PUBLIC_KEY_FORM', { length: bytes.length });
  if (!backend().isPoint(point)) throw new CryptoError('CRYPTO_POINT_NOT_ON_CURVE', { name: 'public key' });
  return point;
}

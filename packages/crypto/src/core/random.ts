// Random bytes of the platform (Web Crypto), with a start-up check, and random scalars by rejection.
import { equalBytes, isZero } from '../bytes.js';
import { CryptoError } from '../errors.js';
import { isScalarBelow, orderBytes } from './order.js';

let checked = false;

/** Random bytes, at most 65,536. @throws CRYPTO_RANDOM_FAILED */
export function randomBytes(length: number): Uint8Array {
  if (!checked) {
    const [a, b] = [draw(32), draw(32)];
    if (equalBytes(a, b) || isZero(a) || isZero(b)) throw new CryptoError('CRYPTO_RANDOM_FAILED');
    checked = true;
  }
  return draw(length);
}

/** A random scalar in [1, n-1], or in [1, n-2] for a private key. */
export function randomScalar(kind: 'nonce' | 'private-key' = 'nonce'): Uint8Array {
  for (let attempt = 0; attempt < 64; attempt++) {
    const scalar = randomBytes(32);
    if (isScalarBelow(scalar, kind === 'nonce' ? orderBytes.n : orderBytes.nMinus1)) return scalar;
  }
  throw new CryptoError('CRYPTO_RANDOM_FAILED');
}

function draw(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

// Random bytes of the platform (Web Crypto), with a start-up check, and private keys and nonces by rejection.
import { equalBytes, isZero } from '../bytes.js';
import { CryptoError } from '../errors.js';
import { backend } from './backend.js';
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

/** A random private key in [1, n-2]. @throws CRYPTO_RANDOM_FAILED */
export function randomPrivateKey(): Uint8Array {
  return rejectUntil(orderBytes.nMinus1, () => randomBytes(32));
}

/**
 * A nonce in [1, n-1]: SM3(random || secret || context). Random bytes alone would do; the hash keeps nonces of different messages
 * different even when the generator repeats itself (a copied virtual machine, a broken platform).
 */
export function randomNonce(secret: Uint8Array, context: Uint8Array): Uint8Array {
  const core = backend();
  const input = new Uint8Array(32 + secret.length + context.length);
  input.set(secret, 32);
  input.set(context, 32 + secret.length);
  const nonce = rejectUntil(orderBytes.n, () => {
    takeFromPool(input);
    return core.sm3(input);
  });
  input.fill(0);
  return nonce;
}

function rejectUntil(bound: Uint8Array, make: () => Uint8Array): Uint8Array {
  for (let attempt = 0; attempt < 64; attempt++) {
    const scalar = make();
    if (isScalarBelow(scalar, bound)) return scalar;
  }
  throw new CryptoError('CRYPTO_RANDOM_FAILED');
}

/** A call of the platform costs several microseconds whatever the length: 16 seeds are drawn at once, each is wiped when taken. */
const pool = new Uint8Array(512);
let left = 0;

function takeFromPool(target: Uint8Array): void {
  if (left === 0) {
    pool.set(randomBytes(pool.length));
    left = pool.length;
  }
  left -= 32;
  target.set(pool.subarray(left, left + 32));
  pool.fill(0, left, left + 32);
}

function draw(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

// Keys as the SM2 functions take them: 32-byte private keys, 65- or 33-byte public keys, prepared public keys.
import { assertBytes } from '../bytes.js';
import { backend, secretBackend } from '../core/backend.js';
import { isScalarBelow, orderBytes } from '../core/order.js';
import { randomPrivateKey } from '../core/random.js';
import { CryptoError } from '../errors.js';
import { defaultUserIdBytes, identityDigest } from './digest.js';

/** A private key (私钥, 32 bytes) and its public key (公钥, 65 bytes: 04 || x || y). */
export interface KeyPair {
  readonly privateKey: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** A checked public key for repeated verification; made by `sm2.prepareKey`. */
export class PreparedKey {
  readonly #point: Uint8Array;
  #identity: Uint8Array | undefined;

  /** @internal Use sm2.prepareKey. */
  constructor(point: Uint8Array) {
    this.#point = point;
  }

  /** A copy of the 65 bytes. */
  get publicKey(): Uint8Array {
    return this.#point.slice();
  }

  /** @internal The 65 bytes themselves. */
  static pointOf(key: PreparedKey): Uint8Array {
    return key.#point;
  }

  /** @internal Z for a user id; the one for the default id is kept. */
  static identityOf(key: PreparedKey, userId: Uint8Array): Uint8Array {
    if (userId !== defaultUserIdBytes) return identityDigest(key.#point, userId);
    return (key.#identity ??= identityDigest(key.#point, userId));
  }
}

/** A new key pair with a private key in [1, n-2]. @throws CRYPTO_RANDOM_FAILED, CRYPTO_SELF_TEST_FAILED */
export function generateKeyPair(): KeyPair {
  const core = secretBackend();
  const privateKey = randomPrivateKey();
  return { privateKey, publicKey: core.publicKey(privateKey) };
}

/** The 65-byte public key. @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_ARGUMENT_LENGTH, CRYPTO_PRIVATE_KEY_RANGE */
export function getPublicKey(privateKey: Uint8Array): Uint8Array {
  assertPrivateKey(privateKey);
  return secretBackend().publicKey(privateKey);
}

/**
 * A public key made ready for many verifications: checked once, with tables of its own (about 1 ms, 100 kB while it is among the last 32 used).
 * @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_PUBLIC_KEY_FORM, CRYPTO_POINT_NOT_ON_CURVE
 */
export function prepareKey(publicKey: Uint8Array): PreparedKey {
  const key = new PreparedKey(new Uint8Array(readPoint(publicKey, 'publicKey')));
  backend().prepare(PreparedKey.pointOf(key));
  return key;
}

/** @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_ARGUMENT_LENGTH, CRYPTO_PRIVATE_KEY_RANGE */
export function assertPrivateKey(value: unknown, name = 'privateKey'): asserts value is Uint8Array {
  assertBytes(value, name, 32);
  if (!isScalarBelow(value, orderBytes.nMinus1)) throw new CryptoError('CRYPTO_PRIVATE_KEY_RANGE');
}

/** The checked 65-byte form of a public key. @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_PUBLIC_KEY_FORM, CRYPTO_POINT_NOT_ON_CURVE */
export function readPoint(key: Uint8Array | PreparedKey, name: string): Uint8Array {
  if (key instanceof PreparedKey) return PreparedKey.pointOf(key);
  assertBytes(key, name);
  const form = key.length === 65 ? key[0] === 4 : key.length === 33 && (key[0] === 2 || key[0] === 3);
  if (!form) throw new CryptoError('CRYPTO_PUBLIC_KEY_FORM', { length: key.length });
  const core = backend();
  const point = key.length === 33 ? core.decompress(key) : core.isPoint(key) ? key : undefined;
  if (point === undefined) throw new CryptoError('CRYPTO_POINT_NOT_ON_CURVE', { name });
  return point;
}

/** What signing needs beside d; kept as long as the caller keeps the array of d. */
export interface SigningContext {
  readonly publicKey: Uint8Array;
  readonly inverse: Uint8Array;
  readonly identity: Uint8Array;
}

const contexts = new WeakMap<Uint8Array, SigningContext>();

/** The context of a checked private key; made again when the bytes of the array have changed. */
export function signingContext(privateKey: Uint8Array): SigningContext {
  const core = secretBackend();
  const known = contexts.get(privateKey);
  if (known !== undefined) {
    if (core.isInverse(privateKey, known.inverse)) return known;
    known.inverse.fill(0);
  }
  const publicKey = core.publicKey(privateKey);
  const context = {
    publicKey,
    inverse: core.inverse(privateKey),
    identity: identityDigest(publicKey, defaultUserIdBytes),
  };
  contexts.set(privateKey, context);
  return context;
}

/** Overwrites a private key with zeros and forgets what was computed from it (清除私钥). @throws CRYPTO_ARGUMENT_TYPE */
export function wipe(privateKey: Uint8Array): void {
  assertBytes(privateKey, 'privateKey');
  contexts.get(privateKey)?.inverse.fill(0);
  contexts.delete(privateKey);
  privateKey.fill(0);
}

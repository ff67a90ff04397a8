// SM3 (GB/T 32905-2016), HMAC-SM3, the key derivation of SM2 and PBKDF2-HMAC-SM3.
// Long inputs go to node:crypto where it has SM3; short ones and every other platform to the core.
import { assertBytes } from './bytes.js';
import { backend } from './core/backend.js';
import { nativeSm3, plainBytes } from './core/native.js';
import { hmacOver } from './core/sm3-derivations.js';
import { CryptoError } from './errors.js';

/** From this many bytes on node:crypto is faster than the core (measured; see benchmarks/crypto.bench.ts). */
const nativeFrom = 2048;

/** A running SM3 computation (SM3 杂凑). */
export interface Sm3Hash {
  /** Adds bytes. @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_STREAM_FINISHED */
  update(data: Uint8Array): Sm3Hash;
  /** The 32-byte digest; the object is finished afterwards. @throws CRYPTO_STREAM_FINISHED */
  digest(): Uint8Array;
}

function hash(data: Uint8Array): Uint8Array {
  assertBytes(data, 'data');
  const core = backend();
  const node = data.length < nativeFrom ? undefined : nativeSm3();
  return node ? plainBytes(node.hash('sm3', data, 'buffer')) : core.sm3(data);
}

function create(): Sm3Hash {
  const core = backend();
  const node = nativeSm3()?.createHash('sm3');
  const state = node
    ? { update: (data: Uint8Array) => void node.update(data), digest: () => plainBytes(node.digest()) }
    : core.createSm3();
  let finished = false;
  const assertOpen = () => {
    if (finished) throw new CryptoError('CRYPTO_STREAM_FINISHED');
  };
  const result: Sm3Hash = {
    update(data) {
      assertBytes(data, 'data');
      assertOpen();
      state.update(data);
      return result;
    },
    digest() {
      assertOpen();
      finished = true;
      return state.digest();
    },
  };
  return result;
}

/**
 * The SM3 digest (SM3 杂凑值) of bytes, 32 bytes; `sm3.create()` starts a running computation.
 * @standard GB/T 32905-2016
 * @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_SELF_TEST_FAILED
 * @example
 * bytesToHex(sm3(utf8ToBytes('abc'))); // 66c7f0f4…
 */
export const sm3: { (data: Uint8Array): Uint8Array; readonly create: () => Sm3Hash } = Object.assign(hash, {
  create,
});

/**
 * HMAC with SM3, 32 bytes.
 * @standard RFC 2104, GB/T 15852.2
 * @throws CRYPTO_ARGUMENT_TYPE
 */
export function hmacSm3(key: Uint8Array, data: Uint8Array): Uint8Array {
  assertBytes(key, 'key');
  assertBytes(data, 'data');
  const core = backend();
  const node = data.length < nativeFrom ? undefined : nativeSm3();
  return node
    ? plainBytes(node.createHmac('sm3', key).update(data).digest())
    : hmacOver((input) => core.sm3(input), key, data);
}

/**
 * The key derivation function (密钥派生函数) of SM2: `length` bytes from shared bytes.
 * @standard GB/T 32918.4-2016, 5.4.3
 * @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_ARGUMENT_VALUE
 */
export function kdfSm3(shared: Uint8Array, length: number): Uint8Array {
  assertBytes(shared, 'shared');
  assertCount(length, 'length', 0, 2 ** 31 - 1);
  return backend().kdf(shared, length);
}

/**
 * PBKDF2 with HMAC-SM3: `length` bytes (1 to 1 MiB) from a password.
 * @standard RFC 8018, 5.2; GM/T 0091
 * @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_ARGUMENT_VALUE
 */
export function pbkdf2Sm3(
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Uint8Array {
  assertBytes(password, 'password');
  assertBytes(salt, 'salt');
  assertCount(iterations, 'iterations', 1, 2 ** 31 - 1);
  assertCount(length, 'length', 1, 2 ** 20);
  const core = backend();
  const node = nativeSm3();
  return node
    ? plainBytes(node.pbkdf2Sync(password, salt, iterations, length, 'sm3'))
    : core.pbkdf2(password, salt, iterations, length);
}

function assertCount(value: unknown, name: string, least: number, most: number): void {
  if (typeof value !== 'number') throw new CryptoError('CRYPTO_ARGUMENT_TYPE', { name, expected: 'number' });
  if (!Number.isInteger(value) || value < least || value > most)
    throw new CryptoError('CRYPTO_ARGUMENT_VALUE', { name, expected: `${least}..${most}` });
}

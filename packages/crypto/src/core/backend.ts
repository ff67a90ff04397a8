// The seam between the algorithms as users call them and what computes them: the WebAssembly core, or the fallback without it.
// Arguments are already checked for type and length by the callers; scalars and coordinates are 32 bytes, big-endian.
import type { CryptoError } from '../errors.js';
import { fallbackBackend } from './fallback.js';
import { nativeName } from './native.js';
import { selfTest, type SelfTestGroup } from './self-test.js';
import { wasmBackend } from './wasm.js';
import { loadCore } from './wasm-module.js';

/** A running SM3 computation. */
export interface Sm3State {
  update(data: Uint8Array): void;
  digest(): Uint8Array;
}

/** What a core must compute. */
export interface Backend {
  readonly name: 'wasm' | 'fallback';
  /** True when no branch and no memory address depends on a secret. */
  readonly constantTime: boolean;

  sm3(data: Uint8Array): Uint8Array;
  createSm3(): Sm3State;
  /** Key derivation of GB/T 32918.4 section 5.4.3. */
  kdf(shared: Uint8Array, length: number): Uint8Array;
  /** PBKDF2 with HMAC-SM3 (RFC 8018). */
  pbkdf2(password: Uint8Array, salt: Uint8Array, iterations: number, length: number): Uint8Array;

  /** True for 04 || x || y with x, y < p on the curve. */
  isPoint(point: Uint8Array): boolean;
  /** The 65-byte form of a 33-byte point, or undefined when there is none. */
  decompress(point: Uint8Array): Uint8Array | undefined;
  /** [d]G for d in [1, n-1]. */
  publicKey(d: Uint8Array): Uint8Array;
  /** (1 + d)^-1 mod n for d in [1, n-2]; 32 bytes in a form of the backend's own. */
  inverse(d: Uint8Array): Uint8Array;
  /** True when `inverse` was made from this d. */
  isInverse(d: Uint8Array, inverse: Uint8Array): boolean;
  /** r || s for the digest e and nonce k in [1, n-1]; undefined when this k cannot be used. */
  sign(e: Uint8Array, d: Uint8Array, k: Uint8Array, inverse: Uint8Array): Uint8Array | undefined;
  /** True when r || s is a signature of e; `point` has passed isPoint. */
  verify(signature: Uint8Array, e: Uint8Array, point: Uint8Array): boolean;
  /** Builds what makes verification with this point faster; the backend may drop it again. */
  prepare(point: Uint8Array): void;
  /** [k]point for k in [1, n-1]; `point` has passed isPoint. */
  multiply(k: Uint8Array, point: Uint8Array): Uint8Array;
  /** point + [x]other, or undefined for the point at infinity; all public. */
  addMultiple(point: Uint8Array, x: Uint8Array, other: Uint8Array): Uint8Array | undefined;
  /** (d + x k) mod n. */
  multiplyAddScalar(d: Uint8Array, x: Uint8Array, k: Uint8Array): Uint8Array;

  /** SM4 on whole blocks (CTR: any length). `iv` is the vector of CBC or the first counter of CTR. */
  sm4(mode: Sm4BlockMode, decrypt: boolean, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array;
  /** GHASH (GB/T 17964, NIST SP 800-38D): the next y after whole blocks of data under H = E(0). */
  ghash(h: Uint8Array, y: Uint8Array, data: Uint8Array): Uint8Array;
}

/** Modes that a backend knows; GCM is made of CTR and GHASH. */
export type Sm4BlockMode = 'ecb' | 'cbc' | 'ctr';

/** What runs here (密码运行环境). */
export interface CryptoInfo {
  /** `wasm`: the WebAssembly core. `fallback`: sm-crypto, slow and not constant-time. */
  readonly backend: 'wasm' | 'fallback';
  /** True when SM2 and SM4 of the backend do not branch or index memory by secrets. */
  readonly constantTime: boolean;
  /** Algorithms that go to node:crypto for long inputs, empty when it has none. */
  readonly native: readonly string[];
  /** The self-test passed; when it fails, every call throws instead. */
  readonly selfTest: 'passed';
  /** Never a certified module. */
  readonly certified: false;
}

let current: Backend | undefined;
let secretsTested = false;
let failure: CryptoError | undefined;

/** The backend for public values; on the first call it is made and tested. @throws CRYPTO_SELF_TEST_FAILED, for ever after once it failed */
export function backend(): Backend {
  return current ?? start(choose);
}

/** The backend for private keys and nonces, whose own tests have passed too. @throws CRYPTO_SELF_TEST_FAILED */
export function secretBackend(): Backend {
  const core = backend();
  if (!secretsTested) test(core, 'secret');
  secretsTested = true;
  return core;
}

/** Makes, tests and puts in use a backend. For tests of this package; not exported from the package. */
export function start(make: () => Backend): Backend {
  if (failure !== undefined) throw failure;
  const candidate = make();
  test(candidate, 'public');
  secretsTested = false;
  return (current = candidate);
}

function test(core: Backend, group: SelfTestGroup): void {
  try {
    selfTest(core, group);
  } catch (error) {
    current = undefined;
    failure = error as CryptoError;
    throw failure;
  }
}

function choose(): Backend {
  const core = loadCore();
  return core === undefined ? fallbackBackend() : wasmBackend(core);
}

/** What runs here: backend, native algorithms, self-test. @throws CRYPTO_SELF_TEST_FAILED */
export function cryptoInfo(): CryptoInfo {
  const { name, constantTime } = secretBackend();
  return { backend: name, constantTime, native: nativeName(), selfTest: 'passed', certified: false };
}

// Loading of the embedded WebAssembly module: no file, no network, one instance for each thread that imports this package.
import { base64ToBytes } from '../bytes.js';
import { moduleBase64 } from './generated/module.js';

/** Exports of assembly/index.ts. */
export interface CoreExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  initialize(): void;
  prepareBase(): void;
  prepareVerification(): void;
  prepareWide(): void;
  wipe(): void;
  isPoint(): number;
  decompress(odd: number): number;
  publicKey(): void;
  inverse(): void;
  isInverse(): number;
  sign(): number;
  multiply(): void;
  multiplyAddScalar(): void;
  addMultiple(): number;
  prepare(slot: number): void;
  verify(slot: number): number;
  kdf(length: number): void;
  pbkdf2(iterations: number): void;
  sm3Start(): void;
  sm3Blocks(blocks: number): void;
  sm3Digest(length: number): void;
  sm3Finish(length: number, total: number): void;
  sm4Initialize(): void;
  sm4ExpandKey(): void;
  sm4Ecb(blocks: number, decrypt: number): void;
  sm4CbcDecrypt(blocks: number): void;
  sm4CbcEncrypt(blocks: number): void;
  sm4Ctr(blocks: number): void;
  sm4Wipe(): void;
  ghash(blocks: number): void;
}

/** The part of the WebAssembly interface that is used; no library of types declares it for Node 20 without the DOM. */
interface WebAssemblyInterface {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

/**
 * Compiles and instantiates the core. Undefined when there is no WebAssembly here, or it is forbidden by policy, or the engine has no SIMD:
 * then the fallback takes over.
 */
export function loadCore(): CoreExports | undefined {
  const wasm = (globalThis as { WebAssembly?: WebAssemblyInterface }).WebAssembly;
  if (wasm === undefined) return undefined;
  try {
    return new wasm.Instance(new wasm.Module(base64ToBytes(moduleBase64)), {}).exports as CoreExports;
  } catch {
    return undefined;
  }
}

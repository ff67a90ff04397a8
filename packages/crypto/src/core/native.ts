// SM3 and SM4 of node:crypto, where this process has them. SM2 of node:crypto is never used: it is plain ECDSA
// or has an empty user id. Reached without an import, so that bundles for browsers stay whole.

import type * as NodeCryptoModule from 'node:crypto';

type NodeCrypto = typeof NodeCryptoModule;

const nodeCrypto = globalThis.process?.getBuiltinModule?.('node:crypto') as NodeCrypto | undefined;

let hashes: boolean | undefined;
let ciphers: boolean | undefined;

/** node:crypto when it has SM3 (BoringSSL and builds without SM have not) and the one-shot `hash` of Node 20.12. */
export function nativeSm3(): NodeCrypto | undefined {
  hashes ??= nodeCrypto !== undefined && 'hash' in nodeCrypto && nodeCrypto.getHashes().includes('sm3');
  return hashes ? nodeCrypto : undefined;
}

/** node:crypto when it has SM4 in ECB, CBC and CTR. */
export function nativeSm4(): NodeCrypto | undefined {
  ciphers ??= ['sm4-ecb', 'sm4-cbc', 'sm4-ctr'].every((name) => nodeCrypto?.getCiphers().includes(name));
  return ciphers ? nodeCrypto : undefined;
}

/** The algorithms that node:crypto has here. */
export function nativeName(): readonly string[] {
  return [...(nativeSm3() ? ['sm3'] : []), ...(nativeSm4() ? ['sm4-ecb', 'sm4-cbc', 'sm4-ctr'] : [])];
}

/** One SM4 run in node:crypto without padding. */
export function runNativeSm4(
  node: NodeCrypto,
  mode: 'ecb' | 'cbc' | 'ctr',
  decrypt: boolean,
  key: Uint8Array,
  iv: Uint8Array,
  data: Uint8Array,
): Uint8Array {
  const make = decrypt ? node.createDecipheriv : node.createCipheriv;
  const cipher = make(`sm4-${mode}`, key, mode === 'ecb' ? null : iv);
  cipher.setAutoPadding(false);
  return plainBytes(cipher.update(data));
}

/** A Uint8Array over the same bytes: callers never see Buffer and its shared pool. */
export function plainBytes(buffer: Uint8Array): Uint8Array {
  return buffer.byteLength === buffer.buffer.byteLength
    ? new Uint8Array(buffer.buffer)
    : new Uint8Array(buffer);
}

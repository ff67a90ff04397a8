// The key derivation of PKCS#12 (RFC 7292 appendix B), used by the MAC and by old ciphers of PKCS#12 files.
import { concatBytes } from '../bytes.js';
import { sm3 } from '../sm3.js';
import { nodeCrypto } from './platform.js';

/** Hash functions that PKCS#12 files use. */
export type Pkcs12Hash = 'sm3' | 'sha1' | 'sha256' | 'sha384' | 'sha512';

/** What the derived bytes are for. */
export const Purpose = { key: 1, iv: 2, mac: 3 } as const;

/** A digest. @throws CRYPTO_ALGORITHM_UNAVAILABLE */
export function digestOf(hash: Pkcs12Hash, data: Uint8Array): Uint8Array {
  return hash === 'sm3'
    ? sm3(data)
    : Uint8Array.from(nodeCrypto(hash).createHash(hash).update(data).digest());
}

/** The password as a BMPString with a final zero character. */
export function passwordBytes(password: string): Uint8Array {
  const bytes = new Uint8Array(2 * password.length + 2);
  for (let i = 0; i < password.length; i++)
    bytes.set([password.charCodeAt(i) >> 8, password.charCodeAt(i) & 255], 2 * i);
  return bytes;
}

/** Derives bytes. @throws CRYPTO_ALGORITHM_UNAVAILABLE */
export function derivePkcs12(
  hash: Pkcs12Hash,
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  purpose: (typeof Purpose)[keyof typeof Purpose],
  length: number,
): Uint8Array {
  const block = hash === 'sha384' || hash === 'sha512' ? 128 : 64;
  const diversifier = new Uint8Array(block).fill(purpose);
  const input = concatBytes(repeat(salt, block), repeat(password, block));
  const parts: Uint8Array[] = [];
  for (let have = 0; have < length;) {
    let a = digestOf(hash, concatBytes(diversifier, input));
    for (let i = 1; i < iterations; i++) a = digestOf(hash, a);
    parts.push(a);
    have += a.length;
    const b = repeat(a, block).subarray(0, block);
    for (let at = 0; at < input.length; at += block) addOne(input.subarray(at, at + block), b);
  }
  return concatBytes(...parts).slice(0, length);
}

/** Copies until the next multiple of the block is full. */
function repeat(bytes: Uint8Array, block: number): Uint8Array {
  const filled = new Uint8Array(block * Math.ceil(bytes.length / block));
  for (let i = 0; i < filled.length; i++) filled[i] = bytes[i % bytes.length] as number;
  return filled;
}

/** target = (target + other + 1) mod 2^(8 length), big-endian. */
function addOne(target: Uint8Array, other: Uint8Array): void {
  let carry = 1;
  for (let i = target.length - 1; i >= 0; i--) {
    carry += (target[i] as number) + (other[i] as number);
    target[i] = carry & 255;
    carry >>= 8;
  }
}

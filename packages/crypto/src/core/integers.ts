// Big integers of the fallback. Not constant-time.
import { bytesToHex, hexToBytes } from '../bytes.js';

/** p and n of the SM2 curve (GB/T 32918.5-2017). */
export const modulus = {
  p: 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
  n: 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n,
};

/** The integer of big-endian bytes. */
export const fromBytes = (bytes: Uint8Array): bigint => BigInt(`0x${bytesToHex(bytes)}`);

/** 32 bytes, big-endian. */
export const toBytes = (value: bigint): Uint8Array => hexToBytes(value.toString(16).padStart(64, '0'));

/** The residue in [0, m). */
export const mod = (value: bigint, m: bigint): bigint => ((value % m) + m) % m;

/** value^-1 mod the prime m. */
export function invert(value: bigint, m: bigint): bigint {
  let [a, b, x, y] = [mod(value, m), m, 1n, 0n];
  while (a !== 0n) {
    const q = b / a;
    [a, b] = [b - q * a, a];
    [x, y] = [y - q * x, x];
  }
  return mod(y, m);
}

// The order n of the SM2 base point (GB/T 32918.5-2017) as bytes, and the range checks of scalars.
import { hexToBytes } from '../bytes.js';

/** n and n-1, 32 bytes big-endian. */
export const orderBytes = {
  n: hexToBytes('fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123'),
  nMinus1: hexToBytes('fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122'),
};

/** True when 0 < scalar < bound; looks at every byte and branches only on the result. */
export function isScalarBelow(scalar: Uint8Array, bound: Uint8Array): boolean {
  let borrow = 0;
  let any = 0;
  for (let i = 31; i >= 0; i--) {
    borrow = (scalar[i]! - bound[i]! - borrow) >>> 31;
    any |= scalar[i]!;
  }
  return (borrow & ((any + 255) >>> 8)) === 1;
}

// GHASH (NIST SP 800-38D; GB/T 36624-2018) without tables: carry-less products out of integer products of numbers with holes,
// three bits of room for each bit, so that no carry reaches the next one. The upper halves come from bit-reversed operands.
import { ARGUMENT, DATA } from './memory';

const H: usize = ARGUMENT;
const Y: usize = ARGUMENT + 128;

const M0: u64 = 0x1111111111111111;
const M1: u64 = 0x2222222222222222;
const M2: u64 = 0x4444444444444444;
const M3: u64 = 0x8888888888888888;

/** The lower 64 bits of the carry-less product. */
function multiply(x: u64, y: u64): u64 {
  const x0 = x & M0;
  const x1 = x & M1;
  const x2 = x & M2;
  const x3 = x & M3;
  const y0 = y & M0;
  const y1 = y & M1;
  const y2 = y & M2;
  const y3 = y & M3;
  return (
    (((x0 * y0) ^ (x1 * y3) ^ (x2 * y2) ^ (x3 * y1)) & M0) |
    (((x0 * y1) ^ (x1 * y0) ^ (x2 * y3) ^ (x3 * y2)) & M1) |
    (((x0 * y2) ^ (x1 * y1) ^ (x2 * y0) ^ (x3 * y3)) & M2) |
    (((x0 * y3) ^ (x1 * y2) ^ (x2 * y1) ^ (x3 * y0)) & M3)
  );
}

/** The bits of every byte in reverse order, by two lookups in registers. */
function reverseBits(x: v128): v128 {
  const low = i8x16.splat(15);
  return v128.or(
    i8x16.swizzle(
      i8x16(0, -128, 64, -64, 32, -96, 96, -32, 16, -112, 80, -48, 48, -80, 112, -16),
      v128.and(x, low),
    ),
    i8x16.swizzle(
      i8x16(0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15),
      v128.and(i32x4.shr_u(x, 4), low),
    ),
  );
}

/** The bytes of both halves in reverse order. */
function swapHalves(x: v128): v128 {
  return i8x16.shuffle(x, x, 7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8);
}

/** Y = GHASH over blocks of DATA, going on from Y, with the hash key H. SECRET. */
export function ghash(blocks: i32): void {
  const h = v128.load(H);
  const hw = swapHalves(h);
  const hr = reverseBits(h);
  const h1: u64 = i64x2.extract_lane(hw, 0);
  const h0: u64 = i64x2.extract_lane(hw, 1);
  const h1r: u64 = i64x2.extract_lane(hr, 0);
  const h0r: u64 = i64x2.extract_lane(hr, 1);
  const h2 = h0 ^ h1;
  const h2r = h0r ^ h1r;
  let y = v128.load(Y);
  const end = DATA + ((<usize>blocks) << 4);
  for (let at = DATA; at < end; at += 16) {
    y = v128.xor(y, v128.load(at));
    const yw = swapHalves(y);
    const yr = reverseBits(y);
    const y1: u64 = i64x2.extract_lane(yw, 0);
    const y0: u64 = i64x2.extract_lane(yw, 1);
    const y1r: u64 = i64x2.extract_lane(yr, 0);
    const y0r: u64 = i64x2.extract_lane(yr, 1);

    const low = multiply(y0, h0);
    const high = multiply(y1, h1);
    const middle = multiply(y0 ^ y1, h2) ^ low ^ high;
    const lowR = multiply(y0r, h0r);
    const highR = multiply(y1r, h1r);
    const middleR = multiply(y0r ^ y1r, h2r) ^ lowR ^ highR;
    // the upper halves: reversed and moved down by one bit
    const up = swapHalves(reverseBits(i64x2.replace_lane(i64x2.splat(lowR), 1, middleR)));
    const top = swapHalves(reverseBits(i64x2.splat(highR)));
    let v0 = low;
    let v1 = ((i64x2.extract_lane(up, 0) as u64) >> 1) ^ middle;
    let v2 = high ^ ((i64x2.extract_lane(up, 1) as u64) >> 1);
    let v3: u64 = (i64x2.extract_lane(top, 0) as u64) >> 1;

    // the product in GHASH's order of bits is one bit short; then reduce by x^128 + x^7 + x^2 + x + 1
    v3 = (v3 << 1) | (v2 >> 63);
    v2 = (v2 << 1) | (v1 >> 63);
    v1 = (v1 << 1) | (v0 >> 63);
    v0 = v0 << 1;
    v2 ^= v0 ^ (v0 >> 1) ^ (v0 >> 2) ^ (v0 >> 7);
    v1 ^= (v0 << 63) ^ (v0 << 62) ^ (v0 << 57);
    v3 ^= v1 ^ (v1 >> 1) ^ (v1 >> 2) ^ (v1 >> 7);
    v2 ^= (v1 << 63) ^ (v1 << 62) ^ (v1 << 57);
    y = swapHalves(i64x2.replace_lane(i64x2.splat(v3), 1, v2));
  }
  v128.store(Y, y);
}

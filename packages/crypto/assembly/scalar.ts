// Arithmetic modulo n, the order of the base point: 8 words of 32 bits, least significant first.
// Every function runs the same instructions for all inputs; loops are counted.
import { N, N_ONE, N_R2, SCALAR_POWERS, SCALAR_TEMPORARIES } from './memory';

/** -n^-1 mod 2^32 */
const N_INVERSE: u32 = 0x72350975;

const T: usize = SCALAR_TEMPORARIES; // 10 words
const D: usize = SCALAR_TEMPORARIES + 64; // 8 words
const E: usize = SCALAR_TEMPORARIES + 96; // 8 words

/** o = the number in 32 big-endian bytes. */
export function scalarFromBytes(o: usize, bytes: usize): void {
  for (let i: usize = 0; i < 32; i += 4) store<u32>(o + i, bswap<u32>(load<u32>(bytes + 28 - i)));
}

/** 32 big-endian bytes of a. */
export function scalarToBytes(bytes: usize, a: usize): void {
  for (let i: usize = 0; i < 32; i += 4) store<u32>(bytes + 28 - i, bswap<u32>(load<u32>(a + i)));
}

/** o = a + high 2^256 reduced once: minus n when that is not negative. */
function reduceOnce(o: usize, a: usize, high: u32): void {
  let borrow: i64 = 0;
  for (let i: usize = 0; i < 32; i += 4) {
    borrow += <i64>load<u32>(a + i) - <i64>load<u32>(N + i);
    store<u32>(D + i, <u32>borrow);
    borrow >>= 32;
  }
  // all ones when a < n: keep a
  const keep: u32 = <u32>((<i64>high + borrow) >> 32);
  for (let i: usize = 0; i < 32; i += 4)
    store<u32>(o + i, (load<u32>(a + i) & keep) | (load<u32>(D + i) & ~keep));
}

/** o = a mod n for a < 2^256. */
export function scalarReduce(o: usize, a: usize): void {
  reduceOnce(o, a, 0);
}

/** o = a + b mod n. */
export function scalarAdd(o: usize, a: usize, b: usize): void {
  let carry: u64 = 0;
  for (let i: usize = 0; i < 32; i += 4) {
    carry += <u64>load<u32>(a + i) + <u64>load<u32>(b + i);
    store<u32>(T + i, <u32>carry);
    carry >>= 32;
  }
  reduceOnce(o, T, <u32>carry);
}

/** o = a - b mod n. */
export function scalarSub(o: usize, a: usize, b: usize): void {
  let borrow: i64 = 0;
  for (let i: usize = 0; i < 32; i += 4) {
    borrow += <i64>load<u32>(a + i) - <i64>load<u32>(b + i);
    store<u32>(T + i, <u32>borrow);
    borrow >>= 32;
  }
  const mask: u32 = <u32>borrow;
  let carry: u64 = 0;
  for (let i: usize = 0; i < 32; i += 4) {
    carry += <u64>load<u32>(T + i) + <u64>(load<u32>(N + i) & mask);
    store<u32>(o + i, <u32>carry);
    carry >>= 32;
  }
}

/** o = a b / 2^256 mod n. */
export function scalarMul(o: usize, a: usize, b: usize): void {
  memory.fill(T, 0, 40);
  for (let i: usize = 0; i < 32; i += 4) {
    const factor: u64 = <u64>load<u32>(b + i);
    let carry: u64 = 0;
    for (let j: usize = 0; j < 32; j += 4) {
      carry += <u64>load<u32>(T + j) + <u64>load<u32>(a + j) * factor;
      store<u32>(T + j, <u32>carry);
      carry >>= 32;
    }
    carry += <u64>load<u32>(T, 32);
    store<u32>(T, <u32>carry, 32);
    store<u32>(T, <u32>(carry >> 32), 36);

    const quotient: u32 = load<u32>(T) * N_INVERSE;
    const m: u64 = <u64>quotient;
    carry = (<u64>load<u32>(T) + m * <u64>load<u32>(N)) >> 32;
    for (let j: usize = 4; j < 32; j += 4) {
      carry += <u64>load<u32>(T + j) + m * <u64>load<u32>(N + j);
      store<u32>(T + j - 4, <u32>carry);
      carry >>= 32;
    }
    carry += <u64>load<u32>(T, 32);
    store<u32>(T, <u32>carry, 28);
    store<u32>(T, <u32>(carry >> 32) + load<u32>(T, 36), 32);
  }
  reduceOnce(o, T, load<u32>(T, 32));
}

/** o = a 2^256 mod n. */
export function scalarToMontgomery(o: usize, a: usize): void {
  scalarMul(o, a, N_R2);
}

/** o = a^(n-2) for a in Montgomery form. The exponent is public and stands in the code. */
export function scalarInvert(o: usize, a: usize): void {
  memory.copy(SCALAR_POWERS, N_ONE, 32);
  for (let i: usize = 32; i < 512; i += 32) scalarMul(SCALAR_POWERS + i, SCALAR_POWERS + i - 32, a);
  memory.copy(E, N_ONE, 32);
  raise(0xfffffffeffffffff);
  raise(0xffffffffffffffff);
  raise(0x7203df6b21c6052b);
  raise(0x53bbf40939d54121);
  memory.copy(o, E, 32);
}

/** Goes on with E by 16 digits of the exponent. */
function raise(word: u64): void {
  for (let shift: i32 = 60; shift >= 0; shift -= 4) {
    scalarMul(E, E, E);
    scalarMul(E, E, E);
    scalarMul(E, E, E);
    scalarMul(E, E, E);
    scalarMul(E, E, SCALAR_POWERS + (((<usize>(word >> (<u64>shift))) & 15) << 5));
  }
}

/** All ones when a is zero, else zero. */
export function scalarZeroMask(a: usize): i32 {
  let sum: u32 = 0;
  for (let i: usize = 0; i < 32; i += 4) sum |= load<u32>(a + i);
  return <i32>((<i64>sum - 1) >> 63);
}

/** All ones when a = b, else zero. */
export function scalarEqualMask(a: usize, b: usize): i32 {
  let sum: u32 = 0;
  for (let i: usize = 0; i < 32; i += 4) sum |= load<u32>(a + i) ^ load<u32>(b + i);
  return <i32>((<i64>sum - 1) >> 63);
}

/** All ones when a < n, else zero. */
export function scalarRangeMask(a: usize): i32 {
  let borrow: i64 = 0;
  for (let i: usize = 0; i < 32; i += 4)
    borrow = (borrow + <i64>load<u32>(a + i) - <i64>load<u32>(N + i)) >> 32;
  return <i32>borrow;
}

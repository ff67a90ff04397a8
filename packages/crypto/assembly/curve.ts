// Multiplication of points. Secret scalars: regular recoding (every digit odd, never zero), every table entry read and masked.
// Public scalars: wNAF or tables read by index.
//
// Why the incomplete addition is enough for secret scalars: recoded scalars K are odd, K in {k, k + n}. In the comb the sum grows from
// the low windows: both sides of an addition are odd multiples below 2^252 until the last window, where p = q only for
// k = 30 * 2^252 - n; in the window method only for k = n - 6. For these two scalars K = k + 2 n is taken, by mask.
import { fdouble, fmul, fsqr } from './generated/field';
import {
  AFFINE,
  BASE_COMB,
  BASE_ODD,
  BASE_WIDE,
  BATCH_PREFIX,
  BATCH_Z,
  CURVE_TEMPORARIES,
  ENTRIES,
  FIELD,
  G,
  JACOBIAN,
  N,
  ONE,
  SCALAR_TEMPORARIES,
  WINDOW_TABLE,
  WIDE_TOP,
} from './memory';
import { addAffine, addComplete, double, fieldToBytes, fromAffine, invert, isZero, zeroMask } from './point';

/** The accumulator of the multiplication that runs. */
export const SUM: usize = CURVE_TEMPORARIES;
const ENTRY: usize = SUM + JACOBIAN;
const TWICE: usize = ENTRY + JACOBIAN;
const START: usize = TWICE + JACOBIAN;
const U: usize = START + JACOBIAN;
const V: usize = U + FIELD;
const INVERSE: usize = V + FIELD;
const OTHER: usize = INVERSE + FIELD;

/** A recoded scalar, 320 bits, and a second one. */
export const K1: usize = SCALAR_TEMPORARIES + 160;
export const K2: usize = SCALAR_TEMPORARIES + 208;

/**
 * Writes count odd multiples 1, 3, 5, ... of the Jacobian point START: (X, Y) at table, Z at zs. Leaves 2 START in TWICE.
 * On the curve scaled by the Z of 2 START, that point is affine, so that all additions are mixed.
 */
function oddMultiples(table: usize, zs: usize, count: i32): void {
  double(TWICE, START);
  fdouble(U, START + 36);
  fsqr(V, U);
  fmul(ENTRY, START, V);
  fmul(V, V, U);
  fmul(ENTRY + 36, START + 36, V);
  memory.copy(ENTRY + 72, ONE, FIELD);
  for (let i = 0; i < count; i++) {
    memory.copy(table, ENTRY, AFFINE);
    fmul(zs, ENTRY + 72, TWICE + 72);
    table += AFFINE;
    zs += FIELD;
    addAffine(ENTRY, ENTRY, TWICE);
  }
}

/** Makes count points at table affine; their Z lie at zs. One inversion for all. */
function toAffine(table: usize, zs: usize, count: i32): void {
  let prefix = BATCH_PREFIX;
  memory.copy(prefix, zs, FIELD);
  for (let i = 1; i < count; i++) {
    fmul(prefix + FIELD, prefix, zs + <usize>i * FIELD);
    prefix += FIELD;
  }
  invert(INVERSE, prefix);
  for (let i = count - 1; i >= 0; i--) {
    const z = zs + <usize>i * FIELD;
    if (i > 0) fmul(U, INVERSE, prefix - FIELD);
    else memory.copy(U, INVERSE, FIELD);
    fmul(INVERSE, INVERSE, z);
    prefix -= FIELD;
    const point = table + <usize>i * AFFINE;
    fsqr(V, U);
    fmul(point, point, V);
    fmul(V, V, U);
    fmul(point + 36, point + 36, V);
  }
}

/**
 * The comb of an affine point: entry j of window i is (2 j + 1) 2^(width i) point, with 2^(width - 1) entries in each of
 * 252 / width + 1 windows; the width divides 252.
 */
export function buildComb(table: usize, point: usize, width: i32): void {
  const entries: i32 = 1 << (width - 1);
  const count = (252 / width + 1) * entries;
  fromAffine(START, point);
  for (let at = 0; at < count; at += entries) {
    oddMultiples(table + <usize>at * AFFINE, BATCH_Z + <usize>at * FIELD, entries);
    for (let j = 1; j < width; j++) double(TWICE, TWICE);
    memory.copy(START, TWICE, JACOBIAN);
  }
  toAffine(table, BATCH_Z, count);
}

/** Odd multiples of an affine point, affine. */
export function buildOdd(table: usize, point: usize, count: i32): void {
  fromAffine(START, point);
  oddMultiples(table, BATCH_Z, count);
  toAffine(table, BATCH_Z, count);
}

/** k = k + (n or 2 n under the masks), 10 words. */
function addOrder(k: usize, once: u32, twice: u32): void {
  let carry: u64 = 0;
  let above: u32 = 0;
  for (let i: usize = 0; i < 32; i += 4) {
    const word: u32 = load<u32>(N + i);
    const doubled: u32 = (word << 1) | above;
    above = word >> 31;
    carry += <u64>load<u32>(k + i) + <u64>(word & once) + <u64>(doubled & twice);
    store<u32>(k + i, <u32>carry);
    carry >>= 32;
  }
  store<u32>(k, <u32>carry + (above & twice), 32);
  store<u32>(k, 0, 36);
}

/** o = the odd K for the scalar k in [1, n-1] (8 words); 10 words. The exceptional scalar is told by its words. */
function recode(o: usize, k: usize, e0: u64, e1: u64, e2: u64, e3: u64): void {
  const d: u64 =
    (load<u64>(k) ^ e0) | (load<u64>(k, 8) ^ e1) | (load<u64>(k, 16) ^ e2) | (load<u64>(k, 24) ^ e3);
  const other: u32 = <u32>((<i64>(d | (0 - d))) >> 63); // zero only for the exceptional scalar
  const even: u32 = (load<u32>(k) & 1) - 1;
  memory.copy(o, k, 32);
  addOrder(o, even, ~other);
}

/** Recodes for the comb. */
export function recodeComb(o: usize, k: usize): void {
  recode(o, k, 0xac440bf6c62abedd, 0x8dfc2094de39fad4, 0, 0xe000000100000000);
}

/** Recodes for the window method; the exceptional scalar is n - 6. */
export function recodeWindow(o: usize, k: usize): void {
  recode(o, k, 0x53bbf40939d5411d, 0x7203df6b21c6052b, 0xffffffffffffffff, 0xfffffffeffffffff);
}

/** The window of `width` + 1 bits of k at bit `at`, made odd. */
function window(k: usize, at: u32, mask: u32): i32 {
  const word = k + <usize>((at >> 5) << 2);
  return <i32>(((<u32>(load<u64>(word) >> (<u64>(at & 31)))) & mask) | 1);
}

/** ENTRY = the entry of `count` odd multiples for the odd digit, found by reading all of them. */
function select(table: usize, digit: i32, count: i32): void {
  const sign: i32 = digit >> 31;
  const index: i32 = ((digit ^ sign) - sign) >> 1;
  let e0: u64 = 0;
  let e1: u64 = 0;
  let e2: u64 = 0;
  let e3: u64 = 0;
  let e4: u64 = 0;
  let e5: u64 = 0;
  let e6: u64 = 0;
  let e7: u64 = 0;
  let e8: u64 = 0;
  for (let j = 0; j < count; j++) {
    const x: i32 = index ^ j;
    const m: u64 = <u64>(<i64>(((x | -x) >> 31) ^ -1));
    e0 |= load<u64>(table) & m;
    e1 |= load<u64>(table, 8) & m;
    e2 |= load<u64>(table, 16) & m;
    e3 |= load<u64>(table, 24) & m;
    e4 |= load<u64>(table, 32) & m;
    e5 |= load<u64>(table, 40) & m;
    e6 |= load<u64>(table, 48) & m;
    e7 |= load<u64>(table, 56) & m;
    e8 |= load<u64>(table, 64) & m;
    table += AFFINE;
  }
  store<u64>(ENTRY, e0);
  store<u64>(ENTRY, e1, 8);
  store<u64>(ENTRY, e2, 16);
  store<u64>(ENTRY, e3, 24);
  store<u64>(ENTRY, e4, 32);
  store<u64>(ENTRY, e5, 40);
  store<u64>(ENTRY, e6, 48);
  store<u64>(ENTRY, e7, 56);
  store<u64>(ENTRY, e8, 64);
  for (let i: usize = 36; i < 72; i += 4) store<i32>(ENTRY + i, (load<i32>(ENTRY + i) ^ sign) - sign);
}

/** SUM = [k] G for a secret scalar of 8 words in [1, n-1]. */
export function multiplyBase(k: usize): void {
  recodeComb(K1, k);
  select(BASE_COMB, window(K1, 0, 127) - 64, ENTRIES);
  fromAffine(SUM, ENTRY);
  let table = BASE_COMB;
  for (let at: u32 = 6; at < 252; at += 6) {
    table += 2304;
    select(table, window(K1, at, 127) - 64, ENTRIES);
    addAffine(SUM, SUM, ENTRY);
  }
  select(table + 2304, window(K1, 252, 127), ENTRIES);
  addAffine(SUM, SUM, ENTRY);
}

/** SUM = [k] point for a secret scalar of 8 words in [1, n-1] and a public affine point. */
export function multiplyPoint(k: usize, point: usize): void {
  buildOdd(WINDOW_TABLE, point, 16);
  recodeWindow(K1, k);
  select(WINDOW_TABLE, window(K1, 255, 63), 16);
  fromAffine(SUM, ENTRY);
  for (let at: i32 = 250; at >= 0; at -= 5) {
    double(SUM, SUM);
    double(SUM, SUM);
    double(SUM, SUM);
    double(SUM, SUM);
    double(SUM, SUM);
    select(WINDOW_TABLE, window(K1, <u32>at, 63) - 32, 16);
    addAffine(SUM, SUM, ENTRY);
  }
}

/** 64 bytes x || y of SUM, which is not infinity. */
export function sumToBytes(bytes: usize): void {
  invert(INVERSE, SUM + 72);
  fsqr(U, INVERSE);
  fmul(V, SUM, U);
  fieldToBytes(bytes, V);
  fmul(U, U, INVERSE);
  fmul(V, SUM + 36, U);
  fieldToBytes(bytes + 32, V);
}

/** 32 bytes x of SUM. */
export function sumToX(bytes: usize): void {
  invert(INVERSE, SUM + 72);
  fsqr(U, INVERSE);
  fmul(V, SUM, U);
  fieldToBytes(bytes, V);
}

/** All ones when SUM is infinity, else zero. */
export function sumInfinityMask(): i32 {
  return zeroMask(SUM + 72);
}

/** Adds the entry of the public odd digit to SUM. */
function addEntry(table: usize, digit: i32): void {
  const sign: i32 = digit >> 31;
  const entry = table + <usize>(((digit ^ sign) - sign) >> 1) * AFFINE;
  if (sign == 0) {
    addAffine(SUM, SUM, entry);
    return;
  }
  memory.copy(ENTRY, entry, AFFINE);
  for (let i: usize = 36; i < 72; i += 4) store<i32>(ENTRY + i, -load<i32>(ENTRY + i));
  addAffine(SUM, SUM, ENTRY);
}

/** SUM = [s] G + [t] P out of two combs; public scalars of 8 words in [1, n-1]. Z = 0 when an addition met equal points. */
export function combineCombs(s: usize, t: usize, comb: usize): void {
  recodeComb(K1, s);
  recodeComb(K2, t);
  fromAffine(SUM, BASE_WIDE + <usize>(window(K1, 252, 1023) >> 1) * AFFINE + WIDE_TOP);
  addCombDigits(BASE_WIDE, K1, 9, 252);
  addCombDigits(comb, K2, 6, 258);
}

/** Adds the entries for the digits of k below bit `end`; the window at bit 252 holds the top digit. */
function addCombDigits(table: usize, k: usize, width: u32, end: u32): void {
  const half: i32 = 1 << width;
  const stride = <usize>(half >> 1) * AFFINE;
  for (let at: u32 = 0; at < end; at += width) {
    const digit = window(k, at, <u32>(half << 1) - 1);
    addEntry(table, at == 252 ? digit : digit - half);
    table += stride;
  }
}

const DIGITS_S: usize = BATCH_Z; // 257 signed bytes each
const DIGITS_T: usize = BATCH_Z + 320;

/** Writes the wNAF of width w of a public scalar; gives the number of digits. */
function nonAdjacentForm(digits: usize, k: usize, width: u32): i32 {
  memory.fill(digits, 0, 264);
  memory.copy(K1, k, 32);
  store<u64>(K1, 0, 32);
  const size: u32 = 1 << width;
  let carry: u32 = 0;
  let length: i32 = 0;
  let at: u32 = 0;
  while (at < 257) {
    const bits: u32 = <u32>(load<u64>(K1 + <usize>((at >> 5) << 2)) >> (<u64>(at & 31)));
    if ((bits & 1) == carry) {
      at++;
      continue;
    }
    let digit: i32 = <i32>((bits & (size - 1)) + carry);
    carry = 0;
    if (digit >= <i32>(size >> 1)) {
      digit -= <i32>size;
      carry = 1;
    }
    store<i8>(digits + <usize>at, <i8>digit);
    length = <i32>at + 1;
    at += width;
  }
  return length;
}

/** SUM = [s] G + [t] P by interleaved wNAF; public scalars of 8 words in [1, n-1]. Z = 0 when an addition met equal points. */
export function combineCold(s: usize, t: usize, point: usize): void {
  buildOdd(WINDOW_TABLE, point, 8);
  const lengthS = nonAdjacentForm(DIGITS_S, s, 8);
  const lengthT = nonAdjacentForm(DIGITS_T, t, 5);
  let started = false;
  for (let i = (lengthS > lengthT ? lengthS : lengthT) - 1; i >= 0; i--) {
    if (started) double(SUM, SUM);
    const digitS: i32 = load<i8>(DIGITS_S + <usize>i);
    const digitT: i32 = load<i8>(DIGITS_T + <usize>i);
    if (digitS != 0) {
      if (started) addEntry(BASE_ODD, digitS);
      else begin(BASE_ODD, digitS);
      started = true;
    }
    if (digitT != 0) {
      if (started) addEntry(WINDOW_TABLE, digitT);
      else begin(WINDOW_TABLE, digitT);
      started = true;
    }
  }
}

/** SUM = the entry of the first digit, which is positive. */
function begin(table: usize, digit: i32): void {
  fromAffine(SUM, table + <usize>(digit >> 1) * AFFINE);
}

/** SUM = [s] p + [t] q for affine points, bit by bit with complete additions; public values only, any case. */
export function combineComplete(s: usize, p: usize, t: usize, q: usize): void {
  fromAffine(START, p);
  fromAffine(OTHER, q);
  memory.fill(SUM, 0, JACOBIAN);
  for (let i: i32 = 255; i >= 0; i--) {
    const byte = <usize>(i >> 3);
    const bit: u32 = (<u32>i) & 7;
    double(SUM, SUM);
    if ((((<u32>load<u8>(s + byte)) >> bit) & 1) != 0) addComplete(SUM, SUM, START);
    if ((((<u32>load<u8>(t + byte)) >> bit) & 1) != 0) addComplete(SUM, SUM, OTHER);
  }
}

/** SUM is infinity. Public values only. */
export function sumIsInfinity(): bool {
  return isZero(SUM + 72);
}

/** Tables of the base point. */
export function buildBaseComb(): void {
  buildComb(BASE_COMB, G, 6);
}

export function buildBaseWide(): void {
  buildComb(BASE_WIDE, G, 9);
}

export function buildBaseOdd(): void {
  buildOdd(BASE_ODD, G, 64);
}

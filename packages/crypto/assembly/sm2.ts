// SM2 (GB/T 32918-2016) on the curve of GB/T 32918.5-2017. Arguments and results lie in places of ARGUMENT.
// Functions marked SECRET take secrets: they run the same instructions and touch the same addresses for every value of them,
// and their callers wipe scratch and arguments afterwards. All others work on public values.
import {
  buildBaseComb,
  buildBaseOdd,
  buildBaseWide,
  buildComb,
  combineCold,
  combineCombs,
  combineComplete,
  multiplyBase,
  multiplyPoint,
  sumIsInfinity,
  SUM,
  sumToBytes,
  sumToX,
} from './curve';
import { fadd, fmul, fsqr, fsub, writeConstants } from './generated/field';
import {
  ARGUMENT,
  ARGUMENT_END,
  B,
  COMB_BYTES,
  CURVE_TEMPORARIES,
  G,
  N,
  ONE,
  SCALAR_TEMPORARIES,
  SCRATCH,
  SCRATCH_END,
  SLOTS,
} from './memory';
import { fieldFromBytes, fieldToBytes, isZero, squareRoot } from './point';
import {
  scalarAdd,
  scalarEqualMask,
  scalarFromBytes,
  scalarInvert,
  scalarMul,
  scalarRangeMask,
  scalarReduce,
  scalarSub,
  scalarToBytes,
  scalarToMontgomery,
  scalarZeroMask,
} from './scalar';

const IN0: usize = ARGUMENT;
const IN1: usize = ARGUMENT + 128;
const IN2: usize = ARGUMENT + 256;
const OUT: usize = ARGUMENT + 384;

const S0: usize = SCALAR_TEMPORARIES + 256;
const S1: usize = S0 + 32;
const S2: usize = S1 + 32;
const S3: usize = S2 + 32;
const UNIT: usize = S3 + 32;
const POINT: usize = CURVE_TEMPORARIES + 720;
const FX: usize = POINT + 72;
const FY: usize = FX + 36;

/** Writes the constants; the tables come later, each when it is first needed. */
export function initialize(): void {
  writeConstants();
}

/** The comb of G of width 6, needed by every function that multiplies G by a secret. */
export function prepareBase(): void {
  buildBaseComb();
}

/** The 64 odd multiples of G, needed by verification without a prepared key. */
export function prepareVerification(): void {
  buildBaseOdd();
}

/** The comb of G of width 9, needed by verification with a prepared key. */
export function prepareWide(): void {
  buildBaseWide();
}

/** Wipes scratch, arguments and results. */
export function wipe(): void {
  memory.fill(SCRATCH, 0, SCRATCH_END - SCRATCH);
  memory.fill(ARGUMENT, 0, ARGUMENT_END - ARGUMENT);
}

/** FY = x^3 - 3 x + b for FX. */
function rightSide(): void {
  fsqr(FY, FX);
  fmul(FY, FY, FX);
  fsub(FY, FY, FX);
  fsub(FY, FY, FX);
  fsub(FY, FY, FX);
  fadd(FY, FY, B);
}

/** True when 32 big-endian bytes are below p. */
function isField(bytes: usize): bool {
  // p = 2^256 - 2^224 - 2^96 + 2^64 - 1
  const w3: u64 = bswap<u64>(load<u64>(bytes));
  const w2: u64 = bswap<u64>(load<u64>(bytes, 8));
  const w1: u64 = bswap<u64>(load<u64>(bytes, 16));
  const w0: u64 = bswap<u64>(load<u64>(bytes, 24));
  if (w3 != 0xfffffffeffffffff) return w3 < 0xfffffffeffffffff;
  if (w2 != 0xffffffffffffffff) return true;
  if (w1 != 0xffffffff00000000) return w1 < 0xffffffff00000000;
  return w0 != 0xffffffffffffffff;
}

/** IN0: x || y. 1 when both are below p and the point is on the curve. */
export function isPoint(): i32 {
  if (!isField(IN0) || !isField(IN0 + 32)) return 0;
  fieldFromBytes(FX, IN0);
  rightSide();
  fieldFromBytes(FX, IN0 + 32);
  fsqr(FX, FX);
  fsub(FX, FX, FY);
  return isZero(FX) ? 1 : 0;
}

/** IN0: x. OUT: x || y with y of the given parity; 0 when there is none. */
export function decompress(odd: i32): i32 {
  if (!isField(IN0)) return 0;
  fieldFromBytes(FX, IN0);
  rightSide();
  const root = POINT;
  fmul(FY, FY, ONE);
  squareRoot(root, FY);
  fsqr(FX, root);
  fsub(FX, FX, FY);
  if (!isZero(FX)) return 0;
  fieldToBytes(OUT + 32, root);
  if (((load<u8>(OUT, 63) ^ odd) & 1) != 0) {
    memory.fill(FX, 0, 36);
    fsub(FX, FX, root);
    fieldToBytes(OUT + 32, FX);
  }
  memory.copy(OUT, IN0, 32);
  return 1;
}

/** SECRET. IN0: d in [1, n-1]. OUT: x || y of [d] G. */
export function publicKey(): void {
  scalarFromBytes(S0, IN0);
  multiplyBase(S0);
  sumToBytes(OUT);
}

/** SECRET. IN0: d in [1, n-2]. OUT: (1 + d)^-1 in Montgomery form. */
export function inverse(): void {
  scalarFromBytes(S0, IN0);
  onePlus(S0, S0);
  scalarToMontgomery(S0, S0);
  scalarInvert(S0, S0);
  scalarToBytes(OUT, S0);
}

/** SECRET. IN0: d, IN1: a result of inverse. 1 when it was made from this d. */
export function isInverse(): i32 {
  scalarFromBytes(S0, IN0);
  onePlus(S0, S0);
  scalarFromBytes(S1, IN1);
  scalarMul(S0, S0, S1);
  one(UNIT);
  return scalarEqualMask(S0, UNIT) & 1;
}

function one(o: usize): void {
  memory.fill(o, 0, 32);
  store<u32>(o, 1);
}

function onePlus(o: usize, a: usize): void {
  one(UNIT);
  scalarAdd(o, a, UNIT);
}

/** SECRET. IN0: k in [1, n-1], IN1: a result of inverse, IN2: e. OUT: r || s. 0 when this k cannot be used. */
export function sign(): i32 {
  scalarFromBytes(S0, IN0);
  multiplyBase(S0);
  sumToX(OUT);
  scalarFromBytes(S1, OUT);
  scalarReduce(S1, S1);
  scalarFromBytes(S2, IN2);
  scalarReduce(S2, S2);
  scalarAdd(S1, S1, S2); // r = e + x1
  scalarAdd(S0, S0, S1); // k + r
  scalarFromBytes(S2, IN1);
  scalarMul(S3, S0, S2);
  scalarSub(S3, S3, S1); // s = (1 + d)^-1 (k + r) - r
  scalarToBytes(OUT, S1);
  scalarToBytes(OUT + 32, S3);
  return ~(scalarZeroMask(S1) | scalarZeroMask(S0) | scalarZeroMask(S3)) & 1;
}

/** SECRET. IN0: k in [1, n-1], IN1: x || y of a checked point. OUT: x || y of [k] point. */
export function multiply(): void {
  scalarFromBytes(S0, IN0);
  fieldFromBytes(POINT, IN1);
  fieldFromBytes(POINT + 36, IN1 + 32);
  multiplyPoint(S0, POINT);
  sumToBytes(OUT);
}

/** SECRET. IN0: d, IN1: x, IN2: k. OUT: d + x k mod n. */
export function multiplyAddScalar(): void {
  scalarFromBytes(S0, IN0);
  scalarFromBytes(S1, IN1);
  scalarFromBytes(S2, IN2);
  scalarToMontgomery(S1, S1);
  scalarMul(S1, S1, S2);
  scalarAdd(S0, S0, S1);
  scalarToBytes(OUT, S0);
}

/** IN0: x || y of a checked point P, IN1: x, IN2: x || y of a checked point Q. OUT: P + [x] Q; 0 for infinity. */
export function addMultiple(): i32 {
  const other = FX;
  fieldFromBytes(POINT, IN0);
  fieldFromBytes(POINT + 36, IN0 + 32);
  fieldFromBytes(other, IN2);
  fieldFromBytes(other + 36, IN2 + 32);
  one(UNIT);
  scalarFromBytes(S0, IN1);
  combineComplete(UNIT, POINT, S0, other);
  if (sumIsInfinity()) return 0;
  sumToBytes(OUT);
  return 1;
}

/** Builds the comb of the checked point x || y at IN0 in a slot. */
export function prepare(slot: i32): void {
  fieldFromBytes(POINT, IN0);
  fieldFromBytes(POINT + 36, IN0 + 32);
  buildComb(SLOTS + <usize>slot * COMB_BYTES, POINT, 6);
}

/** IN0: r || s, IN1: e, IN2: x || y of a checked point; slot: its comb, or -1. 1 when the signature is right. */
export function verify(slot: i32): i32 {
  scalarFromBytes(S0, IN0);
  scalarFromBytes(S1, IN0 + 32);
  if ((scalarRangeMask(S0) & scalarRangeMask(S1) & ~scalarZeroMask(S0) & ~scalarZeroMask(S1)) == 0) return 0;
  scalarAdd(S2, S0, S1); // t
  if (scalarZeroMask(S2) != 0) return 0;
  fieldFromBytes(POINT, IN2);
  fieldFromBytes(POINT + 36, IN2 + 32);
  if (slot >= 0) combineCombs(S1, S2, SLOTS + <usize>slot * COMB_BYTES);
  else combineCold(S1, S2, POINT);
  if (sumIsInfinity()) {
    combineComplete(S1, G, S2, POINT);
    if (sumIsInfinity()) return 0;
  }
  scalarFromBytes(S3, IN1);
  scalarReduce(S3, S3);
  scalarSub(S3, S0, S3); // x1 = r - e mod n
  scalarToBytes(OUT, S3);
  if (hasX()) return 1;
  // x1 may also be n larger while it stays below p
  let carry: u64 = 0;
  for (let i: usize = 0; i < 32; i += 4) {
    carry += <u64>load<u32>(S3 + i) + <u64>load<u32>(N + i);
    store<u32>(S3 + i, <u32>carry);
    carry >>= 32;
  }
  if (carry != 0) return 0;
  scalarToBytes(OUT, S3);
  return isField(OUT) && hasX() ? 1 : 0;
}

/** True when X / Z^2 of SUM is the number at OUT; without inversion. */
function hasX(): bool {
  fieldFromBytes(FX, OUT);
  fsqr(FY, SUM + 72);
  fmul(FX, FX, FY);
  fsub(FX, FX, SUM);
  return isZero(FX);
}

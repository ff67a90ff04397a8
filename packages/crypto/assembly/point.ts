// Points of the curve in Jacobian coordinates: x = X / Z^2, y = Y / Z^3; Z = 0 is the point at infinity.
//
// Limits kept here (p-multiples V of values; limbs in units of 2^29): a product's result has V <= 1 + Va Vb / 32 and limbs in [0, 1).
// X of every point is folded: V <= 1.01, limbs in (-1/8, 9/8). Y: V <= 2, Z: V <= 1.2. One operand of a product may have limbs
// below 2.3 when the other stays below 9/8; a square's below 9/8; sums of two products only operands below 9/8.
import {
  fadd,
  feight,
  ffoursub,
  fmul,
  fmulsub,
  fsqr,
  fsub,
  fsubeight,
  fsubtwice,
  ftriple,
} from './generated/field';
import { AFFINE, FIELD, FIELD_TEMPORARIES, JACOBIAN, ONE, POINT_TEMPORARIES, R2 } from './memory';

const A: usize = POINT_TEMPORARIES;
const C: usize = A + FIELD;
const D: usize = C + FIELD;
const E: usize = D + FIELD;
const F: usize = E + FIELD;
const H: usize = F + FIELD;

/** o = 2 p. Infinity stays infinity. o may be p. */
export function double(o: usize, p: usize): void {
  const x = p;
  const y = p + 36;
  const z = p + 72;
  fsqr(A, z); // delta
  fsqr(C, y); // gamma
  fmul(D, x, C); // beta
  fsub(E, x, A);
  fadd(F, x, A);
  fmul(E, E, F);
  ftriple(E, E); // alpha
  fadd(F, y, y);
  fmul(o + 72, F, z);
  fsqr(F, E);
  fsubeight(o, F, D); // X = alpha^2 - 8 beta
  ffoursub(D, D, o); // 4 beta - X
  feight(F, C); // 8 gamma
  fmulsub(o + 36, E, D, F, C); // Y = alpha (4 beta - X) - 8 gamma^2
}

/**
 * o = p + q for an affine q, incomplete: right unless p is infinity or p = q (both give Z = 0, and so does p = -q, rightly).
 * o may be p.
 */
export function addAffine(o: usize, p: usize, q: usize): void {
  const z = p + 72;
  fsqr(A, z);
  fmul(C, q, A);
  fsub(C, C, p); // H
  fmul(A, A, z);
  fmul(A, q + 36, A);
  fsub(A, A, p + 36); // R
  fmul(o + 72, z, C);
  fsqr(D, C); // H^2
  fmul(E, p, D); // V
  fmul(D, D, C); // H^3
  fsqr(F, A);
  fsubtwice(o, F, D, E); // X = R^2 - H^3 - 2 V
  fsub(E, E, o);
  fmulsub(o + 36, A, E, p + 36, D); // Y = R (V - X) - Y1 H^3
}

/** o = p + q for Jacobian points, complete: every case is looked at. Public values only. */
export function addComplete(o: usize, p: usize, q: usize): void {
  if (isZero(p + 72)) {
    memory.copy(o, q, JACOBIAN);
    return;
  }
  if (isZero(q + 72)) {
    memory.copy(o, p, JACOBIAN);
    return;
  }
  fsqr(A, p + 72);
  fsqr(C, q + 72);
  fmul(D, p, C); // U1
  fmul(E, q, A); // U2
  fmul(A, A, p + 72);
  fmul(A, A, q + 36); // S2
  fmul(C, C, q + 72);
  fmul(C, C, p + 36); // S1
  fsub(E, E, D); // H
  fsub(A, A, C); // R
  if (isZero(E)) {
    if (isZero(A)) double(o, p);
    else memory.fill(o, 0, JACOBIAN);
    return;
  }
  fmul(F, p + 72, q + 72);
  fmul(o + 72, F, E);
  fsqr(F, E);
  fmul(D, D, F); // V
  fmul(E, E, F); // H^3
  fsqr(F, A);
  fsubtwice(o, F, E, D);
  fsub(D, D, o);
  fmulsub(o + 36, A, D, C, E);
}

/** o = the affine point q with Z = 1. */
export function fromAffine(o: usize, q: usize): void {
  memory.copy(o, q, AFFINE);
  memory.copy(o + 72, ONE, FIELD);
}

const P2: usize = FIELD_TEMPORARIES;
const P3: usize = P2 + FIELD;
const P30: usize = P3 + FIELD;
const P31: usize = P30 + FIELD;
const P32: usize = P31 + FIELD;
const Q: usize = P32 + FIELD;
const BASE: usize = Q + FIELD;
const CANON: usize = BASE + FIELD;
const UNIT: usize = CANON + FIELD;

function square(o: usize, a: usize, times: i32): void {
  fsqr(o, a);
  for (let i = 1; i < times; i++) fsqr(o, o);
}

/** Q = a^(2^160 - 2^128 - 1), the high 160 bits that the exponents p-2 and (p+1)/4 start with; also the powers 2^k - 1. */
function powers(a: usize): void {
  memory.copy(BASE, a, FIELD);
  fsqr(P2, a);
  fmul(P2, P2, a); // 2^2 - 1
  fsqr(P3, P2);
  fmul(P3, P3, a); // 2^3 - 1
  square(P31, P3, 3);
  fmul(P31, P31, P3); // 2^6 - 1
  square(P32, P31, 6);
  fmul(P32, P32, P31); // 2^12 - 1
  square(P32, P32, 3);
  fmul(P32, P32, P3); // 2^15 - 1
  square(P30, P32, 15);
  fmul(P30, P30, P32); // 2^30 - 1
  fsqr(P31, P30);
  fmul(P31, P31, a); // 2^31 - 1
  fsqr(P32, P31);
  fmul(P32, P32, a); // 2^32 - 1
  fsqr(Q, P31); // 2^32 - 2
  for (let i = 0; i < 4; i++) {
    square(Q, Q, 32);
    fmul(Q, Q, P32);
  }
}

/** o = a^-1 = a^(p-2); zero gives zero. */
export function invert(o: usize, a: usize): void {
  powers(a);
  square(Q, Q, 64);
  fmul(Q, Q, P32);
  square(Q, Q, 30);
  fmul(Q, Q, P30);
  square(Q, Q, 2);
  fmul(o, Q, BASE);
}

/** o = a^((p+1)/4), a square root of a when there is one. */
export function squareRoot(o: usize, a: usize): void {
  powers(a);
  square(Q, Q, 32);
  fmul(Q, Q, BASE);
  square(o, Q, 62);
}

/** CANON = the canonical limbs of a, not in Montgomery form; a is any value with |a| < 32 p. */
function canonical(a: usize): void {
  memory.fill(UNIT, 0, FIELD);
  store<i32>(UNIT, 1);
  fmul(CANON, a, UNIT); // in [0, p]
  // p as limbs of 29 bits; subtract it when nothing is borrowed
  const t0: i32 = load<i32>(CANON) - 0x1fffffff;
  const t1: i32 = load<i32>(CANON, 4) - 0x1fffffff + (t0 >> 29);
  const t2: i32 = load<i32>(CANON, 8) - 0x3f + (t1 >> 29);
  const t3: i32 = load<i32>(CANON, 12) - 0x1ffffe00 + (t2 >> 29);
  const t4: i32 = load<i32>(CANON, 16) - 0x1fffffff + (t3 >> 29);
  const t5: i32 = load<i32>(CANON, 20) - 0x1fffffff + (t4 >> 29);
  const t6: i32 = load<i32>(CANON, 24) - 0x1fffffff + (t5 >> 29);
  const t7: i32 = load<i32>(CANON, 28) - 0x1fdfffff + (t6 >> 29);
  const t8: i32 = load<i32>(CANON, 32) - 0xffffff + (t7 >> 29);
  const keep: i32 = t8 >> 31;
  pick(0, t0, keep);
  pick(4, t1, keep);
  pick(8, t2, keep);
  pick(12, t3, keep);
  pick(16, t4, keep);
  pick(20, t5, keep);
  pick(24, t6, keep);
  pick(28, t7, keep);
  pick(32, t8, keep);
}

function pick(at: usize, reduced: i32, keep: i32): void {
  store<i32>(CANON + at, (load<i32>(CANON + at) & keep) | (reduced & 0x1fffffff & ~keep));
}

/** All ones when a is 0 mod p, else zero. */
export function zeroMask(a: usize): i32 {
  canonical(a);
  let sum: i32 = 0;
  for (let i: usize = 0; i < 36; i += 4) sum |= load<i32>(CANON + i);
  return (sum - 1) >> 31;
}

/** True when a is 0 mod p. Public values only. */
export function isZero(a: usize): bool {
  return zeroMask(a) != 0;
}

/** 32 big-endian bytes of a. */
export function fieldToBytes(bytes: usize, a: usize): void {
  canonical(a);
  const l0: u64 = load<u32>(CANON);
  const l1: u64 = load<u32>(CANON, 4);
  const l2: u64 = load<u32>(CANON, 8);
  const l3: u64 = load<u32>(CANON, 12);
  const l4: u64 = load<u32>(CANON, 16);
  const l5: u64 = load<u32>(CANON, 20);
  const l6: u64 = load<u32>(CANON, 24);
  const l7: u64 = load<u32>(CANON, 28);
  const l8: u64 = load<u32>(CANON, 32);
  store<u64>(bytes, bswap<u64>(l0 | (l1 << 29) | (l2 << 58)), 24);
  store<u64>(bytes, bswap<u64>((l2 >> 6) | (l3 << 23) | (l4 << 52)), 16);
  store<u64>(bytes, bswap<u64>((l4 >> 12) | (l5 << 17) | (l6 << 46)), 8);
  store<u64>(bytes, bswap<u64>((l6 >> 18) | (l7 << 11) | (l8 << 40)), 0);
}

/** o = the field element of 32 big-endian bytes, any value below 2^256. */
export function fieldFromBytes(o: usize, bytes: usize): void {
  const w0: u64 = bswap<u64>(load<u64>(bytes, 24));
  const w1: u64 = bswap<u64>(load<u64>(bytes, 16));
  const w2: u64 = bswap<u64>(load<u64>(bytes, 8));
  const w3: u64 = bswap<u64>(load<u64>(bytes));
  store<u32>(o, (<u32>w0) & 0x1fffffff);
  store<u32>(o, (<u32>(w0 >> 29)) & 0x1fffffff, 4);
  store<u32>(o, ((<u32>(w0 >> 58)) | (<u32>(w1 << 6))) & 0x1fffffff, 8);
  store<u32>(o, (<u32>(w1 >> 23)) & 0x1fffffff, 12);
  store<u32>(o, ((<u32>(w1 >> 52)) | (<u32>(w2 << 12))) & 0x1fffffff, 16);
  store<u32>(o, (<u32>(w2 >> 17)) & 0x1fffffff, 20);
  store<u32>(o, ((<u32>(w2 >> 46)) | (<u32>(w3 << 18))) & 0x1fffffff, 24);
  store<u32>(o, (<u32>(w3 >> 11)) & 0x1fffffff, 28);
  store<u32>(o, <u32>(w3 >> 40), 32);
  fmul(o, o, R2);
}

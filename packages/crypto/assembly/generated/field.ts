// Made by scripts/generate-field.ts. Do not edit.
import { B, G, ONE, R2, N, N_ONE, N_R2 } from '../memory';

const M29: i64 = 0x1fffffff;

// prettier-ignore
/** o = a * b (Montgomery). Every operand is read before o is written. */
export function fmul(o: usize, a: usize, b: usize): void {
  const a0: i64 = i64.load32_s(a, 0);
  const a1: i64 = i64.load32_s(a, 4);
  const a2: i64 = i64.load32_s(a, 8);
  const a3: i64 = i64.load32_s(a, 12);
  const a4: i64 = i64.load32_s(a, 16);
  const a5: i64 = i64.load32_s(a, 20);
  const a6: i64 = i64.load32_s(a, 24);
  const a7: i64 = i64.load32_s(a, 28);
  const a8: i64 = i64.load32_s(a, 32);
  const b0: i64 = i64.load32_s(b, 0);
  const b1: i64 = i64.load32_s(b, 4);
  const b2: i64 = i64.load32_s(b, 8);
  const b3: i64 = i64.load32_s(b, 12);
  const b4: i64 = i64.load32_s(b, 16);
  const b5: i64 = i64.load32_s(b, 20);
  const b6: i64 = i64.load32_s(b, 24);
  const b7: i64 = i64.load32_s(b, 28);
  const b8: i64 = i64.load32_s(b, 32);
  const t0: i64 = a0 * b0;
  const m0: i64 = t0 & M29;
  const t1: i64 = a0 * b1 + a1 * b0 + (t0 >> 29);
  const m1: i64 = t1 & M29;
  const t2: i64 = a0 * b2 + a1 * b1 + a2 * b0 + (m0 << 6) + (t1 >> 29);
  const m2: i64 = t2 & M29;
  const t3: i64 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + (m1 << 6) - (m0 << 9) + (t2 >> 29);
  const m3: i64 = t3 & M29;
  const t4: i64 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 + (m2 << 6) - (m1 << 9) + (t3 >> 29);
  const m4: i64 = t4 & M29;
  const t5: i64 = a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0 + (m3 << 6) - (m2 << 9) + (t4 >> 29);
  const m5: i64 = t5 & M29;
  const t6: i64 = a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0 + (m4 << 6) - (m3 << 9) + (t5 >> 29);
  const m6: i64 = t6 & M29;
  const t7: i64 = a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + a7 * b0 + (m5 << 6) - (m4 << 9) - (m0 << 21) + (t6 >> 29);
  const m7: i64 = t7 & M29;
  const t8: i64 = a0 * b8 + a1 * b7 + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + a7 * b1 + a8 * b0 + (m6 << 6) - (m5 << 9) - (m1 << 21) + (m0 << 24) + (t7 >> 29);
  const m8: i64 = t8 & M29;
  const t9: i64 = a1 * b8 + a2 * b7 + a3 * b6 + a4 * b5 + a5 * b4 + a6 * b3 + a7 * b2 + a8 * b1 + (m7 << 6) - (m6 << 9) - (m2 << 21) + (m1 << 24) + (t8 >> 29);
  const t10: i64 = a2 * b8 + a3 * b7 + a4 * b6 + a5 * b5 + a6 * b4 + a7 * b3 + a8 * b2 + (m8 << 6) - (m7 << 9) - (m3 << 21) + (m2 << 24) + (t9 >> 29);
  const t11: i64 = a3 * b8 + a4 * b7 + a5 * b6 + a6 * b5 + a7 * b4 + a8 * b3 - (m8 << 9) - (m4 << 21) + (m3 << 24) + (t10 >> 29);
  const t12: i64 = a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4 - (m5 << 21) + (m4 << 24) + (t11 >> 29);
  const t13: i64 = a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5 - (m6 << 21) + (m5 << 24) + (t12 >> 29);
  const t14: i64 = a6 * b8 + a7 * b7 + a8 * b6 - (m7 << 21) + (m6 << 24) + (t13 >> 29);
  const t15: i64 = a7 * b8 + a8 * b7 - (m8 << 21) + (m7 << 24) + (t14 >> 29);
  const t16: i64 = a8 * b8 + (m8 << 24) + (t15 >> 29);
  i64.store32(o, t9 & M29, 0);
  i64.store32(o, t10 & M29, 4);
  i64.store32(o, t11 & M29, 8);
  i64.store32(o, t12 & M29, 12);
  i64.store32(o, t13 & M29, 16);
  i64.store32(o, t14 & M29, 20);
  i64.store32(o, t15 & M29, 24);
  i64.store32(o, t16 & M29, 28);
  i64.store32(o, t16 >> 29, 32);
}

// prettier-ignore
/** o = a * a (Montgomery). Every operand is read before o is written. */
export function fsqr(o: usize, a: usize): void {
  const a0: i64 = i64.load32_s(a, 0);
  const a1: i64 = i64.load32_s(a, 4);
  const a2: i64 = i64.load32_s(a, 8);
  const a3: i64 = i64.load32_s(a, 12);
  const a4: i64 = i64.load32_s(a, 16);
  const a5: i64 = i64.load32_s(a, 20);
  const a6: i64 = i64.load32_s(a, 24);
  const a7: i64 = i64.load32_s(a, 28);
  const a8: i64 = i64.load32_s(a, 32);
  const d0: i64 = a0 << 1;
  const d1: i64 = a1 << 1;
  const d2: i64 = a2 << 1;
  const d3: i64 = a3 << 1;
  const d4: i64 = a4 << 1;
  const d5: i64 = a5 << 1;
  const d6: i64 = a6 << 1;
  const d7: i64 = a7 << 1;
  const d8: i64 = a8 << 1;
  const t0: i64 = a0 * a0;
  const m0: i64 = t0 & M29;
  const t1: i64 = d0 * a1 + (t0 >> 29);
  const m1: i64 = t1 & M29;
  const t2: i64 = d0 * a2 + a1 * a1 + (m0 << 6) + (t1 >> 29);
  const m2: i64 = t2 & M29;
  const t3: i64 = d0 * a3 + d1 * a2 + (m1 << 6) - (m0 << 9) + (t2 >> 29);
  const m3: i64 = t3 & M29;
  const t4: i64 = d0 * a4 + d1 * a3 + a2 * a2 + (m2 << 6) - (m1 << 9) + (t3 >> 29);
  const m4: i64 = t4 & M29;
  const t5: i64 = d0 * a5 + d1 * a4 + d2 * a3 + (m3 << 6) - (m2 << 9) + (t4 >> 29);
  const m5: i64 = t5 & M29;
  const t6: i64 = d0 * a6 + d1 * a5 + d2 * a4 + a3 * a3 + (m4 << 6) - (m3 << 9) + (t5 >> 29);
  const m6: i64 = t6 & M29;
  const t7: i64 = d0 * a7 + d1 * a6 + d2 * a5 + d3 * a4 + (m5 << 6) - (m4 << 9) - (m0 << 21) + (t6 >> 29);
  const m7: i64 = t7 & M29;
  const t8: i64 = d0 * a8 + d1 * a7 + d2 * a6 + d3 * a5 + a4 * a4 + (m6 << 6) - (m5 << 9) - (m1 << 21) + (m0 << 24) + (t7 >> 29);
  const m8: i64 = t8 & M29;
  const t9: i64 = d1 * a8 + d2 * a7 + d3 * a6 + d4 * a5 + (m7 << 6) - (m6 << 9) - (m2 << 21) + (m1 << 24) + (t8 >> 29);
  const t10: i64 = d2 * a8 + d3 * a7 + d4 * a6 + a5 * a5 + (m8 << 6) - (m7 << 9) - (m3 << 21) + (m2 << 24) + (t9 >> 29);
  const t11: i64 = d3 * a8 + d4 * a7 + d5 * a6 - (m8 << 9) - (m4 << 21) + (m3 << 24) + (t10 >> 29);
  const t12: i64 = d4 * a8 + d5 * a7 + a6 * a6 - (m5 << 21) + (m4 << 24) + (t11 >> 29);
  const t13: i64 = d5 * a8 + d6 * a7 - (m6 << 21) + (m5 << 24) + (t12 >> 29);
  const t14: i64 = d6 * a8 + a7 * a7 - (m7 << 21) + (m6 << 24) + (t13 >> 29);
  const t15: i64 = d7 * a8 - (m8 << 21) + (m7 << 24) + (t14 >> 29);
  const t16: i64 = a8 * a8 + (m8 << 24) + (t15 >> 29);
  i64.store32(o, t9 & M29, 0);
  i64.store32(o, t10 & M29, 4);
  i64.store32(o, t11 & M29, 8);
  i64.store32(o, t12 & M29, 12);
  i64.store32(o, t13 & M29, 16);
  i64.store32(o, t14 & M29, 20);
  i64.store32(o, t15 & M29, 24);
  i64.store32(o, t16 & M29, 28);
  i64.store32(o, t16 >> 29, 32);
}

// prettier-ignore
/** o = a * b - c * d (Montgomery). Every operand is read before o is written. */
export function fmulsub(o: usize, a: usize, b: usize, c: usize, d: usize): void {
  const a0: i64 = i64.load32_s(a, 0);
  const a1: i64 = i64.load32_s(a, 4);
  const a2: i64 = i64.load32_s(a, 8);
  const a3: i64 = i64.load32_s(a, 12);
  const a4: i64 = i64.load32_s(a, 16);
  const a5: i64 = i64.load32_s(a, 20);
  const a6: i64 = i64.load32_s(a, 24);
  const a7: i64 = i64.load32_s(a, 28);
  const a8: i64 = i64.load32_s(a, 32);
  const b0: i64 = i64.load32_s(b, 0);
  const b1: i64 = i64.load32_s(b, 4);
  const b2: i64 = i64.load32_s(b, 8);
  const b3: i64 = i64.load32_s(b, 12);
  const b4: i64 = i64.load32_s(b, 16);
  const b5: i64 = i64.load32_s(b, 20);
  const b6: i64 = i64.load32_s(b, 24);
  const b7: i64 = i64.load32_s(b, 28);
  const b8: i64 = i64.load32_s(b, 32);
  const c0: i64 = i64.load32_s(c, 0);
  const c1: i64 = i64.load32_s(c, 4);
  const c2: i64 = i64.load32_s(c, 8);
  const c3: i64 = i64.load32_s(c, 12);
  const c4: i64 = i64.load32_s(c, 16);
  const c5: i64 = i64.load32_s(c, 20);
  const c6: i64 = i64.load32_s(c, 24);
  const c7: i64 = i64.load32_s(c, 28);
  const c8: i64 = i64.load32_s(c, 32);
  const d0: i64 = i64.load32_s(d, 0);
  const d1: i64 = i64.load32_s(d, 4);
  const d2: i64 = i64.load32_s(d, 8);
  const d3: i64 = i64.load32_s(d, 12);
  const d4: i64 = i64.load32_s(d, 16);
  const d5: i64 = i64.load32_s(d, 20);
  const d6: i64 = i64.load32_s(d, 24);
  const d7: i64 = i64.load32_s(d, 28);
  const d8: i64 = i64.load32_s(d, 32);
  const t0: i64 = a0 * b0 - c0 * d0;
  const m0: i64 = t0 & M29;
  const t1: i64 = a0 * b1 + a1 * b0 - c0 * d1 - c1 * d0 + (t0 >> 29);
  const m1: i64 = t1 & M29;
  const t2: i64 = a0 * b2 + a1 * b1 + a2 * b0 - c0 * d2 - c1 * d1 - c2 * d0 + (m0 << 6) + (t1 >> 29);
  const m2: i64 = t2 & M29;
  const t3: i64 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 - c0 * d3 - c1 * d2 - c2 * d1 - c3 * d0 + (m1 << 6) - (m0 << 9) + (t2 >> 29);
  const m3: i64 = t3 & M29;
  const t4: i64 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 - c0 * d4 - c1 * d3 - c2 * d2 - c3 * d1 - c4 * d0 + (m2 << 6) - (m1 << 9) + (t3 >> 29);
  const m4: i64 = t4 & M29;
  const t5: i64 = a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0 - c0 * d5 - c1 * d4 - c2 * d3 - c3 * d2 - c4 * d1 - c5 * d0 + (m3 << 6) - (m2 << 9) + (t4 >> 29);
  const m5: i64 = t5 & M29;
  const t6: i64 = a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0 - c0 * d6 - c1 * d5 - c2 * d4 - c3 * d3 - c4 * d2 - c5 * d1 - c6 * d0 + (m4 << 6) - (m3 << 9) + (t5 >> 29);
  const m6: i64 = t6 & M29;
  const t7: i64 = a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + a7 * b0 - c0 * d7 - c1 * d6 - c2 * d5 - c3 * d4 - c4 * d3 - c5 * d2 - c6 * d1 - c7 * d0 + (m5 << 6) - (m4 << 9) - (m0 << 21) + (t6 >> 29);
  const m7: i64 = t7 & M29;
  const t8: i64 = a0 * b8 + a1 * b7 + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + a7 * b1 + a8 * b0 - c0 * d8 - c1 * d7 - c2 * d6 - c3 * d5 - c4 * d4 - c5 * d3 - c6 * d2 - c7 * d1 - c8 * d0 + (m6 << 6) - (m5 << 9) - (m1 << 21) + (m0 << 24) + (t7 >> 29);
  const m8: i64 = t8 & M29;
  const t9: i64 = a1 * b8 + a2 * b7 + a3 * b6 + a4 * b5 + a5 * b4 + a6 * b3 + a7 * b2 + a8 * b1 - c1 * d8 - c2 * d7 - c3 * d6 - c4 * d5 - c5 * d4 - c6 * d3 - c7 * d2 - c8 * d1 + (m7 << 6) - (m6 << 9) - (m2 << 21) + (m1 << 24) + (t8 >> 29);
  const t10: i64 = a2 * b8 + a3 * b7 + a4 * b6 + a5 * b5 + a6 * b4 + a7 * b3 + a8 * b2 - c2 * d8 - c3 * d7 - c4 * d6 - c5 * d5 - c6 * d4 - c7 * d3 - c8 * d2 + (m8 << 6) - (m7 << 9) - (m3 << 21) + (m2 << 24) + (t9 >> 29);
  const t11: i64 = a3 * b8 + a4 * b7 + a5 * b6 + a6 * b5 + a7 * b4 + a8 * b3 - c3 * d8 - c4 * d7 - c5 * d6 - c6 * d5 - c7 * d4 - c8 * d3 - (m8 << 9) - (m4 << 21) + (m3 << 24) + (t10 >> 29);
  const t12: i64 = a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4 - c4 * d8 - c5 * d7 - c6 * d6 - c7 * d5 - c8 * d4 - (m5 << 21) + (m4 << 24) + (t11 >> 29);
  const t13: i64 = a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5 - c5 * d8 - c6 * d7 - c7 * d6 - c8 * d5 - (m6 << 21) + (m5 << 24) + (t12 >> 29);
  const t14: i64 = a6 * b8 + a7 * b7 + a8 * b6 - c6 * d8 - c7 * d7 - c8 * d6 - (m7 << 21) + (m6 << 24) + (t13 >> 29);
  const t15: i64 = a7 * b8 + a8 * b7 - c7 * d8 - c8 * d7 - (m8 << 21) + (m7 << 24) + (t14 >> 29);
  const t16: i64 = a8 * b8 - c8 * d8 + (m8 << 24) + (t15 >> 29);
  i64.store32(o, t9 & M29, 0);
  i64.store32(o, t10 & M29, 4);
  i64.store32(o, t11 & M29, 8);
  i64.store32(o, t12 & M29, 12);
  i64.store32(o, t13 & M29, 16);
  i64.store32(o, t14 & M29, 20);
  i64.store32(o, t15 & M29, 24);
  i64.store32(o, t16 & M29, 28);
  i64.store32(o, t16 >> 29, 32);
}

// prettier-ignore
/** o = a + b, limbs not carried. */
export function fadd(o: usize, a: usize, b: usize): void {
  const a0: i32 = load<i32>(a, 0);
  const a1: i32 = load<i32>(a, 4);
  const a2: i32 = load<i32>(a, 8);
  const a3: i32 = load<i32>(a, 12);
  const a4: i32 = load<i32>(a, 16);
  const a5: i32 = load<i32>(a, 20);
  const a6: i32 = load<i32>(a, 24);
  const a7: i32 = load<i32>(a, 28);
  const a8: i32 = load<i32>(a, 32);
  const b0: i32 = load<i32>(b, 0);
  const b1: i32 = load<i32>(b, 4);
  const b2: i32 = load<i32>(b, 8);
  const b3: i32 = load<i32>(b, 12);
  const b4: i32 = load<i32>(b, 16);
  const b5: i32 = load<i32>(b, 20);
  const b6: i32 = load<i32>(b, 24);
  const b7: i32 = load<i32>(b, 28);
  const b8: i32 = load<i32>(b, 32);
  store<i32>(o, a0 + b0, 0);
  store<i32>(o, a1 + b1, 4);
  store<i32>(o, a2 + b2, 8);
  store<i32>(o, a3 + b3, 12);
  store<i32>(o, a4 + b4, 16);
  store<i32>(o, a5 + b5, 20);
  store<i32>(o, a6 + b6, 24);
  store<i32>(o, a7 + b7, 28);
  store<i32>(o, a8 + b8, 32);
}

// prettier-ignore
/** o = a - b, limbs not carried. */
export function fsub(o: usize, a: usize, b: usize): void {
  const a0: i32 = load<i32>(a, 0);
  const a1: i32 = load<i32>(a, 4);
  const a2: i32 = load<i32>(a, 8);
  const a3: i32 = load<i32>(a, 12);
  const a4: i32 = load<i32>(a, 16);
  const a5: i32 = load<i32>(a, 20);
  const a6: i32 = load<i32>(a, 24);
  const a7: i32 = load<i32>(a, 28);
  const a8: i32 = load<i32>(a, 32);
  const b0: i32 = load<i32>(b, 0);
  const b1: i32 = load<i32>(b, 4);
  const b2: i32 = load<i32>(b, 8);
  const b3: i32 = load<i32>(b, 12);
  const b4: i32 = load<i32>(b, 16);
  const b5: i32 = load<i32>(b, 20);
  const b6: i32 = load<i32>(b, 24);
  const b7: i32 = load<i32>(b, 28);
  const b8: i32 = load<i32>(b, 32);
  store<i32>(o, a0 - b0, 0);
  store<i32>(o, a1 - b1, 4);
  store<i32>(o, a2 - b2, 8);
  store<i32>(o, a3 - b3, 12);
  store<i32>(o, a4 - b4, 16);
  store<i32>(o, a5 - b5, 20);
  store<i32>(o, a6 - b6, 24);
  store<i32>(o, a7 - b7, 28);
  store<i32>(o, a8 - b8, 32);
}

// prettier-ignore
/** o = 2 a. */
export function fdouble(o: usize, a: usize): void {
  const a0: i64 = i64.load32_s(a, 0);
  const a1: i64 = i64.load32_s(a, 4);
  const a2: i64 = i64.load32_s(a, 8);
  const a3: i64 = i64.load32_s(a, 12);
  const a4: i64 = i64.load32_s(a, 16);
  const a5: i64 = i64.load32_s(a, 20);
  const a6: i64 = i64.load32_s(a, 24);
  const a7: i64 = i64.load32_s(a, 28);
  const a8: i64 = i64.load32_s(a, 32);
  const t0: i64 = (a0 << 1);
  const t1: i64 = (a1 << 1) + (t0 >> 29);
  const t2: i64 = (a2 << 1) + (t1 >> 29);
  const t3: i64 = (a3 << 1) + (t2 >> 29);
  const t4: i64 = (a4 << 1) + (t3 >> 29);
  const t5: i64 = (a5 << 1) + (t4 >> 29);
  const t6: i64 = (a6 << 1) + (t5 >> 29);
  const t7: i64 = (a7 << 1) + (t6 >> 29);
  const t8: i64 = (a8 << 1) + (t7 >> 29);
  i64.store32(o, (t0 & M29), 0);
  i64.store32(o, (t1 & M29), 4);
  i64.store32(o, (t2 & M29), 8);
  i64.store32(o, (t3 & M29), 12);
  i64.store32(o, (t4 & M29), 16);
  i64.store32(o, (t5 & M29), 20);
  i64.store32(o, (t6 & M29), 24);
  i64.store32(o, (t7 & M29), 28);
  i64.store32(o, t8, 32);
}

// prettier-ignore
/** o = 3 a. */
export function ftriple(o: usize, a: usize): void {
  const a0: i64 = i64.load32_s(a, 0);
  const a1: i64 = i64.load32_s(a, 4);
  const a2: i64 = i64.load32_s(a, 8);
  const a3: i64 = i64.load32_s(a, 12);
  const a4: i64 = i64.load32_s(a, 16);
  const a5: i64 = i64.load32_s(a, 20);
  const a6: i64 = i64.load32_s(a, 24);
  const a7: i64 = i64.load32_s(a, 28);
  const a8: i64 = i64.load32_s(a, 32);
  const t0: i64 = a0 * 3;
  const t1: i64 = a1 * 3 + (t0 >> 29);
  const t2: i64 = a2 * 3 + (t1 >> 29);
  const t3: i64 = a3 * 3 + (t2 >> 29);
  const t4: i64 = a4 * 3 + (t3 >> 29);
  const t5: i64 = a5 * 3 + (t4 >> 29);
  const t6: i64 = a6 * 3 + (t5 >> 29);
  const t7: i64 = a7 * 3 + (t6 >> 29);
  const t8: i64 = a8 * 3 + (t7 >> 29);
  i64.store32(o, (t0 & M29), 0);
  i64.store32(o, (t1 & M29), 4);
  i64.store32(o, (t2 & M29), 8);
  i64.store32(o, (t3 & M29), 12);
  i64.store32(o, (t4 & M29), 16);
  i64.store32(o, (t5 & M29), 20);
  i64.store32(o, (t6 & M29), 24);
  i64.store32(o, (t7 & M29), 28);
  i64.store32(o, t8, 32);
}

// prettier-ignore
/** o = 8 a. */
export function feight(o: usize, a: usize): void {
  const a0: i64 = i64.load32_s(a, 0);
  const a1: i64 = i64.load32_s(a, 4);
  const a2: i64 = i64.load32_s(a, 8);
  const a3: i64 = i64.load32_s(a, 12);
  const a4: i64 = i64.load32_s(a, 16);
  const a5: i64 = i64.load32_s(a, 20);
  const a6: i64 = i64.load32_s(a, 24);
  const a7: i64 = i64.load32_s(a, 28);
  const a8: i64 = i64.load32_s(a, 32);
  const t0: i64 = (a0 << 3);
  const t1: i64 = (a1 << 3) + (t0 >> 29);
  const t2: i64 = (a2 << 3) + (t1 >> 29);
  const t3: i64 = (a3 << 3) + (t2 >> 29);
  const t4: i64 = (a4 << 3) + (t3 >> 29);
  const t5: i64 = (a5 << 3) + (t4 >> 29);
  const t6: i64 = (a6 << 3) + (t5 >> 29);
  const t7: i64 = (a7 << 3) + (t6 >> 29);
  const t8: i64 = (a8 << 3) + (t7 >> 29);
  i64.store32(o, (t0 & M29), 0);
  i64.store32(o, (t1 & M29), 4);
  i64.store32(o, (t2 & M29), 8);
  i64.store32(o, (t3 & M29), 12);
  i64.store32(o, (t4 & M29), 16);
  i64.store32(o, (t5 & M29), 20);
  i64.store32(o, (t6 & M29), 24);
  i64.store32(o, (t7 & M29), 28);
  i64.store32(o, t8, 32);
}

// prettier-ignore
/** o = 4 a - b. */
export function ffoursub(o: usize, a: usize, b: usize): void {
  const a0: i64 = i64.load32_s(a, 0);
  const a1: i64 = i64.load32_s(a, 4);
  const a2: i64 = i64.load32_s(a, 8);
  const a3: i64 = i64.load32_s(a, 12);
  const a4: i64 = i64.load32_s(a, 16);
  const a5: i64 = i64.load32_s(a, 20);
  const a6: i64 = i64.load32_s(a, 24);
  const a7: i64 = i64.load32_s(a, 28);
  const a8: i64 = i64.load32_s(a, 32);
  const b0: i64 = i64.load32_s(b, 0);
  const b1: i64 = i64.load32_s(b, 4);
  const b2: i64 = i64.load32_s(b, 8);
  const b3: i64 = i64.load32_s(b, 12);
  const b4: i64 = i64.load32_s(b, 16);
  const b5: i64 = i64.load32_s(b, 20);
  const b6: i64 = i64.load32_s(b, 24);
  const b7: i64 = i64.load32_s(b, 28);
  const b8: i64 = i64.load32_s(b, 32);
  const t0: i64 = (a0 << 2) - b0;
  const t1: i64 = (a1 << 2) - b1 + (t0 >> 29);
  const t2: i64 = (a2 << 2) - b2 + (t1 >> 29);
  const t3: i64 = (a3 << 2) - b3 + (t2 >> 29);
  const t4: i64 = (a4 << 2) - b4 + (t3 >> 29);
  const t5: i64 = (a5 << 2) - b5 + (t4 >> 29);
  const t6: i64 = (a6 << 2) - b6 + (t5 >> 29);
  const t7: i64 = (a7 << 2) - b7 + (t6 >> 29);
  const t8: i64 = (a8 << 2) - b8 + (t7 >> 29);
  i64.store32(o, (t0 & M29), 0);
  i64.store32(o, (t1 & M29), 4);
  i64.store32(o, (t2 & M29), 8);
  i64.store32(o, (t3 & M29), 12);
  i64.store32(o, (t4 & M29), 16);
  i64.store32(o, (t5 & M29), 20);
  i64.store32(o, (t6 & M29), 24);
  i64.store32(o, (t7 & M29), 28);
  i64.store32(o, t8, 32);
}

// prettier-ignore
/** o = a - 8 b, folded. */
export function fsubeight(o: usize, a: usize, b: usize): void {
  const a0: i64 = i64.load32_s(a, 0);
  const a1: i64 = i64.load32_s(a, 4);
  const a2: i64 = i64.load32_s(a, 8);
  const a3: i64 = i64.load32_s(a, 12);
  const a4: i64 = i64.load32_s(a, 16);
  const a5: i64 = i64.load32_s(a, 20);
  const a6: i64 = i64.load32_s(a, 24);
  const a7: i64 = i64.load32_s(a, 28);
  const a8: i64 = i64.load32_s(a, 32);
  const b0: i64 = i64.load32_s(b, 0);
  const b1: i64 = i64.load32_s(b, 4);
  const b2: i64 = i64.load32_s(b, 8);
  const b3: i64 = i64.load32_s(b, 12);
  const b4: i64 = i64.load32_s(b, 16);
  const b5: i64 = i64.load32_s(b, 20);
  const b6: i64 = i64.load32_s(b, 24);
  const b7: i64 = i64.load32_s(b, 28);
  const b8: i64 = i64.load32_s(b, 32);
  const t0: i64 = a0 - (b0 << 3);
  const t1: i64 = a1 - (b1 << 3) + (t0 >> 29);
  const t2: i64 = a2 - (b2 << 3) + (t1 >> 29);
  const t3: i64 = a3 - (b3 << 3) + (t2 >> 29);
  const t4: i64 = a4 - (b4 << 3) + (t3 >> 29);
  const t5: i64 = a5 - (b5 << 3) + (t4 >> 29);
  const t6: i64 = a6 - (b6 << 3) + (t5 >> 29);
  const t7: i64 = a7 - (b7 << 3) + (t6 >> 29);
  const t8: i64 = a8 - (b8 << 3) + (t7 >> 29);
  const h: i64 = t8 >> 24;
  i64.store32(o, (t0 & M29) + h, 0);
  i64.store32(o, (t1 & M29), 4);
  i64.store32(o, (t2 & M29) - (h << 6), 8);
  i64.store32(o, (t3 & M29) + (h << 9), 12);
  i64.store32(o, (t4 & M29), 16);
  i64.store32(o, (t5 & M29), 20);
  i64.store32(o, (t6 & M29), 24);
  i64.store32(o, (t7 & M29) + (h << 21), 28);
  i64.store32(o, (t8 & 0xffffff), 32);
}

// prettier-ignore
/** o = a - b - 2 c, folded. */
export function fsubtwice(o: usize, a: usize, b: usize, c: usize): void {
  const a0: i64 = i64.load32_s(a, 0);
  const a1: i64 = i64.load32_s(a, 4);
  const a2: i64 = i64.load32_s(a, 8);
  const a3: i64 = i64.load32_s(a, 12);
  const a4: i64 = i64.load32_s(a, 16);
  const a5: i64 = i64.load32_s(a, 20);
  const a6: i64 = i64.load32_s(a, 24);
  const a7: i64 = i64.load32_s(a, 28);
  const a8: i64 = i64.load32_s(a, 32);
  const b0: i64 = i64.load32_s(b, 0);
  const b1: i64 = i64.load32_s(b, 4);
  const b2: i64 = i64.load32_s(b, 8);
  const b3: i64 = i64.load32_s(b, 12);
  const b4: i64 = i64.load32_s(b, 16);
  const b5: i64 = i64.load32_s(b, 20);
  const b6: i64 = i64.load32_s(b, 24);
  const b7: i64 = i64.load32_s(b, 28);
  const b8: i64 = i64.load32_s(b, 32);
  const c0: i64 = i64.load32_s(c, 0);
  const c1: i64 = i64.load32_s(c, 4);
  const c2: i64 = i64.load32_s(c, 8);
  const c3: i64 = i64.load32_s(c, 12);
  const c4: i64 = i64.load32_s(c, 16);
  const c5: i64 = i64.load32_s(c, 20);
  const c6: i64 = i64.load32_s(c, 24);
  const c7: i64 = i64.load32_s(c, 28);
  const c8: i64 = i64.load32_s(c, 32);
  const t0: i64 = a0 - b0 - (c0 << 1);
  const t1: i64 = a1 - b1 - (c1 << 1) + (t0 >> 29);
  const t2: i64 = a2 - b2 - (c2 << 1) + (t1 >> 29);
  const t3: i64 = a3 - b3 - (c3 << 1) + (t2 >> 29);
  const t4: i64 = a4 - b4 - (c4 << 1) + (t3 >> 29);
  const t5: i64 = a5 - b5 - (c5 << 1) + (t4 >> 29);
  const t6: i64 = a6 - b6 - (c6 << 1) + (t5 >> 29);
  const t7: i64 = a7 - b7 - (c7 << 1) + (t6 >> 29);
  const t8: i64 = a8 - b8 - (c8 << 1) + (t7 >> 29);
  const h: i64 = t8 >> 24;
  i64.store32(o, (t0 & M29) + h, 0);
  i64.store32(o, (t1 & M29), 4);
  i64.store32(o, (t2 & M29) - (h << 6), 8);
  i64.store32(o, (t3 & M29) + (h << 9), 12);
  i64.store32(o, (t4 & M29), 16);
  i64.store32(o, (t5 & M29), 20);
  i64.store32(o, (t6 & M29), 24);
  i64.store32(o, (t7 & M29) + (h << 21), 28);
  i64.store32(o, (t8 & 0xffffff), 32);
}

// prettier-ignore
/** Writes the constants into memory: the module has no data segment. */
export function writeConstants(): void {
  store<i32>(ONE, 32, 0);
  store<i32>(ONE, 0, 4);
  store<i32>(ONE, 536868864, 8);
  store<i32>(ONE, 16383, 12);
  store<i32>(ONE, 0, 16);
  store<i32>(ONE, 0, 20);
  store<i32>(ONE, 0, 24);
  store<i32>(ONE, 67108864, 28);
  store<i32>(ONE, 0, 32);
  store<i32>(R2, 3072, 0);
  store<i32>(R2, 16384, 4);
  store<i32>(R2, 536805376, 8);
  store<i32>(R2, 1572863, 12);
  store<i32>(R2, 4194304, 16);
  store<i32>(R2, 33554432, 20);
  store<i32>(R2, 0, 24);
  store<i32>(R2, 1, 28);
  store<i32>(R2, 16, 32);
  store<i32>(B, 404465732, 0);
  store<i32>(B, 305161003, 4);
  store<i32>(B, 163404678, 8);
  store<i32>(B, 233226861, 12);
  store<i32>(B, 410575774, 16);
  store<i32>(B, 352709201, 20);
  store<i32>(B, 69811392, 24);
  store<i32>(B, 57181067, 28);
  store<i32>(B, 8518705, 32);
  store<i32>(G, 50353106, 0);
  store<i32>(G, 311005428, 4);
  store<i32>(G, 369262217, 8);
  store<i32>(G, 8100649, 12);
  store<i32>(G, 126254323, 16);
  store<i32>(G, 429572684, 20);
  store<i32>(G, 48976118, 24);
  store<i32>(G, 499582188, 28);
  store<i32>(G, 2281291, 32);
  store<i32>(G + 36, 94485420, 0);
  store<i32>(G + 36, 357456188, 4);
  store<i32>(G + 36, 347067145, 8);
  store<i32>(G + 36, 425605964, 12);
  store<i32>(G + 36, 301040619, 16);
  store<i32>(G + 36, 275178148, 20);
  store<i32>(G + 36, 516335229, 24);
  store<i32>(G + 36, 327638230, 28);
  store<i32>(G + 36, 7974074, 32);
  store<u32>(N, 970277155, 0);
  store<u32>(N, 1404826633, 4);
  store<u32>(N, 566625579, 8);
  store<u32>(N, 1912856427, 12);
  store<u32>(N, 4294967295, 16);
  store<u32>(N, 4294967295, 20);
  store<u32>(N, 4294967295, 24);
  store<u32>(N, 4294967294, 28);
  store<u32>(N_ONE, 3324690141, 0);
  store<u32>(N_ONE, 2890140662, 4);
  store<u32>(N_ONE, 3728341716, 8);
  store<u32>(N_ONE, 2382110868, 12);
  store<u32>(N_ONE, 0, 16);
  store<u32>(N_ONE, 0, 20);
  store<u32>(N_ONE, 0, 24);
  store<u32>(N_ONE, 1, 28);
  store<u32>(N_R2, 2081509152, 0);
  store<u32>(N_R2, 2417070767, 4);
  store<u32>(N_R2, 3731858170, 8);
  store<u32>(N_R2, 878989386, 12);
  store<u32>(N_R2, 989847764, 16);
  store<u32>(N_R2, 1645201484, 20);
  store<u32>(N_R2, 2720742715, 24);
  store<u32>(N_R2, 515236882, 28);
}

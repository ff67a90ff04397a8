// Made by scripts/generate-sm4.ts. Do not edit.
import { SM4_TABLES } from '../memory';

const INPUT_LOW: usize = SM4_TABLES + 0;
const INPUT_HIGH: usize = SM4_TABLES + 16;
const QUOTIENT: usize = SM4_TABLES + 32;
const INVERSE: usize = SM4_TABLES + 48;
const OUTPUT_FIRST: usize = SM4_TABLES + 64;
const OUTPUT_SECOND: usize = SM4_TABLES + 80;

// prettier-ignore
/** Writes the tables into memory: the module has no data segment. */
export function writeTables(): void {
  store<u64>(INPUT_LOW, 0xe63f5f86ca1373aa);
  store<u64>(INPUT_LOW, 0x2ef7974e02dbbb62, 8);
  store<u64>(INPUT_HIGH, 0x5f76270e51782900);
  store<u64>(INPUT_HIGH, 0xba93c2ebb49dcce5, 8);
  store<u64>(QUOTIENT, 0xb0f0a010d020480);
  store<u64>(QUOTIENT, 0x60c030e07050809, 8);
  store<u64>(INVERSE, 0x6070b0d0e090180);
  store<u64>(INVERSE, 0x803040a050c020f, 8);
  store<u64>(OUTPUT_FIRST, 0xa3e07fdc84644300);
  store<u64>(OUTPUT_FIRST, 0x2758b83cfb9f1bc7, 8);
  store<u64>(OUTPUT_SECOND, 0x9c1475e90b1f8800);
  store<u64>(OUTPUT_SECOND, 0x97e2f6fd7e616a83, 8);
}

// prettier-ignore
/** The S-box of sixteen bytes. */
export function substitute(x: v128): v128 {
  const nibble = i8x16.splat(15);
  const constant = i8x16.splat(<i8>0xd3);
  const inputLow = v128.load(INPUT_LOW);
  const inputHigh = v128.load(INPUT_HIGH);
  const quotient = v128.load(QUOTIENT);
  const inverse = v128.load(INVERSE);
  const outputFirst = v128.load(OUTPUT_FIRST);
  const outputSecond = v128.load(OUTPUT_SECOND);
  const t = v128.xor(i8x16.swizzle(inputLow, v128.and(x, nibble)), i8x16.swizzle(inputHigh, v128.and(i32x4.shr_u(x, 4), nibble)));
  const k = v128.and(t, nibble);
  const i = v128.and(i32x4.shr_u(t, 4), nibble);
  const j = v128.xor(i, k);
  const ak = i8x16.swizzle(quotient, k);
  const io = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, i), ak)), j);
  const jo = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, j), ak)), i);
  const s = v128.xor(v128.xor(i8x16.swizzle(outputFirst, io), i8x16.swizzle(outputSecond, jo)), constant);
  return s;
}

// prettier-ignore
/** Eight blocks from `from` to `to`; the round keys are read from `key` in steps of 4 or -4. SECRET. */
export function crypt8(from: usize, to: usize, key: usize, step: i32): void {
  const nibble = i8x16.splat(15);
  const constant = i8x16.splat(<i8>0xd3);
  const inputLow = v128.load(INPUT_LOW);
  const inputHigh = v128.load(INPUT_HIGH);
  const quotient = v128.load(QUOTIENT);
  const inverse = v128.load(INVERSE);
  const outputFirst = v128.load(OUTPUT_FIRST);
  const outputSecond = v128.load(OUTPUT_SECOND);
  const at0 = v128.load(from, 0);
  const ar0 = i8x16.shuffle(at0, at0, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
  const at1 = v128.load(from, 16);
  const ar1 = i8x16.shuffle(at1, at1, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
  const at2 = v128.load(from, 32);
  const ar2 = i8x16.shuffle(at2, at2, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
  const at3 = v128.load(from, 48);
  const ar3 = i8x16.shuffle(at3, at3, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
  const au4 = i32x4.shuffle(ar0, ar1, 0, 4, 1, 5);
  const au5 = i32x4.shuffle(ar2, ar3, 0, 4, 1, 5);
  const au6 = i32x4.shuffle(ar0, ar1, 2, 6, 3, 7);
  const au7 = i32x4.shuffle(ar2, ar3, 2, 6, 3, 7);
  const au0 = i64x2.shuffle(au4, au5, 0, 2);
  const au1 = i64x2.shuffle(au4, au5, 1, 3);
  const au2 = i64x2.shuffle(au6, au7, 0, 2);
  const au3 = i64x2.shuffle(au6, au7, 1, 3);
  let a0 = au0;
  let a1 = au1;
  let a2 = au2;
  let a3 = au3;
  const bt0 = v128.load(from, 64);
  const br0 = i8x16.shuffle(bt0, bt0, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
  const bt1 = v128.load(from, 80);
  const br1 = i8x16.shuffle(bt1, bt1, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
  const bt2 = v128.load(from, 96);
  const br2 = i8x16.shuffle(bt2, bt2, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
  const bt3 = v128.load(from, 112);
  const br3 = i8x16.shuffle(bt3, bt3, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
  const bu4 = i32x4.shuffle(br0, br1, 0, 4, 1, 5);
  const bu5 = i32x4.shuffle(br2, br3, 0, 4, 1, 5);
  const bu6 = i32x4.shuffle(br0, br1, 2, 6, 3, 7);
  const bu7 = i32x4.shuffle(br2, br3, 2, 6, 3, 7);
  const bu0 = i64x2.shuffle(bu4, bu5, 0, 2);
  const bu1 = i64x2.shuffle(bu4, bu5, 1, 3);
  const bu2 = i64x2.shuffle(bu6, bu7, 0, 2);
  const bu3 = i64x2.shuffle(bu6, bu7, 1, 3);
  let b0 = bu0;
  let b1 = bu1;
  let b2 = bu2;
  let b3 = bu3;
  for (let turn = 0; turn < 8; turn++) {
    const k0 = v128.load32_splat(key);
    key += <usize>step;
    {
      const x = v128.xor(v128.xor(a1, a2), v128.xor(a3, k0));
      const t = v128.xor(i8x16.swizzle(inputLow, v128.and(x, nibble)), i8x16.swizzle(inputHigh, v128.and(i32x4.shr_u(x, 4), nibble)));
      const k = v128.and(t, nibble);
      const i = v128.and(i32x4.shr_u(t, 4), nibble);
      const j = v128.xor(i, k);
      const ak = i8x16.swizzle(quotient, k);
      const io = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, i), ak)), j);
      const jo = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, j), ak)), i);
      const s = v128.xor(v128.xor(i8x16.swizzle(outputFirst, io), i8x16.swizzle(outputSecond, jo)), constant);
      const s8 = i8x16.shuffle(s, s, 3, 0, 1, 2, 7, 4, 5, 6, 11, 8, 9, 10, 15, 12, 13, 14);
      const s16 = i8x16.shuffle(s, s, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13);
      const s24 = i8x16.shuffle(s, s, 1, 2, 3, 0, 5, 6, 7, 4, 9, 10, 11, 8, 13, 14, 15, 12);
      const m = v128.xor(v128.xor(s, s8), s16);
      a0 = v128.xor(v128.xor(a0, v128.xor(s, s24)), v128.or(i32x4.shl(m, 2), i32x4.shr_u(m, 30)));
    }
    {
      const x = v128.xor(v128.xor(b1, b2), v128.xor(b3, k0));
      const t = v128.xor(i8x16.swizzle(inputLow, v128.and(x, nibble)), i8x16.swizzle(inputHigh, v128.and(i32x4.shr_u(x, 4), nibble)));
      const k = v128.and(t, nibble);
      const i = v128.and(i32x4.shr_u(t, 4), nibble);
      const j = v128.xor(i, k);
      const ak = i8x16.swizzle(quotient, k);
      const io = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, i), ak)), j);
      const jo = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, j), ak)), i);
      const s = v128.xor(v128.xor(i8x16.swizzle(outputFirst, io), i8x16.swizzle(outputSecond, jo)), constant);
      const s8 = i8x16.shuffle(s, s, 3, 0, 1, 2, 7, 4, 5, 6, 11, 8, 9, 10, 15, 12, 13, 14);
      const s16 = i8x16.shuffle(s, s, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13);
      const s24 = i8x16.shuffle(s, s, 1, 2, 3, 0, 5, 6, 7, 4, 9, 10, 11, 8, 13, 14, 15, 12);
      const m = v128.xor(v128.xor(s, s8), s16);
      b0 = v128.xor(v128.xor(b0, v128.xor(s, s24)), v128.or(i32x4.shl(m, 2), i32x4.shr_u(m, 30)));
    }
    const k1 = v128.load32_splat(key);
    key += <usize>step;
    {
      const x = v128.xor(v128.xor(a2, a3), v128.xor(a0, k1));
      const t = v128.xor(i8x16.swizzle(inputLow, v128.and(x, nibble)), i8x16.swizzle(inputHigh, v128.and(i32x4.shr_u(x, 4), nibble)));
      const k = v128.and(t, nibble);
      const i = v128.and(i32x4.shr_u(t, 4), nibble);
      const j = v128.xor(i, k);
      const ak = i8x16.swizzle(quotient, k);
      const io = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, i), ak)), j);
      const jo = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, j), ak)), i);
      const s = v128.xor(v128.xor(i8x16.swizzle(outputFirst, io), i8x16.swizzle(outputSecond, jo)), constant);
      const s8 = i8x16.shuffle(s, s, 3, 0, 1, 2, 7, 4, 5, 6, 11, 8, 9, 10, 15, 12, 13, 14);
      const s16 = i8x16.shuffle(s, s, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13);
      const s24 = i8x16.shuffle(s, s, 1, 2, 3, 0, 5, 6, 7, 4, 9, 10, 11, 8, 13, 14, 15, 12);
      const m = v128.xor(v128.xor(s, s8), s16);
      a1 = v128.xor(v128.xor(a1, v128.xor(s, s24)), v128.or(i32x4.shl(m, 2), i32x4.shr_u(m, 30)));
    }
    {
      const x = v128.xor(v128.xor(b2, b3), v128.xor(b0, k1));
      const t = v128.xor(i8x16.swizzle(inputLow, v128.and(x, nibble)), i8x16.swizzle(inputHigh, v128.and(i32x4.shr_u(x, 4), nibble)));
      const k = v128.and(t, nibble);
      const i = v128.and(i32x4.shr_u(t, 4), nibble);
      const j = v128.xor(i, k);
      const ak = i8x16.swizzle(quotient, k);
      const io = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, i), ak)), j);
      const jo = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, j), ak)), i);
      const s = v128.xor(v128.xor(i8x16.swizzle(outputFirst, io), i8x16.swizzle(outputSecond, jo)), constant);
      const s8 = i8x16.shuffle(s, s, 3, 0, 1, 2, 7, 4, 5, 6, 11, 8, 9, 10, 15, 12, 13, 14);
      const s16 = i8x16.shuffle(s, s, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13);
      const s24 = i8x16.shuffle(s, s, 1, 2, 3, 0, 5, 6, 7, 4, 9, 10, 11, 8, 13, 14, 15, 12);
      const m = v128.xor(v128.xor(s, s8), s16);
      b1 = v128.xor(v128.xor(b1, v128.xor(s, s24)), v128.or(i32x4.shl(m, 2), i32x4.shr_u(m, 30)));
    }
    const k2 = v128.load32_splat(key);
    key += <usize>step;
    {
      const x = v128.xor(v128.xor(a3, a0), v128.xor(a1, k2));
      const t = v128.xor(i8x16.swizzle(inputLow, v128.and(x, nibble)), i8x16.swizzle(inputHigh, v128.and(i32x4.shr_u(x, 4), nibble)));
      const k = v128.and(t, nibble);
      const i = v128.and(i32x4.shr_u(t, 4), nibble);
      const j = v128.xor(i, k);
      const ak = i8x16.swizzle(quotient, k);
      const io = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, i), ak)), j);
      const jo = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, j), ak)), i);
      const s = v128.xor(v128.xor(i8x16.swizzle(outputFirst, io), i8x16.swizzle(outputSecond, jo)), constant);
      const s8 = i8x16.shuffle(s, s, 3, 0, 1, 2, 7, 4, 5, 6, 11, 8, 9, 10, 15, 12, 13, 14);
      const s16 = i8x16.shuffle(s, s, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13);
      const s24 = i8x16.shuffle(s, s, 1, 2, 3, 0, 5, 6, 7, 4, 9, 10, 11, 8, 13, 14, 15, 12);
      const m = v128.xor(v128.xor(s, s8), s16);
      a2 = v128.xor(v128.xor(a2, v128.xor(s, s24)), v128.or(i32x4.shl(m, 2), i32x4.shr_u(m, 30)));
    }
    {
      const x = v128.xor(v128.xor(b3, b0), v128.xor(b1, k2));
      const t = v128.xor(i8x16.swizzle(inputLow, v128.and(x, nibble)), i8x16.swizzle(inputHigh, v128.and(i32x4.shr_u(x, 4), nibble)));
      const k = v128.and(t, nibble);
      const i = v128.and(i32x4.shr_u(t, 4), nibble);
      const j = v128.xor(i, k);
      const ak = i8x16.swizzle(quotient, k);
      const io = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, i), ak)), j);
      const jo = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, j), ak)), i);
      const s = v128.xor(v128.xor(i8x16.swizzle(outputFirst, io), i8x16.swizzle(outputSecond, jo)), constant);
      const s8 = i8x16.shuffle(s, s, 3, 0, 1, 2, 7, 4, 5, 6, 11, 8, 9, 10, 15, 12, 13, 14);
      const s16 = i8x16.shuffle(s, s, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13);
      const s24 = i8x16.shuffle(s, s, 1, 2, 3, 0, 5, 6, 7, 4, 9, 10, 11, 8, 13, 14, 15, 12);
      const m = v128.xor(v128.xor(s, s8), s16);
      b2 = v128.xor(v128.xor(b2, v128.xor(s, s24)), v128.or(i32x4.shl(m, 2), i32x4.shr_u(m, 30)));
    }
    const k3 = v128.load32_splat(key);
    key += <usize>step;
    {
      const x = v128.xor(v128.xor(a0, a1), v128.xor(a2, k3));
      const t = v128.xor(i8x16.swizzle(inputLow, v128.and(x, nibble)), i8x16.swizzle(inputHigh, v128.and(i32x4.shr_u(x, 4), nibble)));
      const k = v128.and(t, nibble);
      const i = v128.and(i32x4.shr_u(t, 4), nibble);
      const j = v128.xor(i, k);
      const ak = i8x16.swizzle(quotient, k);
      const io = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, i), ak)), j);
      const jo = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, j), ak)), i);
      const s = v128.xor(v128.xor(i8x16.swizzle(outputFirst, io), i8x16.swizzle(outputSecond, jo)), constant);
      const s8 = i8x16.shuffle(s, s, 3, 0, 1, 2, 7, 4, 5, 6, 11, 8, 9, 10, 15, 12, 13, 14);
      const s16 = i8x16.shuffle(s, s, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13);
      const s24 = i8x16.shuffle(s, s, 1, 2, 3, 0, 5, 6, 7, 4, 9, 10, 11, 8, 13, 14, 15, 12);
      const m = v128.xor(v128.xor(s, s8), s16);
      a3 = v128.xor(v128.xor(a3, v128.xor(s, s24)), v128.or(i32x4.shl(m, 2), i32x4.shr_u(m, 30)));
    }
    {
      const x = v128.xor(v128.xor(b0, b1), v128.xor(b2, k3));
      const t = v128.xor(i8x16.swizzle(inputLow, v128.and(x, nibble)), i8x16.swizzle(inputHigh, v128.and(i32x4.shr_u(x, 4), nibble)));
      const k = v128.and(t, nibble);
      const i = v128.and(i32x4.shr_u(t, 4), nibble);
      const j = v128.xor(i, k);
      const ak = i8x16.swizzle(quotient, k);
      const io = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, i), ak)), j);
      const jo = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, j), ak)), i);
      const s = v128.xor(v128.xor(i8x16.swizzle(outputFirst, io), i8x16.swizzle(outputSecond, jo)), constant);
      const s8 = i8x16.shuffle(s, s, 3, 0, 1, 2, 7, 4, 5, 6, 11, 8, 9, 10, 15, 12, 13, 14);
      const s16 = i8x16.shuffle(s, s, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13);
      const s24 = i8x16.shuffle(s, s, 1, 2, 3, 0, 5, 6, 7, 4, 9, 10, 11, 8, 13, 14, 15, 12);
      const m = v128.xor(v128.xor(s, s8), s16);
      b3 = v128.xor(v128.xor(b3, v128.xor(s, s24)), v128.or(i32x4.shl(m, 2), i32x4.shr_u(m, 30)));
    }
  }
  const av4 = i32x4.shuffle(a3, a2, 0, 4, 1, 5);
  const av5 = i32x4.shuffle(a1, a0, 0, 4, 1, 5);
  const av6 = i32x4.shuffle(a3, a2, 2, 6, 3, 7);
  const av7 = i32x4.shuffle(a1, a0, 2, 6, 3, 7);
  const av0 = i64x2.shuffle(av4, av5, 0, 2);
  const av1 = i64x2.shuffle(av4, av5, 1, 3);
  const av2 = i64x2.shuffle(av6, av7, 0, 2);
  const av3 = i64x2.shuffle(av6, av7, 1, 3);
  v128.store(to, i8x16.shuffle(av0, av0, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12), 0);
  v128.store(to, i8x16.shuffle(av1, av1, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12), 16);
  v128.store(to, i8x16.shuffle(av2, av2, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12), 32);
  v128.store(to, i8x16.shuffle(av3, av3, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12), 48);
  const bv4 = i32x4.shuffle(b3, b2, 0, 4, 1, 5);
  const bv5 = i32x4.shuffle(b1, b0, 0, 4, 1, 5);
  const bv6 = i32x4.shuffle(b3, b2, 2, 6, 3, 7);
  const bv7 = i32x4.shuffle(b1, b0, 2, 6, 3, 7);
  const bv0 = i64x2.shuffle(bv4, bv5, 0, 2);
  const bv1 = i64x2.shuffle(bv4, bv5, 1, 3);
  const bv2 = i64x2.shuffle(bv6, bv7, 0, 2);
  const bv3 = i64x2.shuffle(bv6, bv7, 1, 3);
  v128.store(to, i8x16.shuffle(bv0, bv0, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12), 64);
  v128.store(to, i8x16.shuffle(bv1, bv1, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12), 80);
  v128.store(to, i8x16.shuffle(bv2, bv2, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12), 96);
  v128.store(to, i8x16.shuffle(bv3, bv3, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12), 112);
}

// Prints assembly/generated/sm4-tables.ts: the lookups by which the S-box of SM4 is computed 16 bytes at a time, each a table of
// 16 entries inside a vector register, so that no address depends on data.
//
// S(x) = A I(A x + c) + c, with I the inversion of GF(2^8) modulo y^8+y^7+y^6+y^5+y^4+y^2+1 and A the circulant matrix of 0xa7.
// A x + c is written as i + k b over the subfield GF(2^4); with j = i + k the four inversions 1/i, 1/j, 1/(1/i + a/k), 1/(1/j + a/k)
// lead to two nibbles from which I comes by two last lookups (the method of Hamburg, CHES 2009, found for this field by search:
// b = 148, a = 4). An entry of 0x80 stands for 1/0; a lookup by 16 or more gives 0. The generator checks all 256 values.

const affineConstant = 0xd3;
const basis = 148;
const factor = 4;
const none = 0x80;
const nibbles = Array.from({ length: 16 }, (_, i) => i);

/** The tables in the order in which they lie in memory. */
export const tableNames = [
  'INPUT_LOW',
  'INPUT_HIGH',
  'QUOTIENT',
  'INVERSE',
  'OUTPUT_FIRST',
  'OUTPUT_SECOND',
] as const;

/** The whole file. */
export function sm4Source(): string {
  const tables = makeTables();
  const lines = [
    '// Made by scripts/generate-sm4.ts. Do not edit.',
    "import { SM4_TABLES } from '../memory';",
    '',
  ];
  tableNames.forEach((name, i) => lines.push(`const ${name}: usize = SM4_TABLES + ${16 * i};`));
  lines.push(
    '',
    '// prettier-ignore',
    '/** Writes the tables into memory: the module has no data segment. */',
    'export function writeTables(): void {',
  );
  tableNames.forEach((name, i) => {
    const bytes = Buffer.from(tables[i]!);
    lines.push(`  store<u64>(${name}, 0x${bytes.readBigUInt64LE(0).toString(16)});`);
    lines.push(`  store<u64>(${name}, 0x${bytes.readBigUInt64LE(8).toString(16)}, 8);`);
  });
  return [...lines, '}', '', ...substituteSource(), ...crypt8Source()].join('\n');
}

const loadTables = [
  '  const nibble = i8x16.splat(15);',
  '  const constant = i8x16.splat(<i8>0xd3);',
  '  const inputLow = v128.load(INPUT_LOW);',
  '  const inputHigh = v128.load(INPUT_HIGH);',
  '  const quotient = v128.load(QUOTIENT);',
  '  const inverse = v128.load(INVERSE);',
  '  const outputFirst = v128.load(OUTPUT_FIRST);',
  '  const outputSecond = v128.load(OUTPUT_SECOND);',
];

/** Sixteen S-boxes: s from x. */
const lookups = [
  'const t = v128.xor(i8x16.swizzle(inputLow, v128.and(x, nibble)), i8x16.swizzle(inputHigh, v128.and(i32x4.shr_u(x, 4), nibble)));',
  'const k = v128.and(t, nibble);',
  'const i = v128.and(i32x4.shr_u(t, 4), nibble);',
  'const j = v128.xor(i, k);',
  'const ak = i8x16.swizzle(quotient, k);',
  'const io = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, i), ak)), j);',
  'const jo = v128.xor(i8x16.swizzle(inverse, v128.xor(i8x16.swizzle(inverse, j), ak)), i);',
  'const s = v128.xor(v128.xor(i8x16.swizzle(outputFirst, io), i8x16.swizzle(outputSecond, jo)), constant);',
];

function substituteSource(): string[] {
  const body = [...loadTables, ...lookups.map((line) => `  ${line}`), '  return s;'];
  return [
    '// prettier-ignore',
    '/** The S-box of sixteen bytes. */',
    'export function substitute(x: v128): v128 {',
    ...body,
    '}',
    '',
  ];
}

/** Eight blocks as the words a0..a3 of the blocks 0 to 3 and b0..b3 of the blocks 4 to 7; 32 rounds, four to a turn of the loop. */
function crypt8Source(): string[] {
  const swap = (x: string): string =>
    `i8x16.shuffle(${x}, ${x}, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12)`;
  const lines = [
    '// prettier-ignore',
    '/** Eight blocks from `from` to `to`; the round keys are read from `key` in steps of 4 or -4. SECRET. */',
    'export function crypt8(from: usize, to: usize, key: usize, step: i32): void {',
    ...loadTables,
  ];
  ['a', 'b'].forEach((g, group) => {
    for (const i of [0, 1, 2, 3]) {
      const block = `v128.load(from, ${64 * group + 16 * i})`;
      lines.push(`  const ${g}t${i} = ${block};`, `  const ${g}r${i} = ${swap(`${g}t${i}`)};`);
    }
    lines.push(
      ...transpose(
        `${g}u`,
        [0, 1, 2, 3].map((i) => `${g}r${i}`),
      ),
    );
    lines.push(...[0, 1, 2, 3].map((i) => `  let ${g}${i} = ${g}u${i};`));
  });
  lines.push('  for (let turn = 0; turn < 8; turn++) {');
  for (const round of [0, 1, 2, 3]) {
    lines.push(`    const k${round} = v128.load32_splat(key);`, '    key += <usize>step;');
    for (const g of ['a', 'b']) lines.push(...roundSource(g, round).map((line) => `    ${line}`));
  }
  lines.push('  }');
  ['a', 'b'].forEach((g, group) => {
    lines.push(
      ...transpose(
        `${g}v`,
        [3, 2, 1, 0].map((i) => `${g}${i}`),
      ),
    );
    for (const i of [0, 1, 2, 3])
      lines.push(`  v128.store(to, ${swap(`${g}v${i}`)}, ${64 * group + 16 * i});`);
  });
  return [...lines, '}', ''];
}

/** Words of four blocks to vectors of one word each, or back. */
function transpose(name: string, [r0, r1, r2, r3]: readonly string[]): string[] {
  return [
    `  const ${name}4 = i32x4.shuffle(${r0}, ${r1}, 0, 4, 1, 5);`,
    `  const ${name}5 = i32x4.shuffle(${r2}, ${r3}, 0, 4, 1, 5);`,
    `  const ${name}6 = i32x4.shuffle(${r0}, ${r1}, 2, 6, 3, 7);`,
    `  const ${name}7 = i32x4.shuffle(${r2}, ${r3}, 2, 6, 3, 7);`,
    `  const ${name}0 = i64x2.shuffle(${name}4, ${name}5, 0, 2);`,
    `  const ${name}1 = i64x2.shuffle(${name}4, ${name}5, 1, 3);`,
    `  const ${name}2 = i64x2.shuffle(${name}6, ${name}7, 0, 2);`,
    `  const ${name}3 = i64x2.shuffle(${name}6, ${name}7, 1, 3);`,
  ];
}

/** word ^= L(S(the other three ^ round key)); L: s ^ s<<<2 ^ s<<<10 ^ s<<<18 ^ s<<<24, rotations by whole bytes as shuffles. */
function roundSource(g: string, round: number): string[] {
  const word = (i: number): string => `${g}${(round + i) % 4}`;
  return [
    '{',
    `  const x = v128.xor(v128.xor(${word(1)}, ${word(2)}), v128.xor(${word(3)}, k${round}));`,
    ...lookups.map((line) => `  ${line}`),
    '  const s8 = i8x16.shuffle(s, s, 3, 0, 1, 2, 7, 4, 5, 6, 11, 8, 9, 10, 15, 12, 13, 14);',
    '  const s16 = i8x16.shuffle(s, s, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13);',
    '  const s24 = i8x16.shuffle(s, s, 1, 2, 3, 0, 5, 6, 7, 4, 9, 10, 11, 8, 13, 14, 15, 12);',
    '  const m = v128.xor(v128.xor(s, s8), s16);',
    `  ${word(0)} = v128.xor(v128.xor(${word(0)}, v128.xor(s, s24)), v128.or(i32x4.shl(m, 2), i32x4.shr_u(m, 30)));`,
    '}',
  ];
}

function makeTables(): number[][] {
  const inverse = [
    none,
    ...nibbles.slice(1).map((a) => nibbles.find((b) => multiply(a, b, 0x13, 16) === 1)!),
  ];
  const quotient = nibbles.map((k) => (k === 0 ? none : multiply(factor, inverse[k]!, 0x13, 16)));
  const look = (table: readonly number[], index: number): number => (index < 16 ? table[index]! : 0);

  const embedded = embedding();
  const split = new Map<number, number>();
  for (const i of nibbles)
    for (const k of nibbles) split.set(embedded[i]! ^ multiplyByte(embedded[k]!, basis), (i << 4) | k);
  const inputLow = nibbles.map((low) => split.get(matrix(low) ^ affineConstant)!);
  const inputHigh = nibbles.map((high) => split.get(matrix(high << 4))!);

  const ends = (x: number): [number, number] => {
    const packed = inputLow[x & 15]! ^ inputHigh[x >> 4]!;
    const [i, k] = [packed >> 4, packed & 15];
    const j = i ^ k;
    const ak = quotient[k]!;
    return [look(inverse, inverse[i]! ^ ak) ^ j, look(inverse, inverse[j]! ^ ak) ^ i];
  };
  const [first, second] = solve(ends);
  for (let x = 0; x < 256; x++) {
    const [a, b] = ends(x);
    if ((look(first, a) ^ look(second, b) ^ affineConstant) !== sbox(x)) throw new Error(`S-box of ${x}`);
  }
  return [inputLow, inputHigh, quotient, inverse, first, second];
}

/** The two last tables: every input gives one equation first[a] ^ second[b] = S(x) ^ c. */
function solve(ends: (x: number) => [number, number]): [number[], number[]] {
  const known = new Map<string, number>();
  const value = (name: string, index: number): number | undefined =>
    index < 16 ? known.get(name + index) : 0;
  const equations = Array.from({ length: 256 }, (_, x) => [...ends(x), sbox(x) ^ affineConstant] as const);
  let open = true;
  while (open) {
    open = false;
    for (const [a, b, sum] of equations) {
      const [u, v] = [value('u', a), value('v', b)];
      if ((u === undefined) === (v === undefined)) continue;
      if (u === undefined) known.set(`u${a}`, v! ^ sum);
      else known.set(`v${b}`, u ^ sum);
      open = true;
    }
  }
  return [nibbles.map((i) => known.get(`u${i}`) ?? 0), nibbles.map((i) => known.get(`v${i}`) ?? 0)];
}

/** The subfield GF(2^4) = GF(2)[z] / (z^4 + z + 1) inside GF(2^8). */
function embedding(): number[] {
  const root = Array.from({ length: 254 }, (_, i) => i + 2).find((z) => {
    const square = multiplyByte(z, z);
    return (multiplyByte(square, square) ^ z ^ 1) === 0;
  })!;
  return nibbles.map((n) =>
    [0, 1, 2, 3].reduce((sum, bit) => ((n >> bit) & 1 ? sum ^ power(root, bit) : sum), 0),
  );
}

function power(z: number, exponent: number): number {
  return exponent === 0 ? 1 : multiplyByte(z, power(z, exponent - 1));
}

/** The S-box of GB/T 32907-2016 by its algebra. */
export function sbox(x: number): number {
  const y = matrix(x) ^ affineConstant;
  const inverse =
    y === 0 ? 0 : Array.from({ length: 256 }, (_, b) => b).find((b) => multiplyByte(y, b) === 1)!;
  return matrix(inverse) ^ affineConstant;
}

function matrix(x: number): number {
  let result = 0;
  for (let row = 0; row < 8; row++) {
    let bits = x & ((0xa7 << row) | (0xa7 >> (8 - row)));
    bits ^= bits >> 4;
    bits ^= bits >> 2;
    bits ^= bits >> 1;
    result |= (bits & 1) << row;
  }
  return result;
}

const multiplyByte = (a: number, b: number): number => multiply(a, b, 0x1f5, 256);

function multiply(a: number, b: number, polynomial: number, size: number): number {
  let result = 0;
  for (let left = a, right = b; right > 0; right >>= 1) {
    if (right & 1) result ^= left;
    left <<= 1;
    if (left & size) left ^= polynomial;
  }
  return result;
}

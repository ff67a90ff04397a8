// Prints assembly/generated/field.ts: arithmetic modulo the SM2 prime p, unrolled column by column.
//
// An element is 9 signed limbs of 29 bits in i32 (36 bytes), in Montgomery form with R = 2^261.
// p = 2^256 - 2^224 - 2^96 + 2^64 - 1 is -1 modulo 2^64, so a reduction step needs no multiplication: with m = t mod 2^29
// at column i, adding m p there means  -m 2^0 (drops the low bits), +m<<6 at i+2, -m<<9 at i+3, -m<<21 at i+7, +m<<24 at i+8.
// In each column the carry comes last: it is the value that arrives last.
import { curve, montgomery } from './constants.js';

const limbs = 9;
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const steps: readonly [distance: number, shift: number, sign: '+' | '-'][] = [
  [2, 6, '+'],
  [3, 9, '-'],
  [7, 21, '-'],
  [8, 24, '+'],
];

/** The whole file. */
export function fieldSource(): string {
  return [
    '// Made by scripts/generate-field.ts. Do not edit.',
    "import { B, G, ONE, R2, N, N_ONE, N_R2 } from '../memory';",
    '',
    'const M29: i64 = 0x1fffffff;',
    '',
    product('fmul', 'a * b', ['a', 'b'], [['a', 'b', '+']]),
    product('fsqr', 'a * a', ['a'], [['a', 'a', '+']]),
    product(
      'fmulsub',
      'a * b - c * d',
      ['a', 'b', 'c', 'd'],
      [
        ['a', 'b', '+'],
        ['c', 'd', '-'],
      ],
    ),
    loose('fadd', 'a + b', ['a', 'b'], (i) => `a${i} + b${i}`),
    loose('fsub', 'a - b', ['a', 'b'], (i) => `a${i} - b${i}`),
    carried('fdouble', '2 a', ['a'], (i) => `(a${i} << 1)`),
    carried('ftriple', '3 a', ['a'], (i) => `a${i} * 3`),
    carried('feight', '8 a', ['a'], (i) => `(a${i} << 3)`),
    carried('ffoursub', '4 a - b', ['a', 'b'], (i) => `(a${i} << 2) - b${i}`),
    carried('fsubeight', 'a - 8 b, folded', ['a', 'b'], (i) => `a${i} - (b${i} << 3)`, true),
    carried('fsubtwice', 'a - b - 2 c, folded', ['a', 'b', 'c'], (i) => `a${i} - b${i} - (c${i} << 1)`, true),
    constants(),
  ].join('\n');
}

function parameters(names: readonly string[]): string {
  return ['o', ...names].map((name) => `${name}: usize`).join(', ');
}

function loads(names: readonly string[], type = 'i64', load = 'i64.load32_s'): string[] {
  return names.flatMap((name) =>
    range(limbs).map((i) => `  const ${name}${i}: ${type} = ${load}(${name}, ${4 * i});`),
  );
}

type Pair = readonly [string, string, '+' | '-'];

function product(name: string, comment: string, names: readonly string[], pairs: readonly Pair[]): string {
  const square = pairs.length === 1 && pairs[0]![0] === pairs[0]![1];
  const lines = [
    '// prettier-ignore',
    `/** o = ${comment} (Montgomery). Every operand is read before o is written. */`,
    `export function ${name}(${parameters(names)}): void {`,
  ];
  lines.push(...loads(names));
  if (square) lines.push(...range(limbs).map((i) => `  const d${i}: i64 = a${i} << 1;`));
  for (const column of range(2 * limbs - 1)) {
    const terms = pairs.flatMap((pair) => (square ? squareTerms(column) : productTerms(column, pair)));
    for (const [distance, shift, sign] of steps) {
      const from = column - distance;
      if (from >= 0 && from < limbs) terms.push(` ${sign} (m${from} << ${shift})`);
    }
    if (column > 0) terms.push(` + (t${column - 1} >> 29)`);
    lines.push(`  const t${column}: i64 = ${terms.join('').replace(/^ \+ /, '')};`);
    if (column < limbs) lines.push(`  const m${column}: i64 = t${column} & M29;`);
  }
  for (const i of range(limbs - 1)) lines.push(`  i64.store32(o, t${i + limbs} & M29, ${4 * i});`);
  lines.push(`  i64.store32(o, t${2 * limbs - 2} >> 29, ${4 * (limbs - 1)});`, '}', '');
  return lines.join('\n');
}

function productTerms(column: number, [a, b, sign]: Pair): string[] {
  return range(limbs)
    .filter((i) => column - i >= 0 && column - i < limbs)
    .map((i) => ` ${sign} ${a}${i} * ${b}${column - i}`);
}

function squareTerms(column: number): string[] {
  return range(limbs)
    .filter((i) => i <= column - i && column - i < limbs)
    .map((i) => (2 * i === column ? ` + a${i} * a${i}` : ` + d${i} * a${column - i}`));
}

/** Limb by limb, no carry: the result is good as one operand of a product (limits in sm2.ts). */
function loose(name: string, comment: string, names: readonly string[], term: (i: number) => string): string {
  return [
    '// prettier-ignore',
    `/** o = ${comment}, limbs not carried. */`,
    `export function ${name}(${parameters(names)}): void {`,
    ...loads(names, 'i32', 'load<i32>'),
    ...range(limbs).map((i) => `  store<i32>(o, ${term(i)}, ${4 * i});`),
    '}',
    '',
  ].join('\n');
}

/** Carried to limbs of 29 bits; folded: 2^256 in the top limb is replaced by 2^224 + 2^96 - 2^64 + 1. */
function carried(
  name: string,
  comment: string,
  names: readonly string[],
  term: (i: number) => string,
  fold = false,
): string {
  const lines = [
    '// prettier-ignore',
    `/** o = ${comment}. */`,
    `export function ${name}(${parameters(names)}): void {`,
    ...loads(names),
  ];
  for (const i of range(limbs))
    lines.push(`  const t${i}: i64 = ${term(i)}${i > 0 ? ` + (t${i - 1} >> 29)` : ''};`);
  if (fold) lines.push('  const h: i64 = t8 >> 24;');
  const folded: Record<number, string> = { 0: ' + h', 2: ' - (h << 6)', 3: ' + (h << 9)', 7: ' + (h << 21)' };
  for (const i of range(limbs)) {
    const low = i < limbs - 1 ? `(t${i} & M29)` : fold ? '(t8 & 0xffffff)' : 't8';
    lines.push(`  i64.store32(o, ${low}${fold ? (folded[i] ?? '') : ''}, ${4 * i});`);
  }
  lines.push('}', '');
  return lines.join('\n');
}

function constants(): string {
  const field = (name: string, value: bigint): string[] =>
    range(limbs).map((i) => `  store<i32>(${name}, ${(value >> BigInt(29 * i)) & 0x1fffffffn}, ${4 * i});`);
  const words = (name: string, value: bigint): string[] =>
    range(8).map((i) => `  store<u32>(${name}, ${(value >> BigInt(32 * i)) & 0xffffffffn}, ${4 * i});`);
  const mont = (value: bigint): bigint => (value * montgomery.r) % curve.p;
  const scalarR = 1n << 256n;
  return [
    '// prettier-ignore',
    '/** Writes the constants into memory: the module has no data segment. */',
    'export function writeConstants(): void {',
    ...field('ONE', mont(1n)),
    ...field('R2', mont(montgomery.r)),
    ...field('B', mont(curve.b)),
    ...field('G', mont(curve.gx)),
    ...field('G + 36', mont(curve.gy)),
    ...words('N', curve.n),
    ...words('N_ONE', scalarR % curve.n),
    ...words('N_R2', (scalarR * scalarR) % curve.n),
    '}',
    '',
  ].join('\n');
}

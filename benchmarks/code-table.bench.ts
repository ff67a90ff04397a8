/**
 * Look-ups in a loaded code table of 30,000 rows, and what the table costs: `npx tsx --expose-gc benchmarks/code-table.bench.ts`.
 * Budgets: a look-up takes microseconds, the table costs under 20 MB.
 */
import { openLibrary, parsePack } from '@hulian/standards';

const rows = 30_000;
const lookups = 200_000;
const code = (row: number) => `${String.fromCharCode(65 + (row % 26))}${String(row).padStart(5, '0')}`;
const table = Array.from(
  { length: rows },
  (_, row) => `${code(row)}\t虚构的疾病名称第${row}号，伴有其他情况`,
).sort();
const head = {
  id: 'ICD-10',
  overrides: 'ICD-10',
  name: '国际疾病分类代码',
  standard: '虚构',
  complete: true,
  source: 'made up',
  confidence: 'high',
  edition: 'bench',
  rows: 'icd.tsv',
};
const memory = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return (heapUsed + arrayBuffers + external) / 1e6;
};
openLibrary().list();
const before = memory();
// The bytes of the pack are part of what a loaded table costs.
const files = new Map(
  Object.entries({
    'pack.json': JSON.stringify({ format: 1, id: 'bench', version: '1.0.0' }),
    'value-domains/icd.json': JSON.stringify(head),
    'value-domains/icd.tsv': `code\tname\n${table.join('\n')}\n`,
  }).map(([path, text]) => [path, new TextEncoder().encode(text)]),
);
const start = performance.now();
const library = openLibrary({ packs: [parsePack(files, 'memory')] });
const loaded = performance.now();
let known = 0;
for (let index = 0; index < lookups; index += 1) {
  if (library.lookupCode('ICD-10', code((index * 7919) % (rows + 100))).answer === 'known') known += 1;
}
const done = performance.now();
console.log(`load 30,000 rows      ${(loaded - start).toFixed(1)} ms`);
console.log(
  `one look-up           ${(((done - loaded) / lookups) * 1000).toFixed(2)} µs (${known} of ${lookups} known)`,
);
const cost = memory() - before;
// The input stays in use until here, so that its release is not taken for a saving.
if (files.size === 0 || table.length === 0) throw new Error('no input');
console.log(
  `memory of the table   ${cost.toFixed(1)} MB${globalThis.gc ? '' : ' (run with --expose-gc for a true number)'}`,
);

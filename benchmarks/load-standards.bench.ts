/**
 * Loading the library of standards against a bare Node, in one run: `npx tsx benchmarks/load-standards.bench.ts` after
 * `npm run build -w @hulian/standards`. Every number is a ratio to the median start of `node -e 0` of the same run.
 * Budgets: full index ≤ 0.7, one record ≤ 0.1, everything ≤ 2 × JSON.parse of the same bytes, memory < 60 MB.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const built = new URL('../standards/dist/index.js', import.meta.url).href;
const root = fileURLToPath(new URL('../standards/', import.meta.url));
const rounds = 15;

/** Runs in a fresh process and prints times in milliseconds and memory in megabytes. */
const probe = `
const t0 = performance.now();
const { NationalLibrary } = await import(${JSON.stringify(built)});
const t1 = performance.now();
const library = new NationalLibrary();
library.list();
const t2 = performance.now();
library.dataElement('DE02.01.039.00');
const t3 = performance.now();
for (const { kind, id } of library.list()) if (kind !== 'oid') library.record(kind, id);
const t4 = performance.now();
const { rss, heapUsed } = process.memoryUsage();
const { readFileSync, readdirSync, statSync } = await import('node:fs');
const files = [];
const walk = (path) => statSync(path).isDirectory() ? readdirSync(path).forEach((name) => walk(path + '/' + name)) : files.push(path);
for (const folder of ['data-elements', 'value-domains', 'data-sets', 'documents', 'services', 'maturity', 'quality', 'identifiers']) {
  try { walk(${JSON.stringify(root)} + folder); } catch {}
}
const t5 = performance.now();
let bytes = 0;
for (const file of files) { const text = readFileSync(file, 'utf8'); bytes += text.length; if (file.endsWith('.json')) JSON.parse(text); else text.split('\\n').map((line) => line.split('\\t')); }
const t6 = performance.now();
console.log(JSON.stringify({ import: t1 - t0, index: t2 - t1, record: t3 - t2, everything: t4 - t3, parse: t6 - t5, rss: rss / 1e6, heap: heapUsed / 1e6 }));
`;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;
const bare: number[] = [];
const probes: Record<string, number>[] = [];
for (let round = 0; round <= rounds; round += 1) {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, ['-e', '0'], { stdio: 'ignore' });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  const { stdout, status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', probe], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  if (round === 0) continue; // the first round warms the disk
  bare.push(time);
  probes.push(JSON.parse(stdout) as Record<string, number>);
}
const of = (name: string) => median(probes.map((each) => each[name] ?? Number.NaN));
const base = median(bare);
const line = (name: string, value: number, ratio: number, budget: number) =>
  console.log(
    `${name.padEnd(34)} ${value.toFixed(2).padStart(8)} ms  ratio ${ratio.toFixed(3)}  budget ${budget}  ${ratio <= budget ? 'ok' : 'OVER'}`,
  );
console.log(`node -e 0 ${base.toFixed(1)} ms (median of ${rounds})`);
line('import and index of everything', of('import') + of('index'), (of('import') + of('index')) / base, 0.7);
line('one record after the index', of('record'), of('record') / base, 0.1);
line('every record (to parse of all files)', of('everything'), of('everything') / of('parse'), 2);
console.log(`memory: heap ${of('heap').toFixed(1)} MB, whole process ${of('rss').toFixed(1)} MB`);

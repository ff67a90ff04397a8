/**
 * Whole processes of the command line against a bare Node, in one run: `npx tsx benchmarks/cli-start.bench.ts` after `npm run build`.
 * Budgets: `--help` and `--version` at most 1.5 times `node -e 0`, the check of one shared document of 150 kB at most 5 times
 * (median of 15, runs interleaved so that load hits all alike).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../packages/cli/bin/hulian.js', import.meta.url));
const rounds = 15;
const folder = mkdtempSync(join(tmpdir(), 'hulian-bench-'));
const document = join(folder, 'prescription.xml');
writeFileSync(document, growDocument(150_000));
const cases = {
  'node -e 0': ['-e', '0'],
  'hulian --help': [bin, '--help'],
  'hulian --version': [bin, '--version'],
  'hulian validate, 150 kB': [bin, 'validate', document],
};
const budgets: Readonly<Record<string, number>> = {
  'hulian --help': 1.5,
  'hulian --version': 1.5,
  'hulian validate, 150 kB': 5,
};

/** A right prescription with so many lines of medication that it has about that size. */
function growDocument(bytes: number): string {
  const fixture = new URL('../tests/fixtures/documents/C0004/right.xml', import.meta.url);
  const text = readFileSync(fixture, 'utf8');
  const entry = /<entry>\s*<substanceAdministration[^]*?<\/entry>/.exec(text)?.[0] ?? '';
  const more = (bytes - Buffer.byteLength(text)) / Buffer.byteLength(entry);
  return text.replace(entry, () => `${entry}\n`.repeat(Math.round(more) + 1));
}

function measure(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

const times = new Map<string, number[]>();
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, args] of Object.entries(cases)) {
    const time = measure(args);
    if (round > 0) times.set(name, [...(times.get(name) ?? []), time]); // the first round warms the disk
  }
}
rmSync(folder, { recursive: true });
const base = median(times.get('node -e 0') ?? []);
for (const [name, values] of times) {
  const ratio = median(values) / base;
  const budget = budgets[name];
  const verdict = budget === undefined ? '' : `  budget ${budget}  ${ratio <= budget ? 'ok' : 'OVER'}`;
  console.log(
    `${name.padEnd(24)} ${median(values).toFixed(1).padStart(7)} ms  ratio ${ratio.toFixed(2)}${verdict}`,
  );
}

/**
 * Start of the command line against a bare Node, in one run: `npx tsx benchmarks/cli-start.bench.ts` after `npm run build`.
 * Budget: `--help` and `--version` at most 1.5 times `node -e 0` (median of 15, runs interleaved so that load hits all alike).
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../packages/cli/bin/hulian.js', import.meta.url));
const rounds = 15;
const cases = {
  'node -e 0': ['-e', '0'],
  'hulian --help': [bin, '--help'],
  'hulian --version': [bin, '--version'],
};

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
const base = median(times.get('node -e 0') ?? []);
for (const [name, values] of times) {
  console.log(
    `${name.padEnd(18)} ${median(values).toFixed(1).padStart(7)} ms  ratio ${(median(values) / base).toFixed(2)}`,
  );
}

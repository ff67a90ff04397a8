/**
 * `hulian validate --jobs 2` against one thread on a folder of documents, whole processes:
 * `npx tsx benchmarks/validate-jobs.bench.ts [documents]` (default 12,000) after `npm run build`.
 * Budget: at least 1.6 times as fast, on two free cores. The second thread costs about a second of processor time to start and to
 * warm up, so the run is long enough for that; two runs of each, the smaller time counts.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const count = Number(process.argv[2] ?? 12_000);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hulian-bench-'));
const fixture = readFileSync(join(root, 'tests/fixtures/documents/C0004/right.xml'), 'utf8');
const entry = /<entry>\s*<substanceAdministration[^]*?<\/entry>/.exec(fixture)?.[0] ?? '';
const long = fixture.replace(entry, () => Array.from({ length: 25 }, () => entry).join('\n'));

/** Milliseconds of one run. */
const run = (jobs: number): number => {
  const start = performance.now();
  const options = ['--jobs', String(jobs), '--format', 'json', '--output', join(folder, `${jobs}.json`)];
  const done = spawnSync(
    process.execPath,
    [join(root, 'packages/cli/dist/main.js'), 'validate', join(folder, 'in'), ...options],
    { encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(done.stderr);
  return performance.now() - start;
};

try {
  mkdirSync(join(folder, 'in'));
  for (let index = 0; index < count; index += 1) writeFileSync(join(folder, 'in', `${index}.xml`), long);
  const times = [1, 2].map((jobs) => Math.min(run(jobs), run(jobs)));
  const [one = 0, two = 1] = times;
  if (readFileSync(join(folder, '1.json'), 'utf8') !== readFileSync(join(folder, '2.json'), 'utf8'))
    throw new Error('the reports differ');
  const ratio = one / two;
  console.log(
    `${count} documents of ${Math.round(long.length / 1000)} kB: one thread ${one.toFixed(0)} ms, --jobs 2 ${two.toFixed(0)} ms, ${ratio.toFixed(2)} times as fast (budget 1.6)  ${ratio >= 1.6 ? 'ok' : 'OVER'}`,
  );
  console.log(
    `${cpus().length} cores, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}; same report`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

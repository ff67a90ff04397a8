/**
 * A million queued records: memory of the process that holds them, and that work is still found at once.
 * Run: npx tsx --conditions=@hulian/source benchmarks/outbox-memory.bench.ts [records]
 * Budget: at most 256 MB for the whole process.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOutbox, type Caller } from '@hulian/sdk';

const records = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'hulian-bench-'));
const deaf: Caller = { call: () => Promise.reject(new Error('not called')) };
const outbox = await openOutbox(join(folder, 'outbox.db'), deaf, { limit: 2_000_000 });
const body = { localId: 'P', name: '测试甲', note: 'x'.repeat(900) };
const start = performance.now();
const batch = 1000;
for (let from = 0; from < records; from += batch)
  await Promise.all(
    Array.from({ length: batch }, (_, i) =>
      outbox.put({
        operation: 'registerResident',
        key: `bench-${String(from + i).padStart(9, '0')}`,
        lane: `person-${(from + i) % 50_000}`,
        body: body as never,
      }),
    ),
  );
const seconds = (performance.now() - start) / 1000;
const counted = performance.now();
const { queued } = outbox.counts();
const counting = performance.now() - counted;
const peak =
  process.platform === 'linux'
    ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
    : process.memoryUsage().rss / 1024 / 1024;
console.log(
  `${queued} records queued in ${seconds.toFixed(1)} s, counted in ${counting.toFixed(0)} ms; peak memory ${peak.toFixed(0)} MB (budget 256 MB)  ${peak <= 256 ? 'ok' : 'MISSED'}`,
);
outbox.close();
rmSync(folder, { recursive: true, force: true });

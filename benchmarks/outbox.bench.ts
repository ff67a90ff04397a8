/**
 * Durable puts of the outbox against raw node-sqlite3-wasm writes of the same rows, in one run, interleaved.
 * Run: npx tsx --conditions=@hulian/source benchmarks/outbox.bench.ts
 * Budget: batches at least 0.6 times raw batches, single durable puts at least 0.8 times raw single inserts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { openOutbox, type Caller } from '@hulian/sdk';
import { median, verdict } from './load.js';

const deaf: Caller = { call: () => Promise.reject(new Error('not called')) };
const folder = mkdtempSync(join(tmpdir(), 'hulian-bench-'));
const body = { localId: 'P', name: '测试甲', note: 'x'.repeat(900) };
const entry = (n: number) => ({
  operation: 'registerResident' as const,
  key: `bench-${String(n).padStart(9, '0')}`,
  lane: `person-${n % 5000}`,
  body: body as never,
});

function openRaw(name: string) {
  const database = new sqlite.Database(join(folder, name));
  database.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full');
  database.exec(
    'create table records (seq integer primary key, key text not null unique, operation text, lane text, input text, state text, next_at integer, put_at integer)',
  );
  const statement = database.prepare(
    `insert into records (key, operation, lane, input, state, next_at, put_at) values (?, ?, ?, ?, 'queued', ?, ?)`,
  );
  const insert = (n: number) => {
    const { operation, key, lane, ...input } = entry(n);
    statement.run([key, operation, lane, JSON.stringify(input), Date.now(), Date.now()]);
  };
  return { database, insert };
}

async function timed(work: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const raw = openRaw('raw.db');
const outbox = await openOutbox(join(folder, 'outbox.db'), deaf);
const batch = 5000;
const singles = 500;
const times: Record<'rawBatch' | 'outboxBatch' | 'rawSingle' | 'outboxSingle', number[]> = {
  rawBatch: [],
  outboxBatch: [],
  rawSingle: [],
  outboxSingle: [],
};
let next = 0;
for (let round = 0; round < 7; round += 1) {
  const from = next;
  next += batch + singles;
  times.rawBatch.push(
    await timed(() => {
      raw.database.exec('begin');
      for (let n = from; n < from + batch; n += 1) raw.insert(n);
      raw.database.exec('commit');
    }),
  );
  times.outboxBatch.push(
    await timed(async () => {
      await Promise.all(Array.from({ length: batch }, (_, i) => outbox.put(entry(from + i))));
    }),
  );
  times.rawSingle.push(
    await timed(() => {
      for (let n = from + batch; n < next; n += 1) raw.insert(n);
    }),
  );
  times.outboxSingle.push(
    await timed(async () => {
      for (let n = from + batch; n < next; n += 1) await outbox.put(entry(n));
    }),
  );
}
const rate = (name: keyof typeof times, count: number) => (count / median(times[name])) * 1000;
const line = (name: string, ours: number, theirs: number, budget: number) =>
  console.log(
    `${name.padEnd(14)} outbox ${ours.toFixed(0).padStart(8)}/s   raw ${theirs.toFixed(0).padStart(8)}/s   ratio ${(ours / theirs).toFixed(2)} (budget ${budget})  ${verdict(ours / theirs >= budget)}`,
  );
line('batches', rate('outboxBatch', batch), rate('rawBatch', batch), 0.6);
line('single puts', rate('outboxSingle', singles), rate('rawSingle', singles), 0.8);
outbox.close();
raw.database.close();
rmSync(folder, { recursive: true, force: true });

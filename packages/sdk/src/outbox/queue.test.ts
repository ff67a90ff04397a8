/** The queue against a model of it that is a plain list. */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { openStore, type Store } from '../store/database.js';
import { Queue, type Claimed } from './queue.js';
import type { RecordState } from './record.js';
import { outboxApplicationId, outboxSchema } from './schema.js';

const stores: Store[] = [];
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

function open(): Store {
  const store = openStore({
    path: ':memory:',
    schema: outboxSchema,
    applicationId: outboxApplicationId,
    kind: 'outbox',
  });
  stores.push(store);
  return store;
}

interface Modelled {
  readonly key: string;
  readonly lane: string;
  state: RecordState;
}

const closed = (state: RecordState) => state === 'accepted' || state === 'refused';

/** Keys that may be sent now: the first open record of a lane in which nothing is being sent. */
function sendable(records: readonly Modelled[]): string[] {
  return [...new Set(records.map(({ lane }) => lane))].flatMap((lane) => {
    const open = records.filter((record) => record.lane === lane && !closed(record.state));
    const [first] = open;
    const waits = first?.state === 'queued' || first?.state === 'unknown';
    return first && waits && !open.some(({ state }) => state === 'sending') ? [first.key] : [];
  });
}

const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('put' as const), lane: fc.integer({ min: 0, max: 1 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('claim' as const), limit: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('settle' as const),
      pick: fc.nat(20),
      state: fc.constantFrom(
        'accepted' as const,
        'refused' as const,
        'unknown' as const,
        'queued' as const,
        'held' as const,
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retry' as const), pick: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('prune' as const, 'crash' as const, 'again' as const) }),
  },
);

test('whatever happens, lanes keep their order, nothing is lost, and what may be sent is found', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(command, { maxLength: 60 }), (hold, commands) => {
      const store = open();
      let queue = new Queue(store);
      let records: Modelled[] = [];
      let claimed: Claimed[] = [];
      let now = 1_800_000_000_000;
      let count = 0;
      const find = (key: string) => records.find((record) => record.key === key) as Modelled;
      for (const one of commands) {
        now += 1;
        if (one.kind === 'put') {
          const entry = { key: `key-${(count += 1)}`, lane: `lane-${one.lane}` };
          expect(queue.add({ ...entry, operation: 'registerResident', input: '{}' }, now)).toBe(true);
          records.push({ ...entry, state: 'queued' });
        } else if (one.kind === 'again') {
          for (const { key, lane } of records)
            expect(queue.add({ key, lane, operation: 'registerResident', input: '{}' }, now)).toBe(false);
        } else if (one.kind === 'claim') {
          const may = sendable(records);
          const taken = queue.claim(one.limit, now);
          expect(taken.length).toBe(Math.min(one.limit, may.length));
          for (const record of taken) {
            expect(may).toContain(record.key);
            expect(record.ask).toBe(find(record.key).state === 'unknown');
            find(record.key).state = 'sending';
          }
          claimed.push(...taken);
        } else if (one.kind === 'settle' && claimed.length > 0) {
          const [result] = claimed.splice(one.pick % claimed.length, 1) as [Claimed];
          if (one.state === 'refused' && hold) queue.placeAll(now);
          queue.settle([{ claimed: result, state: one.state, at: now }], hold);
          const record = find(result.key);
          record.state = one.state;
          const next = records.find(({ lane, state }) => lane === record.lane && !closed(state));
          if (one.state === 'refused' && hold && next && next.state !== 'sending') next.state = 'held';
        } else if (one.kind === 'retry') {
          const stopped = records.filter(({ state }) => state === 'refused' || state === 'held');
          const record = stopped[one.pick % (stopped.length || 1)];
          expect(queue.retry(record?.key ?? 'none', undefined, now)).toBe(record !== undefined);
          for (const other of records)
            if (other.lane === record?.lane && other.state === 'held')
              other.state = queue.find(other.key)?.attempts === 0 ? 'queued' : 'unknown';
          if (record) record.state = 'unknown';
        } else if (one.kind === 'prune') {
          const left = records.filter(({ state }) => state !== 'accepted');
          expect(queue.prune(now + 1)).toBe(records.length - left.length);
          records = left;
        } else if (one.kind === 'crash') {
          queue = new Queue(store);
          claimed = [];
          for (const record of records) if (record.state === 'sending') record.state = 'unknown';
        }
        const counts = { queued: 0, sending: 0, accepted: 0, refused: 0, unknown: 0, held: 0 };
        for (const { state } of records) counts[state] += 1;
        expect(queue.counts()).toEqual(counts);
        for (const state of ['queued', 'unknown', 'held'] as const)
          expect(queue.list({ state }).map(({ key }) => key)).toEqual(
            records.filter((record) => record.state === state).map(({ key }) => key),
          );
      }
    }),
    {
      numRuns: 60,
      examples: [
        [
          false,
          [
            { kind: 'put', lane: 0 },
            { kind: 'put', lane: 0 },
            { kind: 'claim', limit: 1 },
            { kind: 'settle', pick: 0, state: 'refused' },
            { kind: 'claim', limit: 1 },
            { kind: 'retry', pick: 0 },
            { kind: 'crash' },
            { kind: 'claim', limit: 1 },
          ],
        ],
      ],
    },
  );
});

test('a lane with a long queue does not keep the others waiting', () => {
  const queue = new Queue(open());
  for (let n = 0; n < 1200; n += 1)
    queue.add({ key: `long-${n}`, lane: 'long', operation: 'registerResident', input: '{}' }, 1);
  queue.add({ key: 'other', lane: 'other', operation: 'registerResident', input: '{}' }, 1);
  const taken: string[] = [];
  while ((queue.nextDue() ?? Infinity) <= 1) taken.push(...queue.claim(4, 1).map(({ key }) => key));
  expect(taken).toEqual(['long-0', 'other']);
  expect(queue.counts()).toMatchObject({ queued: 1199, sending: 2 });
});

test('a record that was put before the clock was set back is due at once', () => {
  const queue = new Queue(open());
  queue.add({ key: 'early', lane: 'early', operation: 'registerResident', input: '{}' }, 2000);
  expect(queue.claim(1, 1000).map(({ key }) => key)).toEqual(['early']);
});

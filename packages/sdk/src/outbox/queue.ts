import type { CallInput } from '../client/caller.js';
import type { OperationId } from '../client/operation-types.js';
import type { SdkError } from '../errors/sdk-error.js';
import type { Store } from '../store/database.js';
import { recordColumns, toRecord, type OutboxRecord, type RecordState } from './record.js';

/** A record taken for sending. */
export interface Claimed {
  readonly seq: number;
  readonly key: string;
  readonly operation: OperationId;
  readonly lane: string;
  readonly attempts: number;
  /** The outcome of an earlier attempt is open: ask before sending. */
  readonly ask: boolean;
  readonly input: CallInput & { readonly version?: number };
}

/** What became of a claimed record. */
export interface Result {
  readonly claimed: Claimed;
  readonly state: Exclude<RecordState, 'sending'>;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly nextAt?: number;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly traceId?: string | undefined;
  readonly answer?: unknown;
  /** Nothing else should be sent before a person has looked at this: keys, trust, permissions of the sender. */
  readonly stop?: SdkError;
}

const active = `('queued', 'sending', 'unknown', 'held')`;
/** Most records that find their place in one claim. */
const intake = 500;

/**
 * The queue as a set of transactions over the store; knows nothing of the network. A record that is put is `new`: it stands in the
 * table and under its key, and in no other index, so that a durable put writes as little as it can. The next claim gives it its place
 * in its lane.
 */
export class Queue {
  /** Number of the last record that has its place: all that are new lie behind it. */
  private placed = 0;

  constructor(private readonly store: Store) {
    this.recover();
  }

  /** Takes the state from the file. After a crash nobody knows what became of records that were being sent. */
  recover(): void {
    this.store.transaction(() => {
      const rows = this.store.all(`select lane, seq from records where state = 'sending'`);
      for (const { lane = '', seq = 0 } of rows) {
        this.store.run(`update records set state = 'unknown' where seq = ?`, [seq]);
        this.promote(String(lane), false);
      }
    });
    const last = this.store.get(
      `select max((select coalesce(max(seq), 0) from records indexed by records_lane where state in ${active}),
        (select coalesce(max(seq), 0) from records indexed by records_done where done_at is not null)) as n`,
    );
    this.placed = Number(last?.['n']);
  }

  add(
    entry: {
      readonly key: string;
      readonly operation: string;
      readonly lane: string;
      readonly input: string;
    },
    now: number,
  ): boolean {
    const { changes } = this.store.run(
      `insert into records (key, operation, lane, input, state, ready, next_at, put_at)
       values (?1, ?2, ?3, ?4, 'new', 0, ?5, ?5) on conflict (key) do nothing`,
      [entry.key, entry.operation, entry.lane, entry.input, now],
    );
    return changes > 0;
  }

  /** Gives new records their place, in the order they were put. Returns the number of the last one. */
  private place(now: number): number {
    const rows = this.store.all('select seq, lane from records where seq > ? order by seq limit ?', [
      this.placed,
      intake,
    ]);
    for (const { seq = 0, lane = '' } of rows)
      this.store.run(
        `update records set state = 'queued', next_at = min(next_at, ?),
           ready = not exists (select 1 from records where lane = ? and state in ${active}) where seq = ?`,
        [now, lane, seq],
      );
    return Number(rows.at(-1)?.['seq'] ?? this.placed);
  }

  /** Gives every new record its place: before a refusal stops a lane, so that it stops what was put into it until now. */
  placeAll(now: number): void {
    for (let last = -1; last < this.placed;) {
      last = this.placed;
      this.placed = this.store.transaction(() => this.place(now));
    }
  }

  private newest(): number {
    return Number(this.store.get('select max(seq) as n from records')?.['n'] ?? 0);
  }

  /** Takes up to `limit` records that are due, at most one of each lane, and marks them as being sent. */
  claim(limit: number, now: number): Claimed[] {
    const [placed, claimed] = this.store.transaction(() => [this.place(now), this.take(limit, now)] as const);
    this.placed = placed;
    return claimed;
  }

  private take(limit: number, now: number): Claimed[] {
    const rows = this.store.all(
      'select seq, key, operation, lane, attempts, state, input from records where ready = 1 and next_at <= ? order by next_at, seq limit ?',
      [now, limit],
    );
    for (const row of rows)
      this.store.run(
        `update records set state = 'sending', ready = 0, attempts = attempts + 1 where seq = ?`,
        [row['seq'] ?? 0],
      );
    return rows.map((row) => ({
      seq: Number(row['seq']),
      key: String(row['key']),
      operation: String(row['operation']) as OperationId,
      lane: String(row['lane']),
      attempts: Number(row['attempts']) + 1,
      ask: row['state'] === 'unknown',
      input: JSON.parse(String(row['input'])) as Claimed['input'],
    }));
  }

  /** Writes results and lets the next record of each lane go. `holdAfterRefusal`: a refused record stops its lane. */
  settle(results: readonly Result[], holdAfterRefusal: boolean): void {
    this.store.transaction(() => {
      for (const { claimed, state, at, nextAt, status, code, traceId, answer } of results) {
        const isFinal = state === 'accepted' || state === 'refused';
        this.store.run(
          'update records set state = ?, next_at = ?, done_at = ?, status = ?, code = ?, trace = ?, answer = ? where seq = ?',
          [
            state,
            nextAt ?? at,
            isFinal ? at : null,
            status ?? null,
            code ?? null,
            traceId ?? null,
            answer === undefined ? null : JSON.stringify(answer),
            claimed.seq,
          ],
        );
        this.promote(claimed.lane, state === 'refused' && holdAfterRefusal);
      }
    });
  }

  private promote(lane: string, hold: boolean): void {
    const next = this.store.get(
      `select seq from records where lane = ? and state in ${active} order by seq limit 1`,
      [lane],
    );
    if (!next) return;
    const { seq = 0 } = next;
    this.store.run(
      `update records set ${hold ? `state = 'held'` : 'ready = 1'} where seq = ? and state in ('queued', 'unknown')`,
      [seq],
    );
  }

  /**
   * Lets a held record go, or sends a refused one again, with another input when given. It goes before the later records of its lane,
   * and its outcome is asked for first, since it may have been sent before.
   */
  retry(key: string, input: string | undefined, now: number): boolean {
    return this.store.transaction(() => {
      const row = this.store.get(
        `select seq, lane, input from records where key = ? and state in ('held', 'refused')`,
        [key],
      );
      if (!row) return false;
      const { seq = 0, lane = '' } = row;
      this.store.run(
        `update records set state = iif(attempts, 'unknown', 'queued') where lane = ? and state = 'held'`,
        [lane],
      );
      this.store.run(
        `update records set state = 'unknown', attempts = 0, next_at = ?, done_at = null, input = ? where seq = ?`,
        [now, input ?? row['input'] ?? '', seq],
      );
      this.store.run('update records set ready = 0 where lane = ? and ready = 1', [lane]);
      if (!this.store.get(`select 1 from records where lane = ? and state = 'sending'`, [lane]))
        this.promote(String(lane), false);
      return true;
    });
  }

  /** Waiting times that lie further ahead than any can: the clock was set back. */
  mendClock(now: number, longest: number): void {
    this.store.run('update records set next_at = ? where ready = 1 and next_at > ?', [now, now + longest]);
  }

  counts(): Record<RecordState, number> {
    const counts = { queued: 0, sending: 0, accepted: 0, refused: 0, unknown: 0, held: 0 };
    // Two queries, each answered from one index.
    const open = `select state, count(*) as n from records where state in ${active} group by state`;
    const done = 'select state, count(*) as n from records where done_at is not null group by state';
    for (const row of [...this.store.all(open), ...this.store.all(done)])
      counts[String(row['state']) as RecordState] = Number(row['n']);
    counts.queued += this.newest() - this.placed;
    return counts;
  }

  /** Moment the next record is due; `undefined` when none is ready. */
  nextDue(): number | undefined {
    if (this.newest() > this.placed) return 0;
    const row = this.store.get('select next_at from records where ready = 1 order by next_at limit 1');
    return row ? Number(row['next_at']) : undefined;
  }

  find(key: string): OutboxRecord | undefined {
    const row = this.store.get(`select ${recordColumns} from records where key = ?`, [key]);
    return row && toRecord(row);
  }

  list(filter: {
    readonly state?: RecordState | undefined;
    readonly after?: number | undefined;
    readonly limit?: number | undefined;
  }): OutboxRecord[] {
    const state =
      filter.state === undefined
        ? ''
        : filter.state === 'queued'
          ? `and state in (?, 'new')`
          : 'and state = ?';
    const values = [
      filter.after ?? 0,
      ...(filter.state === undefined ? [] : [filter.state]),
      filter.limit ?? 100,
    ];
    return this.store
      .all(`select ${recordColumns} from records where seq > ? ${state} order by seq limit ?`, values)
      .map(toRecord);
  }

  acceptedKeys(from: number, to: number): string[] {
    return this.store
      .all(`select key from records where done_at >= ? and done_at < ? and state = 'accepted' order by key`, [
        from,
        to,
      ])
      .map((row) => String(row['key']));
  }

  /** Forgets accepted records that were done before the moment; keeps everything else. */
  prune(before: number): number {
    const { changes } = this.store.run(`delete from records where state = 'accepted' and done_at < ?`, [
      before,
    ]);
    // The next record takes the number after the highest that is left.
    this.placed = Math.min(this.placed, this.newest());
    return changes;
  }
}

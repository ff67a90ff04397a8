import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Caller } from '../client/caller.js';
import { isIdempotencyKey } from '../client/idempotency-key.js';
import { SdkError } from '../errors/sdk-error.js';
import type { Store } from '../store/database.js';
import { wait } from '../transport/wait.js';
import { groupCommit } from '../store/group-commit.js';
import { Queue, type Claimed, type Result } from './queue.js';
import type { OutboxEntry, OutboxRecord, RecordState } from './record.js';
import { sendRecord, type SendPolicy } from './sender.js';

/** How an outbox works. */
export interface OutboxOptions extends Partial<SendPolicy> {
  /** Most records that are not yet done; {@link Outbox.put} is refused beyond; default 1 000 000. */
  readonly limit?: number;
  /** Requests under way at once; default 4. */
  readonly concurrency?: number;
  /** `hold` (default): a refused record stops the later records of its lane until a person decides. */
  readonly afterRefusal?: 'hold' | 'continue';
  /** Called after every settled record. */
  readonly onResult?: (record: {
    readonly key: string;
    readonly state: RecordState;
    readonly code?: string;
  }) => void;
}

/** What a run did. */
export interface RunSummary {
  readonly accepted: number;
  readonly refused: number;
  /** Attempts whose outcome stayed open or that must be made again. */
  readonly postponed: number;
}

/** What was saved from a damaged file. */
export interface Salvage {
  /** Where the damaged file is kept. */
  readonly kept: string;
  readonly records: number;
}

/** Every signature of the same content is another one. */
const withoutSignatures = (input: string): unknown =>
  JSON.parse(input, (name, value: unknown) => (name === 'signature' ? undefined : value));

/** A durable queue of writes to one platform (发送队列). */
export class Outbox {
  private readonly queue: Queue;
  private readonly commit: ReturnType<typeof groupCommit>;
  private readonly policy: SendPolicy;
  private unsettled: Result[] = [];
  private open = true;
  /** A run ended before it could write what became of its records. */
  private interrupted = false;
  private room = 0;
  /** Puts that are not in the file yet. */
  private putting = 0;
  /** Ends the waiting of a run: there is something new to do, or it shall end. */
  private wake = () => {};

  /** @internal Use openOutbox. */
  constructor(
    private readonly store: Store,
    private readonly caller: Caller,
    private readonly options: OutboxOptions,
    /** Set when the file was damaged and its readable records were moved to a new one: reconcile with the platform. */
    readonly salvaged: Salvage | undefined,
  ) {
    this.queue = new Queue(store);
    this.commit = groupCommit(store);
    this.policy = {
      attempts: options.attempts ?? Number.POSITIVE_INFINITY,
      wait: options.wait ?? 1000,
      maxWait: options.maxWait ?? 300_000,
      random: options.random ?? Math.random,
      clock: options.clock ?? Date.now,
    };
  }

  /**
   * Keeps a record durably; resolves after it is on disk. Records put in the same turn share one write.
   * @returns the key, and whether the record is new
   * @throws SdkError TRANSPORT_QUEUE_FULL, CONFIG_STORAGE_FULL, CONFIG_STORAGE_FAILED
   */
  async put(entry: OutboxEntry): Promise<{ readonly key: string; readonly added: boolean }> {
    const { operation, key = randomUUID(), lane, ...input } = entry;
    if (!isIdempotencyKey(key))
      throw new SdkError('CONFIG_INVALID', {
        option: 'key',
        expected: '8 to 128 characters of A-Z a-z 0-9 . _ : -',
      });
    const text = JSON.stringify(input);
    // Before the transaction: that one is shared with others, for whom a full queue is no failure.
    this.takeRoom();
    this.putting += 1;
    try {
      const added = await this.commit(() =>
        this.queue.add({ key, operation, lane: lane ?? `key:${key}`, input: text }, this.policy.clock()),
      );
      this.wake();
      return { key, added };
    } finally {
      this.putting -= 1;
    }
  }

  /** Counts only when the room of the last count is used up: records that leave make room, and never take it. */
  private takeRoom(): void {
    if (this.room <= 0) {
      const limit = this.options.limit ?? 1_000_000;
      const { queued, sending, unknown, held } = this.queue.counts();
      const count = queued + sending + unknown + held + this.putting;
      if (count >= limit) throw new SdkError('TRANSPORT_QUEUE_FULL', { count, limit });
      this.room = limit - count;
    }
    this.room -= 1;
  }

  /** Puts a record inside a transaction that the caller has open on the same store; it is there when that is. @internal */
  putWithin({
    operation,
    key,
    lane,
    ...input
  }: OutboxEntry & { readonly key: string; readonly lane: string }): void {
    this.queue.add({ key, operation, lane, input: JSON.stringify(input) }, this.policy.clock());
    setImmediate(() => this.wake());
  }

  /** How many entries of an offline package were put, `undefined` when it was never seen. @internal */
  importedOf(content: string): number | undefined {
    const row = this.store.get('select imported from imports where package = ?', [content]);
    return row && Number(row['imported']);
  }

  /** Puts entries of an offline package and notes the place reached, in one transaction. Returns how many were new. @internal */
  async putImported(
    content: string,
    from: number,
    entries: readonly (OutboxEntry & { readonly key: string })[],
  ): Promise<number> {
    const added = await this.commit(() => {
      const now = this.policy.clock();
      let count = 0;
      for (const { operation, key, lane, ...input } of entries) {
        const text = JSON.stringify(input);
        const isNew = this.queue.add({ key, operation, lane: lane ?? `key:${key}`, input: text }, now);
        // What was refused before goes again with what it says now.
        const known = isNew ? undefined : this.find(key);
        const isMended = known?.state === 'refused' && known.operation === operation;
        if (isNew || (isMended && this.queue.retry(key, text, now))) count += 1;
      }
      this.store.run('insert or replace into imports (package, imported) values (?, ?)', [
        content,
        from + entries.length,
      ]);
      return count;
    });
    this.wake();
    return added;
  }

  /**
   * Sends what is due. `until` says when to return: `idle` (default) when nothing is due now, `drained` when nothing is left that can
   * be sent, `stopped` only when the signal ends.
   * @throws SdkError of kind Authentication when keys or trust do not fit; the records stay in the queue.
   */
  async run(
    options: { readonly signal?: AbortSignal; readonly until?: 'idle' | 'drained' | 'stopped' } = {},
  ): Promise<RunSummary> {
    const summary = { accepted: 0, refused: 0, postponed: 0 };
    const signal = options.signal ?? new AbortController().signal;
    const underWay = new Set<Promise<void>>();
    let stop: SdkError | undefined;
    let fault: { readonly error: unknown } | undefined;
    const send = async (claimed: Claimed) => {
      const result = await sendRecord(claimed, this.caller, this.policy, signal);
      if (result.state === 'accepted' || result.state === 'refused') summary[result.state] += 1;
      else summary.postponed += 1;
      stop ??= result.stop;
      await this.settle(result);
      this.options.onResult?.({
        key: claimed.key,
        state: result.state,
        ...(result.code !== undefined && { code: result.code }),
      });
    };
    const { concurrency = 4 } = this.options;
    const { until = 'idle' } = options;
    const ended = () => this.wake();
    signal.addEventListener('abort', ended);
    if (this.interrupted) this.refresh();
    this.interrupted = false;
    this.queue.mendClock(this.policy.clock(), this.policy.maxWait);
    for (;;) {
      const free = concurrency - underWay.size;
      const goesOn = !signal.aborted && !stop && !fault && this.open;
      for (const claimed of goesOn && free > 0 ? this.queue.claim(free, this.policy.clock()) : []) {
        const work: Promise<void> = send(claimed)
          .catch((error: unknown) => {
            fault ??= { error };
          })
          .finally(() => underWay.delete(work));
        underWay.add(work);
      }
      if (!goesOn || underWay.size >= concurrency) {
        if (underWay.size === 0) break;
        await Promise.race(underWay);
        continue;
      }
      const due = this.queue.nextDue();
      const now = this.policy.clock();
      const waits = due === undefined ? until === 'stopped' : until !== 'idle' || due <= now;
      if (underWay.size === 0 && !waits) break;
      await this.pause(Math.max(0, Math.min(1000, (due ?? Infinity) - now)), underWay);
    }
    signal.removeEventListener('abort', ended);
    if (fault) {
      this.interrupted = true;
      throw fault.error;
    }
    if (stop) throw stop;
    return summary;
  }

  /** Until one of these ends, something is put, or the time is over. */
  private async pause(milliseconds: number, underWay: Iterable<Promise<void>>): Promise<void> {
    const over = new AbortController();
    const woken = new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    await Promise.race([...underWay, woken, wait(milliseconds, over.signal).catch(() => undefined)]);
    over.abort();
    if (this.open) this.queue.mendClock(this.policy.clock(), this.policy.maxWait);
  }

  private settle(result: Result): Promise<void> {
    const holds = this.options.afterRefusal !== 'continue';
    if (holds && result.state === 'refused') this.queue.placeAll(result.at);
    this.unsettled.push(result);
    return this.commit(() => {
      const results = this.unsettled;
      this.unsettled = [];
      this.queue.settle(results, holds);
    });
  }

  /** Reads the state anew: something was written past this object, or could not be written. @internal */
  refresh(): void {
    this.queue.recover();
  }

  /** Number of records in each state. */
  counts(): Readonly<Record<RecordState, number>> {
    return this.queue.counts();
  }

  find(key: string): OutboxRecord | undefined {
    return this.queue.find(key);
  }

  /** Whether the record under the key of an entry says what the entry says. @internal */
  isOf(entry: OutboxEntry & { readonly key: string }): boolean {
    const { operation, key } = entry;
    const input = JSON.stringify({ ...entry, operation: undefined, key: undefined, lane: undefined });
    const row = this.store.get('select operation, input from records where key = ?', [key]);
    return (
      row?.['operation'] === operation &&
      isDeepStrictEqual(withoutSignatures(String(row['input'])), withoutSignatures(input))
    );
  }

  /** Records in the order they were put, after the number `after`; 100 unless `limit` says otherwise. */
  list(
    filter: { readonly state?: RecordState; readonly after?: number; readonly limit?: number } = {},
  ): OutboxRecord[] {
    return this.queue.list(filter);
  }

  /** Keys of records accepted in a span of time (milliseconds since 1970, end excluded). */
  acceptedKeys(from: number, to: number): string[] {
    return this.queue.acceptedKeys(from, to);
  }

  /** Sends a held or refused record again, with a mended body when given. False when there is no such record. */
  retry(key: string, input?: Omit<OutboxEntry, 'operation' | 'key' | 'lane'>): boolean {
    const found = this.queue.retry(key, input && JSON.stringify(input), this.policy.clock());
    this.wake();
    return found;
  }

  /** Forgets accepted records done before the moment (milliseconds since 1970). Returns how many. */
  prune(before: number): number {
    return this.queue.prune(before);
  }

  /** Writes what was put in this turn and closes the file. End a run by its signal first. */
  close(): void {
    if (!this.open) return;
    this.open = false;
    this.wake();
    this.commit.flush();
    this.store.close();
  }
}

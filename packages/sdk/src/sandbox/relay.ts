/**
 * Tiers: what a platform accepted is passed on to the platform above it (county, city, province), with the list of everyone it came
 * through. A request keeps its first sender and that sender's idempotency key on every tier, so that it counts once, whichever way it came.
 */
import { bytesToHex, sm3, utf8ToBytes, type Signer } from '@hulian/crypto';
import { createCaller, type Caller, type CallInput } from '../client/caller.js';
import type { CallOptions, OperationId } from '../client/operation-types.js';
import { findOperation } from '../client/find-operation.js';
import { operationTable } from '../generated/operations.js';
import type { Operation } from '../client/operation.js';
import { PlatformError } from '../errors/platform-error.js';
import { Outbox } from '../outbox/outbox.js';
import type { RecordState } from '../outbox/record.js';
import type { Store } from '../store/database.js';
import type { Answer } from './call.js';
import { Problem } from './problem.js';

/** The platform above (上级平台). */
export interface UpperPlatform {
  readonly baseUrl: string;
  /** Public keys it signs answers with. */
  readonly publicKeys: readonly (Uint8Array | string)[];
  /** Stands in for the global fetch. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** First wait between attempts, in milliseconds; default 1 000. */
  readonly wait?: number;
}

/** Where a request came from, when a platform passed it on. */
export interface Origin {
  /** The institution that sent it first. */
  readonly institution: string;
  /** That institution, then every platform that passed it on, in order. */
  readonly hops: readonly string[];
}

/** Longest list of hops. */
const mostHops = 8;

/** A record that the platform above has not accepted: it waits, or was refused there. */
export interface NotPassedOn {
  /** The institution that sent it first, and its idempotency key: the same on every tier. */
  readonly institution: string;
  readonly key: string;
  readonly operation: string;
  readonly state: RecordState;
  /** Platform code, or the code of the SdkError, of the last attempt. */
  readonly code?: string;
}

/** Records that are not above, in the order of acceptance. */
export const notPassedOn = (store: Store, limit = 1000): NotPassedOn[] =>
  store
    .all(
      `select json_object('institution', input ->> '$.relay.hops[0]', 'key', input ->> '$.relay.key', 'operation', operation,
         'state', iif(state = 'new', 'queued', state), 'code', code) as record
       from records where state <> 'accepted' order by seq limit ?`,
      [limit],
    )
    .map(
      ({ record }) => JSON.parse(String(record), (_, value: unknown) => value ?? undefined) as NotPassedOn,
    );

/** Kinds that stay where they are: calls back to subscribers, one-time codes and tokens, and each platform's own log. */
const localResources = new Set([
  'subscription',
  'healthCode',
  'prescription',
  'auditEvents',
  'paymentNotice',
]);

/**
 * Reads the header `Hulian-Relay` of a request whose sender was proven.
 * @param sender - the institution whose key signed; the last hop must be it
 * @throws Problem C009 the sender may not pass on, C027 malformed, C039 a loop or too many hops
 */
export function originOf(
  header: string,
  sender: { readonly institution: string; readonly mayRelay: boolean },
  own: string,
): Origin {
  const hops = header.split(',').map((hop) => hop.trim());
  if (hops.length < 2 || hops.some((hop) => !/^[A-Za-z0-9._-]{1,64}$/.test(hop))) throw new Problem('C027');
  if (!sender.mayRelay || hops.at(-1) !== sender.institution) throw new Problem('C009');
  if (hops.includes(own) || new Set(hops).size !== hops.length || hops.length > mostHops)
    throw new Problem('C039');
  return { institution: hops[0] ?? '', hops };
}

/** Members of a body that hold numbers which the sender gives. */
function ownNumbers(id: OperationId): readonly string[] {
  const resource = findOperation(id)?.resource;
  return operationTable.flatMap(({ resource: kind, key = [] }) => (kind === resource ? key : []));
}

/** An accepted request as it waits to be passed on. */
interface Waiting extends CallInput {
  readonly relay: {
    readonly key: string;
    readonly hops: readonly string[];
    /** Identifier that this platform gave. */
    readonly target?: string;
  };
}

/** Passes on in the order of acceptance, one at a time, from a queue in the store of the platform. */
export class Relay {
  private readonly outbox: Outbox;
  private readonly ended = new AbortController();
  private readonly running: Promise<unknown>;

  constructor(
    private readonly store: Store,
    private readonly own: string,
    { baseUrl, publicKeys, fetch, wait = 1000 }: UpperPlatform,
    { signer, clock, onError }: { signer: Signer; clock: () => number; onError: (error: unknown) => void },
  ) {
    const caller = createCaller({
      baseUrl,
      institution: own,
      signer,
      clock,
      trust: { publicKeys },
      retry: { attempts: 1 },
      ...(fetch && { fetch }),
    });
    const options = { concurrency: 1, afterRefusal: 'continue', wait, maxWait: 60_000, clock } as const;
    this.outbox = new Outbox(store, this.translating(caller), options, undefined);
    this.running = this.run(wait, onError);
  }

  /** Belongs into the transaction that accepts the request. */
  enqueue(
    {
      operation,
      path,
      key,
      query,
      body,
      hops,
    }: {
      operation: Operation;
      path: Readonly<Record<string, string>>;
      query: Readonly<Record<string, string>>;
      key: string;
      body: unknown;
      hops: readonly string[];
    },
    answer: Answer,
  ): void {
    if (localResources.has(operation.resource)) return;
    const waiting: Waiting = {
      path,
      ...(operation.queryParameters && { query }),
      ...(operation.body && { body }),
      relay: {
        key,
        hops: [...hops, this.own],
        ...(answer.target !== undefined && { target: answer.target }),
      },
    };
    const id = bytesToHex(sm3(utf8ToBytes(`${hops[0]}\n${key}`)));
    this.outbox.putWithin({ ...waiting, operation: operation.id as OperationId, key: id, lane: 'relay' });
  }

  /** The platform was emptied, and the queue with it. */
  forget(): void {
    this.outbox.refresh();
  }

  /** Records in each state. */
  counts(): Readonly<Record<RecordState, number>> {
    return this.outbox.counts();
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    for (;;) {
      const { queued, sending, unknown } = this.counts();
      if (queued + sending + unknown === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Ends the passing on; what waits stays in the store. */
  async close(): Promise<void> {
    this.ended.abort();
    await this.running;
  }

  /** A platform above that does not know our key, or whose answers are not signed, may be set right while we run. */
  private async run(wait: number, onError: (error: unknown) => void): Promise<void> {
    const { signal } = this.ended;
    while (!signal.aborted) {
      await this.outbox.run({ signal, until: 'stopped' }).catch(onError);
      if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  /** Speaks of objects by the identifiers and versions of the platform above. */
  private translating(caller: Caller): Caller {
    const call = async (id: OperationId, put: CallInput, options: CallOptions = {}) => {
      const { relay, ...rest } = id === 'getRequestOutcome' ? this.waitingOf(put) : (put as Waiting);
      const above = this.above(rest.path?.['id']);
      const given = {
        ...(options.signal && { signal: options.signal }),
        relay: relay.hops,
        ...(above && { version: above.version }),
      };
      const input = id === 'getRequestOutcome' ? { path: { key: relay.key } } : this.inputAbove(id, rest);
      const answer = await caller.call(id, input as never, { ...given, idempotencyKey: relay.key });
      const data = answer.data as { outcome?: string; result?: unknown } | undefined;
      this.remember(relay.target, id === 'getRequestOutcome' ? data?.result : data);
      return answer;
    };
    return { call: call as unknown as Caller['call'] };
  }

  private inputAbove(id: OperationId, { path, query, body }: CallInput): CallInput {
    return {
      ...(path && { path: this.translate(path, id) }),
      ...(query && { query: this.translate(query, id) }),
      ...(body !== undefined && { body: this.translate(body, id, ownNumbers(id)) }),
    };
  }

  /** The waiting request that a question about its outcome belongs to. */
  private waitingOf({ path }: CallInput): Waiting {
    const row = this.store.get('select input from records where key = ?', [path?.['key'] ?? '']);
    return JSON.parse(String(row?.['input'])) as Waiting;
  }

  private above(id: string | undefined): { readonly id: string; readonly version: number } | undefined {
    const row =
      id === undefined ? undefined : this.store.get('select above, version from above where id = ?', [id]);
    return row && { id: String(row['above']), version: Number(row['version']) };
  }

  private remember(target: string | undefined, receipt: unknown): void {
    const { id, version } = (receipt ?? {}) as { id?: unknown; version?: unknown };
    if (target === undefined || typeof id !== 'string') return;
    this.store.run('insert or replace into above (id, above, version) values (?, ?, ?)', [
      target,
      id,
      typeof version === 'number' ? version : 1,
    ]);
  }

  /**
   * Identifiers of this platform, wherever they stand, become those of the platform above; the number that the sender gave its own object
   * stays. What this platform calls by an identifier and the one above does not know is not sent: there, the same identifier belongs to
   * somebody else.
   */
  private translate<Value>(value: Value, id: OperationId, own: readonly string[] = []): Value {
    if (typeof value === 'string') return this.aboveOf(value, id) as Value;
    if (Array.isArray(value)) return value.map((each: unknown) => this.translate(each, id)) as Value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        name,
        own.includes(name) ? each : this.translate(each, id),
      ]),
    ) as Value;
  }

  private aboveOf(text: string, operation: OperationId): string {
    const number = /^[A-Z]{1,3}([0-9]{12})$/.exec(text)?.[1];
    if (number === undefined) return text;
    const known = this.above(text);
    if (known) return known.id;
    if (!this.store.get('select 1 from objects where seq = ? and id = ?', [Number(number), text]))
      return text;
    throw new PlatformError('PLATFORM_REJECTED', 'refused', operation, {
      status: 0,
      headers: {},
      rawBody: JSON.stringify({ code: 'C010' }),
      platformCode: 'C010',
      findings: [],
    });
  }
}

/** Tables of the relay, beside those of its queue. */
export const relaySchema = `
create table if not exists relayed (institution text, key text, sender text not null, hops text not null, primary key (institution, key)) without rowid;
create index if not exists relayed_by_sender on relayed (sender);
create table if not exists above (id text primary key, above text not null, version integer not null) without rowid;
`;

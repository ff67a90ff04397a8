import type { CallInput } from '../client/caller.js';
import type { OperationId } from '../client/operation-types.js';
import type { Row } from '../store/database.js';

/**
 * State of a record: `queued` waits, `sending` is on the wire, `accepted` and `refused` are final, `unknown` is asked about by its key
 * before anything else, `held` waits for a person because an earlier record of the same lane was refused or attempts ran out.
 */
export type RecordState = 'queued' | 'sending' | 'accepted' | 'refused' | 'unknown' | 'held';

/** What is put into the outbox. */
export interface OutboxEntry extends CallInput {
  readonly operation: OperationId;
  /** Idempotency key: the same business always uses the same key; putting it twice keeps one record. Made when absent. */
  readonly key?: string;
  /** Records of one lane, usually one person, are sent in the order they were put; no order among records without one. */
  readonly lane?: string;
  /** Version the change is based on (If-Match). */
  readonly version?: number;
}

/** A record as the outbox shows it. The body is left out; it holds personal data. */
export interface OutboxRecord {
  readonly seq: number;
  readonly key: string;
  readonly operation: OperationId;
  readonly lane: string;
  readonly state: RecordState;
  readonly attempts: number;
  /** Milliseconds since 1970. */
  readonly putAt: number;
  readonly nextAt: number;
  readonly doneAt?: number;
  /** HTTP status of the last answer. */
  readonly status?: number;
  /** Platform code, or the code of the SdkError. */
  readonly code?: string;
  readonly traceId?: string;
  /** Answer of an accepted record, or the problem details of a refused one. */
  readonly answer?: unknown;
}

/** Columns of {@link OutboxRecord}; the input is read only for sending. */
export const recordColumns =
  'seq, key, operation, lane, state, attempts, put_at, next_at, done_at, status, code, trace, answer';

/** A row of {@link recordColumns} as a record; one that has no place in its lane yet is queued like the others. */
export function toRecord(row: Row): OutboxRecord {
  const state = String(row['state']);
  return {
    seq: Number(row['seq']),
    key: String(row['key']),
    operation: String(row['operation']) as OperationId,
    lane: String(row['lane']),
    state: (state === 'new' ? 'queued' : state) as RecordState,
    attempts: Number(row['attempts']),
    putAt: Number(row['put_at']),
    nextAt: Number(row['next_at']),
    ...(row['done_at'] !== null && { doneAt: Number(row['done_at']) }),
    ...(row['status'] !== null && { status: Number(row['status']) }),
    ...(row['code'] !== null && { code: String(row['code']) }),
    ...(row['trace'] !== null && { traceId: String(row['trace']) }),
    ...(row['answer'] !== null && { answer: JSON.parse(String(row['answer'])) as unknown }),
  };
}

import type { Store } from '../store/database.js';
import type { Answer } from './call.js';
import { Problem } from './problem.js';

/** What became of a request with an idempotency key. */
export interface RequestRecord {
  readonly institution: string;
  readonly key: string;
  readonly operation: string;
  /** SM3 of the body, hexadecimal. */
  readonly digest: string;
  readonly accepted: boolean;
  readonly status: number;
  readonly code?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly at: number;
}

/** Answers by idempotency key. Accepted ones are given again; refused ones only answer the query, so that a mended request may use its key. */
export class Requests {
  constructor(private readonly store: Store) {}

  find(institution: string, key: string): RequestRecord | undefined {
    const row = this.store.get('select * from requests where institution = ? and key = ?', [
      institution,
      key,
    ]);
    if (!row) return undefined;
    return {
      institution,
      key,
      operation: String(row['operation']),
      digest: String(row['digest']),
      accepted: row['accepted'] === 1,
      status: Number(row['status']),
      ...(row['code'] !== null && { code: String(row['code']) }),
      headers: JSON.parse(String(row['headers'])) as Record<string, string>,
      body: JSON.parse(String(row['body'])) as unknown,
      at: Number(row['at']),
    };
  }

  /**
   * The stored answer when this very request was accepted before.
   * @throws Problem C004 when the key was used for something else
   */
  repeated(institution: string, key: string, operation: string, digest: string): Answer | undefined {
    const record = this.find(institution, key);
    if (!record?.accepted) return undefined;
    if (record.operation !== operation || record.digest !== digest) throw new Problem('C004');
    return {
      status: record.status,
      headers: { ...record.headers, 'hulian-repeated': 'true' },
      body: record.body,
    };
  }

  keep(record: RequestRecord): void {
    this.store.run(
      `insert or replace into requests (institution, key, operation, digest, accepted, status, code, headers, body, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        record.institution,
        record.key,
        record.operation,
        record.digest,
        record.accepted ? 1 : 0,
        record.status,
        record.code ?? null,
        JSON.stringify(record.headers),
        JSON.stringify(record.body),
        record.at,
      ],
    );
  }
}

import { bytesToHex, sm3, utf8ToBytes } from '@hulian/crypto';
import type { Store } from '../store/database.js';

/** One line of the audit log (审计日志). Holds identifiers and codes, no content. */
export interface AuditEntry {
  /** Milliseconds since 1970 by the platform's clock. */
  readonly at: number;
  readonly traceId: string;
  /** Institution as proven by the signature; `claimed` when the signature did not verify. */
  readonly institution: string;
  readonly claimed?: boolean;
  /** Key and nonce of a signature that verified; a replay is recognised by them, also after a restart. */
  readonly keyId?: string;
  readonly nonce?: string;
  /** First sender and platforms that passed the request on; the last one signed. */
  readonly relay?: readonly string[];
  readonly operation: string;
  readonly target?: string;
  readonly person?: string;
  readonly purpose?: string;
  readonly outcome: 'accepted' | 'refused' | 'repeated';
  readonly status: number;
  readonly code?: string;
  /** SM3 of the request body, hexadecimal. */
  readonly digest?: string;
}

/** What {@link verifyAuditLog} found. */
export interface AuditVerification {
  readonly intact: boolean;
  readonly entries: number;
  /** Number of the first entry that does not fit the chain. */
  readonly brokenAt?: number;
  /** Hash of the last entry; keep it elsewhere to notice a log that was cut. */
  readonly head: string;
}

const origin = '0'.repeat(64);

/** What stands before an entry in the text that its hash covers; both parts are ASCII. */
const before = (previous: string, seq: number) => `${previous}\n${seq}\n`;

function chain(previous: string, seq: number, entry: string): string {
  return bytesToHex(sm3(utf8ToBytes(before(previous, seq) + entry)));
}

/** Appends to the chain: every hash covers the hash before it. Call inside the transaction of what is logged. */
export function openAuditLog(store: Store): { append(entry: AuditEntry): void } {
  let seq = 0;
  let hash = origin;
  let undone: number | undefined;
  const readLast = () => {
    const last = store.get('select seq, hash from audit order by seq desc limit 1');
    seq = Number(last?.['seq'] ?? 0);
    hash = String(last?.['hash'] ?? origin);
    undone = store.undone;
  };
  return {
    append(entry) {
      if (undone !== store.undone) readLast();
      const head = before(hash, seq + 1);
      const covered = utf8ToBytes(head + JSON.stringify(entry));
      const digest = sm3(covered);
      // As bytes: this SQLite takes texts letter by letter.
      store.run('insert into audit (seq, entry, hash) values (?, cast(? as text), lower(hex(?)))', [
        seq + 1,
        covered.subarray(head.length),
        digest,
      ]);
      seq += 1;
      hash = bytesToHex(digest);
    },
  };
}

/** Recomputes the whole chain. */
export function verifyAuditLog(store: Store): AuditVerification {
  let head = origin;
  let expected = 1;
  for (const row of store.all('select seq, entry, hash from audit order by seq')) {
    const next = chain(head, expected, String(row['entry']));
    if (Number(row['seq']) !== expected || next !== row['hash'])
      return { intact: false, entries: expected - 1, brokenAt: expected, head };
    head = next;
    expected += 1;
  }
  return { intact: true, entries: expected - 1, head };
}

/** Entries after `after`, oldest first. */
export function readAuditLog(
  store: Store,
  after = 0,
  limit = 1000,
): (AuditEntry & { readonly seq: number })[] {
  return store
    .all('select seq, entry from audit where seq > ? order by seq limit ?', [after, limit])
    .map((row) => ({ seq: Number(row['seq']), ...(JSON.parse(String(row['entry'])) as AuditEntry) }));
}

/** Entries, newest first, read as far as the caller goes. */
export function* readAuditLogBackwards(store: Store): Generator<AuditEntry> {
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const rows = store.all('select seq, entry from audit where seq < ? order by seq desc limit 1000', [
      before,
    ]);
    for (const row of rows) yield JSON.parse(String(row['entry'])) as AuditEntry;
    if (rows.length < 1000) return;
    before = Number(rows.at(-1)?.['seq']);
  }
}

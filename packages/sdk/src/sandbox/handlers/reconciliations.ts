import { bytesToHex, sm3, utf8ToBytes } from '@hulian/crypto';
import type { Call, Handler } from '../call.js';
import { refuseMember } from '../problem.js';
import { readAuditLog, type AuditEntry } from '../audit-log.js';

/** Milliseconds since 1970 of the begin and end of a day in Beijing. */
export function dayInBeijing(date: string): { readonly from: number; readonly to: number } {
  const from = Date.parse(`${date}T00:00:00+08:00`);
  if (Number.isNaN(from)) refuseMember('date');
  return { from, to: from + 86_400_000 };
}

/** What an institution sent first, by whichever way it came, and what it passed on as a platform of a lower tier: each once. */
const countedRequests = `(select institution, key, operation, at from requests where institution = ? and accepted = 1
  union select r.institution, r.key, r.operation, r.at from relayed v join requests r using (institution, key)
  where v.sender = ? and r.accepted = 1) where at >= ? and at < ?`;

const getDailyCounts: Handler = (call) => {
  const { date, operation = '' } = call.body as { date: string; operation?: string };
  const { from, to } = dayInBeijing(date);
  return () => {
    const keys = new Map<string, string[]>();
    const rows = call.platform.store.all(
      `select operation, key from ${countedRequests} and (? = '' or operation = ?) order by key, institution`,
      [call.institution, call.institution, from, to, operation, operation],
    );
    for (const row of rows)
      keys.set(String(row['operation']), [...(keys.get(String(row['operation'])) ?? []), String(row['key'])]);
    const operations = [...keys]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([operation, list]) => ({
        operation,
        count: list.length,
        keysDigest: bytesToHex(sm3(utf8ToBytes(list.join('\n')))),
      }));
    return { status: 200, body: { date, operations } };
  };
};

const listDailyKeys: Handler = (call) => {
  const {
    date,
    operation,
    cursor = '',
    limit = 1000,
  } = call.body as { date: string; operation?: string; cursor?: string; limit?: number };
  const { from, to } = dayInBeijing(date);
  const [after = '', whose = ''] = cursor.split(' ');
  return () => {
    // A platform of a lower tier has the keys of several hospitals, who may have used the same: it stands as often as it is counted.
    const rows = call.platform.store.all(
      `select key, institution from ${countedRequests} and (key, institution) > (?, ?) and (? = '' or operation = ?)
       order by key, institution limit ?`,
      [call.institution, call.institution, from, to, after, whose, operation ?? '', operation ?? '', limit],
    );
    const items = rows.map((row) => String(row['key']));
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return {
      status: 200,
      body: { items, ...(last && { next: `${String(last['key'])} ${String(last['institution'])}` }) },
    };
  };
};

interface AuditQuery {
  readonly residentId?: string;
  readonly operation?: string;
  readonly outcome?: string;
  readonly from?: string;
  readonly to?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** An institution sees its own lines of the platform's log, oldest first. */
const searchAuditLog: Handler = (call: Call) => {
  const query = call.body as AuditQuery;
  const { limit = 100 } = query;
  const start = query.cursor === undefined ? 0 : Number(/^a([0-9]{1,15})$/.exec(query.cursor)?.[1]);
  if (Number.isNaN(start)) refuseMember('cursor');
  const isAsked = (line: AuditEntry) =>
    line.institution === call.institution &&
    line.claimed !== true &&
    (query.residentId === undefined || line.person === query.residentId) &&
    (query.operation === undefined || line.operation === query.operation) &&
    (query.outcome === undefined || line.outcome === query.outcome) &&
    (query.from === undefined || line.at >= Date.parse(query.from)) &&
    (query.to === undefined || line.at < Date.parse(query.to));
  return () => {
    const found = [];
    let after = start;
    let isEnd = false;
    while (!isEnd && found.length < limit) {
      const lines = readAuditLog(call.platform.store, after, 1000);
      const asked = lines.filter(isAsked).slice(0, limit - found.length);
      found.push(...asked);
      isEnd = lines.length < 1000;
      after = (found.length < limit ? lines : asked).at(-1)?.seq ?? after;
    }
    return { status: 200, body: { items: found, ...(found.length === limit && { next: `a${after}` }) } };
  };
};

export const reconciliationHandlers = { getDailyCounts, listDailyKeys, searchAuditLog };

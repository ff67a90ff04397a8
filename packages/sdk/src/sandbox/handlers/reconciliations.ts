import { bytesToHex, sm3, utf8ToBytes } from '@hulian/crypto';
import type { Call, Handler } from '../call.js';
import { Problem } from '../problem.js';
import { readAuditLog } from '../audit-log.js';

/** Milliseconds since 1970 of the begin and end of a day in Beijing. */
export function dayInBeijing(date: string): { readonly from: number; readonly to: number } {
  const from = Date.parse(`${date}T00:00:00+08:00`);
  if (Number.isNaN(from))
    throw new Problem('C007', {
      findings: [{ rule: 'request/schema', message: 'date', severity: 'error', path: '/date' }],
    });
  return { from, to: from + 86_400_000 };
}

/** What an institution sent first, by whichever way it came, and what it passed on as a platform of a lower tier: each once. */
const countedRequests = `(select institution, key, operation, at from requests where institution = ? and accepted = 1
  union select r.institution, r.key, r.operation, r.at from relayed v join requests r using (institution, key)
  where v.sender = ? and r.accepted = 1) where at >= ? and at < ?`;

const getDailyCounts: Handler = (call) => {
  const { from, to } = dayInBeijing(String(call.body['date']));
  return () => {
    const keys = new Map<string, string[]>();
    const rows = call.platform.store.all(
      `select operation, key from ${countedRequests} order by key, institution`,
      [call.institution, call.institution, from, to],
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
    return { status: 200, body: { date: call.body['date'], operations } };
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
  return () => {
    const rows = call.platform.store.all(
      `select distinct key from ${countedRequests} and key > ? and (? = '' or operation = ?) order by key limit ?`,
      [call.institution, call.institution, from, to, cursor, operation ?? '', operation ?? '', limit],
    );
    const items = rows.map((row) => String(row['key']));
    return { status: 200, body: { items, ...(items.length === limit && { next: items.at(-1) }) } };
  };
};

/** Count and sum of the settlement lists that arrived on the day. */
const reconcileInsurance: Handler = (call) => {
  const { date, count, totalAmount } = call.body as { date: string; count: number; totalAmount: string };
  const { from, to } = dayInBeijing(date);
  return () => {
    const row = call.platform.store.get(
      `select count(*) as n, coalesce(sum(cast(round(json_extract(body, '$.totalAmount') * 100) as integer)), 0) as cents from objects where kind = 'settlementList' and institution = ? and received_at >= ? and received_at < ?`,
      [call.institution, from, to],
    );
    const cents = Number(row?.['cents']);
    const body = {
      matches: Number(row?.['n']) === count && cents === Math.round(Number(totalAmount) * 100),
      count: Number(row?.['n']),
      totalAmount: (cents / 100).toFixed(2),
    };
    return { status: 200, body };
  };
};

/** An institution sees its own lines of the platform's log. */
const searchAuditLog: Handler = (call: Call) => {
  const { cursor, limit = 100 } = call.body as { cursor?: string; limit?: number };
  const after = Number(/^a([0-9]{1,15})$/.exec(cursor ?? '')?.[1] ?? 0);
  return () => {
    const lines = readAuditLog(call.platform.store, after, limit);
    const last = lines.at(-1);
    const items = lines.filter(
      ({ institution, claimed }) => institution === call.institution && claimed !== true,
    );
    return { status: 200, body: { items, ...(lines.length === limit && last && { next: `a${last.seq}` }) } };
  };
};

export const reconciliationHandlers = { getDailyCounts, listDailyKeys, reconcileInsurance, searchAuditLog };

import type { Handler } from '../call.js';
import { refuseMember } from '../problem.js';

/** Every registration and update of a code table, the oldest first, from where the reader was. */
const listTerminologyChanges: Handler = (call) => {
  const limit = limitOf(call.query.get('limit'));
  const [at, id, version] = positionOf(call.query.get('cursor'));
  return () => {
    const { store, objects } = call.platform;
    const rows = store.all(
      `select at, id, version, body from versions where kind = 'terminology' and (at, id, version) > (?, ?, ?)
       order by at, id, version limit ?`,
      [at, id, version, limit],
    );
    const items = rows.map((row) => {
      const table = JSON.parse(String(row['body'])) as { oid: string; name: string; version: string };
      return {
        id: String(row['id']),
        oid: table.oid,
        name: table.name,
        version: table.version,
        revision: Number(row['version']),
        institution: objects.read('terminology', String(row['id'])).institution,
        changedAt: new Date(Number(row['at'])).toISOString(),
      };
    });
    const last = rows.at(-1);
    const latest = last
      ? `c${Number(last['at'])}.${String(last['id'])}.${Number(last['version'])}`
      : (call.query.get('cursor') ?? undefined);
    const { path } = call.operation;
    const next = rows.length === limit ? latest : undefined;
    return {
      status: 200,
      ...(next !== undefined && { headers: { link: `<${path}?cursor=${next}>; rel="next"` } }),
      body: { items, ...(next !== undefined && { next }), ...(latest !== undefined && { latest }) },
    };
  };
};

function limitOf(text: string | null): number {
  if (text !== null && !/^(?:[1-9]\d?|[1-4]\d\d|500)$/.test(text)) refuseMember('limit');
  return Number(text ?? 50);
}

/** Time, identifier and version of the change that was read last. */
function positionOf(cursor: string | null): [at: number, id: string, version: number] {
  if (cursor === null) return [0, '', 0];
  const [, at, id = '', version] = /^c(\d{1,15})\.([A-Z0-9]{1,20})\.(\d{1,9})$/.exec(cursor) ?? [];
  if (at === undefined) refuseMember('cursor');
  return [Number(at), id, Number(version)];
}

export const terminologyHandlers = { listTerminologyChanges };

import { bytesToHex, sm3, utf8ToBytes } from '@hulian/crypto';
import { operationTable } from '../../generated/operations.js';
import type { Call, Handler } from '../call.js';
import { isWithheld, readerOf } from '../may-read.js';
import type { StoredObject } from '../objects.js';
import { pageAnswer, pageOf } from '../page.js';
import { aboutPerson } from '../persons.js';
import { refuseOthers } from './generic.js';

/** The permission that each kind of object is read with; what no operation reads is in no time line. */
const scopeOfKind = new Map(
  operationTable.flatMap(({ method, path, resource, scope }) =>
    method === 'GET' && path.endsWith('/{id}') && resource !== 'resident' ? [[resource, scope] as const] : [],
  ),
);

/** Everything about one resident that the caller may read, newest first: what it is, whose, when, and how often it was corrected. */
const getTimeline: Handler = (call) => {
  const page = pageOf(call.body);
  const query = call.body as { kinds?: string[]; from?: string; to?: string };
  return () => {
    const { platform, institution } = call;
    const { id } = platform.objects.read('resident', call.parameters['id'] ?? '');
    const scopes = platform.institutions.get(institution)?.scopes;
    const kinds = [...scopeOfKind]
      .filter(([, scope]) => scope === undefined || !scopes || scopes.includes(scope))
      .flatMap(([kind]) => (query.kinds?.includes(kind) === false ? [] : kind));
    const where: [string, string | number][] = [
      // Identifiers that were merged into this one keep their history.
      aboutPerson(id),
    ];
    if (query.from !== undefined) where.push(['received_at >= ?', Date.parse(query.from)]);
    if (query.to !== undefined) where.push(['received_at < ?', Date.parse(query.to)]);
    const rows = kinds.length === 0 ? [] : platform.objects.page(kinds, where, page);
    refuseOthers(call, id, rows);
    const shown = rows.filter(({ object }) => !isWithheld(object, readerOf(call)));
    return {
      ...pageAnswer(
        rows,
        shown.map(({ object }) => entryOf(call, object)),
        page.limit,
        `/residents/${id}:timeline`,
      ),
      person: id,
    };
  };
};

function entryOf(call: Call, object: StoredObject) {
  return {
    kind: object.kind,
    id: object.id,
    version: object.version,
    ...(object.state && { state: object.state }),
    institution: object.institution,
    receivedAt: new Date(object.receivedAt).toISOString(),
    updatedAt: new Date(object.updatedAt).toISOString(),
    digest: digestOf(call, object),
    ...(object.events.length > 0 && { events: object.events }),
  };
}

/** Each version is bound to the one before it: a body that is changed behind the platform's back changes the value. */
function digestOf({ platform }: Call, { kind, id }: StoredObject): string {
  return platform.store
    .all('select body from versions where kind = ? and id = ? order by version', [kind, id])
    .reduce((digest, { body }) => bytesToHex(sm3(utf8ToBytes(digest + String(body)))), '');
}

export const timelineHandlers = { getTimeline };

import type { Operation } from '../../client/operation.js';
import { changedAnswer, createdAnswer, expectVersion, stored } from '../answers.js';
import type { Call, Commit, Handler } from '../call.js';
import type { StoredObject } from '../objects.js';
import { isOwn, isWithheld, mayRead, personOf, readerOf, refuseWithoutConsent } from '../may-read.js';
import { pageAnswer, pageOf } from '../page.js';
import { Problem, type PlatformCode } from '../problem.js';
import { checkRecord, requireResident } from '../record-check.js';
import { transit } from '../transition.js';
import { aboutPerson, isSamePerson } from '../persons.js';
import { operationTable } from '../../generated/operations.js';
import { refuseUnknownTarget } from './known-institution.js';
import { refuseContradiction } from './refuse-contradiction.js';

/**
 * Key of the business object within its institution, from the members that the operation which makes it names.
 * @param own the object that may have the key already
 * @throws Problem the code for a duplicate, when another has it
 */
function freeKeyOf(
  { platform, institution, body }: Call,
  { key: members, resource, duplicate, path }: Operation,
  own?: StoredObject,
): string | undefined {
  const key = members?.map((member) => JSON.stringify(body[member] ?? '')).join('\n');
  const other = key && platform.objects.findByKey(resource, institution, key);
  if (other && other.id !== own?.id)
    throw new Problem((duplicate ?? 'C013') as PlatformCode, { instance: `${path}/${other.id}` });
  return key;
}

/** The operations that make objects, by their kind. */
const makers = new Map(operationTable.filter(({ key }) => key).map((one) => [one.resource, one]));

/** Stores the body as a new object. @throws Problem C034, C042, and the code for a duplicate */
export function createObject(call: Call, extra: Record<string, unknown> = {}): StoredObject {
  const { resource, person, initial, prefix } = call.operation;
  const businessKey = freeKeyOf(call, call.operation);
  const personId = person ? call.body[person] : undefined;
  if (typeof personId === 'string') requireResident(call, personId);
  refuseUnknownTarget(call);
  return call.platform.objects.create(
    {
      kind: resource,
      institution: call.institution,
      person: typeof personId === 'string' ? personId : undefined,
      businessKey,
      state: initial,
      body: { ...call.body, ...extra },
      at: call.at,
    },
    prefix ?? 'O',
  );
}

/** What the effect of an operation means when no handler of its own exists. */
export const genericHandlers = {
  read: (call: Call) => () => {
    const object = call.platform.objects.read(call.operation.resource, call.parameters['id'] ?? '');
    mayRead(call.platform, object, readerOf(call));
    return {
      status: 200,
      headers: { etag: `"${object.version}"` },
      body: stored(object),
      target: object.id,
      ...(personOf(object) !== undefined && { person: personOf(object) }),
    };
  },
  create: async (call: Call) => {
    await checkRecord(call);
    return () => createdAnswer(createObject(call), call.operation.path);
  },
  replace: async (call: Call) => {
    await checkRecord(call);
    return () => changedAnswer(replaceObject(call));
  },
  transition: (call: Call) => () => changedAnswer(transit(call)),
  search: (call: Call): Commit => {
    const page = pageOf(call.body);
    const query = call.body as Readonly<Record<string, string | undefined>>;
    return () => {
      const where: [string, string | number][] = [];
      if (query['residentId'] !== undefined) where.push(aboutPerson(query['residentId']));
      else where.push([`? in (institution, json_extract(body, '$.targetInstitution'))`, call.institution]);
      if (query['state'] !== undefined) where.push(['state = ?', query['state']]);
      if (query['from'] !== undefined) where.push(['received_at >= ?', Date.parse(query['from'])]);
      if (query['to'] !== undefined) where.push(['received_at < ?', Date.parse(query['to'])]);
      const rows = call.platform.objects.page(call.operation.resource, where, page);
      refuseOthers(call, query['residentId'], rows);
      const reader = readerOf(call);
      const shown = rows.filter(({ object }) => !isWithheld(object, reader));
      return {
        ...pageAnswer(
          rows,
          shown.map(({ object }) => stored(object)),
          page.limit,
          call.operation.path,
        ),
        ...(query['residentId'] !== undefined && { person: query['residentId'] }),
      };
    };
  },
} satisfies Partial<Record<Operation['effect'], Handler>>;

/** A search by person shows what others submitted only as far as the resident permits. @throws Problem D208 */
export function refuseOthers(
  call: Call,
  person: string | undefined,
  rows: readonly { readonly object: StoredObject }[],
): void {
  const reader = readerOf(call);
  if (person !== undefined && rows.some(({ object }) => !isOwn(object, reader)))
    refuseWithoutConsent(call.platform, person, reader);
}

/** A correction may give another business number that is free; whom it is about stays. @throws Problem C041, and the code for a duplicate */
export function replaceObject(call: Call, state?: string): StoredObject {
  const { platform, body, at } = call;
  const object = ownObject(call);
  const maker = makers.get(object.kind) ?? call.operation;
  if (maker.person && object.person && !isSamePerson(platform.store, body[maker.person], object.person))
    refuseContradiction(`/${maker.person}`);
  const businessKey = freeKeyOf(call, maker, object);
  return platform.objects.change(object, { body, businessKey, at, ...(state !== undefined && { state }) });
}

function ownObject(call: Call): StoredObject {
  const object = call.platform.objects.read(call.operation.resource, call.parameters['id'] ?? '');
  if (object.institution !== call.institution) throw new Problem('C009');
  if (call.operation.versioned) expectVersion(call, object);
  return object;
}

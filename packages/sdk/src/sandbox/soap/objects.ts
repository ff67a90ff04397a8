import { readXml, type XmlElement } from '@hulian/validators/xml';
import type { InteractionGroup } from '../../soap/interaction.js';
import { copyElement, writeElement, type WrittenElement } from '../../soap/element.js';
import { withNamespace } from '../../soap/envelope.js';
import { writeSubject, type Resolver } from '../../soap/body.js';
import type { Platform } from '../call.js';
import type { StoredObject } from '../objects.js';
import { Persons } from '../persons.js';

/** How the platform names what a message of an institution speaks of. */
export function resolverOf({ store, objects }: Platform, institution: string): Resolver {
  const persons = new Persons(store);
  return {
    institution,
    resident: (localId, identityNumber) =>
      (localId === undefined ? undefined : persons.linked(institution, localId)) ??
      (identityNumber === undefined
        ? undefined
        : persons.byIdentity({
            identity: `01:${identityNumber.toUpperCase()}`,
            card: '',
            name: '',
            gender: '',
            birth: '',
          })),
    schedule: (scheduleId) =>
      objects.findByKey('schedule', institution, JSON.stringify(scheduleId))?.id ??
      objects.find('schedule', scheduleId)?.id,
  };
}

/** The object a change is about: the newest of the institution with the same key members. */
export function findChanged(
  { store, objects }: Platform,
  group: InteractionGroup,
  body: Readonly<Record<string, unknown>>,
  institution: string,
): StoredObject | undefined {
  if (group.resource === 'resident') {
    const id = new Persons(store).linked(institution, String(body['localId']));
    return id === undefined ? undefined : objects.find('resident', id);
  }
  const conditions = group.key.map(
    (member) => [`json_extract(body, '$.${member}') = ?`, String(body[member])] as const,
  );
  const where = [['institution = ?', institution] as const, ...conditions];
  return objects.page(group.resource, where, { limit: 1 })[0]?.object;
}

/** Keeps the subject of a message beside its object, so that queries answer all that was sent. */
export function keepSubject(
  { store }: Platform,
  group: InteractionGroup,
  id: string,
  subject: XmlElement,
): void {
  store.run('insert or replace into messages (kind, id, object, subject) values (?, ?, ?, ?)', [
    group.resource,
    id,
    group.object,
    writeElement(withNamespace(subject)),
  ]);
}

/** An object as the services see it. */
export interface Candidate {
  readonly object: StoredObject;
  readonly group: InteractionGroup;
  readonly subject: WrittenElement;
  /** Came by message, and so has all its codes. */
  readonly full: boolean;
}

/** Objects that are read at once. */
const pageSize = 500;

/** Objects of a group, newest first: what came by message as it came, the rest as its body says. */
export function* candidatesOf(
  platform: Platform,
  group: InteractionGroup,
  where: readonly (readonly [string, string])[],
): Generator<Candidate> {
  let before: number | undefined;
  for (;;) {
    const page = platform.objects.page(group.resource, where, {
      limit: pageSize,
      ...(before !== undefined && { before }),
    });
    for (const { object } of page) {
      const candidate = candidateOf(platform, group, object);
      if (candidate) yield candidate;
    }
    if (page.length < pageSize) return;
    before = page.at(-1)?.seq;
  }
}

function candidateOf(
  platform: Platform,
  group: InteractionGroup,
  object: StoredObject,
): Candidate | undefined {
  const row = platform.store.get('select object, subject from messages where kind = ? and id = ?', [
    group.resource,
    object.id,
  ]);
  if (row) {
    if (row['object'] !== group.object) return undefined;
    const read = readXml(String(row['subject']));
    return read.ok ? { object, group, subject: copyElement(read.tree.root), full: true } : undefined;
  }
  if (!belongs(group, object)) return undefined;
  return {
    object,
    group,
    subject: writeSubject(group, object.body, sourceOf(platform, object)),
    full: false,
  };
}

/** Whether an object that came by another face is one of the group. An event of an application may be of several: it belongs to none. */
function belongs(group: InteractionGroup, { body }: StoredObject): boolean {
  if (group.resource === 'statusEvent')
    return body['objectKind'] === 'order' && group.object === 'order-status';
  return Object.entries(group.constants ?? {}).every(
    ([member, value]) => value.startsWith('$') || body[member] === value,
  );
}

function sourceOf({ store, objects }: Platform, object: StoredObject) {
  const person = object.kind === 'resident' ? undefined : objects.find('resident', object.person ?? '');
  const local = store.get('select local_id from links where institution = ? and person = ?', [
    object.institution,
    object.person ?? '',
  ]);
  const content =
    object.kind === 'document'
      ? store.get('select bytes from contents where id = ?', [object.id])?.['bytes']
      : undefined;
  return {
    ...(person && {
      resident: {
        ...(local && { localId: String(local['local_id']) }),
        identityNumber: String(person.body['identityNumber']),
        name: String(person.body['name']),
      },
    }),
    ...(content instanceof Uint8Array && { content }),
  };
}

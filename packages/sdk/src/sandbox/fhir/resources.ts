// The resources behind the face: residents and documents of the platform, and what FHIR alone brought. Text is kept as it came.
import { parseExact, stringifyExact } from '@hulian/validators/fhir';
import { readPath } from '../../fhir/path.js';
import type { Platform } from '../call.js';
import type { FaceExchange } from '../face.js';
import type { StoredObject } from '../objects.js';
import { Problem } from '../problem.js';
import { refuseRead, refuseScope } from './access.js';
import { toConsent } from './consents.js';
import { toDocumentReference } from './documents.js';
import type { Resource } from './outcome.js';
import { matches, parametersOf, type Condition } from './parameters.js';
import { toPatient } from './residents.js';
import { metaOf } from './stored.js';

/** Kinds of objects behind a type, the platform's own first. */
function kindsOf(type: string): readonly string[] {
  if (type === 'Patient') return ['resident'];
  if (type === 'DocumentReference') return ['document'];
  return type === 'Consent' ? ['consent', 'fhir-Consent'] : [`fhir-${type}`];
}

/** The operation of the unified interface that reads an object; what it refuses is refused here too. */
const readBy: Readonly<Record<string, string>> = {
  resident: 'getResident',
  document: 'getDocument',
  consent: 'getConsent',
};

/** A resource of a stored object, with id and meta as the platform keeps them. */
export function toResource(type: string, object: StoredObject, { library }: Platform): Resource {
  if (object.kind === 'resident') return toPatient(object, library);
  if (object.kind === 'document') return toDocumentReference(object);
  if (object.kind === 'consent') return toConsent(object);
  const resource = parseExact(String(object.body['text'])) as Resource;
  const meta = typeof resource['meta'] === 'object' ? (resource['meta'] as object) : {};
  return {
    ...resource,
    resourceType: type,
    id: object.id,
    meta: { ...meta, ...metaOf(object) },
  };
}

/** The object behind a resource. @throws Problem C010 */
export function findObject(type: string, id: string, { objects }: Platform): StoredObject {
  if (parametersOf[type] === undefined) throw new Problem('C010');
  for (const kind of kindsOf(type)) {
    const object = objects.find(kind, id);
    if (object) return object;
  }
  throw new Problem('C010');
}

/** The resource as it is now, for those who may read it. @throws Problem C010 */
export const readResource = (type: string, id: string, platform: Platform): Resource =>
  toResource(type, findObject(type, id, platform), platform);

/** Prepares a read of what `show` makes of the object. @throws Problem C009, C010, C027, D208, D209 */
export async function prepareRead<Shown>(
  type: string,
  id: string,
  exchange: FaceExchange,
  show: (object: StoredObject) => Shown,
): Promise<() => Shown> {
  const { platform, headers } = exchange;
  const object =
    type === 'Binary' ? findObject('DocumentReference', id, platform) : findObject(type, id, platform);
  const operation = type === 'Binary' ? 'retrieveDocument' : readBy[object.kind];
  if (operation === undefined)
    return () => {
      refuseRead(type, object, exchange);
      return show(object);
    };
  const purpose = headers.get('hulian-purpose');
  const work = await exchange.prepare(operation, { path: { id }, ...(purpose !== null && { purpose }) });
  return () => {
    work();
    return show(object);
  };
}

/** All versions of an object as resources, newest first. */
export function readVersions(type: string, object: StoredObject, platform: Platform): readonly Resource[] {
  return platform.store
    .all('select version, state, body, at from versions where kind = ? and id = ? order by version desc', [
      object.kind,
      object.id,
    ])
    .map((row) =>
      toResource(
        type,
        {
          ...object,
          version: Number(row['version']),
          ...(typeof row['state'] === 'string' && { state: row['state'] }),
          body: JSON.parse(String(row['body'])) as Record<string, unknown>,
          updatedAt: Number(row['at']),
        },
        platform,
      ),
    );
}

/** What is kept of a resource: its text, and the institution that a task is for, so that it may read it. */
function bodyOf(resource: Resource): Record<string, unknown> {
  const owner = readPath(resource, 'owner.identifier.value');
  return {
    text: stringifyExact({ ...resource, id: undefined }),
    ...(resource.resourceType === 'Task' && typeof owner === 'string' && { targetInstitution: owner }),
  };
}

/** Keeps a new resource that only FHIR knows. @throws Problem C009, C034 */
export function createResource(resource: Resource, exchange: FaceExchange): Resource {
  const { platform, institution, at } = exchange;
  refuseScope(resource.resourceType, 'write', exchange);
  const person = personOf(resource);
  if (person !== undefined && !platform.objects.find('resident', person)) throw new Problem('C034');
  const object = platform.objects.create(
    {
      kind: `fhir-${resource.resourceType}`,
      institution,
      ...(person !== undefined && { person }),
      body: bodyOf(resource),
      at,
    },
    'F',
  );
  return toResource(resource.resourceType, object, platform);
}

/** Keeps a new version. @throws Problem C009, C010, C011, C021 */
export function changeResource(
  resource: Resource,
  id: string,
  version: number | undefined,
  exchange: FaceExchange,
): Resource {
  const { platform, institution, at } = exchange;
  refuseScope(resource.resourceType, 'write', exchange);
  const object = findObject(resource.resourceType, id, platform);
  if (object.institution !== institution) throw new Problem('C009');
  if (version !== undefined && version !== object.version) throw new Problem('C021');
  // A resource that moved to another person would leave the first one's record without a trace.
  if (personOf(resource) !== object.person) throw new Problem('C011');
  return toResource(
    resource.resourceType,
    platform.objects.change(object, { body: bodyOf(resource), at }),
    platform,
  );
}

const personPaths = ['subject', 'patient', 'for', 'beneficiary'];

/** The platform's person that a resource is about. */
export function personOf(resource: Resource): string | undefined {
  const idOf = (reference: unknown): string | undefined =>
    typeof reference === 'string' ? /(?:^|\/)Patient\/([\w.-]+)$/u.exec(reference)?.[1] : undefined;
  const held = personPaths.map((path) => idOf(readPath(resource, `${path}.reference`)));
  const listed = ['participant', 'entity'].flatMap((list) =>
    Array.isArray(resource[list])
      ? (resource[list] as unknown[]).flatMap((each) => [
          idOf(readPath(each, 'actor.reference')),
          idOf(readPath(each, 'what.reference')),
        ])
      : [],
  );
  return [...held, ...listed].find((id) => id !== undefined);
}

/** One page of a search, newest first. */
export interface Found {
  readonly resources: readonly Resource[];
  /** Where the next page begins. */
  readonly next?: number;
}

/** Which part of a search is wanted. */
interface Part {
  readonly limit: number;
  readonly before?: number;
  readonly person?: string;
}

/** Searches a type among the objects that are admitted. */
export function searchResources(
  type: string,
  conditions: readonly Condition[],
  { limit, before, person }: Part,
  platform: Platform,
  admits: (object: StoredObject) => boolean,
): Found {
  const resources: Resource[] = [];
  let from = before;
  for (;;) {
    const page = platform.objects.page(kindsOf(type), person === undefined ? [] : [['person = ?', person]], {
      limit: 200,
      ...(from !== undefined && { before: from }),
    });
    for (const { seq, object } of page) {
      const resource = toResource(type, object, platform);
      if (!matches(resource, conditions) || !admits(object)) continue;
      if (resources.length === limit) return { resources, next: from as number };
      resources.push(resource);
      from = seq;
    }
    const last = page.at(-1);
    if (last === undefined || page.length < 200) return { resources };
    from = last.seq;
  }
}

// The resources behind the face: objects of the platform as FHIR shows them, and what FHIR alone brought. Text is kept as it came.
import { parseExact, stringifyExact } from '@hulian/validators/fhir';
import { canonicalOf } from '../../fhir/names.js';
import { readPath } from '../../fhir/path.js';
import type { Platform } from '../call.js';
import type { FaceExchange } from '../face.js';
import type { StoredObject } from '../objects.js';
import { Problem } from '../problem.js';
import { refuseRead, refuseScope, type Admission } from './access.js';
import { idOf } from './counterparts/form.js';
import { find, objectIdOf, ofType } from './counterparts/index.js';
import type { Resource } from './outcome.js';
import { matches, parametersOf, type Condition } from './parameters.js';
import { everyPath } from './every-path.js';
import { metaOf, ownKind } from './stored.js';
import { withText } from './texts.js';

/** Marks what FHIR alone keeps of a type that other faces have too: it lacks what their operation asks for. */
const fhirOnly = { system: canonicalOf('CodeSystem', 'kept-by'), code: 'fhir-only' };

/** Resources of a type that a stored object is shown as, with id and meta as the platform keeps them. */
export function showObject(type: string, object: StoredObject, platform: Platform): readonly Resource[] {
  const shown = find(type, object.kind)?.show(object, platform);
  if (shown !== undefined) return shown.map((each) => withText(each, object, platform));
  const resource = parseExact(String(object.body['text'])) as Resource;
  const meta = typeof resource['meta'] === 'object' ? (resource['meta'] as { tag?: unknown }) : {};
  const tags = Array.isArray(meta.tag) ? (meta.tag as readonly unknown[]) : [];
  const others = tags.filter((tag) => readPath(tag, 'system') !== fhirOnly.system);
  const tag = ofType(type).length > 0 ? [...others, fhirOnly] : others;
  return [
    {
      ...resource,
      resourceType: type,
      id: object.id,
      meta: { ...meta, ...(tag.length > 0 && { tag }), ...metaOf(object) },
    },
  ];
}

/** The resource with an id. @throws Problem C010 */
export function toResource(type: string, id: string, object: StoredObject, platform: Platform): Resource {
  const resource = showObject(type, object, platform).find((each) => each['id'] === id);
  if (resource === undefined) throw new Problem('C010');
  return resource;
}

/** The object behind a resource. @throws Problem C010 */
export function findObject(type: string, id: string, { objects }: Platform): StoredObject {
  if (parametersOf[type] === undefined) throw new Problem('C010');
  const own = objects.find(ownKind(type), id);
  if (own) return own;
  for (const { kind } of ofType(type)) {
    const object = objects.find(kind, id) ?? objects.find(kind, objectIdOf(id).id);
    if (object) return object;
  }
  throw new Problem('C010');
}

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
  const operation = type === 'Binary' ? 'retrieveDocument' : find(type, object.kind)?.read;
  if (operation === undefined)
    return () => {
      refuseRead(type, object, exchange);
      return show(object);
    };
  const purpose = headers.get('hulian-purpose');
  const work = await exchange.prepare(operation, {
    path: { id: object.id },
    ...(purpose !== null && { purpose }),
  });
  return () => {
    work();
    return show(object);
  };
}

/** All versions of an object as resources, newest first. */
export function readVersions(
  type: string,
  id: string,
  object: StoredObject,
  platform: Platform,
): readonly Resource[] {
  return platform.store
    .all('select version, state, body, at from versions where kind = ? and id = ? order by version desc', [
      object.kind,
      object.id,
    ])
    .flatMap((row) =>
      showObject(
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
    )
    .filter((resource) => resource['id'] === id);
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
  refuseScope('write', exchange);
  const person = personOf(resource);
  if (person !== undefined && !platform.objects.find('resident', person)) throw new Problem('C034');
  const object = platform.objects.create(
    {
      kind: ownKind(resource.resourceType),
      institution,
      ...(person !== undefined && { person }),
      body: bodyOf(resource),
      at,
    },
    'F',
  );
  return toResource(resource.resourceType, object.id, object, platform);
}

/** Keeps a new version. @throws Problem C009, C010, C011, C021 */
export function changeResource(
  resource: Resource,
  id: string,
  version: number | undefined,
  exchange: FaceExchange,
): Resource {
  const { platform, institution, at } = exchange;
  refuseScope('write', exchange);
  const object = findObject(resource.resourceType, id, platform);
  if (object.institution !== institution) throw new Problem('C009');
  if (version !== undefined && version !== object.version) throw new Problem('C021');
  // A resource that moved to another person would leave the first one's record without a trace.
  if (personOf(resource) !== object.person) throw new Problem('C011');
  const changed = platform.objects.change(object, { body: bodyOf(resource), at });
  return toResource(resource.resourceType, id, changed, platform);
}

const personPaths = [
  ...['subject', 'patient', 'for', 'beneficiary'],
  ...['participant.actor', 'entity.what'],
];

/** The platform's person that a resource is about. */
export const personOf = (resource: Resource): string | undefined =>
  personPaths
    .flatMap((path) => everyPath(resource, path))
    .map((reference) => idOf(reference, 'Patient'))
    .find((id) => id !== undefined);

/** One page of a search, newest first. */
export interface Found {
  readonly resources: readonly Resource[];
  /** Where the next page begins. */
  readonly next?: Cursor;
}

/** The last object of a page, and how many of its resources were told. */
export interface Cursor {
  readonly seq: number;
  readonly told: number;
}

/** Which part of a search is wanted. */
interface Part {
  readonly limit: number;
  readonly after?: Cursor;
  readonly person?: string;
}

/** Searches a type among the objects that are admitted. */
export function searchResources(
  type: string,
  kinds: readonly string[],
  conditions: readonly Condition[],
  { limit, after, person }: Part,
  platform: Platform,
  admits: Admission,
): Found {
  const resources: Resource[] = [];
  // The object that a page ended in is looked at again.
  let before = after && after.seq + 1;
  let last = after;
  for (;;) {
    const page = platform.objects.page(kinds, person === undefined ? [] : [['person = ?', person]], {
      limit: 200,
      ...(before !== undefined && { before }),
    });
    for (const { seq, object } of page) {
      const fitting = showObject(type, object, platform).filter((each) => matches(each, conditions));
      let told = seq === after?.seq ? after.told : 0;
      const admitted = fitting.length > told && admits(object);
      if (!admitted) continue;
      const shown = admitted === object ? fitting : showObject(type, admitted, platform);
      for (const resource of shown.slice(told)) {
        if (resources.length === limit) return { resources, next: last as Cursor };
        resources.push(resource);
        told += 1;
        last = { seq, told };
      }
    }
    before = page.at(-1)?.seq;
    if (before === undefined || page.length < 200) return { resources };
  }
}

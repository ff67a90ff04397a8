// The resources behind the face: residents and documents of the platform, and what FHIR alone brought. Text is kept as it came.
import { parseExact, stringifyExact } from '@hulian/validators/fhir';
import { readPath } from '../../fhir/path.js';
import type { Platform } from '../call.js';
import type { StoredObject } from '../objects.js';
import { Problem } from '../problem.js';
import { readBinary, toDocumentReference } from './documents.js';
import type { Resource } from './outcome.js';
import { matches, parametersOf, type Condition } from './parameters.js';
import { toPatient } from './residents.js';

const kindOf = (type: string): string =>
  type === 'Patient' ? 'resident' : type === 'DocumentReference' ? 'document' : `fhir-${type}`;

/** A resource of a stored object, with id and meta as the platform keeps them. */
export function toResource(type: string, object: StoredObject, platform: Platform): Resource {
  if (type === 'Patient') return toPatient(object, platform);
  if (type === 'DocumentReference') return toDocumentReference(object);
  const resource = parseExact(String(object.body['text'])) as Resource;
  const meta = typeof resource['meta'] === 'object' ? (resource['meta'] as object) : {};
  return {
    ...resource,
    id: object.id,
    meta: {
      ...meta,
      versionId: String(object.version),
      lastUpdated: new Date(object.updatedAt).toISOString(),
    },
  };
}

/** Reads one resource. @throws Problem C010 */
export function readResource(type: string, id: string, platform: Platform): Resource {
  if (type === 'Binary') return readBinary(platform, id);
  if (parametersOf[type] === undefined) throw new Problem('C010');
  return toResource(type, platform.objects.read(kindOf(type), id), platform);
}

/** All versions of a resource, newest first. @throws Problem C010 */
export function readVersions(type: string, id: string, platform: Platform): readonly Resource[] {
  const object = platform.objects.read(kindOf(type), id);
  return platform.store
    .all('select version, state, body, at from versions where kind = ? and id = ? order by version desc', [
      kindOf(type),
      id,
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

/** Keeps a new resource that only FHIR knows. */
export function createResource(
  resource: Resource,
  platform: Platform,
  institution: string,
  at: number,
): Resource {
  const kind = kindOf(resource.resourceType);
  const person = personOf(resource);
  const text = stringifyExact({ ...resource, id: undefined });
  const object = platform.objects.create(
    { kind, institution, ...(person !== undefined && { person }), body: { text }, at },
    'F',
  );
  return toResource(resource.resourceType, object, platform);
}

/** Keeps a new version. @throws Problem C009, C010, C021 */
export function changeResource(
  resource: Resource,
  id: string,
  version: number | undefined,
  platform: Platform,
  institution: string,
  at: number,
): Resource {
  const object = platform.objects.read(kindOf(resource.resourceType), id);
  if (object.institution !== institution) throw new Problem('C009');
  if (version !== undefined && version !== object.version) throw new Problem('C021');
  const text = stringifyExact({ ...resource, id: undefined });
  return toResource(resource.resourceType, platform.objects.change(object, { body: { text }, at }), platform);
}

/** The platform's person that a resource is about. */
function personOf(resource: Resource): string | undefined {
  const reference =
    readPath(resource, 'subject.reference') ??
    readPath(resource, 'patient.reference') ??
    readPath(resource, 'for.reference');
  return typeof reference === 'string' ? /(?:^|\/)Patient\/([\w.-]+)$/u.exec(reference)?.[1] : undefined;
}

/** One page of a search, newest first. */
export interface Found {
  readonly resources: readonly Resource[];
  /** Where the next page begins. */
  readonly next?: number;
}

/** Searches a type. */
export function searchResources(
  type: string,
  conditions: readonly Condition[],
  { limit, before, person }: { readonly limit: number; readonly before?: number; readonly person?: string },
  platform: Platform,
): Found {
  const resources: Resource[] = [];
  let from = before;
  for (;;) {
    const page = platform.objects.page(kindOf(type), person === undefined ? [] : [['person = ?', person]], {
      limit: 200,
      ...(from !== undefined && { before: from }),
    });
    for (const { seq, object } of page) {
      const resource = toResource(type, object, platform);
      if (!matches(resource, conditions)) continue;
      if (resources.length === limit) return { resources, next: from as number };
      resources.push(resource);
      from = seq;
    }
    const last = page.at(-1);
    if (last === undefined || page.length < 200) return { resources };
    from = last.seq;
  }
}

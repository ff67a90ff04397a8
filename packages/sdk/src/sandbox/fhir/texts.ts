// Resources as they came, beside the objects they became: what the interface has no member for is shown again.
import { parseExact, stringifyExact } from '@hulian/validators/fhir';
import { readPath } from '../../fhir/path.js';
import type { Platform } from '../call.js';
import type { StoredObject } from '../objects.js';
import type { Resource } from './outcome.js';

/** Keeps a resource as it came, for the version of the object that it made. */
export function keepText({ store }: Platform, id: string, version: number, resource: Resource): void {
  store.run('insert or replace into resources (type, id, version, text) values (?, ?, ?, ?)', [
    resource.resourceType,
    id,
    version,
    stringifyExact({ ...resource, id: undefined, meta: undefined }),
  ]);
}

/** A resource with all that came with it, as long as the object still says what it said then. */
export function withText(resource: Resource, object: StoredObject, { store }: Platform): Resource {
  const row = store.get(
    'select version, text from resources where type = ? and id = ? and version <= ? order by version desc limit 1',
    [resource.resourceType, String(resource['id']), object.version],
  );
  if (row === undefined) return resource;
  const then = store.get('select body from versions where kind = ? and id = ? and version = ?', [
    object.kind,
    object.id,
    Number(row['version']),
  ]);
  if (then?.['body'] !== JSON.stringify(object.body)) return resource;
  const text = parseExact(String(row['text'])) as Resource;
  const extension = [...listOf(text['extension']), ...listOf(resource['extension'])];
  return {
    ...resource,
    ...text,
    ...(extension.length > 0 && { extension: uniqueByUrl(extension) }),
    // The state is that of the object.
    ...(object.state !== undefined && { status: resource['status'] }),
  };
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];

const uniqueByUrl = (extensions: readonly unknown[]): readonly unknown[] => {
  const urls = extensions.map((each) => readPath(each, 'url'));
  return extensions.filter((_, index) => urls.indexOf(urls[index]) === index);
};

// Transactions: all entries in one transaction of the store; references between entries become those of the platform.
import { parseExact, stringifyExact } from '@hulian/validators/fhir';
import { readPath, writePath } from '../../fhir/path.js';
import type { FaceExchange } from '../face.js';
import { Problem } from '../problem.js';
import type { Resource } from './outcome.js';
import { parametersOf, readConditions } from './parameters.js';
import { changeResource, createResource, prepareRead, toResource } from './resources.js';
import { findOnly, searchFor } from './search.js';
import { isPlatformResource, prepareCreate, prepareUpdate, refuseInvalid } from './write.js';

interface Entry {
  readonly index: number;
  readonly fullUrl: string | undefined;
  readonly resource: Resource | undefined;
  readonly method: string;
  readonly url: string;
  readonly ifNoneExist: string | undefined;
}

/** Reads the entries. @throws Problem C007 */
function readEntries(bundle: Resource): readonly Entry[] {
  const entries = bundle['entry'];
  if (!Array.isArray(entries)) return [];
  return entries.map((entry: Record<string, unknown>, index) => {
    const request = entry['request'] as Record<string, unknown> | undefined;
    if (typeof request?.['method'] !== 'string' || typeof request['url'] !== 'string')
      throw new Problem('C007');
    return {
      index,
      fullUrl: typeof entry['fullUrl'] === 'string' ? entry['fullUrl'] : undefined,
      resource: entry['resource'] as Resource | undefined,
      method: request['method'],
      url: request['url'],
      ifNoneExist: typeof request['ifNoneExist'] === 'string' ? request['ifNoneExist'] : undefined,
    };
  });
}

/** Entries so that what is referred to comes first. @throws Problem C011 where they refer to each other in a circle */
function order(entries: readonly Entry[]): readonly Entry[] {
  const urls = new Set(
    entries.filter(({ method }) => method === 'POST').flatMap(({ fullUrl }) => fullUrl ?? []),
  );
  const waiting = entries.map((entry) => ({
    entry,
    needs: [...JSON.stringify(entry.resource ?? null).matchAll(/"reference":"(urn:[^"]+)"/gu)]
      .map(([, url = '']) => url)
      .filter((url) => urls.has(url) && url !== entry.fullUrl),
  }));
  const ordered: Entry[] = [];
  const done = new Set<string>();
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ needs }) => needs.every((url) => done.has(url)));
    if (at < 0) throw new Problem('C011');
    const [{ entry }] = waiting.splice(at, 1) as [(typeof waiting)[number]];
    ordered.push(entry);
    if (entry.fullUrl !== undefined) done.add(entry.fullUrl);
  }
  return ordered;
}

/** Puts the content of a document, given as a Binary of its own, into the DocumentReference that points to it. @throws Problem C010 */
function takeContents(entries: readonly Entry[]): {
  readonly entries: readonly Entry[];
  /** Places of the Binary and of what holds it now. */
  readonly contents: readonly { readonly index: number; readonly holder: number }[];
} {
  const contents: { index: number; holder: number }[] = [];
  const kept = new Map(entries.map((entry) => [entry.index, entry]));
  for (const { index, fullUrl, resource, method } of entries) {
    if (resource?.resourceType !== 'Binary' || method !== 'POST') continue;
    const holder = entries.find(
      (each) =>
        each.resource?.resourceType === 'DocumentReference' &&
        fullUrl !== undefined &&
        readPath(each.resource, 'content.0.attachment.url') === fullUrl,
    );
    // A content that no document refers to belongs to nobody.
    if (holder?.resource === undefined) throw new Problem('C010');
    const copy = structuredClone(holder.resource);
    writePath(copy, 'content.0.attachment.data', resource['data']);
    kept.set(holder.index, { ...holder, resource: copy });
    kept.delete(index);
    contents.push({ index, holder: holder.index });
  }
  return { entries: [...kept.values()], contents };
}

/** What a transaction did. */
interface Done {
  readonly answered: Resource;
  /** Resources that only the face keeps, for those who subscribed. */
  readonly written: readonly Resource[];
}

interface Step {
  readonly resource: Resource;
  readonly created?: boolean;
  readonly kept?: boolean;
}
type Replace = <Value>(value: Value) => Value;

/** Prepares everything and gives what answers inside the one transaction. @throws Problem */
export async function prepareTransaction(bundle: Resource, exchange: FaceExchange): Promise<() => Done> {
  await refuseInvalid(bundle, exchange);
  const { entries, contents } = takeContents(readEntries(bundle));
  const links = new Map<string, string>();
  const replace: Replace = (value) =>
    parseExact(
      stringifyExact(value).replaceAll(
        /("reference":)"(urn:[^"]+)"/gu,
        (whole, name: string, url: string) => {
          const link = links.get(url);
          return link === undefined ? whole : `${name}${JSON.stringify(link)}`;
        },
      ),
    ) as typeof value;
  const steps: { readonly entry: Entry; readonly run: (replace: Replace) => Step }[] = [];
  for (const entry of order(entries)) steps.push({ entry, run: await prepareEntry(entry, exchange) });
  return () => {
    const answers: Record<string, unknown>[] = [];
    const written: Resource[] = [];
    for (const { entry, run } of steps) {
      const { resource, created, kept } = run(replace);
      if (kept === true) written.push(resource);
      const reference = `${resource.resourceType}/${String(resource['id'])}`;
      if (entry.fullUrl !== undefined) links.set(entry.fullUrl, reference);
      const meta = resource['meta'] as { versionId?: string; lastUpdated?: string } | undefined;
      answers[entry.index] = {
        resource,
        response: {
          status: created === true ? '201 Created' : '200 OK',
          ...(resource['id'] !== undefined && {
            location: `${reference}${meta?.versionId === undefined ? '' : `/_history/${meta.versionId}`}`,
          }),
          ...(meta?.versionId !== undefined && { etag: `W/"${meta.versionId}"` }),
          ...(meta?.lastUpdated !== undefined && { lastModified: meta.lastUpdated }),
        },
      };
    }
    for (const { index, holder } of contents) {
      const id = String((answers[holder]?.['resource'] as Resource)['id']);
      answers[index] = { response: { status: '201 Created', location: `Binary/${id}` } };
    }
    return {
      answered: { resourceType: 'Bundle', type: 'transaction-response', entry: answers },
      written,
    };
  };
}

async function prepareEntry(
  { method, url, resource, ifNoneExist, index }: Entry,
  exchange: FaceExchange,
): Promise<(replace: Replace) => Step> {
  const [path = '', query = ''] = url.split('?', 2);
  const [type = '', id = ''] = path.split('/');
  if (method === 'GET') {
    const { platform } = exchange;
    if (id !== '') {
      const read = await prepareRead(type, id, exchange, (object) => toResource(type, object, platform));
      return () => ({ resource: read() });
    }
    if (parametersOf[type] === undefined) throw new Problem('C010');
    const conditions = readConditions(type, new URLSearchParams(query));
    return () => {
      const { resources } = searchFor(type, conditions, { limit: Infinity }, exchange);
      return {
        resource: {
          resourceType: 'Bundle',
          type: 'searchset',
          total: resources.length,
          entry: resources.map((each) => ({ resource: each })),
        },
      };
    };
  }
  if (resource === undefined || (method !== 'POST' && method !== 'PUT')) throw new Problem('C025');
  if (resource.resourceType !== type || (method === 'PUT' && resource['id'] !== id))
    throw new Problem('C007');
  const found =
    method === 'POST' && ifNoneExist !== undefined ? findOnly(type, ifNoneExist, exchange) : undefined;
  if (found !== undefined) return () => ({ resource: found });
  // What an operation keeps is prepared now; what refers to others is written with the references of the platform.
  if (isPlatformResource(resource) || parametersOf[type] === undefined) {
    const write =
      method === 'POST'
        ? await prepareCreate(resource, exchange, String(index))
        : await prepareUpdate(resource, id, exchange, String(index));
    return () => write();
  }
  if (method === 'POST')
    return (replace) => ({
      resource: createResource(replace(resource), exchange),
      created: true,
      kept: true,
    });
  return (replace) => ({ resource: changeResource(replace(resource), id, undefined, exchange), kept: true });
}

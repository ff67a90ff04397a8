// Transactions: all entries in one transaction of the store; references between entries become those of the platform.
import { parseExact, stringifyExact } from '@hulian/validators/fhir';
import type { FaceExchange } from '../face.js';
import { Problem } from '../problem.js';
import type { Resource } from './outcome.js';
import { readConditions } from './parameters.js';
import { changeResource, createResource, readResource, searchResources } from './resources.js';
import { prepareCreate, prepareUpdate, refuseInvalid } from './write.js';

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

/** Prepares everything and gives what answers inside the one transaction. @throws Problem */
export async function prepareTransaction(bundle: Resource, exchange: FaceExchange): Promise<() => Resource> {
  await refuseInvalid(bundle, exchange);
  const entries = order(readEntries(bundle));
  const links = new Map<string, string>();
  const replace = <Value>(value: Value): Value =>
    parseExact(
      stringifyExact(value).replaceAll(
        /("reference":)"(urn:[^"]+)"/gu,
        (whole, name: string, url: string) => {
          const link = links.get(url);
          return link === undefined ? whole : `${name}${JSON.stringify(link)}`;
        },
      ),
    ) as Value;
  const steps: {
    readonly entry: Entry;
    readonly write: () => { resource: Resource; created?: boolean | undefined };
  }[] = [];
  for (const entry of entries) {
    const prepared = await prepareEntry(entry, exchange);
    steps.push({ entry, write: () => prepared(replace) });
  }
  return () => {
    const answers: Record<string, unknown>[] = [];
    for (const { entry, write } of steps) {
      const { resource, created } = write();
      const reference = `${resource.resourceType}/${String(resource['id'])}`;
      if (entry.fullUrl !== undefined) links.set(entry.fullUrl, reference);
      const meta = resource['meta'] as { versionId?: string; lastUpdated?: string } | undefined;
      answers[entry.index] = {
        resource,
        response: {
          status: created === true ? '201 Created' : '200 OK',
          location: `${reference}${meta?.versionId === undefined ? '' : `/_history/${meta.versionId}`}`,
          ...(meta?.versionId !== undefined && { etag: `W/"${meta.versionId}"` }),
          ...(meta?.lastUpdated !== undefined && { lastModified: meta.lastUpdated }),
        },
      };
    }
    return { resourceType: 'Bundle', type: 'transaction-response', entry: answers };
  };
}

type Answered = (replace: <Value>(value: Value) => Value) => {
  resource: Resource;
  created?: boolean | undefined;
};

async function prepareEntry(
  { method, url, resource, ifNoneExist, index }: Entry,
  exchange: FaceExchange,
): Promise<Answered> {
  const { platform, institution, at } = exchange;
  const [path = '', query = ''] = url.split('?', 2);
  const [type = '', id = ''] = path.split('/');
  if (method === 'GET') {
    if (id !== '') return () => ({ resource: readResource(type, id, platform) });
    const conditions = readConditions(type, new URLSearchParams(query));
    return () => {
      const { resources } = searchResources(type, conditions, { limit: 100 }, platform);
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
  if (method === 'POST' && ifNoneExist !== undefined) {
    const conditions = readConditions(type, new URLSearchParams(ifNoneExist.replace(/^\?/u, '')));
    const { resources } = searchResources(type, conditions, { limit: 2 }, platform);
    if (resources.length > 1) throw new Problem('C021');
    const [found] = resources;
    if (found !== undefined) return () => ({ resource: found });
  }
  // Residents and documents are prepared now; what refers to others is written with the references of the platform.
  if (type === 'Patient' || type === 'DocumentReference') {
    const write =
      method === 'POST'
        ? await prepareCreate(resource, exchange, String(index))
        : await prepareUpdate(resource, id, exchange, String(index));
    return () => write();
  }
  if (method === 'POST')
    return (replace) => ({
      resource: createResource(replace(resource), platform, institution, at),
      created: true,
    });
  return (replace) => ({
    resource: changeResource(replace(resource), id, undefined, platform, institution, at),
  });
}

// Transactions: all entries in one transaction of the store; references between entries become those of the platform.
import { parseExact, stringifyExact } from '@hulian/validators/fhir';
import type { FaceExchange } from '../face.js';
import { Problem } from '../problem.js';
import type { Resource } from './outcome.js';
import { gather, type Entry } from './gather.js';
import { parametersOf, readConditions } from './parameters.js';
import { prepareRead, toResource } from './resources.js';
import { findOnly, searchFor } from './search.js';
import { prepareCreate, prepareUpdate, refuseInvalid, type Replace } from './write.js';

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
  const holders = new Map(
    entries
      .filter(({ method }) => method === 'POST')
      .flatMap(({ index, fullUrl, others = [] }) =>
        [fullUrl, ...others.map((other) => other.fullUrl)].map((url) => [url, index] as const),
      ),
  );
  const waiting = entries.map((entry) => ({
    entry,
    needs: [...JSON.stringify(resourcesOf(entry)).matchAll(/"reference":"(urn:[^"]+)"/gu)]
      .map(([, url]) => holders.get(url))
      .filter((index) => index !== undefined && index !== entry.index),
  }));
  const ordered: Entry[] = [];
  const done = new Set<number | undefined>();
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ needs }) => needs.every((index) => done.has(index)));
    if (at < 0) throw new Problem('C011');
    const [{ entry }] = waiting.splice(at, 1) as [(typeof waiting)[number]];
    ordered.push(entry);
    done.add(entry.index);
  }
  return ordered;
}

/** The resource of an entry, and those that it stands for. */
const resourcesOf = ({ resource, others = [] }: Entry): readonly Resource[] =>
  [resource, ...others.map((other) => other.resource)].flatMap((each) => each ?? []);

/** What a transaction did. */
interface Done {
  readonly answered: Resource;
  /** Resources that only the face keeps, for those who subscribed. */
  readonly written: readonly Resource[];
}

interface Step {
  readonly resources: readonly [Resource, ...Resource[]];
  readonly created?: boolean;
  readonly kept?: boolean;
}

/** Prepares everything and gives what answers inside the one transaction. @throws Problem */
export async function prepareTransaction(bundle: Resource, exchange: FaceExchange): Promise<() => Done> {
  await refuseInvalid(bundle, exchange);
  const given = readEntries(bundle);
  const posted = new Map(
    given.flatMap(({ fullUrl, resource }) => (fullUrl && resource ? [[fullUrl, resource] as const] : [])),
  );
  const entries = gather(given, {
    platform: exchange.platform,
    institution: exchange.institution,
    key: '',
    posted,
  });
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
  for (const entry of order(entries)) steps.push({ entry, run: await prepareEntry(entry, posted, exchange) });
  return () => {
    const answers: Record<string, unknown>[] = [];
    const written: Resource[] = [];
    for (const { entry, run } of steps) {
      const { resources, created, kept } = run(replace);
      const [resource] = resources;
      if (kept === true) written.push(resource);
      const reference = `${resource.resourceType}/${String(resource['id'])}`;
      if (entry.fullUrl !== undefined) links.set(entry.fullUrl, reference);
      for (const { index, fullUrl, addressOf } of entry.others ?? []) {
        const location = addressOf(String(resource['id']), resources);
        if (fullUrl !== undefined) links.set(fullUrl, location);
        answers[index] = { response: { status: '201 Created', location } };
      }
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
    return {
      answered: { resourceType: 'Bundle', type: 'transaction-response', entry: answers },
      written,
    };
  };
}

async function prepareEntry(
  entry: Entry,
  posted: ReadonlyMap<string, Resource>,
  exchange: FaceExchange,
): Promise<(replace: Replace) => Step> {
  const { method, url, resource, ifNoneExist, index } = entry;
  const [path = '', query = ''] = url.split('?', 2);
  const [type = '', id = ''] = path.split('/');
  if (method === 'GET') {
    const { platform } = exchange;
    if (id !== '') {
      const read = await prepareRead(type, id, exchange, (object) => toResource(type, id, object, platform));
      return () => ({ resources: [read()] });
    }
    if (parametersOf[type] === undefined) throw new Problem('C010');
    const conditions = readConditions(type, new URLSearchParams(query));
    return () => {
      const { resources } = searchFor(type, conditions, { limit: Infinity }, exchange);
      const entry = resources.map((each) => ({ resource: each }));
      return {
        resources: [{ resourceType: 'Bundle', type: 'searchset', total: entry.length, entry }],
      };
    };
  }
  if (resource === undefined || (method !== 'POST' && method !== 'PUT')) throw new Problem('C025');
  if (resource.resourceType !== type || (method === 'PUT' && resource['id'] !== id))
    throw new Problem('C007');
  const found =
    method === 'POST' && ifNoneExist !== undefined ? findOnly(type, ifNoneExist, exchange) : undefined;
  if (found !== undefined) return () => ({ resources: [found] });
  const source = { part: String(index), posted };
  if (method === 'PUT') return prepareUpdate(resource, id, exchange, source);
  return prepareCreate(resourcesOf(entry) as [Resource, ...Resource[]], exchange, source);
}

// The platform by FHIR R4: the same residents and documents as the unified interface and SOAP, and what only FHIR brings.
import { parseExact, readResourceXml, stringifyExact, writeResourceXml } from '@hulian/validators/fhir';
import { readXml } from '@hulian/validators/xml';
import type { Answer, Commit, Platform } from '../call.js';
import type { Face, FaceExchange } from '../face.js';
import { Problem } from '../problem.js';
import { makeCapabilities } from './capability.js';
import { fhirJson, makeOutcome, refuseProblem, toIssues, type Resource } from './outcome.js';
import { parametersOf, readConditions } from './parameters.js';
import { readResource, readVersions, searchResources } from './resources.js';
import { notify } from './subscriptions.js';
import { runTerminology } from './terminology.js';
import { prepareTransaction } from './transaction.js';
import { judge, prepareCreate, prepareUpdate, refuseInvalid, type Write } from './write.js';

const prefix = '/fhir';

/** How the face is set up. */
export interface FhirFaceOptions {
  /** Take requests without a signature, as plain FHIR clients send them; the log marks them as claimed. */
  readonly unsigned: boolean;
  /** Calls subscribers. */
  readonly deliver: (request: Request) => Promise<Response>;
}

/** The face at `/fhir`. */
export function fhirFace({ unsigned, deliver }: FhirFaceOptions): Face {
  return {
    prefix,
    isOpen: (method, path) => method === 'GET' && path === `${prefix}/metadata`,
    ...(unsigned && { claimOf }),
    handle: (exchange) => serve(exchange, deliver),
    refuse: (problem, { traceId, language }) => refuseProblem(problem, traceId, language),
  };
}

/** The header, else the only institution there is. */
const claimOf: NonNullable<Face['claimOf']> = ({ headers }, { institutions }) => {
  const only = institutions.size === 1 ? [...institutions.keys()][0] : undefined;
  return [headers.get('hulian-institution'), only].find(
    (id): id is string => typeof id === 'string' && institutions.has(id),
  );
};

const wantsXml = ({ headers, url }: FaceExchange): boolean => {
  const format = url.searchParams.get('_format');
  return format !== null ? /xml/u.test(format) : /fhir\+xml/u.test(headers.get('accept') ?? '');
};

function answer(
  resource: Resource,
  exchange: FaceExchange,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const meta = resource['meta'] as { versionId?: string } | undefined;
  const xml = wantsXml(exchange);
  return {
    status,
    headers: { ...(meta?.versionId !== undefined && { etag: `W/"${meta.versionId}"` }), ...headers },
    body: xml ? writeResourceXml(resource) : stringifyExact(resource),
    contentType: xml ? 'application/fhir+xml; charset=utf-8' : fhirJson,
    ...(typeof resource['id'] === 'string' && { target: resource['id'] }),
  };
}

/** @throws Problem C023, C024 */
function readBody({ body, headers }: FaceExchange): Resource {
  const text = new TextDecoder().decode(body);
  const type = headers.get('content-type') ?? '';
  if (/xml/u.test(type)) {
    const read = readXml(text);
    if (!read.ok) throw new Problem('C023');
    return readResourceXml(read.tree).resource as Resource;
  }
  if (!/json/u.test(type)) throw new Problem('C024');
  try {
    const value: unknown = parseExact(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Resource;
  } catch {
    // Refused below.
  }
  throw new Problem('C023');
}

async function serve(exchange: FaceExchange, deliver: FhirFaceOptions['deliver']): Promise<Commit> {
  const { method, url, platform } = exchange;
  const steps = decodeURIComponent(url.pathname.slice(prefix.length))
    .split('/')
    .filter((step) => step !== '');
  const [type = '', id = '', third = '', version = ''] = steps;
  if (type === 'metadata' && method === 'GET')
    return () =>
      answer(makeCapabilities(`${url.origin}${prefix}`, new Date(platform.clock()).toISOString()), exchange);
  if (type === '' && method === 'POST') return serveBundle(exchange);
  if (id === '$validate' || third === '$validate') return serveValidate(type, exchange);
  if (id.startsWith('$')) return serveTerminology(type, id, exchange);
  if (parametersOf[type] === undefined && type !== 'Binary') throw new Problem('C010');
  if (id === '_search' && method === 'POST')
    return () => serveSearch(type, new URLSearchParams(new TextDecoder().decode(exchange.body)), exchange);
  if (id === '') {
    if (method === 'GET') return () => serveSearch(type, url.searchParams, exchange);
    if (method === 'POST') return serveCreate(type, exchange, deliver);
    throw new Problem('C025');
  }
  if (method === 'PUT' && third === '') return serveUpdate(type, id, exchange, deliver);
  if (method !== 'GET') throw new Problem('C025');
  if (third === '$everything' && type === 'Patient') return () => serveEverything(id, exchange);
  if (third === '_history') return () => serveHistory(type, id, version, exchange);
  if (third !== '') throw new Problem('C010');
  return () => answer(readResource(type, id, platform), exchange);
}

async function serveBundle(exchange: FaceExchange): Promise<Commit> {
  const bundle = readBody(exchange);
  // A batch would have to keep what works of it; only transactions, all or nothing, are offered.
  if (bundle.resourceType !== 'Bundle' || bundle['type'] !== 'transaction') throw new Problem('C007');
  const work = await prepareTransaction(bundle, exchange);
  return () => answer({ ...work(), type: 'transaction-response' }, exchange);
}

async function serveValidate(type: string, exchange: FaceExchange): Promise<Commit> {
  const given = readBody(exchange);
  const parameter =
    given.resourceType === 'Parameters'
      ? (given['parameter'] as Record<string, unknown>[] | undefined)
      : undefined;
  const resource = parameter?.find(({ name }) => name === 'resource')?.['resource'] ?? given;
  const report = await judge(resource, exchange);
  const issues = [
    ...toIssues(report.findings, exchange.language),
    ...((resource as Resource).resourceType === type
      ? []
      : [{ severity: 'error' as const, code: 'invalid', text: `resourceType ${type}` }]),
    ...report.notChecked.map(({ rule, reason }) => ({
      severity: 'information' as const,
      code: 'incomplete',
      text: `${rule} ${reason}`,
    })),
  ];
  const outcome = makeOutcome(
    issues.length > 0 ? issues : [{ severity: 'information', code: 'informational', text: '通过' }],
  );
  return () => answer(outcome, exchange);
}

function serveTerminology(type: string, operation: string, exchange: FaceExchange): Commit {
  const { method, url, platform } = exchange;
  const given =
    method === 'POST' ? ((readBody(exchange)['parameter'] ?? []) as Record<string, unknown>[]) : [];
  const ask = (name: string): string | undefined => {
    const posted = given.find((each) => each['name'] === name);
    const value =
      posted === undefined ? undefined : Object.entries(posted).find(([key]) => key.startsWith('value'))?.[1];
    return typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : (url.searchParams.get(name) ?? undefined);
  };
  return () => answer(runTerminology(type, operation, ask, platform), exchange);
}

/** @throws Problem C027 for a parameter that is not known */
function serveSearch(type: string, query: URLSearchParams, exchange: FaceExchange): Answer {
  const { url, platform } = exchange;
  const conditions = readConditions(type, query);
  const limit = Math.min(Math.max(Number(query.get('_count') ?? 50) || 50, 1), 500);
  const cursor = query.get('_cursor');
  const { resources, next } = searchResources(
    type,
    conditions,
    { limit, ...(cursor !== null && { before: Number(cursor) }) },
    platform,
  );
  const base = `${url.origin}${prefix}/${type}`;
  const linkOf = (relation: string, parameters: URLSearchParams) => {
    const text = parameters.toString();
    return { relation, url: text === '' ? base : `${base}?${text}` };
  };
  const following = new URLSearchParams(query);
  if (next !== undefined) following.set('_cursor', String(next));
  return answer(
    {
      resourceType: 'Bundle',
      type: 'searchset',
      link: [linkOf('self', query), ...(next === undefined ? [] : [linkOf('next', following)])],
      ...(next === undefined && cursor === null && { total: resources.length }),
      entry: resources.map((resource) => ({
        fullUrl: `${base}/${String(resource['id'])}`,
        resource,
        search: { mode: 'match' },
      })),
    },
    exchange,
  );
}

const finish =
  (write: Write, exchange: FaceExchange, deliver: FhirFaceOptions['deliver']): Commit =>
  () => {
    const { resource, created } = write();
    const { url, platform } = exchange;
    // After the transaction, beside the answer.
    setTimeout(() => void notify(resource, platform, deliver).catch(() => undefined), 0);
    const id = String(resource['id']);
    const meta = resource['meta'] as { versionId?: string };
    const location = `${url.origin}${prefix}/${resource.resourceType}/${id}/_history/${meta.versionId ?? '1'}`;
    return answer(resource, exchange, created ? 201 : 200, created ? { location } : {});
  };

async function serveCreate(
  type: string,
  exchange: FaceExchange,
  deliver: FhirFaceOptions['deliver'],
): Promise<Commit> {
  const resource = readBody(exchange);
  if (resource.resourceType !== type) throw new Problem('C007');
  const condition = exchange.headers.get('if-none-exist');
  if (condition !== null) {
    const conditions = readConditions(type, new URLSearchParams(condition.replace(/^\?/u, '')));
    const { resources } = searchResources(type, conditions, { limit: 2 }, exchange.platform);
    if (resources.length > 1) throw new Problem('C021');
    const [found] = resources;
    if (found !== undefined) return () => answer(found, exchange);
  }
  await refuseInvalid(resource, exchange);
  return finish(await prepareCreate(resource, exchange), exchange, deliver);
}

async function serveUpdate(
  type: string,
  id: string,
  exchange: FaceExchange,
  deliver: FhirFaceOptions['deliver'],
): Promise<Commit> {
  const resource = readBody(exchange);
  if (resource.resourceType !== type || resource['id'] !== id) throw new Problem('C007');
  await refuseInvalid(resource, exchange);
  return finish(await prepareUpdate(resource, id, exchange), exchange, deliver);
}

function serveHistory(type: string, id: string, version: string, exchange: FaceExchange): Answer {
  const versions = readVersions(type, id, exchange.platform);
  const versionOf = (each: Resource) => (each['meta'] as { versionId: string }).versionId;
  if (version !== '') {
    const found = versions.find((each) => versionOf(each) === version);
    if (found === undefined) throw new Problem('C010');
    return answer(found, exchange);
  }
  const base = `${exchange.url.origin}${prefix}/${type}/${id}`;
  const entry = versions.map((resource) => ({
    fullUrl: base,
    resource,
    request: {
      method: versionOf(resource) === '1' ? 'POST' : 'PUT',
      url: versionOf(resource) === '1' ? type : `${type}/${id}`,
    },
    response: { status: '200', etag: `W/"${versionOf(resource)}"` },
  }));
  return answer({ resourceType: 'Bundle', type: 'history', total: entry.length, entry }, exchange);
}

function serveEverything(id: string, exchange: FaceExchange): Answer {
  const { platform } = exchange;
  const patient = readResource('Patient', id, platform);
  const others = Object.keys(parametersOf)
    .filter((type) => type !== 'Patient' && type !== 'Subscription')
    .flatMap((type) => everythingOf(type, id, platform));
  const base = `${exchange.url.origin}${prefix}`;
  const entry = [patient, ...others].map((resource) => ({
    fullUrl: `${base}/${resource.resourceType}/${String(resource['id'])}`,
    resource,
    search: { mode: 'match' },
  }));
  return answer({ resourceType: 'Bundle', type: 'searchset', total: entry.length, entry }, exchange);
}

const everythingOf = (type: string, person: string, platform: Platform): readonly Resource[] =>
  searchResources(type, [], { limit: 1000, person }, platform).resources;

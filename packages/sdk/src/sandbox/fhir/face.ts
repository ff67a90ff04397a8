// The platform by FHIR R4: the same objects as the unified interface and SOAP (counterparts/), and what only FHIR brings.
import type { Commit } from '../call.js';
import type { Face, FaceExchange } from '../face.js';
import { Problem } from '../problem.js';
import { answer, prefix, readBody } from './answer.js';
import { makeCapabilities, terminologyOf } from './capability.js';
import { readBinary } from './documents.js';
import { serveTerminology, serveValidate } from './operations.js';
import { canCreate, canUpdate } from './counterparts/index.js';
import { once } from './once.js';
import { refuseProblem, type Resource } from './outcome.js';
import { parametersOf } from './parameters.js';
import { prepareRead, readVersions, toResource } from './resources.js';
import { findOnly, prepareEverything, serveSearch } from './search.js';
import { prepareTransaction } from './transaction.js';
import { prepareCreate, prepareUpdate, refuseInvalid, sameReferences, type Write } from './write.js';

/** How the face is set up. */
export interface FhirFaceOptions {
  /** Take requests without a signature, as plain FHIR clients send them; the log marks them as claimed. */
  readonly unsigned: boolean;
  /** Hears of every resource that only FHIR keeps, as it was written. */
  readonly afterwards: (resource: Resource) => void;
}

/** The face at `/fhir`. */
export function fhirFace({ unsigned, afterwards }: FhirFaceOptions): Face {
  return {
    prefix,
    isOpen: (method, path) => method === 'GET' && path === `${prefix}/metadata`,
    ...(unsigned && { claimOf }),
    handle: (exchange) => serve(exchange, afterwards),
    refuse: (problem, refusal) => refuseProblem(problem, refusal),
  };
}

/** The header, else the only institution there is. */
const claimOf: NonNullable<Face['claimOf']> = ({ headers }, { institutions }) => {
  const only = institutions.size === 1 ? [...institutions.keys()][0] : undefined;
  return [headers.get('hulian-institution'), only].find(
    (id): id is string => typeof id === 'string' && institutions.has(id),
  );
};

type Afterwards = FhirFaceOptions['afterwards'];

async function serve(exchange: FaceExchange, afterwards: Afterwards): Promise<Commit> {
  const { method, url, platform } = exchange;
  const steps = stepsOf(url.pathname);
  const [type = '', id = '', third = '', version = ''] = steps;
  const known = parametersOf[type] !== undefined;
  if (steps.length > 4) throw new Problem('C010');
  if (type === '') {
    if (method === 'POST') return once(exchange, () => serveBundle(exchange, afterwards));
    throw new Problem('C025');
  }
  if (type === 'metadata' && id === '') {
    if (method !== 'GET') throw new Problem('C025');
    const time = new Date(platform.clock()).toISOString();
    return () => answer(makeCapabilities(`${url.origin}${prefix}`, time), exchange);
  }
  if (third === '' && (terminologyOf[type] ?? []).some((name) => id === `$${name}`)) {
    if (method !== 'GET' && method !== 'POST') throw new Problem('C025');
    return serveTerminology(type, id, exchange);
  }
  if (type === 'Binary' && id !== '' && third === '') {
    if (method !== 'GET') throw new Problem('C025');
    const read = await prepareRead(type, id, exchange, (object) => readBinary(platform, object));
    return () => answer(read(), exchange);
  }
  if (!known) throw new Problem('C010');
  if (id === '$validate' || (third === '$validate' && version === '')) {
    if (method !== 'POST') throw new Problem('C025');
    return serveValidate(type, exchange);
  }
  if (id === '_search' && third === '') {
    if (method !== 'POST') throw new Problem('C025');
    const posted = new URLSearchParams(new TextDecoder().decode(exchange.body));
    return () => serveSearch(type, new URLSearchParams([...url.searchParams, ...posted]), exchange);
  }
  if (id === '') {
    if (method === 'GET') return () => serveSearch(type, url.searchParams, exchange);
    if (method === 'POST' && canCreate(type))
      return once(exchange, () => serveCreate(type, exchange, afterwards));
    throw new Problem('C025');
  }
  if (third === '$everything' && version === '' && type === 'Patient') {
    if (method !== 'GET' && method !== 'POST') throw new Problem('C025');
    return prepareEverything(id, exchange);
  }
  if (third === '') {
    if (method === 'PUT' && canUpdate(type))
      return once(exchange, () => serveUpdate(type, id, exchange, afterwards));
    if (method !== 'GET') throw new Problem('C025');
    const read = await prepareRead(type, id, exchange, (object) => toResource(type, id, object, platform));
    return () => answer(read(), exchange);
  }
  if (third !== '_history') throw new Problem('C010');
  if (method !== 'GET') throw new Problem('C025');
  return serveHistory(type, id, version, exchange);
}

/** @throws Problem C032 */
function stepsOf(path: string): readonly string[] {
  try {
    return decodeURIComponent(path.slice(prefix.length))
      .split('/')
      .filter((step) => step !== '');
  } catch {
    throw new Problem('C032');
  }
}

async function serveBundle(exchange: FaceExchange, afterwards: Afterwards): Promise<Commit> {
  const bundle = readBody(exchange);
  // A batch would have to keep what works of it; only transactions, all or nothing, are offered.
  if (bundle.resourceType !== 'Bundle' || bundle['type'] !== 'transaction') throw new Problem('C007');
  const work = await prepareTransaction(bundle, exchange);
  return () => {
    const { answered, written } = work();
    for (const resource of written) afterwards(resource);
    return answer(answered, exchange);
  };
}

const finish =
  (write: Write, exchange: FaceExchange, afterwards: Afterwards): Commit =>
  () => {
    const { resources, created, kept } = write(sameReferences);
    const [resource] = resources;
    if (kept) afterwards(resource);
    const id = String(resource['id']);
    const meta = resource['meta'] as { versionId?: string };
    const location = `${exchange.url.origin}${prefix}/${resource.resourceType}/${id}/_history/${meta.versionId ?? '1'}`;
    return answer(resource, exchange, created ? { status: 201, headers: { location } } : {});
  };

async function serveCreate(type: string, exchange: FaceExchange, afterwards: Afterwards): Promise<Commit> {
  const resource = readBody(exchange);
  if (resource.resourceType !== type) throw new Problem('C007');
  const condition = exchange.headers.get('if-none-exist');
  const found = condition === null ? undefined : findOnly(type, condition, exchange);
  if (found !== undefined) return () => answer(found, exchange);
  await refuseInvalid(resource, exchange);
  return finish(await prepareCreate([resource], exchange), exchange, afterwards);
}

async function serveUpdate(
  type: string,
  id: string,
  exchange: FaceExchange,
  afterwards: Afterwards,
): Promise<Commit> {
  const resource = readBody(exchange);
  if (resource.resourceType !== type || resource['id'] !== id) throw new Problem('C007');
  await refuseInvalid(resource, exchange);
  return finish(await prepareUpdate(resource, id, exchange), exchange, afterwards);
}

async function serveHistory(
  type: string,
  id: string,
  version: string,
  exchange: FaceExchange,
): Promise<Commit> {
  const read = await prepareRead(type, id, exchange, (object) =>
    readVersions(type, id, object, exchange.platform),
  );
  const versionOf = (each: Resource) => (each['meta'] as { versionId: string }).versionId;
  return () => {
    const versions = read();
    if (version !== '') {
      const found = versions.find((each) => versionOf(each) === version);
      if (found === undefined) throw new Problem('C010');
      return answer(found, exchange);
    }
    const entry = versions.map((resource) => ({
      fullUrl: `${exchange.url.origin}${prefix}/${type}/${id}`,
      resource,
      request: {
        method: versionOf(resource) === '1' ? 'POST' : 'PUT',
        url: versionOf(resource) === '1' ? type : `${type}/${id}`,
      },
      response: { status: '200', etag: `W/"${versionOf(resource)}"` },
    }));
    return answer({ resourceType: 'Bundle', type: 'history', total: entry.length, entry }, exchange);
  };
}

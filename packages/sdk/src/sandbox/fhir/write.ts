// Create and update: residents and documents go through the operations of the unified interface, everything else is kept as it is.
import { stringifyExact } from '@hulian/validators/fhir';
import type { Commit } from '../call.js';
import type { FaceExchange } from '../face.js';
import { toPlatformFinding } from '../findings.js';
import { Problem } from '../problem.js';
import { fromDocumentReference } from './documents.js';
import type { Resource } from './outcome.js';
import { parametersOf } from './parameters.js';
import { changeResource, createResource, readResource } from './resources.js';
import { fromPatient } from './residents.js';

/** A change that was prepared; the resource it gives is read inside the transaction. */
export type Write = () => { readonly resource: Resource; readonly created: boolean };

/** Findings of the validators about a resource. */
export async function judge(resource: unknown, { platform }: FaceExchange) {
  return platform.validator.validate({
    path: 'resource.json',
    content: new TextEncoder().encode(stringifyExact(resource)),
    as: 'fhir',
  });
}

/** @throws Problem C033 */
export async function refuseInvalid(resource: unknown, exchange: FaceExchange): Promise<void> {
  const report = await judge(resource, exchange);
  if (report.verdict === 'fail')
    throw new Problem('C033', {
      findings: report.findings
        .filter(({ severity }) => severity === 'error')
        .slice(0, 100)
        .map(toPlatformFinding),
    });
}

/** @throws Problem C010, C011 */
function checkType(type: string): void {
  if (parametersOf[type] === undefined) throw new Problem('C010');
}

const keyOf = ({ headers, traceId }: FaceExchange, part: string): string =>
  headers.get('idempotency-key') ?? `fhir-${traceId}-${part}`;

/** Runs an operation of the interface and reads what it made. */
const byOperation =
  (work: Commit, type: string, { platform }: FaceExchange, created: boolean): Write =>
  () => {
    const answer = work();
    if (answer.status >= 400) throw new Problem('C011');
    const id = answer.target ?? String((answer.body as { id?: unknown }).id);
    return { resource: readResource(type, id, platform), created };
  };

/** Prepares the creation of a resource. `part` tells entries of one transaction apart. */
export async function prepareCreate(resource: Resource, exchange: FaceExchange, part = '0'): Promise<Write> {
  const { resourceType } = resource;
  checkType(resourceType);
  const { platform, institution, at } = exchange;
  if (resourceType === 'Patient')
    return byOperation(
      await exchange.prepare('registerResident', {
        body: fromPatient(resource),
        idempotencyKey: keyOf(exchange, part),
      }),
      resourceType,
      exchange,
      true,
    );
  if (resourceType === 'DocumentReference')
    return byOperation(
      await exchange.prepare('submitDocument', {
        body: fromDocumentReference(resource),
        idempotencyKey: keyOf(exchange, part),
      }),
      resourceType,
      exchange,
      true,
    );
  return () => ({ resource: createResource(resource, platform, institution, at), created: true });
}

/** Prepares a new version of a resource. */
export async function prepareUpdate(
  resource: Resource,
  id: string,
  exchange: FaceExchange,
  part = '0',
): Promise<Write> {
  const { resourceType } = resource;
  checkType(resourceType);
  const { platform, institution, at, headers } = exchange;
  const match = /^(?:W\/)?"?(\d+)"?$/u.exec(headers.get('if-match') ?? '');
  const version = match === null ? undefined : Number(match[1]);
  if (resourceType === 'DocumentReference') throw new Problem('C025');
  if (resourceType !== 'Patient')
    return () => ({
      resource: changeResource(resource, id, version, platform, institution, at),
      created: false,
    });
  const current = platform.objects.read('resident', id);
  return byOperation(
    await exchange.prepare('updateResident', {
      path: { id },
      body: fromPatient(resource),
      idempotencyKey: keyOf(exchange, part),
      version: version ?? current.version,
    }),
    resourceType,
    exchange,
    false,
  );
}

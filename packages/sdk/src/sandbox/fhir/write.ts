// Create and update: residents and documents go through the operations of the unified interface, everything else is kept as it is.
import { stringifyExact } from '@hulian/validators/fhir';
import type { Commit } from '../call.js';
import type { FaceExchange } from '../face.js';
import { toPlatformFinding } from '../findings.js';
import { Problem } from '../problem.js';
import { fromConsent, isPrivacyConsent } from './consents.js';
import { fromDocumentReference } from './documents.js';
import type { Resource } from './outcome.js';
import { parametersOf } from './parameters.js';
import { changeResource, createResource, readResource } from './resources.js';
import { fromPatient } from './residents.js';

/** A change that was prepared; the resource it gives is read inside the transaction. */
export type Write = () => {
  readonly resource: Resource;
  readonly created: boolean;
  /** Kept by the face alone; what an operation of the interface keeps is told of by the operation. */
  readonly kept: boolean;
};

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
  `${headers.get('idempotency-key') ?? `fhir-${traceId}`}.${part}`;

/** Types that operations of the unified interface keep: what creates one, and the body it takes. */
const createBy: Readonly<
  Record<string, readonly [operation: string, bodyOf: (resource: Resource) => Record<string, unknown>]>
> = {
  Patient: ['registerResident', fromPatient],
  DocumentReference: ['submitDocument', fromDocumentReference],
  Consent: ['recordConsent', fromConsent],
};

/** True when an operation of the interface keeps it, and not the face. */
export const isPlatformResource = (resource: Resource): boolean =>
  resource.resourceType === 'Consent'
    ? isPrivacyConsent(resource)
    : createBy[resource.resourceType] !== undefined;

/** Runs an operation of the interface and reads what it made. */
const byOperation =
  (work: Commit, type: string, { platform }: FaceExchange, created: boolean): Write =>
  () => {
    const answer = work();
    if (answer.status >= 400) throw new Problem('C011');
    const id = answer.target ?? String((answer.body as { id?: unknown }).id);
    return { resource: readResource(type, id, platform), created, kept: false };
  };

/** Prepares the creation of a resource. `part` tells entries of one transaction apart. */
export async function prepareCreate(resource: Resource, exchange: FaceExchange, part = '0'): Promise<Write> {
  const { resourceType } = resource;
  checkType(resourceType);
  const by = isPlatformResource(resource) ? createBy[resourceType] : undefined;
  if (by === undefined)
    return () => ({ resource: createResource(resource, exchange), created: true, kept: true });
  const [operation, bodyOf] = by;
  const work = await exchange.prepare(operation, {
    body: bodyOf(resource),
    idempotencyKey: keyOf(exchange, part),
  });
  return byOperation(work, resourceType, exchange, true);
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
  const { platform, headers } = exchange;
  const match = /^(?:W\/)?"?(\d+)"?$/u.exec(headers.get('if-match') ?? '');
  const version = match === null ? undefined : Number(match[1]);
  // Documents are replaced and consents revoked by their own operations; both stay as they were given.
  if (isPlatformResource(resource) && resourceType !== 'Patient') throw new Problem('C025');
  if (resourceType !== 'Patient')
    return () => ({
      resource: changeResource(resource, id, version, exchange),
      created: false,
      kept: true,
    });
  const current = platform.objects.read('resident', id);
  const work = await exchange.prepare('updateResident', {
    path: { id },
    body: fromPatient(resource),
    idempotencyKey: keyOf(exchange, part),
    version: version ?? current.version,
  });
  return byOperation(work, resourceType, exchange, false);
}

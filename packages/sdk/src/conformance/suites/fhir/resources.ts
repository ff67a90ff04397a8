/** Resources and checks of the FHIR suite. */
import { expectSame, expectStatus, expectText, TestEnd } from '../../check.js';
import type { TestContext } from '../../model.js';
import type { RawCall, RawResponse } from '../../raw-client.js';
import { syntheticResident } from '../../synthetic.js';

export type Resource = Record<string, unknown>;

const json = 'application/fhir+json';

/** One interaction; a body goes as `application/fhir+json`. */
export const send = (
  t: TestContext,
  method: string,
  path: string,
  { body, headers, ...more }: { readonly body?: Resource } & Partial<Omit<RawCall, 'method' | 'path'>> = {},
): Promise<RawResponse> =>
  t.send({
    method,
    path,
    ...(body && { text: JSON.stringify(body) }),
    headers: { accept: json, ...(body && { 'content-type': json }), ...headers },
    ...more,
  });

/** The resource of a success. */
export function expectResource(answer: RawResponse, type: string, ...statuses: readonly number[]): Resource {
  expectStatus(answer, ...statuses);
  expectSame('format', 'content-type', answer.mediaType, json);
  expectSame('content', 'resourceType', answer.json?.['resourceType'] ?? 'none', type);
  return answer.json ?? {};
}

/** An OperationOutcome that says what is wrong, and never a success, a page of HTML or an empty answer. */
export function expectOutcome(answer: RawResponse, ...statuses: readonly number[]): void {
  const outcome = expectResource(answer, 'OperationOutcome', ...statuses);
  const issues = outcome['issue'];
  const isError = ({ severity, code }: Resource) =>
    (severity === 'error' || severity === 'fatal') && typeof code === 'string';
  expectSame(
    'content',
    'issue',
    Array.isArray(issues) && (issues as Resource[]).some(isError) ? 'error' : 'none',
    'error',
  );
}

/** Refused, by whichever of the statuses for a refusal. */
export const refusals = [400, 403, 404, 405, 409, 412, 415, 422] as const;

/** Resources of a Bundle. */
export function entriesOf(bundle: Resource): readonly Resource[] {
  const entries = bundle['entry'] ?? [];
  if (!Array.isArray(entries))
    throw new TestEnd('fail', {
      kind: 'content',
      subject: 'entry',
      expected: 'array',
      actual: typeof entries,
    });
  return (entries as Resource[]).map(({ resource }) => resource as Resource);
}

/** Resources of a search, page by page along the links. */
export async function searchAll(t: TestContext, type: string, query: string): Promise<readonly Resource[]> {
  const found: Resource[] = [];
  let path: string | undefined = `/${type}?${query}`;
  for (let page = 0; page < 100 && path !== undefined; page += 1) {
    const bundle = expectResource(await send(t, 'GET', path), 'Bundle', 200);
    expectSame('content', 'type', bundle['type'], 'searchset');
    found.push(...entriesOf(bundle).filter(({ resourceType }) => resourceType !== 'OperationOutcome'));
    const links = (bundle['link'] ?? []) as readonly { readonly relation?: string; readonly url?: string }[];
    const next = links.find(({ relation }) => relation === 'next')?.url;
    path = next === undefined ? undefined : `/${type}${next.slice(Math.max(next.indexOf('?'), 0))}`;
  }
  return found;
}

/** The patient of a run. */
export function patientOf(t: TestContext): Resource {
  const { localId, name, birthDate, genderCode, identityNumber } = syntheticResident(t.seed, 60);
  return {
    resourceType: 'Patient',
    identifier: [
      { system: 'urn:oid:2.16.156.10011.2.5.1.4', value: localId },
      { system: 'urn:oid:2.16.156.10011.1.3', value: identityNumber },
    ],
    name: [{ text: name }],
    gender: genderCode === '1' ? 'male' : 'female',
    birthDate,
  };
}

/** A body temperature of that patient. Its number has a zero at the end that must not be lost. */
export function observationOf(t: TestContext, name: string, more: Resource = {}): Resource {
  return {
    resourceType: 'Observation',
    identifier: [{ system: 'urn:hulian:conformance', value: t.unique(name) }],
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '8310-5' }] },
    subject: { reference: `Patient/${t.take<string>('patient')}` },
    effectiveDateTime: '2026-01-02T08:00:00+08:00',
    valueQuantity: { value: 36.5, unit: '℃', system: 'http://unitsofmeasure.org', code: 'Cel' },
    ...more,
  };
}

/** Creates an observation and gives its id. */
export async function createObservation(t: TestContext, name: string): Promise<string> {
  const answer = await send(t, 'POST', '/Observation', { body: observationOf(t, name) });
  return expectText(expectResource(answer, 'Observation', 201), 'id');
}

/** A query for the observations that carry an identifier of this run. */
export const identified = (t: TestContext, name: string): string =>
  `identifier=${encodeURIComponent(`urn:hulian:conformance|${t.unique(name)}`)}&patient=${t.take<string>('patient')}`;

/** Version of a resource. */
export const versionOf = (resource: Resource): unknown =>
  (resource['meta'] as Resource | undefined)?.['versionId'];

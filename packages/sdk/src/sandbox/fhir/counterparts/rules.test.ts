/** Objects of the interface by FHIR: who may read them, what changes their state, and that no face says otherwise than another. */
import { memorySigner, sm2 } from '@hulian/crypto';
import { createValidator } from '@hulian/validators';
import { ProfileStore } from '@hulian/validators/fhir';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPlatform } from '../../../client/create-platform.js';
import { makeFhirPackage } from '../../../fhir/package/make-package.js';
import { documentAbout } from '../../document-about.test-kit.js';
import { otherResident, resident, schedule, startTestPlatform } from '../../sandbox.test-kit.js';

vi.setConfig({ testTimeout: 60_000 });

const others = sm2.generateKeyPair();
const other = '12990000TEST000002';
const hooks: string[] = [];
const { sandbox, platform, institution, clientOptions, pair } = startTestPlatform({
  unsignedFhir: true,
  deliver: (request) => {
    hooks.push(`${request.method} ${request.url}`);
    return Promise.resolve(new Response(null));
  },
});
sandbox.register({ id: institution, name: '测试医院', keys: [{ publicKey: pair.publicKey }] });
sandbox.register({ id: other, name: '另一医院', keys: [{ publicKey: others.publicKey }] });
const second = createPlatform({
  ...clientOptions,
  institution: other,
  signer: memorySigner(others.privateKey),
});
afterAll(() => sandbox.close());

type Json = Record<string, unknown>;
const ask =
  (as: string) =>
  async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const answer = await sandbox.fetch(
      new Request(`http://127.0.0.1:9999/fhir/${path}`, {
        method,
        headers: { 'hulian-institution': as, 'content-type': 'application/fhir+json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    return { status: answer.status, body: (await answer.json()) as Json };
  };
const own = ask(institution);
const foreign = ask(other);
const treatment = { 'hulian-purpose': 'treatment' };
const entriesOf = ({ body }: { readonly body: Json }) =>
  ((body['entry'] ?? []) as { resource: Json }[]).map(({ resource }) => resource);

const at = '2026-01-02T08:00:00+08:00';
let person = '';
beforeEach(async () => {
  sandbox.reset();
  hooks.length = 0;
  person = (await platform.residents.register(resident)).id;
});

const result = (number = 'R-1') => ({
  reportNumber: number,
  residentId: person,
  kind: 'laboratory' as const,
  reportedAt: at,
  items: [{ itemCode: 'GLU', itemName: '葡萄糖', value: '5.60', unit: 'mmol/L' }],
});
const publish = (places: number) => platform.schedules.publish({ ...schedule, places });
const booking = (number: string, slot: string, who = person): Json => ({
  resourceType: 'Appointment',
  identifier: [{ value: number }],
  status: 'booked',
  start: at,
  end: at,
  slot: [{ reference: `Slot/${slot}` }],
  participant: [{ actor: { reference: `Patient/${who}` }, status: 'accepted' }],
});

describe('who may read', () => {
  test('what another institution brought needs a purpose, and the resident may refuse it: as by the interface', async () => {
    const { id } = await platform.results.share(result());
    for (const path of [`DiagnosticReport/${id}`, `Observation/${id}-1`]) {
      expect((await foreign('GET', path)).status).toBe(404);
      expect((await foreign('GET', path, undefined, treatment)).status).toBe(200);
      expect((await own('GET', path)).status).toBe(200);
    }
    expect(entriesOf(await foreign('GET', 'Observation')).length).toBe(0);
    expect(
      entriesOf(await foreign('GET', `Observation?patient=${person}`, undefined, treatment)).length,
    ).toBe(1);
    await platform.consents.record({
      residentId: person,
      consentId: 'C-1',
      purpose: 'treatment',
      decision: 'deny',
    });
    for (const path of [`DiagnosticReport/${id}`, `Observation/${id}-1`, `Observation?patient=${person}`])
      expect([path, (await foreign('GET', path, undefined, treatment)).status]).toEqual([path, 403]);
    await expect(second.results.get(id, { purpose: 'treatment' } as never)).rejects.toMatchObject({
      status: 403,
    });
  });

  test('a permission for one service shows its objects and no others', async () => {
    const { id } = await platform.results.share(result());
    sandbox.register({
      id: other,
      keys: [{ publicKey: others.publicKey }],
      scopes: ['results:read', 'residents:read'],
    });
    try {
      expect((await foreign('GET', `Observation/${id}-1`, undefined, treatment)).status).toBe(200);
      expect(
        entriesOf(await foreign('GET', `Observation?patient=${person}`, undefined, treatment)).length,
      ).toBe(1);
      for (const path of ['Encounter', 'Appointment', 'Claim', 'AuditEvent'])
        expect([path, (await foreign('GET', path)).status]).toEqual([path, 403]);
      expect((await foreign('POST', 'Appointment', booking('A-1', 'SC1'))).status).toBe(403);
    } finally {
      sandbox.register({ id: other, keys: [{ publicKey: others.publicKey }] });
    }
  });

  test('$everything brings what the interface keeps', async () => {
    await platform.results.share(result());
    await platform.encounters.submit({
      encounterId: 'E-1',
      residentId: person,
      kind: 'outpatient',
      startedAt: at,
    });
    const schedule = await publish(1);
    await own('POST', 'Appointment', booking('A-1', schedule.id));
    const types = entriesOf(await own('GET', `Patient/${person}/$everything`)).map(
      (each) => each['resourceType'],
    );
    expect(types.sort()).toEqual(['Appointment', 'DiagnosticReport', 'Encounter', 'Observation', 'Patient']);
  });
});

describe('the same rules', () => {
  test('a booking takes a place, whichever face it came by; the slot tells', async () => {
    const { id: slot } = await publish(1);
    expect((await own('GET', `Slot/${slot}`)).body).toMatchObject({ status: 'free' });
    const booked = await own('POST', 'Appointment', booking('A-1', slot));
    expect([booked.status, booked.body['status']]).toEqual([201, 'booked']);
    expect((await own('GET', `Slot/${slot}`)).body).toMatchObject({ status: 'busy' });
    expect((await own('POST', 'Appointment', booking('A-2', slot))).status).toBe(409);
    await expect(
      platform.appointments.book({ appointmentId: 'A-3', residentId: person, scheduleId: slot }),
    ).rejects.toMatchObject({ platformCode: 'A402' });
    const cancelled = await own('PUT', `Appointment/${String(booked.body['id'])}`, {
      ...booked.body,
      status: 'cancelled',
    });
    expect([cancelled.status, cancelled.body['status']]).toEqual([200, 'cancelled']);
    expect((await platform.appointments.get(String(booked.body['id']))).state).toBe('cancelled');
    expect((await own('POST', 'Appointment', booking('A-4', slot))).status).toBe(201);
  });

  test('what a booking lacks is told by its place', async () => {
    const { slot, ...rest } = booking('A-1', 'SC1');
    const refused = await own('POST', 'Appointment', rest);
    expect([slot, refused.status]).toEqual([expect.anything(), 422]);
    expect(JSON.stringify(refused.body)).toContain('Appointment.slot.0');
  });

  test('a referral is accepted by whom it is for, by FHIR, and nobody jumps', async () => {
    const { id } = await platform.referrals.request({
      referralNumber: 'R-1',
      residentId: person,
      targetInstitution: other,
      direction: 'up',
      reason: '需上级医院诊治',
    });
    const [task = {}] = entriesOf(await foreign('GET', 'Task'));
    expect(task).toMatchObject({ id, status: 'requested' });
    expect((await foreign('GET', `ServiceRequest/${id}`)).body).toMatchObject({
      reasonCode: [{ text: '需上级医院诊治' }],
    });
    expect((await own('PUT', `Task/${id}`, { ...task, status: 'accepted' })).status).toBe(403);
    expect((await foreign('PUT', `Task/${id}`, { ...task, status: 'completed' })).status).toBe(409);
    expect(
      (await foreign('PUT', `Task/${id}`, { ...task, status: 'accepted', description: '改' })).status,
    ).toBe(409);
    expect((await foreign('PUT', `Task/${id}`, { ...task, status: 'accepted' })).status).toBe(200);
    expect((await platform.referrals.get(id)).state).toBe('accepted');
    const altered = { ...task, status: 'completed', reasonCode: { text: '另一原因' } };
    expect((await foreign('PUT', `Task/${id}`, altered)).status).toBe(409);
    expect(
      (await foreign('PUT', `Task/${id}`, { ...task, status: 'completed' }, { 'if-match': 'W/"1"' })).status,
    ).toBe(412);
  });

  test('a consultation is answered by FHIR', async () => {
    const { id } = await platform.consultations.request({
      consultationNumber: 'C-1',
      residentId: person,
      targetInstitution: other,
      purpose: '明确诊断',
      summary: '摘要',
    });
    const task = (await foreign('GET', `Task/${id}`)).body;
    await foreign('PUT', `Task/${id}`, { ...task, status: 'accepted' });
    const answered = await foreign('PUT', `Task/${id}`, {
      ...task,
      status: 'in-progress',
      output: [
        {
          type: { coding: [{ system: 'urn:hulian:fhir:CodeSystem:task-part', code: 'opinion' }] },
          valueString: '意见',
        },
      ],
      extension: [{ url: 'urn:hulian:fhir:StructureDefinition:opinion-author', valueString: 'D-9' }],
    });
    expect([answered.status, answered.body['status']]).toEqual([200, 'in-progress']);
    expect((await platform.consultations.get(id)).events?.at(-1)).toMatchObject({
      event: 'reply',
      opinion: '意见',
      practitioner: 'D-9',
    });
    expect((await own('GET', `Task/${id}`)).body).toMatchObject({ output: [{ valueString: '意见' }] });
  });

  test('a prescription gives its pick-up code once, is dispensed by the interface, and FHIR shows it', async () => {
    const made = await own('POST', 'MedicationRequest', {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      groupIdentifier: { value: 'RX-1' },
      medicationCodeableConcept: { coding: [{ system: 'http://example.org/drugs', code: 'A' }], text: '甲' },
      subject: { reference: `Patient/${person}` },
      requester: { identifier: { system: 'urn:oid:2.16.156.10011.1.4', value: 'DOC-1' } },
      authoredOn: at,
      reasonCode: [{ coding: [{ code: 'I10' }] }],
      dosageInstruction: [{ text: '1片', timing: { code: { coding: [{ code: '09' }] } } }],
      dispenseRequest: { validityPeriod: { end: '2099-01-01T00:00:00+08:00' }, quantity: { value: 1 } },
      priority: 'urgent',
    });
    expect(made.status).toBe(201);
    const id = String(made.body['id']);
    const [{ valueString: token }] = made.body['extension'] as [{ valueString: string }];
    const object = id.replace(/-1$/u, '');
    await platform.prescriptions.dispense(object, { token, pharmacist: 'P-1', dispensedAt: at });
    const shown = (await own('GET', `MedicationRequest/${id}`)).body;
    // What came along is still there; the code is not.
    expect(shown).toMatchObject({
      status: 'completed',
      priority: 'urgent',
      medicationCodeableConcept: { coding: [{ system: 'http://example.org/drugs' }] },
    });
    expect(JSON.stringify(shown)).not.toContain(token);
    expect(
      (
        await own('PUT', `MedicationRequest/${id}`, {
          ...shown,
          status: 'cancelled',
          statusReason: { text: '误' },
        })
      ).status,
    ).toBe(409);
  });

  test('an update by FHIR is the next version of the interface, and the other way round', async () => {
    const { id } = await platform.results.share({ ...result(), dataSet: undefined } as never);
    const report = (await own('GET', `DiagnosticReport/${id}`)).body;
    const changed = await own('PUT', `DiagnosticReport/${id}`, {
      ...report,
      issued: '2026-01-03T08:00:00+08:00',
      conclusion: '正常',
    });
    expect([changed.status, changed.body['conclusion']]).toEqual([200, '正常']);
    const read = await platform.results.get(id);
    expect(read.body).toMatchObject({ ...result(), reportedAt: '2026-01-03T08:00:00+08:00' });
    expect(read.version).toBe(2);
    await platform.results.update(
      id,
      { ...result(), reportedAt: '2026-01-04T08:00:00+08:00' },
      {
        version: 2,
      },
    );
    const again = (await own('GET', `DiagnosticReport/${id}`)).body;
    // The object says something else than what came along, so that is shown no more.
    expect([again['issued'], again['conclusion']]).toEqual(['2026-01-04T08:00:00+08:00', undefined]);
    expect((await own('GET', `DiagnosticReport/${id}/_history/2`)).body).toMatchObject({
      conclusion: '正常',
    });
    const observation = (await own('GET', `Observation/${id}-1`)).body;
    expect((await own('PUT', `Observation/${id}-1`, observation)).status).toBe(405);
  });
});

test('what lacks what an operation asks for is kept by FHIR alone, and says so', async () => {
  const made = await own('POST', 'Encounter', {
    resourceType: 'Encounter',
    status: 'unknown',
    class: { code: 'AMB' },
    subject: { reference: `Patient/${person}` },
  });
  expect(made.status).toBe(201);
  expect(made.body['meta']).toMatchObject({ tag: [{ code: 'fhir-only' }] });
  expect(sandbox.counts()).not.toHaveProperty('encounter');
  const again = await own('PUT', `Encounter/${String(made.body['id'])}`, made.body);
  expect((again.body['meta'] as { tag: unknown[] }).tag).toHaveLength(1);
});

test('one transaction brings a person, a visit, a report with its results and a document; references become those of the platform', async () => {
  const entry = (fullUrl: string, resource: Json) => ({
    fullUrl: `urn:uuid:00000000-0000-4000-8000-00000000000${fullUrl}`,
    resource,
    request: { method: 'POST', url: String(resource['resourceType']) },
  });
  const ref = (number: string) => ({ reference: `urn:uuid:00000000-0000-4000-8000-00000000000${number}` });
  const observed = (code: string) => ({
    resourceType: 'Observation',
    status: 'final',
    code: { coding: [{ code }], text: code },
    subject: ref('1'),
    valueQuantity: { value: 5.6, unit: 'mmol/L' },
  });
  const content = documentAbout(otherResident);
  const { status, body } = await own('POST', '', {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [
      entry('4', {
        resourceType: 'DiagnosticReport',
        status: 'final',
        identifier: [{ value: 'R-9' }],
        category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'LAB' }] }],
        code: { text: '血糖' },
        subject: ref('1'),
        encounter: ref('2'),
        issued: at,
        result: [ref('6'), ref('5')],
      }),
      entry('5', observed('GLU')),
      entry('6', observed('HB')),
      entry('2', {
        resourceType: 'Encounter',
        status: 'finished',
        identifier: [{ value: 'E-9' }],
        class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
        subject: ref('1'),
        period: { start: at, end: at },
      }),
      entry('1', {
        resourceType: 'Patient',
        identifier: [
          { system: 'urn:oid:2.16.156.10011.2.5.1.4', value: 'PAT-2' },
          { system: 'urn:oid:2.16.156.10011.1.3', value: otherResident.identityNumber },
        ],
        name: [{ text: otherResident.name }],
        gender: 'female',
        birthDate: otherResident.birthDate,
      }),
      entry('7', {
        resourceType: 'DocumentReference',
        status: 'current',
        masterIdentifier: { value: 'D'.padEnd(32, '3') },
        type: { coding: [{ code: 'C0004' }] },
        subject: ref('1'),
        content: [{ attachment: { contentType: 'application/xml', url: ref('8').reference } }],
      }),
      entry('8', {
        resourceType: 'Binary',
        contentType: 'application/xml',
        data: Buffer.from(content).toString('base64'),
      }),
    ],
  });
  expect([status, body['issue']]).toEqual([200, undefined]);
  const places = (body['entry'] as { response: { location: string } }[]).map(({ response }) =>
    response.location.replace(/\d{4,}/u, 'N').replace(/\/_history.*/u, ''),
  );
  expect(places).toEqual([
    'DiagnosticReport/REN',
    'Observation/REN-2',
    'Observation/REN-1',
    'Encounter/ENN',
    'Patient/PN',
    'DocumentReference/DN',
    'Binary/DN',
  ]);
  const [found] = entriesOf(await own('GET', 'DiagnosticReport'));
  expect(found).toMatchObject({
    subject: { reference: expect.stringMatching(/^Patient\/P\d+$/u) as string },
    code: { text: '血糖' },
  });
  const people = [];
  for await (const each of platform.residents.search({
    identityNumber: otherResident.identityNumber,
  }))
    people.push(each.id);
  const listed = [];
  for await (const each of platform.results.search({ residentId: people[0] } as never))
    listed.push(each.body);
  expect(listed).toMatchObject([
    { reportNumber: 'R-9', items: [{ itemCode: 'HB' }, { itemCode: 'GLU', value: '5.6', unit: 'mmol/L' }] },
  ]);
  const documents = [];
  for await (const each of platform.documents.search({ residentId: people[0] } as never))
    documents.push(each);
  expect(documents).toHaveLength(1);
});

test('subscribers hear of what comes by another face', async () => {
  await own('POST', 'Subscription', {
    resourceType: 'Subscription',
    status: 'active',
    reason: '测试',
    criteria: 'Observation?code=GLU',
    channel: { type: 'rest-hook', endpoint: 'http://127.0.0.1:9/hook', payload: 'application/fhir+json' },
  });
  const { id } = await platform.results.share(result());
  await sandbox.settled();
  expect(hooks).toEqual([`PUT http://127.0.0.1:9/hook/Observation/${id}-1`]);
});

test('pages end anywhere, also among the resources of one object', async () => {
  const items = ['A', 'B', 'C'].map((itemCode) => ({ itemCode, itemName: itemCode }));
  for (const number of ['R-1', 'R-2']) await platform.results.share({ ...result(number), items });
  const seen: unknown[] = [];
  let path: string | undefined = `Observation?patient=${person}&_count=2`;
  while (path !== undefined) {
    const page = await own('GET', path);
    seen.push(entriesOf(page).map(({ id }) => String(id).slice(-3)));
    const next = (page.body['link'] as { relation: string; url: string }[]).find(
      ({ relation }) => relation === 'next',
    );
    path = next?.url.replace(/^.*\/fhir\//u, '');
  }
  expect(seen).toEqual([
    ['3-1', '3-2'],
    ['3-3', '2-1'],
    ['2-2', '2-3'],
  ]);
});

test('residents, documents and consents meet our own profiles', async () => {
  const store = new ProfileStore();
  store.addPackage(makeFhirPackage().bytes);
  await platform.documents.submit({
    documentId: 'D'.padEnd(32, '1'),
    residentId: person,
    format: 'cda',
    content: documentAbout(resident),
    author: 'DOC-1',
    encounterId: 'E-1',
    createdAt: at,
    confidentiality: 'N',
  });
  await platform.consents.record({
    residentId: person,
    consentId: 'C-1',
    purpose: 'treatment',
    decision: 'permit',
    validUntil: '2099-01-01',
  });
  for (const [path, profile] of [
    [`Patient?_id=${person}`, 'patient'],
    ['DocumentReference', 'document-reference'],
    ['Consent', 'privacy-consent'],
  ] as const) {
    const [resource] = entriesOf(await own('GET', path));
    const url = `urn:hulian:fhir:StructureDefinition:${profile}`;
    const { findings } = await createValidator({ fhir: { store, profiles: [url] } }).validate({
      path: 'a.json',
      content: new TextEncoder().encode(JSON.stringify(resource)),
    });
    expect([path, findings.filter(({ severity }) => severity === 'error')]).toEqual([path, []]);
  }
});

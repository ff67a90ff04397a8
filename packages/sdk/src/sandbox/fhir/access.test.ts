/** What one face refuses the other refuses: the same residents, consents and records asked for by FHIR and by the unified interface. */
import { memorySigner, sm2 } from '@hulian/crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createPlatform } from '../../client/create-platform.js';
import { documentAbout } from '../document-about.test-kit.js';
import { resident, startTestPlatform } from '../sandbox.test-kit.js';

const hooks: { method: string; url: string; body: string }[] = [];
const others = sm2.generateKeyPair();
const other = '12990000TEST000002';
const { sandbox, platform, institution, clientOptions, pair } = startTestPlatform({
  unsignedFhir: true,
  deliver: async (request) => {
    hooks.push({ method: request.method, url: request.url, body: await request.text() });
    return new Response(null);
  },
});
sandbox.register({ id: institution, name: '测试医院', keys: [{ publicKey: pair.publicKey }] });
sandbox.register({ id: other, name: '另一医院', keys: [{ publicKey: others.publicKey }] });
const second = createPlatform({
  ...clientOptions,
  institution: other,
  signer: memorySigner(others.privateKey),
});

interface Answered {
  readonly status: number;
  readonly body: {
    readonly id: string;
    readonly total?: number;
    readonly entry?: readonly { readonly resource: { readonly resourceType: string } }[];
  };
}
const ask =
  (as: string) =>
  async (
    path: string,
    {
      method = 'GET',
      body,
      purpose,
      headers,
    }: { method?: string; body?: unknown; purpose?: string; headers?: object } = {},
  ): Promise<Answered> => {
    const answer = await sandbox.fetch(
      new Request(`http://127.0.0.1:9999/fhir/${path}`, {
        method,
        headers: {
          'hulian-institution': as,
          'content-type': 'application/fhir+json',
          ...(purpose !== undefined && { 'hulian-purpose': purpose }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    return { status: answer.status, body: (await answer.json()) as Answered['body'] };
  };
const own = ask(institution);
const foreign = ask(other);

let person = '';
let document = '';
let observation = '';
const status = async (work: Promise<unknown>): Promise<number> => {
  try {
    await work;
    return 200;
  } catch (error) {
    return (error as { status: number }).status;
  }
};
const deny = (purpose: string) =>
  platform.consents.record(
    { residentId: person, consentId: `C-${purpose}`, purpose, decision: 'deny' } as never,
    { idempotencyKey: `consent-${purpose}` },
  );

beforeEach(async () => {
  sandbox.reset();
  hooks.length = 0;
  person = (await platform.residents.register(resident)).id;
  const content = documentAbout(resident);
  document = (
    await platform.documents.submit({
      documentId: 'D'.padEnd(32, '1'),
      residentId: person,
      format: 'cda',
      content,
    })
  ).id;
  const created = await own('Observation', {
    method: 'POST',
    body: {
      resourceType: 'Observation',
      status: 'final',
      code: { text: '体温' },
      subject: { reference: `Patient/${person}` },
      valueQuantity: { value: 36.5 },
    },
  });
  observation = created.body.id;
});

const paths = () => ({
  binary: `Binary/${document}`,
  read: `Observation/${observation}`,
  version: `Observation/${observation}/_history/1`,
  history: `Observation/${observation}/_history`,
  search: `Observation?patient=${person}`,
  documents: `DocumentReference?patient=Patient/${person}`,
  everything: `Patient/${person}/$everything`,
});

describe('consent', () => {
  test('without a refusal and with a purpose another institution reads', async () => {
    for (const path of Object.values(paths()))
      expect([path, (await foreign(path, { purpose: 'treatment' })).status]).toEqual([path, 200]);
    const everything = await foreign(paths().everything, { purpose: 'treatment' });
    const types = everything.body.entry?.map(({ resource }) => resource.resourceType);
    expect(types).toEqual(['Patient', 'DocumentReference', 'Observation']);
  });

  test('without a purpose: content is refused, single records are not found, as by the interface', async () => {
    expect((await foreign(paths().binary)).status).toBe(403);
    expect(await status(second.documents.retrieve(document))).toBe(403);
    for (const path of [paths().read, paths().version, paths().history])
      expect((await foreign(path)).status).toBe(404);
  });

  test('a refused purpose is refused by every read of both faces, and the log tells of it', async () => {
    await deny('treatment');
    for (const [name, path] of Object.entries(paths())) {
      const { status: code, body } = await foreign(path, { purpose: 'treatment' });
      expect([name, code]).toEqual([name, 403]);
      expect(body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ code: 'forbidden' }] });
      expect(sandbox.auditEntries().at(-1)).toMatchObject({
        institution: other,
        outcome: 'refused',
        code: 'D208',
        purpose: 'treatment',
        status: 403,
      });
    }
    expect(sandbox.auditEntries().at(-1)).toMatchObject({ person, target: person });
    expect(await status(second.documents.retrieve(document, { purpose: 'treatment' }))).toBe(403);
    expect((await foreign(paths().binary, { purpose: 'emergency' })).status).toBe(200);
    expect((await foreign(paths().everything, { purpose: 'emergency' })).status).toBe(200);
    expect((await own(paths().everything)).status).toBe(200);
    expect((await foreign(paths().binary, { purpose: 'curiosity' })).status).toBe(400);
  });

  test('a transaction and a conditional create are no way around', async () => {
    await deny('treatment');
    const get = (url: string) =>
      foreign('', {
        method: 'POST',
        purpose: 'treatment',
        body: { resourceType: 'Bundle', type: 'transaction', entry: [{ request: { method: 'GET', url } }] },
      });
    for (const path of [paths().binary, paths().read, paths().search])
      expect((await get(path)).status).toBe(403);
    const conditional = await foreign('Observation', {
      method: 'POST',
      headers: { 'if-none-exist': `patient=${person}` },
      body: { resourceType: 'Observation', status: 'final', code: { text: '体温' } },
    });
    expect(conditional.status).toBe(403);
  });

  test('a refusal given by FHIR is obeyed by the interface, and shown by it', async () => {
    const consent = {
      resourceType: 'Consent',
      identifier: [{ value: 'C-1' }],
      status: 'active',
      scope: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }],
      },
      category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'INFA' }] }],
      patient: { reference: `Patient/${person}` },
      policyRule: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'OPTOUT' }],
      },
      provision: {
        type: 'deny',
        purpose: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'TREAT' }],
      },
    };
    const created = await own('Consent', { method: 'POST', body: consent });
    expect(created.body).toMatchObject({ provision: consent.provision, status: 'active' });
    expect(await status(second.documents.retrieve(document, { purpose: 'treatment' }))).toBe(403);
    const found = await own(`Consent?patient=${person}`);
    expect(found.body.total).toBe(1);
    const vague = { ...consent, provision: { type: 'deny' } };
    expect((await own('Consent', { method: 'POST', body: vague })).status).toBe(422);
  });
});

describe('what nobody asked about a person', () => {
  test('a search that names no person shows only own records', async () => {
    expect((await foreign('Observation')).body.total).toBe(0);
    expect((await foreign('DocumentReference')).body.total).toBe(0);
    expect((await own('Observation')).body.total).toBe(1);
    expect((await own('DocumentReference')).body.total).toBe(1);
  });

  test('patients are found one at a time', async () => {
    for (const query of [
      '',
      '?gender=male',
      '?name=测',
      '?name:contains=测&birthdate=ge1900-01-01&gender=male',
      '?identifier=urn:oid:2.16.156.10011.1.3|',
      '?identifier:missing=false',
    ])
      expect([query, (await foreign(`Patient${query}`)).status]).toEqual([query, 422]);
    for (const query of [
      `identifier=urn:oid:2.16.156.10011.1.3|${resident.identityNumber}`,
      `_id=${person}`,
      `name:exact=${resident.name}&birthdate=${resident.birthDate}&gender=male`,
    ])
      expect([query, (await foreign(`Patient?${query}`)).body.total]).toEqual([query, 1]);
  });

  test('what is about a person nobody knows stays with who brought it; a person who does not exist is refused', async () => {
    const about = (subject: object) =>
      own('Condition', {
        method: 'POST',
        body: { resourceType: 'Condition', code: { text: '其他' }, subject },
      });
    const hidden = await about({ display: '未知' });
    expect((await foreign(`Condition/${hidden.body.id}`, { purpose: 'treatment' })).status).toBe(404);
    expect((await about({ reference: 'Patient/P999' })).status).toBe(422);
  });

  test('an institution without the permission of a service does not get it by FHIR', async () => {
    sandbox.register({
      id: other,
      name: '另一医院',
      keys: [{ publicKey: others.publicKey }],
      scopes: ['residents:read'],
    });
    try {
      expect((await foreign(`Patient/${person}`, { purpose: 'quality-control' })).status).toBe(200);
      for (const path of Object.values(paths()).filter((each) => !each.includes('everything')))
        expect([path, (await foreign(path, { purpose: 'treatment' })).status]).toEqual([path, 403]);
      const made = await foreign('Organization', {
        method: 'POST',
        body: { resourceType: 'Organization', name: '甲' },
      });
      expect(made.status).toBe(403);
    } finally {
      sandbox.register({ id: other, name: '另一医院', keys: [{ publicKey: others.publicKey }] });
    }
  });

  test('a task is read by the institution that it is for', async () => {
    const made = await own('Task', {
      method: 'POST',
      body: {
        resourceType: 'Task',
        status: 'requested',
        intent: 'order',
        for: { reference: `Patient/${person}` },
        owner: { identifier: { system: 'urn:oid:2.16.156.10011.1.5', value: other } },
      },
    });
    expect((await foreign(`Task/${made.body.id}`)).status).toBe(200);
    expect((await foreign('Task')).body.total).toBe(1);
  });
});

test('subscriptions: others learn that something happened, not what; what comes by another face is told too', async () => {
  const subscribe = (by: typeof own, endpoint: string) =>
    by('Subscription', {
      method: 'POST',
      body: {
        resourceType: 'Subscription',
        status: 'active',
        reason: '测试',
        criteria: 'Patient?gender=female',
        channel: { type: 'rest-hook', endpoint, payload: 'application/fhir+json' },
      },
    });
  const { body } = await subscribe(own, 'http://127.0.0.1:9/own');
  await subscribe(foreign, 'http://127.0.0.1:9/foreign');
  expect((await foreign(`Subscription/${body.id}`)).status).toBe(404);
  const { id } = await platform.residents.register({
    ...resident,
    localId: 'PAT-2',
    name: '测试乙',
    genderCode: '2',
    identityNumber: '999999198505050025',
    birthDate: '1985-05-05',
  });
  await sandbox.settled();
  expect(hooks.map(({ method, url, body: sent }) => [method, url, sent !== '']).sort()).toEqual([
    ['POST', 'http://127.0.0.1:9/foreign', false],
    ['PUT', `http://127.0.0.1:9/own/Patient/${id}`, true],
  ]);
});

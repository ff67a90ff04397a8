/** The FHIR face over HTTP: with our client (fhir-kit-client, signed) and with a client that is not ours (fhirclient, unsigned). */
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { memorySigner } from '@hulian/crypto';
import { createValidator } from '@hulian/validators';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFhirClient, recordToFhir, type FhirClient, type Resource } from '../../fhir/index.js';
import { valueSetOf } from '../../fhir/package/terminology.js';
import { documentAbout } from '../document-about.test-kit.js';
import { resident, startTestPlatform } from '../sandbox.test-kit.js';

const notified: { url: string; body: string }[] = [];
const started = startTestPlatform({
  unsignedFhir: true,
  deliver: async (request) => {
    notified.push({ url: `${request.method} ${request.url}`, body: await request.text() });
    return new Response(null, { status: 200 });
  },
});
const { sandbox, platform, institution, pair } = started;
let server: Server;
let url: string;
let fhir: FhirClient;

beforeAll(async () => {
  const listener = getRequestListener((request) => sandbox.fetch(request), { overrideGlobalObjects: false });
  server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`;
  fhir = createFhirClient({ baseUrl: url, institution, signer: memorySigner(pair.privateKey), wait: 1 });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  sandbox.close();
});
beforeEach(() => {
  sandbox.reset();
  notified.length = 0;
});

const patient: Resource = {
  resourceType: 'Patient',
  identifier: [
    { system: 'urn:oid:2.16.156.10011.2.5.1.4', value: resident.localId },
    { system: 'urn:oid:2.16.156.10011.1.3', value: resident.identityNumber },
  ],
  name: [{ text: resident.name }],
  gender: 'male',
  birthDate: resident.birthDate,
};
const observationOf = (id: string, more: object = {}): Resource => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '8310-5' }] },
  subject: { reference: `Patient/${id}` },
  effectiveDateTime: '2026-01-02T08:00:00+08:00',
  valueQuantity: { value: 36.5, unit: '℃', system: 'http://unitsofmeasure.org', code: 'Cel' },
  ...more,
});
const all = async (type: string, parameters: Record<string, string>): Promise<Resource[]> => {
  const found: Resource[] = [];
  for await (const each of fhir.search(type, parameters)) found.push(each);
  return found;
};
const failure = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (error) {
    return error as {
      status: number;
      outcome: string;
      rawBody: string;
      headers: Record<string, string>;
      code: string;
    };
  }
  throw new Error('no failure');
};

describe('one state behind all faces', () => {
  test('what FHIR creates the interface reads, and the other way round', async () => {
    const created = await fhir.create(patient);
    expect(created).toMatchObject({ resourceType: 'Patient', gender: 'male', meta: { versionId: '1' } });
    const read = await platform.residents.get(String(created['id']));
    expect(read.body).toMatchObject({ name: resident.name, identityNumber: resident.identityNumber });
    sandbox.reset();
    const { id } = await platform.residents.register(resident);
    expect(await fhir.read('Patient', id)).toMatchObject({
      birthDate: '1990-01-01',
      name: [{ text: '测试甲' }],
    });
  });

  test('documents: submitted by FHIR, found and fetched by both', async () => {
    const { id } = await fhir.create(patient);
    const content = new TextEncoder().encode(documentAbout(resident));
    const reference = await fhir.submitDocument({
      documentId: 'D'.padEnd(32, '1'),
      residentId: String(id),
      type: 'C0004',
      content,
    });
    expect(reference).toMatchObject({
      resourceType: 'DocumentReference',
      status: 'current',
      subject: { reference: `Patient/${String(id)}` },
    });
    const binary = await fhir.read('Binary', String(reference['id']));
    expect(Buffer.from(String(binary['data']), 'base64').equals(Buffer.from(content))).toBe(true);
    expect(await all('DocumentReference', { patient: String(id), type: 'C0004' })).toHaveLength(1);
    const listed = [];
    for await (const entry of platform.documents.search({ residentId: String(id) })) listed.push(entry);
    expect(listed).toHaveLength(1);
  });
});

describe('reading and writing', () => {
  test('versions: update, history, stale update', async () => {
    const { id } = await fhir.create(patient);
    const first = await fhir.create(observationOf(String(id)));
    const changed = await fhir.update({ ...first, status: 'amended' }, { version: '1' });
    expect(changed).toMatchObject({ status: 'amended', meta: { versionId: '2' } });
    const stale = await failure(fhir.update({ ...first, status: 'final' }, { version: '1' }));
    expect(stale).toMatchObject({ status: 412, outcome: 'refused', code: 'PLATFORM_REJECTED' });
    const history = (await fhir.client.request(
      `${url}/Observation/${String(first['id'])}/_history`,
    )) as unknown as { total: number };
    expect(history.total).toBe(2);
    const old = await fhir.client.vread({
      resourceType: 'Observation',
      id: String(first['id']),
      version: '1',
    });
    expect(old).toMatchObject({ status: 'final' });
  });

  test('decimals are kept digit for digit', async () => {
    const { id } = await fhir.create(patient);
    const text = JSON.stringify(observationOf(String(id))).replace('36.5', '36.50');
    const answer = await fetch(`${url}/Observation`, {
      method: 'POST',
      headers: { 'content-type': 'application/fhir+json' },
      body: text,
    });
    const created = await answer.text();
    expect(created).toContain('"value":36.50');
    const { id: own } = JSON.parse(created) as { id: string };
    expect(await (await fetch(`${url}/Observation/${own}?_format=xml`)).text()).toContain(
      '<value value="36.50"/>',
    );
  });

  test('what is wrong is refused with findings; status, headers and body are told', async () => {
    const { id } = await fhir.create(patient);
    const wrong = await failure(fhir.create(observationOf(String(id), { status: 'finished' })));
    expect(wrong).toMatchObject({ status: 422, outcome: 'refused' });
    expect(wrong.rawBody).toContain('fhir/binding');
    expect(wrong.headers['content-type']).toContain('application/fhir+json');
    expect(await failure(fhir.read('Observation', 'none'))).toMatchObject({ status: 404 });
    expect(await failure(all('Observation', { unknown: '1' }))).toMatchObject({ status: 400 });
    expect(await failure(fhir.create({ resourceType: 'Patient', name: [{ text: '测试' }] }))).toMatchObject({
      status: 422,
    });
  });

  test('conditional create gives what is there', async () => {
    const organization: Resource = {
      resourceType: 'Organization',
      identifier: [{ system: 'urn:oid:2.16.156.10011.1.5', value: 'T1' }],
      name: '测试医院',
    };
    const condition = { ifNoneExist: 'identifier=urn:oid:2.16.156.10011.1.5|T1' };
    const first = await fhir.create(organization, condition);
    const second = await fhir.create(organization, condition);
    expect(second['id']).toBe(first['id']);
  });

  test('search: parameters and pages', async () => {
    const { id } = await fhir.create(patient);
    for (let hour = 10; hour < 17; hour += 1)
      await fhir.create(
        observationOf(String(id), {
          effectiveDateTime: `2026-01-02T${hour}:00:00+08:00`,
          ...(hour === 12 && { code: { text: '其他' } }),
        }),
      );
    expect(await all('Observation', { patient: String(id), _count: '2' })).toHaveLength(7);
    expect(await all('Observation', { code: 'http://loinc.org|8310-5', _count: '4' })).toHaveLength(6);
    expect(await all('Observation', { date: 'ge2026-01-02T15:00:00+08:00' })).toHaveLength(2);
    expect(await all('Observation', { date: '2026-01-03' })).toHaveLength(0);
    expect(await all('Observation', { status: 'final,amended', patient: 'Patient/other' })).toHaveLength(0);
    expect(
      await all('Patient', {
        identifier: `urn:oid:2.16.156.10011.1.3|${resident.identityNumber}`,
        gender: 'male',
        name: '测试',
      }),
    ).toHaveLength(1);
  });

  test('transactions: a converted record, whole or not at all', async () => {
    const { bundle } = recordToFhir('HDSD00.08-vital-signs', {
      住院号: 'T1',
      患者姓名: resident.name,
      性别代码: '1',
    });
    const entries = (bundle['entry'] as { fullUrl: string; resource: Resource }[]).map((entry) => ({
      ...entry,
      ...(entry.resource.resourceType === 'Patient' && { resource: { ...entry.resource, ...patient } }),
      request: { method: 'POST', url: entry.resource.resourceType },
    }));
    const answer = await fhir.transaction({ resourceType: 'Bundle', type: 'transaction', entry: entries });
    const made = (answer['entry'] as { resource: Resource }[]).map(({ resource }) => resource);
    const person = made.find(({ resourceType }) => resourceType === 'Patient');
    expect(made.find(({ resourceType }) => resourceType === 'Encounter')).toMatchObject({
      subject: { reference: `Patient/${String(person?.['id'])}` },
    });
    const before = sandbox.counts();
    const wrong = {
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [...entries.slice(1), { resource: patient, request: { method: 'POST', url: 'Patient' } }],
    };
    expect((await failure(fhir.transaction(wrong))).status).toBeGreaterThanOrEqual(400);
    expect(sandbox.counts()).toEqual(before);
    const everything = (await fhir.client.operation({
      name: '$everything',
      resourceType: 'Patient',
      id: String(person?.['id']),
      method: 'GET',
    })) as unknown as Resource;
    expect((everything['entry'] as unknown[]).length).toBeGreaterThan(1);
  });
});

describe('operations', () => {
  test('$validate answers what the validators find', async () => {
    const outcome = await fhir.validate({ resourceType: 'Patient', gender: '男' });
    expect(outcome).toMatchObject({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', diagnostics: 'fhir/binding' }],
    });
  });

  test('terminology over our tables', async () => {
    const get = async (path: string) =>
      (await fhir.client.request(`${url}/${path}`)) as unknown as Record<string, unknown>;
    const system = (await get(`ValueSet/$expand?url=${valueSetOf('GB/T 2261.1-2003')}`))['expansion'] as {
      contains: { system: string; code: string; display: string }[];
    };
    const [first] = system.contains;
    expect(system.contains).toHaveLength(4);
    const looked = await get(`CodeSystem/$lookup?system=${first?.system ?? ''}&code=1`);
    expect(looked).toMatchObject({ parameter: [{ name: 'name' }, { name: 'display', valueString: '男性' }] });
    const check = (code: string) =>
      get(`ValueSet/$validate-code?url=${valueSetOf('GB/T 2261.1-2003')}&code=${code}`);
    expect(await check('1')).toMatchObject({ parameter: [{ valueBoolean: true }] });
    expect(await check('7')).toMatchObject({ parameter: [{ valueBoolean: false }] });
    expect((await fetch(`${url}/CodeSystem/$lookup?system=http://snomed.info/sct&code=1`)).status).toBe(404);
  });

  test('the CapabilityStatement is valid and every search parameter in it works', async () => {
    const statement = await fhir.capabilities();
    const report = await createValidator().validate({
      path: 'a.json',
      content: new TextEncoder().encode(JSON.stringify(statement)),
    });
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [rest] = statement['rest'] as {
      resource: { type: string; searchParam?: { name: string; type: string }[] }[];
    }[];
    for (const { type, searchParam = [] } of rest?.resource ?? [])
      for (const { name, type: kind } of type === 'Patient' ? [] : searchParam)
        expect(await all(type, { [name]: kind === 'date' ? '2026-01-01' : 'x' })).toEqual([]);
  }, 60_000);

  test('subscriptions: a REST hook hears of what fits', async () => {
    const { id } = await fhir.create(patient);
    await fhir.create({
      resourceType: 'Subscription',
      status: 'active',
      reason: '测试',
      criteria: 'Observation?code=http://loinc.org|8310-5',
      channel: { type: 'rest-hook', endpoint: 'http://127.0.0.1:9/hook', payload: 'application/fhir+json' },
    });
    await fhir.create(observationOf(String(id)));
    await fhir.create(observationOf(String(id), { code: { text: '其他' } }));
    await expect.poll(() => notified.length).toBe(1);
    expect(notified[0]?.url).toMatch(/^PUT http:\/\/127\.0\.0\.1:9\/hook\/Observation\/F\d+$/u);
    expect(notified[0]?.body).toContain('8310-5');
  });

  test.each(['http://192.0.2.1/hook', 'file:///etc/passwd'])(
    'subscriptions: %s is not called, the subscription is refused',
    async (endpoint) => {
      const created = fhir.create({
        resourceType: 'Subscription',
        status: 'active',
        reason: '测试',
        criteria: 'Patient?gender=male',
        channel: { type: 'rest-hook', endpoint },
      });
      await expect(created).rejects.toMatchObject({ platformCode: 'D210' });
    },
  );
});

/** The part of the npm package fhirclient that is used here. Its own types bring those of browsers along. */
interface ForeignClient {
  create(resource: object): Promise<Resource>;
  fhirRequest(path: string): Promise<Resource>;
}

/** It brings some 800 packages along, so it is installed by those who want it: `npm install` in benchmarks/thirdparty. */
function foreignClient(): (new (url: string) => ForeignClient) | undefined {
  const peers = new URL('../../../../../benchmarks/thirdparty/package.json', import.meta.url);
  try {
    return (createRequire(peers)('fhirclient') as { FhirClient: new (url: string) => ForeignClient })
      .FhirClient;
  } catch {
    return undefined;
  }
}

const Foreign = foreignClient();
const note = Foreign ? '' : ' (skipped: fhirclient is not installed in benchmarks/thirdparty)';

test.skipIf(!Foreign)(
  `fhirclient, a client that is not ours, reads, writes and searches${note}`,
  async () => {
    if (!Foreign) return;
    const client = new Foreign(url);
    const created = await client.create(patient);
    expect(await client.fhirRequest(`Patient/${String(created['id'])}`)).toMatchObject({
      name: [{ text: '测试甲' }],
    });
    await client.create(observationOf(String(created['id'])));
    const bundle = await client.fhirRequest(`Observation?patient=${String(created['id'])}`);
    expect(bundle['total']).toBe(1);
    await expect(client.fhirRequest('Observation/none')).rejects.toMatchObject({ status: 404 });
    expect(sandbox.auditEntries().length).toBeGreaterThan(3);
  },
);

test('unsigned requests are refused where the sandbox was not started so', async () => {
  const strict = startTestPlatform();
  const ask = (path: string) => strict.sandbox.fetch(new Request(`http://127.0.0.1:9999/fhir/${path}`));
  expect((await ask('metadata')).status).toBe(200);
  const refused = await ask('Patient/P1');
  expect(refused.status).toBe(401);
  expect(await refused.json()).toMatchObject({
    resourceType: 'OperationOutcome',
    issue: [{ code: 'login' }],
  });
});

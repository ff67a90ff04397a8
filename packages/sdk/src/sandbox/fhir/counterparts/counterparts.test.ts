/** One state behind all faces: every kind of object, brought by the interface and read by FHIR, and the other way round. */
import { readFileSync } from 'node:fs';
import { memorySigner } from '@hulian/crypto';
import { createValidator } from '@hulian/validators';
import { parseExact, ProfileStore, stringifyExact } from '@hulian/validators/fhir';
import { afterAll, expect, test, vi } from 'vitest';
import { makeFhirPackage } from '../../../fhir/package/make-package.js';
import { interactionGroups } from '../../../generated/interactions.js';
import { operationTable } from '../../../generated/operations.js';
import { writeSubject } from '../../../soap/body.js';
import { createSoapClient } from '../../../soap/client.js';
import { ElementDraft } from '../../../soap/element.js';
import { messageOf } from '../../../soap/message.test-kit.js';
import { resident, startTestPlatform } from '../../sandbox.test-kit.js';
import { counterparts } from './index.js';

const { sandbox, platform, institution, pair } = startTestPlatform({ unsignedFhir: true });
const soap = createSoapClient({
  url: 'http://127.0.0.1:9999/soap',
  institution,
  signer: memorySigner(pair.privateKey),
  trust: { publicKeys: [sandbox.publicKey] },
  fetch: (request) => sandbox.fetch(request),
});
afterAll(() => sandbox.close());

type Json = Record<string, unknown>;
async function ask(method: string, path: string, body?: object): Promise<{ status: number; body: Json }> {
  const answer = await sandbox.fetch(
    new Request(`http://127.0.0.1:9999/fhir/${path}`, {
      method,
      headers: { 'content-type': 'application/fhir+json' },
      ...(body !== undefined && { body: stringifyExact(body) }),
    }),
  );
  return { status: answer.status, body: parseExact(await answer.text()) as Json };
}

/** Calls an operation of the unified interface by its id. */
async function call(id: string, ...given: unknown[]): Promise<{ id: string; body: Json; state?: string }> {
  const operation = operationTable.find((each) => each.id === id);
  const services = platform as unknown as Record<
    string,
    Record<string, (...of: unknown[]) => Promise<never>>
  >;
  const work = operation && services[operation.service]?.[operation.name];
  if (work === undefined) throw new Error(`no operation ${id}`);
  return work(...given);
}

const person = (await platform.residents.register(resident)).id;
const at = '2026-01-02T08:00:00+08:00';
const schedule = {
  scheduleId: 'S-0',
  departmentCode: 'D1',
  practitioner: 'DOC-1',
  date: '2099-12-01',
  session: 'morning',
  places: 9,
};
const scheduleId = (await platform.schedules.publish(schedule as never)).id;

/** A body of every kind; the number under which it is known is given to it. */
const bodies: Readonly<Record<string, (number: string) => Json>> = {
  organization: (number) => ({
    organizationCode: number,
    name: '测试医院',
    categoryCode: 'A1',
    licenceNumber: 'L-1',
    parentCode: institution,
    address: '测试路 1 号',
    telephone: '00000000',
  }),
  department: (number) => ({
    organizationCode: institution,
    departmentCode: number,
    name: '内科',
    parentDepartmentCode: 'D0',
  }),
  practitioner: (number) => ({
    organizationCode: institution,
    staffNumber: number,
    name: '测试医',
    genderCode: '2',
    titleCode: '233',
    practiceCertificateNumber: 'C-1',
    practiceValidUntil: '2027-01-01',
    departmentCode: 'D1',
  }),
  schedule: (number) => ({ ...schedule, scheduleId: number, session: 'afternoon', fee: '12.50' }),
  appointment: (number) => ({
    appointmentId: number,
    residentId: person,
    scheduleId,
    channel: 'web',
    contactTelephone: '00000000',
  }),
  encounter: (number) => ({
    encounterId: number,
    residentId: person,
    kind: 'inpatient',
    startedAt: at,
    endedAt: at,
    departmentCode: 'D1',
    practitioner: 'DOC-1',
    diagnosisCodes: ['I10', 'E11.900'],
  }),
  application: (number) => ({
    applicationNumber: number,
    residentId: person,
    encounterId: 'E-1',
    kind: 'laboratory',
    itemCodes: ['GLU', 'HB'],
    appliedAt: at,
    practitioner: 'DOC-1',
    diagnosisCodes: ['I10'],
  }),
  order: (number) => ({
    orderNumber: number,
    residentId: person,
    encounterId: 'E-1',
    orderedAt: at,
    practitioner: 'DOC-1',
    items: [
      {
        itemCode: 'A',
        itemName: '甲',
        dose: '1片',
        frequencyCode: '01',
        routeCode: '1',
        quantity: 2,
        unit: '盒',
      },
      { itemCode: 'B', itemName: '乙' },
    ],
  }),
  prescription: (number) => ({
    prescriptionNumber: number,
    residentId: person,
    practitioner: 'DOC-1',
    prescribedAt: at,
    validUntil: '2099-01-01T00:00:00+08:00',
    diagnosisCodes: ['I10'],
    items: [
      {
        drugCode: 'A',
        drugName: '甲',
        specification: '5mg*7',
        dose: '5mg',
        frequencyCode: '09',
        routeCode: '1',
        quantity: 1,
        unit: '盒',
      },
      { drugCode: 'B', drugName: '乙', dose: '1片', frequencyCode: '01', quantity: 2 },
    ],
  }),
  result: (number) => ({
    reportNumber: number,
    residentId: person,
    kind: 'laboratory',
    reportedAt: at,
    sampledAt: at,
    items: [
      {
        itemCode: 'GLU',
        itemName: '葡萄糖',
        value: '5.60',
        unit: 'mmol/L',
        referenceRange: '3.9-6.1',
        abnormal: 'N',
      },
      { itemCode: 'HBSAG', itemName: '乙肝表面抗原', value: '阴性', unit: 'COI' },
    ],
    recognized: true,
    qualityControlPassed: true,
    studyInstanceUid: '1.2.3',
    documentId: 'D-1',
  }),
  referral: (number) => ({
    referralNumber: number,
    residentId: person,
    targetInstitution: institution,
    direction: 'up',
    reason: '需上级医院诊治',
    diagnosisCodes: ['I10'],
    documents: ['DC-1'],
  }),
  consultation: (number) => ({
    consultationNumber: number,
    residentId: person,
    targetInstitution: institution,
    purpose: '明确诊断',
    summary: '摘要',
    documents: ['DC-1'],
  }),
  immunization: (number) => ({
    immunizationId: number,
    residentId: person,
    vaccineCode: number,
    dose: 1,
    lotNumber: 'LOT',
    traceCode: 'T-1',
    expiresOn: '2027-01-01',
    administeredAt: at,
    site: '左上臂',
    adverseReaction: '无',
  }),
  infectiousReport: (number) => ({
    cardId: number,
    residentId: person,
    diseaseCode: 'A15',
    diagnosisType: 'suspected',
    onsetDate: '2026-01-01',
    diagnosedAt: at,
    reporter: 'DOC-1',
    importedFrom: '外地',
  }),
  followUp: (number) => ({
    formNumber: number,
    residentId: person,
    formCode: 'HTN',
    filledOn: '2026-01-02',
    practitioner: 'DOC-1',
    disease: '高血压',
    nextDate: '2026-04-02',
  }),
  childRecord: (number) => ({
    formNumber: number,
    residentId: person,
    formCode: 'CH',
    filledOn: '2026-01-02',
    practitioner: 'DOC-1',
  }),
  maternalRecord: (number) => ({
    formNumber: number,
    residentId: person,
    formCode: 'MA',
    filledOn: '2026-01-02',
    practitioner: 'DOC-1',
  }),
  settlementList: (number) => ({
    listNumber: number,
    residentId: person,
    encounterId: 'E-1',
    totalAmount: '100.50',
    fundAmount: '80.00',
    accountAmount: '0.50',
    cashAmount: '20.00',
  }),
  auditEvents: (number) => ({
    batchId: number,
    events: [{ id: `${number}-1`, at, action: 'read', actor: 'DOC-1', target: 'X' }],
  }),
};
const core = new Set(['resident', 'document', 'consent']);
const tabled = counterparts.filter(({ kind }) => !core.has(kind));

vi.setConfig({ testTimeout: 60_000 });

const store = new ProfileStore();
store.addPackage(makeFhirPackage().bytes);
async function errorsOf(resource: object, profile: string): Promise<unknown[]> {
  const url = `urn:hulian:fhir:StructureDefinition:${profile}`;
  const { findings } = await createValidator({ fhir: { store, profiles: [url] } }).validate({
    path: 'a.json',
    content: new TextEncoder().encode(stringifyExact(resource)),
  });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, location, params, message }) => [rule, message, location.path, params]);
}

test.each(['docs/guide/fhir.md', 'docs/en/guide/fhir.md'])(
  '%s lists every kind, with what creates and changes it',
  (page) => {
    const text = readFileSync(new URL(`../../../../../../${page}`, import.meta.url), 'utf8');
    const rows = text.split('\n').filter((line) => /^\| .*`\w+` +\| `\w+`/u.test(line));
    expect(rows).toHaveLength(counterparts.length);
    for (const { kind, type, create, update, transitions = {} } of counterparts) {
      const row = rows.find((line) => line.includes(`\`${kind}\``) && line.includes(`| \`${type}\``));
      for (const word of [create, update, ...Object.keys(transitions)])
        if (word !== undefined)
          expect([kind, type, row]).toEqual([kind, type, expect.stringContaining(`\`${word}\``)]);
      if (create === undefined) expect(row).toMatch(/只读|read only/u);
    }
  },
);

const created = new Map<string, string>();
for (const [kind, bodyOf] of Object.entries(bodies)) {
  const create = tabled.find((each) => each.kind === kind && each.create)?.create ?? 'reportInfectiousReport';
  created.set(kind, (await call(create, bodyOf('N-1'))).id);
}

test('there is a body of every kind', () => {
  expect(Object.keys(bodies).sort()).toEqual([...new Set(tabled.map(({ kind }) => kind))].sort());
});

test.each(tabled.map((each) => [`${each.kind} as ${each.type}`, each] as const))(
  '%s: brought by the interface, shown by FHIR',
  async (_, { kind, type, profile }) => {
    const id = created.get(kind) ?? '';
    const found = await ask('GET', `${type}?_count=100`);
    const shown = (found.body['entry'] as { resource: Json }[])
      .map(({ resource }) => resource)
      .filter((each) => String(each['id']).startsWith(id));
    expect(shown.length).toBeGreaterThan(0);
    for (const resource of shown) {
      const own = String(resource['id']);
      expect(await errorsOf(resource, profile)).toEqual([]);
      expect((await ask('GET', `${type}/${own}`)).body).toEqual(resource);
      expect((await ask('GET', `${type}/${own}/_history/1`)).status).toBe(200);
      expect((await ask('GET', `${type}?_id=${own}`)).body['total']).toBe(1);
    }
  },
);

/** What FHIR shows of an object, as another system would bring it under another number. */
async function copyOf(kind: string, type: string, number: string): Promise<Json[]> {
  const found = await ask('GET', `${type}?_count=200`);
  return (found.body['entry'] as { resource: Json }[])
    .map(({ resource }) => resource)
    .filter((each) => String(each['id']).startsWith(created.get(kind) ?? ''))
    .map((each) => {
      const copy = { ...each, id: undefined, meta: undefined };
      return parseExact(stringifyExact(copy).replaceAll('"N-1"', JSON.stringify(number))) as Json;
    });
}

/** The resources as a transaction; those that a report refers to come along. */
async function bring(kind: string, type: string, resources: readonly Json[]): Promise<Json[]> {
  const beside = type === 'DiagnosticReport' ? await copyOf(kind, 'Observation', 'N-2') : [];
  const results = beside.map((_, index) => ({
    reference: `urn:uuid:00000000-0000-4000-8000-00000000000${index}`,
  }));
  const entry = [
    ...beside.map((resource, index) => ({
      fullUrl: results[index]?.reference,
      resource,
      request: { method: 'POST', url: String(resource['resourceType']) },
    })),
    ...resources.map((resource) => ({
      resource: { ...resource, ...(beside.length > 0 && { result: results }) },
      request: { method: 'POST', url: type },
    })),
  ];
  const { status, body } = await ask('POST', '', { resourceType: 'Bundle', type: 'transaction', entry });
  expect([status, JSON.stringify(body['issue'])]).toEqual([200, undefined]);
  return body['entry'] as Json[];
}

const creating = tabled.filter(({ create }) => create !== undefined);

test.each(creating.map((each) => [`${each.kind} as ${each.type}`, each] as const))(
  '%s: brought by FHIR, read by the interface',
  async (_, { kind, type, read }) => {
    const answers = await bring(kind, type, await copyOf(kind, type, 'N-2'));
    const location = String((answers.at(-1)?.['response'] as Json)['location']);
    const [, , id = ''] = /^(\w+)\/([A-Z]+\d+)/u.exec(location) ?? [];
    const expected = bodies[kind]?.('N-2');
    if (read === undefined) {
      const [row] = sandbox.query('select body from objects where kind = ? order by seq desc', [kind]);
      expect(JSON.parse(String(row?.['body']))).toMatchObject({
        events: [{ at, action: 'read', actor: 'DOC-1' }],
      });
      return;
    }
    const { body } = await call(read, id);
    expect(body['body'] ?? body).toMatchObject(expected ?? {});
    // Under the same number nothing comes twice, whichever face it came by.
    // A report without its results is kept by FHIR alone.
    if (type === 'DiagnosticReport') return;
    const again = await ask('POST', type, (await copyOf(kind, type, 'N-2'))[0]);
    expect(again.status).toBe(409);
  },
);

/** Services of the message face that have objects of these kinds; of encounters and applications the kind of the body. */
const groups = interactionGroups.filter(
  ({ resource, constants }) =>
    bodies[resource] !== undefined &&
    (constants?.['kind'] === undefined || constants['kind'] === bodies[resource]('')['kind']),
);

test.each(groups.map((group) => [group.object, group] as const))(
  '%s: brought by FHIR, found by message; brought by message, shown by FHIR',
  async (_, group) => {
    const { resource, services, key, members } = group;
    const [member = ''] = key;
    const root = members[member]?.[2] ?? '';
    const query = services['query'];
    if (query !== undefined && resource !== 'organization') {
      const parameter = new ElementDraft('queryByParameter');
      Object.assign(parameter.at('parameter/value/item').attributes, { root, extension: 'N-2' });
      const answer = await soap.call(query.id, messageOf(query.requests[0] ?? '', [parameter]));
      expect([answer.code, answer.count]).toEqual(['AA', 1]);
    }
    const create = services['create'];
    if (create === undefined) return;
    const before = sandbox.counts()[resource] ?? 0;
    const local = { localId: resident.localId, identityNumber: resident.identityNumber };
    const body = { ...bodies[resource]?.('N-3'), ...(resource === 'appointment' && { scheduleId: 'S-0' }) };
    const subject = writeSubject(group, body, { resident: local });
    const answer = await soap.call(create.id, messageOf(create.requests[0] ?? '', [subject]));
    expect([answer.code, answer.text]).toEqual(['AA', answer.text]);
    expect(sandbox.counts()[resource]).toBe(before + 1);
    for (const { type, kind, profile } of tabled.filter((each) => each.kind === resource)) {
      const found = await ask('GET', `${type}?_count=200`);
      const shown = (found.body['entry'] as { resource: Json }[]).map((each) => each.resource);
      const newest = shown.filter((each) => stringifyExact(each).includes('"N-3"'));
      expect([kind, type, newest.length > 0 || type === 'PractitionerRole']).toEqual([kind, type, true]);
      for (const each of newest) expect(await errorsOf(each, profile)).toEqual([]);
    }
  },
);

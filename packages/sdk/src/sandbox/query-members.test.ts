/** Every member that a query may have, of every operation that asks: it changes the answer. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Platform } from '../client/create-platform.js';
import type { Operation } from '../client/operation.js';
import type { TestContext } from '../conformance/model.js';
import { makeBody } from '../conformance/suites/operations/body.js';
import { operationTable } from '../generated/operations.js';
import { schemas } from '../generated/schemas.js';
import type { Sandbox } from './create-sandbox.js';
import { otherResident, resident, startTestPlatform } from './sandbox.test-kit.js';

const isQuery = ({ id, body = '', effect, paged }: Operation) =>
  effect === 'search' || paged === true || body.endsWith('Query') || id === 'checkRecognition';

const start = Date.parse('2026-11-22T08:00:00+08:00');
const later = '2026-11-22T08:30:00+08:00';
let now = start;
let sandbox: Sandbox;
let platform: Platform;
const ids: string[] = [];
let texts = 0;
const context = {
  unique: (name: string) => `${name}-${(texts += 1)}`,
  institution: '12990000TEST000001',
} as unknown as TestContext;

/** The answer, or the code of the refusal. */
const ask = (id: string, body: object) =>
  platform.call(id as never, { body, ...(id === 'getTimeline' && { path: { id: ids[0] ?? '' } }) }).then(
    ({ data }) => JSON.stringify(data),
    (error: { platformCode?: string; message: string }) => String(error.platformCode ?? error.message),
  );

async function submitDocument(residentId: string, number: number, more: object) {
  const content = JSON.stringify({ 'HDSD00.04.006': '20261120' });
  await platform.documents.submit({
    documentId: `DOC-${number}`,
    residentId,
    format: 'record',
    content,
    ...more,
  } as never);
}

/** Two of everything, of two residents, an hour apart, so that every member has something to tell apart. */
beforeAll(async () => {
  ({ sandbox, platform } = startTestPlatform({ clock: () => now }));
  const persons = [
    { ...resident, healthCardNumber: 'CARD-1' },
    { ...resident, localId: 'PAT-0003', identityTypeCode: '03', identityNumber: 'T0000001' },
    otherResident,
  ];
  for (const person of persons) ids.push((await platform.residents.register(person)).id);
  const makers = operationTable.filter(
    ({ prefix, resource }) => prefix !== undefined && resource !== 'appointment',
  );
  for (const hour of [0, 1]) {
    now = start + hour * 3_600_000;
    const residentId = ids[hour] ?? '';
    for (const operation of makers) {
      const person = {
        ...(operation.person !== undefined && { [operation.person]: residentId }),
        ...(operation.resource === 'upload' && { dataSet: '西药处方' }),
      };
      const body = makeBody(context, operation.body ?? '', `${operation.id}-${hour}`, person);
      if ('items' in body && operation.resource === 'result')
        body['items'] = [{ itemCode: `ITEM-${hour}`, itemName: '测试' }];
      if (operation.resource === 'result')
        body['reportedAt'] = `2026-11-${hour === 0 ? '11' : '01'}T08:00:00Z`;
      if (operation.resource === 'prescription')
        body['items'] = [
          { drugCode: `DRUG-${hour}`, drugName: '测试', dose: '1', frequencyCode: 'qd', quantity: 1 },
        ];
      if ('countedAt' in body) body['countedAt'] = new Date(now).toISOString();
      if (operation.resource === 'clinicalActivity')
        Object.assign(body, { diseaseCode: '102', occurredAt: new Date(now).toISOString() });
      const made = await ask(operation.id, body);
      expect(made, operation.id).toContain('"id"');
      const { id } = JSON.parse(made) as { id: string };
      if (operation.resource === 'screening') await platform.screenings.report(id, { result: 'positive' });
    }
    const { id: scheduleId } = await platform.schedules.publish({
      scheduleId: `S-${hour}`,
      departmentCode: 'D1',
      date: '2099-12-01',
      session: 'morning',
      places: 1,
    });
    await platform.appointments.book({ appointmentId: `A-${hour}`, residentId, scheduleId });
  }
  now += 1000;
  for (const [number, type] of ['西药处方', '西药处方', '中药处方'].entries())
    await submitDocument(ids[0] ?? '', number, {
      type,
      ...(number === 1 && { encounterId: 'E-1', author: 'D-1' }),
      content: JSON.stringify(number === 2 ? { 'HDSD00.04.035': '1' } : { 'HDSD00.04.006': '20261120' }),
    });
}, 60_000);
afterAll(() => sandbox.close());

const same = { name: resident.name, genderCode: resident.genderCode, birthDate: resident.birthDate };
const asked = () => ({
  residentId: ids[0],
  itemCodes: ['ITEM-0', 'ITEM-1'],
  drugCodes: ['DRUG-0', 'DRUG-1'],
});
/** What a query asks beside the member in question; where nothing is given, nothing. */
const bases = (): Readonly<Record<string, object>> => ({
  searchResidents: same,
  'searchResidents identityTypeCode': { identityNumber: resident.identityNumber },
  'searchResidents name': { localId: resident.localId },
  'searchResidents genderCode': { localId: resident.localId },
  'searchResidents birthDate': { localId: resident.localId },
  searchDocuments: { residentId: ids[0] },
  'searchDocuments residentId': {},
  getDailyCounts: { date: '2026-11-22' },
  listDailyKeys: { date: '2026-11-22' },
  queryReminders: asked(),
  checkRecognition: { residentId: ids[0], itemCodes: ['ITEM-0', 'ITEM-1'] },
  identifyResident: { kind: 'identity-document', number: resident.identityNumber },
  listOverdueScreenings: { days: 0 },
});
/** A value that must give another answer than the base does. */
const valueOf = (operation: string, member: string): unknown =>
  ({
    residentId: ids[1],
    state: operation === 'searchDocuments' ? 'superseded' : 'x',
    from: operation === 'searchDocuments' ? '2099-01-01T00:00:00Z' : later,
    to: later,
    cursor: operation === 'listDailyKeys' ? 'zzzzzzzz' : operation === 'searchAuditLog' ? 'a9999' : 'b1',
    limit: 1,
    date: '2020-01-01',
    operation: 'registerResident',
    outcome: 'refused',
    localId: resident.localId,
    identityTypeCode: '03',
    identityNumber: 'T0000001',
    healthCardNumber: 'CARD-1',
    name: otherResident.name,
    genderCode: otherResident.genderCode,
    birthDate: otherResident.birthDate,
    type: 'HDSD00.04-chinese-medicine-prescription',
    institution: '12990000TEST000009',
    encounterId: 'E-1',
    author: 'D-1',
    itemCodes: operation === 'queryReminders' ? ['ITEM-0'] : ['ITEM-9'],
    drugCodes: ['DRUG-0'],
    withinDays: 1,
    kind: 'account',
    number: otherResident.identityNumber,
    kinds: ['result'],
    days: 30,
  })[member];

for (const operation of operationTable.filter(isQuery))
  test(`${operation.id}: every member of ${operation.body ?? ''} counts`, async () => {
    const schema = schemas[operation.body ?? ''] as { properties: object; required?: readonly string[] };
    for (const member of Object.keys(schema.properties)) {
      const base = bases()[`${operation.id} ${member}`] ?? bases()[operation.id] ?? {};
      const { [member]: own, ...rest } = base as Record<string, unknown>;
      // Without a member that must be there nothing is answered: then the base is what it is compared with.
      const without = await ask(operation.id, schema.required?.includes(member) ? base : rest);
      const given = await ask(operation.id, { ...rest, [member]: valueOf(operation.id, member) });
      expect(given, `${operation.id} ${member}, instead of ${String(own)}`).not.toBe(without);
      expect([without, given], `${operation.id} ${member}`).not.toContain('C007');
    }
  });

import { expect, test } from 'vitest';
import { memorySigner, utf8ToBytes } from '@hulian/crypto';
import { interactionGroups } from '../../generated/interactions.js';
import { writeSubject } from '../../soap/body.js';
import { createSoapClient } from '../../soap/client.js';
import { ElementDraft } from '../../soap/element.js';
import { interactions } from '../../soap/interaction.js';
import { makeMessage, messageOf } from '../../soap/message.test-kit.js';
import { documentAbout } from '../document-about.test-kit.js';
import { otherResident, resident, startTestPlatform } from '../sandbox.test-kit.js';
import { personFields } from './person.test-kit.js';

function start(version: '1.1' | '1.2' = '1.2') {
  const started = startTestPlatform();
  const client = createSoapClient({
    url: 'http://127.0.0.1:9999/soap',
    version,
    institution: started.institution,
    signer: memorySigner(started.pair.privateKey),
    trust: { publicKeys: [started.sandbox.publicKey] },
    fetch: (request) => started.sandbox.fetch(request),
  });
  return { ...started, client };
}

const query = '/controlActProcess/queryByParameter';

test.each(['1.1', '1.2'] as const)(
  'SOAP %s: what a message registers, the interface reads',
  async (version) => {
    const { client, platform, sandbox } = start(version);
    const added = await client.call('PatientInfoRegister', makeMessage('PatientInfoRegister', personFields));
    expect(added).toMatchObject({ outcome: 'accepted', code: 'AA', verified: true });
    const found = [];
    for await (const entry of platform.residents.search({ localId: resident.localId })) found.push(entry);
    expect(found).toMatchObject([{ body: { name: resident.name, birthDate: '1990-01-01' } }]);
    expect(sandbox.auditEntries().map(({ operation }) => operation)).toEqual([
      'registerResident',
      'searchResidents',
    ]);
  },
);

test('what the interface registers, a message finds', async () => {
  const { client, platform } = start();
  await platform.residents.register(resident);
  const message = makeMessage('PatientInfoQuery', {
    [`${query}/parameterList/id/@root`]: '2.16.156.10011.2.5.1.4',
    [`${query}/parameterList/id/@extension`]: resident.localId,
    [`${query}/parameterList/livingSubjectAdministrativeGender/value/@code`]: '1',
    [`${query}/parameterList/livingSubjectId/value/item/@extension`]: resident.identityNumber,
    [`${query}/parameterList/livingSubjectName/value/item/part/@value`]: resident.name,
  });
  const answer = await client.call('PatientInfoQuery', message);
  expect(answer).toMatchObject({ code: 'AA', count: 1 });
  expect(answer.message).toContain(resident.name);
  const other = await client.call(
    'PatientInfoQuery',
    message
      .replace(resident.localId, 'NOBODY')
      .replace(/extension="[^"]{36}"/, `extension="${'b'.repeat(36)}"`),
  );
  expect(other).toMatchObject({ code: 'AE', count: 0, text: '没有符合条件的记录' });
});

test('the same message again is the same event; a wrong one says where', async () => {
  const { client, sandbox } = start();
  const message = makeMessage('PatientInfoRegister', personFields);
  const first = await client.call('PatientInfoRegister', message);
  expect(await client.call('PatientInfoRegister', message)).toMatchObject({ text: first.text });
  expect(sandbox.counts()).toEqual({ resident: 1 });
  const again = await client.call('PatientInfoRegister', makeMessage('PatientInfoRegister', personFields));
  expect(again).toMatchObject({ code: 'AE' });
  expect(again.text).toContain('R101');
  const broken = makeMessage('PatientInfoRegister', personFields).replace('urn:hl7-org:v3', 'urn:hl7-org:v2');
  const wrong = await client.call('PatientInfoRegister', broken);
  expect(wrong.code).toBe('AE');
  expect(wrong.text).toContain('C037');
});

test('action and root element must belong together', async () => {
  const { client } = start();
  const message = makeMessage('PatientInfoRegister', personFields);
  for (const action of ['PatientInfoQuery', 'NoSuchService', 'OrderInfoAdd'])
    expect((await client.call(action, message)).text).toContain('C036');
});

const rawCall = async (
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  unsignedSoap = true,
) => {
  const { sandbox } = startTestPlatform({ unsignedSoap });
  const answer = await sandbox.fetch(
    new Request('http://127.0.0.1:9999/soap', {
      method: 'POST',
      body: typeof body === 'string' ? body : Buffer.from(body),
      headers,
    }),
  );
  return { status: answer.status, text: await answer.text(), log: sandbox.auditEntries() };
};

const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
const deep = `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`;
test.each([
  [
    'entity expansion',
    `${bomb}<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Body>&b;</soap:Body></soap:Envelope>`,
  ],
  ['external entity', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`],
  ['depth', deep],
  ['no envelope', '<x/>'],
  ['no XML', 'hello'],
  ['broken UTF-8', new Uint8Array([0x3c, 0x78, 0xff, 0x2f, 0x3e])],
])('%s is refused with C035 and logged', async (_, body) => {
  const { status, text, log } = await rawCall(body, { 'hulian-institution': '12990000TEST000001' });
  expect(status).toBe(400);
  expect(text).toContain('C035');
  expect(text).not.toContain('root:');
  expect(log).toMatchObject([{ outcome: 'refused', code: 'C035', claimed: true }]);
});

test('a bomb inside the message argument is refused as well', async () => {
  const inner = `${bomb}<PRPA_IN201311UV02>&b;</PRPA_IN201311UV02>`
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
  const { text } = await rawCall(
    `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><HIPMessageServer xmlns="urn:hl7-org:v3"><action>PatientInfoRegister</action><message>${inner}</message></HIPMessageServer></s:Body></s:Envelope>`,
  );
  expect(text).toContain('C035');
});

test('without a signature a call is refused, unless the sandbox is told to take it', async () => {
  const { status, text, log } = await rawCall('<x/>', {}, false);
  expect(status).toBe(401);
  expect(text).toContain('C020');
  expect(log).toMatchObject([{ operation: 'soap', code: 'C020' }]);
});

const document = Buffer.from(documentAbout(resident));

/** A body of every group, as the messages below say it. */
const values: Readonly<Record<string, unknown>> = {
  ...resident,
  departmentCode: 'DEP01',
  organizationCode: 'ORG01',
  staffNumber: 'S01',
  oid: '2.16.156.99.1',
  version: '1',
  documentId: 'DOC-01',
  registrationNumber: 'CARD-01',
  encounterId: 'V-01',
  startedAt: '2026-11-22T08:00:00+08:00',
  orderNumber: 'O-01',
  orderedAt: '2026-11-22T08:10:00+08:00',
  practitioner: 'S01',
  items: [{ code: '1', name: '甲', itemCode: 'X1', itemName: '项目' }],
  applicationNumber: 'A-01',
  itemCodes: ['X1'],
  appliedAt: '2026-11-22T08:20:00+08:00',
  scheduleId: 'SCH-01',
  date: '2099-11-23T08:00:00+08:00',
  places: 3,
  appointmentId: 'AP-01',
  objectId: 'A-01',
  status: '1',
  occurredAt: '2026-11-22T09:00:00+08:00',
};

test('every one of the 69 services is answered from one state', async () => {
  const { client, platform } = start();
  expect(interactions.size).toBe(69);
  await platform.residents.register(otherResident);
  const results: string[] = [];
  for (const [index, group] of interactionGroups.entries()) {
    if (group.object === 'resident-merge') continue;
    const body = {
      ...values,
      ...(group.resource === 'application' && { applicationNumber: `A-${index}` }),
      ...(group.resource === 'encounter' && { encounterId: `V-${index}` }),
      objectId: `A-${index}`,
    };
    for (const [verb, { id, requests }] of Object.entries(group.services)) {
      const written = writeSubject(
        group,
        { ...body, ...(verb === 'repeat' && { occurredAt: '2026-11-22T10:00:00+08:00' }) },
        {
          resident: { localId: resident.localId, identityNumber: resident.identityNumber },
          content: document,
        },
      );
      if (group.object === 'organization' && verb === 'query') continue;
      const [root = ''] = requests;
      const [member = group.resource === 'statusEvent' ? 'objectId' : ''] = group.key;
      const [, , oid = ''] = group.members[member] ?? [];
      const parameter = new ElementDraft('queryByParameter');
      Object.assign(parameter.at('parameter/value/item').attributes, {
        root: oid,
        extension: String((body as Record<string, unknown>)[member]),
      });
      const isQuery = verb === 'query' || verb === 'retrieve';
      const answer = await client.call(id, messageOf(root, isQuery ? [parameter] : [written]));
      results.push(
        `${id} ${answer.code} ${isQuery ? answer.count : ''} ${answer.code === 'AA' ? '' : answer.text}`.trim(),
      );
      expect(answer.code, results.at(-1)).toBe('AA');
      // An object may have several events; every other query finds the one.
      if (isQuery) expect(answer.count, id).toBeGreaterThan(0);
    }
  }
  // Two services of 69 are taken twice (institution and department); the merge has a test of its own.
  expect(new Set(results.map((line) => line.split(' ')[0])).size).toBe(68);
});

test('PatientInfoMerge merges the residents of the interface', async () => {
  const { client, platform } = start();
  const survivor = await platform.residents.register(resident);
  const obsolete = await platform.residents.register({ ...otherResident, identityTypeCode: '99' });
  const event = '/controlActProcess/subject/registrationEvent';
  const role = `${event}/replacementOf/priorRegistration/subject1/priorRegisteredRole/id/item`;
  const message = makeMessage('PatientInfoMerge', {
    [`${event}/subject1/patient/id/item/@root`]: '2.16.156.10011.2.5.1.4',
    [`${event}/subject1/patient/id/item/@extension`]: resident.localId,
    [`${role}/@root`]: '2.16.156.10011.2.5.1.4',
    [`${role}/@extension`]: otherResident.localId,
  });
  const answer = await client.call('PatientInfoMerge', message);
  expect(answer.text).not.toContain('C0');
  expect(answer.code).toBe('AA');
  const merged = await platform.residents.get(obsolete.id);
  expect(merged.state).toBe('merged');
  expect(survivor.id).not.toBe(obsolete.id);
});

test('the service description is there for everybody', async () => {
  const { sandbox } = start();
  const answer = await sandbox.fetch(new Request('http://127.0.0.1:9999/soap?wsdl'));
  expect(answer.status).toBe(200);
  expect(utf8ToBytes(await answer.text()).length).toBeGreaterThan(1000);
});

test('a message whose body the interface refuses is told in a sentence which member is meant', async () => {
  const { client } = start();
  const short = Object.entries(personFields).map(([path, value]): [string, string] => [
    path,
    value === resident.name ? '' : value,
  ]);
  const answer = await client.call(
    'PatientInfoRegister',
    makeMessage('PatientInfoRegister', Object.fromEntries(short)),
  );
  expect(answer.code).toBe('AE');
  expect(answer.text).toContain('：缺少成员 name（姓名）。');
});

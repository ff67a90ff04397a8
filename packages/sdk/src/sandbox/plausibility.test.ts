// What one body cannot know: whether it can be true of its resident, and of what was sent before. Refused, or taken and told.
import { afterEach, expect, test } from 'vitest';
import { readDocumentHeader } from '../documents/index.js';
import type { BodyOf } from '../client/operation-types.js';
import type { PlatformError } from '../errors/platform-error.js';
import { platformFindingText } from '../errors/platform-finding-text.js';
import type { Sandbox } from './create-sandbox.js';
import { documentAbout } from './document-about.test-kit.js';
import { otherResident, resident, residentAgain, startTestPlatform } from './sandbox.test-kit.js';

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

async function start() {
  const started = startTestPlatform({ clock: () => Date.parse('2026-11-22T08:00:00+08:00') });
  sandbox = started.sandbox;
  const { platform } = started;
  const { id: man } = await platform.residents.register(resident);
  const { id: woman } = await platform.residents.register(otherResident);
  return { platform, man, woman };
}

/** What a receipt tells, or what it was refused with; every finding has a sentence in both languages and no value. */
const told = (work: Promise<unknown>) =>
  work.then(
    (receipt) => sayings('accepted', receipt as Pick<PlatformError, 'findings'>),
    (error: PlatformError) => sayings(error.platformCode ?? error.message, error),
  );
const sayings = (outcome: string, { findings = [] }: Partial<Pick<PlatformError, 'findings'>>) => {
  for (const finding of findings)
    for (const language of ['zh-CN', 'en'] as const)
      expect(platformFindingText(finding, language)).not.toMatch(/^request\//);
  return [outcome, ...findings.map(({ path, message }) => `${path} ${message}`)].join(' ');
};

/** The outcome and what is said of the person; what the validators tell of the content is theirs. */
const personIn = async (outcome: Promise<string>) =>
  (await outcome).match(/^\w+|\/\w+ other-\S+/g)?.join(' ');

test('a document of another person is refused; another name is told', async () => {
  const { platform, man, woman } = await start();
  let count = 0;
  const submit = (residentId: string, content: string, documentId = `DOC-${(count += 1)}`) =>
    personIn(told(platform.documents.submit({ documentId, residentId, format: 'cda', content })));
  const own = documentAbout(resident);
  const number = readDocumentHeader(own)?.documentId ?? '';
  expect(await submit(woman, own)).toBe('C041 /residentId other-person');
  expect(await submit(man, own, number)).toBe('accepted');
  expect(await submit(man, own)).toBe('accepted /documentId other-number');
  // The number that the same person had until 1999.
  const former = own.replaceAll(resident.identityNumber, '999999900101001');
  expect(await submit(man, former, 'DOC-X')).not.toContain('other-person');
  const married = documentAbout({ ...resident, name: '测试丁' });
  expect(await submit(man, married, 'DOC-Y')).toBe(
    'accepted /residentId other-details /documentId other-number',
  );
  // What was refused is not kept, a replacement is held to the same.
  const { id } = await platform.documents.submit({
    documentId: 'DOC-Z',
    residentId: man,
    format: 'cda',
    content: own,
  });
  const other = { documentId: 'DOC-Z', residentId: woman, format: 'cda', content: own } as const;
  expect(await told(platform.documents.replace(id, other, { version: 1 }))).toBe(
    'C041 /residentId other-person',
  );
  expect((await platform.documents.get(id)).state).toBe('approved');
});

test('a record of another person is refused, whether its keys are identifiers or names', async () => {
  const { platform, man, woman } = await start();
  let count = 0;
  const submit = (residentId: string, record: object) =>
    personIn(
      told(
        platform.documents.submit({
          documentId: `REC-${(count += 1)}`,
          residentId,
          format: 'record',
          type: '学生体检',
          content: JSON.stringify({ dataSet: '学生体检', ...record }),
        }),
      ),
    );
  const { identityNumber, name } = otherResident;
  expect(await submit(man, { 'PHR24.001': identityNumber })).toBe('C041 /residentId other-person');
  expect(await submit(man, { 身份证件号码: identityNumber })).toBe('C041 /residentId other-person');
  expect(await submit(woman, { 身份证件号码: identityNumber, 姓名: name })).toBe('accepted');
  expect(await submit(man, { 身份证件号码: resident.identityNumber, 姓名: name })).toBe(
    'accepted /residentId other-details',
  );
});

test('the document of a result is of the same person', async () => {
  const { platform, man, woman } = await start();
  const content = documentAbout(resident);
  const { id } = await platform.documents.submit({
    documentId: 'DOC-1',
    residentId: man,
    format: 'cda',
    content,
  });
  const result = (residentId: string, documentId: string) =>
    told(
      platform.results.share({
        reportNumber: `${residentId} ${documentId}`,
        residentId,
        kind: 'laboratory',
        reportedAt: '2026-11-20T09:00:00+08:00',
        items: [{ itemCode: '1', itemName: '血糖' }],
        documentId,
      }),
    );
  expect(await result(woman, id)).toBe('C041 /documentId contradicts');
  expect(await result(man, id)).toBe('accepted');
  // It may lie on another platform.
  expect(await result(woman, 'D-elsewhere')).toBe('accepted');
});

test('a visit of another resident is told, whoever refers to it; of one who was merged it is the same', async () => {
  const { platform, man, woman } = await start();
  const startedAt = '2026-11-20T08:00:00+08:00';
  const visit = (residentId: string, encounterId: string, kind: 'outpatient' | 'emergency') =>
    told(platform.encounters.submit({ encounterId, residentId, kind, startedAt }));
  let count = 0;
  const order = (residentId: string, encounterId: string) =>
    told(
      platform.orders.submit({
        orderNumber: `O-${(count += 1)}`,
        residentId,
        encounterId,
        orderedAt: '2026-11-20T09:00:00+08:00',
        practitioner: 'S01',
        items: [{ itemCode: '1', itemName: '血常规' }],
      }),
    );
  expect(await visit(man, 'E-1', 'outpatient')).toBe('accepted');
  expect(await order(man, 'E-1')).toBe('accepted');
  // A number that begins alike, and one that nobody reported.
  expect(await order(woman, 'E-')).toBe('accepted');
  expect(await order(woman, 'E-11')).toBe('accepted');
  expect(await order(woman, 'E-1')).toBe('accepted /encounterId visit-of-another');
  expect(await visit(woman, 'E-1', 'emergency')).toBe('accepted /encounterId visit-of-another');
  expect(await visit(woman, 'E-2', 'outpatient')).toBe('accepted');
  const { id: again } = await platform.residents.register(residentAgain);
  expect(await visit(again, 'E-3', 'outpatient')).toBe('accepted');
  await platform.residents.merge(again, { survivorId: man, reason: '同一人' });
  expect(await order(man, 'E-3')).toBe('accepted');
});

test('nothing happens before birth; after death it is told', async () => {
  const { platform, man } = await start();
  const visit = (startedAt: string) =>
    told(
      platform.encounters.submit({ encounterId: startedAt, residentId: man, kind: 'outpatient', startedAt }),
    );
  // Born on 1990-01-01, by the calendar of Beijing.
  expect(await visit('1989-12-31T15:59:59Z')).toBe('C041 /startedAt before-birth');
  expect(await visit('1989-12-31T16:00:00Z')).toBe('accepted');
  expect(await visit('0001-01-01T00:00:00Z')).toBe('C041 /startedAt default-time');
  const sampled = { reportNumber: 'L-1', residentId: man, kind: 'laboratory', items: [] } as const;
  expect(
    await told(
      platform.results.share({
        ...sampled,
        items: [{ itemCode: 'A', itemName: '产前基因' }],
        sampledAt: '1989-10-01T08:00:00+08:00',
        reportedAt: '1990-01-02T08:00:00+08:00',
      }),
    ),
  ).toBe('accepted /sampledAt before-birth-kept');

  await platform.vitalEvents.submit({
    certificateNumber: 'D-1',
    residentId: man,
    kind: 'death',
    occurredAt: '2026-11-01T10:00:00+08:00',
  });
  expect(await visit('2026-11-01T23:59:00+08:00')).toBe('accepted');
  const { id } = await platform.encounters.submit({
    encounterId: 'E-1',
    residentId: man,
    kind: 'outpatient',
    startedAt: '2026-10-31T08:00:00+08:00',
  });
  expect(await visit('2026-11-02T00:00:00+08:00')).toBe('accepted /startedAt after-death');
  // A correction is held to the same.
  const corrected = { encounterId: 'E-1', residentId: man, kind: 'outpatient' } as const;
  const correct = (startedAt: string) =>
    told(platform.encounters.update(id, { ...corrected, startedAt }, { version: 1 }));
  expect(await correct('1989-01-01T00:00:00Z')).toBe('C041 /startedAt before-birth');
  expect(await correct('2026-11-03T00:00:00Z')).toBe('accepted /startedAt after-death');
});

test('a maternal record of a man and a child record of an adult are told: some are true', async () => {
  const { platform, man, woman } = await start();
  const form = (residentId: string) => ({
    formNumber: residentId,
    residentId,
    formCode: 'F',
    filledOn: '2003-05-05',
  });
  expect(await told(platform.maternal.submit(form(man)))).toBe('accepted /residentId man');
  expect(await told(platform.maternal.submit(form(woman)))).toBe('accepted');
  // Of age on this very day; thirteen.
  expect(await told(platform.children.submit(form(woman)))).toBe('accepted /residentId adult');
  expect(await told(platform.children.submit(form(man)))).toBe('accepted');
});

test('what goes out came in, as far as the platform knows', async () => {
  const { platform } = await start();
  let entry = 0;
  const move = (direction: 'in' | 'out', quantity: number, traceCodes?: string[]) =>
    told(
      platform.immunizations.recordStock({
        entryId: `V-${(entry += 1)}`,
        vaccineCode: '0101',
        lotNumber: 'LOT-1',
        quantity,
        direction,
        ...(traceCodes && { traceCodes }),
        occurredAt: '2026-11-22T07:00:00+08:00',
      }),
    );
  expect(await move('in', 10)).toBe('accepted');
  expect(await move('out', 10)).toBe('accepted');
  expect(await move('out', 1)).toBe('accepted /quantity stock');
  expect(await move('in', 1, ['T1', 'T2'])).toBe('C041 /traceCodes contradicts');
  expect(await move('in', 0)).toBe('C007 /quantity too-small');

  const trace = (direction: 'in' | 'dispense' | 'return', ...traceCodes: string[]) =>
    told(
      platform.drugs.submitTrace({
        documentNumber: `T-${(entry += 1)}`,
        traceCodes,
        direction,
        occurredAt: '2026-11-22T07:00:00+08:00',
      }),
    );
  expect(await trace('in', 'A', 'B')).toBe('accepted');
  expect(await trace('dispense', 'A')).toBe('accepted');
  expect(await trace('dispense', 'C', 'B', 'A')).toBe(
    'accepted /traceCodes/2 dispensed-before /traceCodes/0 stock',
  );
  await trace('return', 'B');
  expect(await trace('dispense', 'B')).toBe('accepted');
});

test('values that no thing has', async () => {
  const { platform, man } = await start();
  const readings = (temperature: number) =>
    told(
      platform.immunizations.submitColdChain({
        batchId: String(temperature),
        readings: [{ deviceId: 'D', readAt: '2026-11-22T07:00:00+08:00', temperature }],
      }),
    );
  expect(await readings(-300)).toBe('C007 /readings/0/temperature too-small');
  expect(await readings(999)).toBe('C007 /readings/0/temperature too-large');
  expect(await readings(-196)).toMatch(/^accepted/);
  const { id: cardId } = await platform.healthCards.register({ registrationNumber: 'H-1', residentId: man });
  const code = (validSeconds: number) =>
    told(platform.healthCards.issueCode({ cardId, terminal: 'T1', validSeconds }));
  expect(await code(86_401)).toBe('C007 /validSeconds too-large');
  expect(await code(0)).toBe('C007 /validSeconds too-small');
  expect(await code(300)).toBe('accepted');

  const event = { at: '2026-11-22T07:00:00+08:00', action: 'read', actor: 'D1' };
  const events = (...ids: string[]) =>
    told(platform.audit.write({ batchId: ids.join(), events: ids.map((id) => ({ ...event, id })) }));
  expect(await events('1', '2', '1')).toBe('C041 /events/2/id repeated');
  expect(await events('1', '2')).toBe('accepted');

  const extract = (period: string) =>
    told(platform.supervision.submit({ extractId: period, topic: 'fee', period, rows: [{ value: '1' }] }));
  expect(await extract('2026-13')).toBe('C007 /period pattern');
  expect(await extract('2026-12')).toBe('C041 /period future');
  for (const period of ['2025', '2026-H1', '2026-Q3', '2026-10', '2026-10-31'])
    expect(await extract(period), period).toBe('accepted');
});

test('a correction of a settlement list is held to its sums; no amount is told', async () => {
  const { platform, man } = await start();
  const list = {
    listNumber: 'S-1',
    residentId: man,
    encounterId: 'E-1',
    totalAmount: '100.00',
    fundAmount: '60.00',
    accountAmount: '0.00',
    cashAmount: '40.00',
  };
  const { id } = await platform.insurance.submitList(list);
  const wrong = { ...list, parts: [{ kind: 'cash' as const, amount: '87.65' }] };
  const refusals = await Promise.all([
    platform.insurance.submitList({ ...wrong, listNumber: 'S-2' }).catch((error: unknown) => error),
    platform.insurance.updateList(id, wrong, { version: 1 }).catch((error: unknown) => error),
  ]);
  for (const refused of refusals as PlatformError[]) {
    expect(refused.findings).toMatchObject([{ path: '/parts', message: 'contradicts' }]);
    expect(JSON.stringify(refused.findings)).not.toMatch(/87|100/);
  }
  const more = { ...list, cashAmount: '41.00' };
  expect(await told(platform.insurance.updateList(id, more, { version: 1 }))).toBe(
    'C041 /totalAmount contradicts',
  );
});

test('texts that no document can hold, and entries that say nothing', async () => {
  const { platform, man } = await start();
  const order = (itemName: string, diagnosisCodes = ['J00']) =>
    told(
      platform.encounters
        .submit({
          encounterId: itemName,
          residentId: man,
          kind: 'outpatient',
          startedAt: '2026-11-22T07:00:00+08:00',
          departmentCode: itemName,
          diagnosisCodes,
        })
        .then(() => ({})),
    );
  expect(await order('a\u0007b')).toBe('C007 /encounterId characters /departmentCode characters');
  expect(await order('\ud800')).toBe('C007 /encounterId characters /departmentCode characters');
  expect(await order('\u200b')).toBe('C007 /encounterId too-short');
  expect(await order('内科 一 𠮷')).toBe('accepted');
  expect(await order('1', [' '])).toBe('C007 /diagnosisCodes/0 too-short');
});

test('a subscription is for somebody who is registered, and for a time that is not over', async () => {
  const { platform, man } = await start();
  const subscribe = (about: object) =>
    told(platform.documents.subscribe({ callback: 'http://127.0.0.1:9/', ...about }));
  expect(await subscribe({ residentId: 'P000000000000' })).toBe('C034');
  expect(await subscribe({ expiresAt: '2026-11-22T07:59:59+08:00' })).toBe('C041 /expiresAt contradicts');
  expect(await subscribe({ residentId: man, expiresAt: '2026-11-23T00:00:00+08:00' })).toBe('accepted');
});

test('who calls without the SDK is told in sentences, in the language asked for', async () => {
  const { platform, man } = await start();
  const form = { formNumber: 'F', residentId: man, formCode: 'F', filledOn: '2026-01-01' };
  const { findings = [] } = await platform.maternal.submit(form);
  expect(findings).toMatchObject([{ text: expect.stringContaining('居民登记为男性') as string }]);
  const refused = (await platform.maternal
    .submit({ ...form, formNumber: 'G', filledOn: '1899-12-30' })
    .catch((error: unknown) => error)) as PlatformError;
  expect(refused.findings).toMatchObject([{ text: expect.stringContaining('1900') as string }]);
});

test('a second death is told; so is an event of something that nobody sent', async () => {
  const { platform, man } = await start();
  const death = (certificateNumber: string, residentId?: string) =>
    told(
      platform.vitalEvents.submit({
        certificateNumber,
        kind: 'death',
        occurredAt: '2026-11-20T08:00:00+08:00',
        ...(residentId !== undefined && { residentId }),
      }),
    );
  expect(await death('D-1', man)).toBe('accepted');
  expect(await death('D-2', man)).toBe('accepted /residentId second-death');
  expect(await death('D-3')).toBe('accepted');
  expect(await death('D-4')).toBe('accepted');

  const { id } = await platform.encounters.submit({
    encounterId: 'E-1',
    residentId: man,
    kind: 'outpatient',
    startedAt: '2026-11-19T08:00:00+08:00',
  });
  const event = (objectId: string, objectKind: 'encounter' | 'order') =>
    told(
      platform.orders.submitStatus({
        objectId,
        objectKind,
        status: '1',
        occurredAt: '2026-11-19T09:00:00+08:00',
      }),
    );
  expect(await event('E-1', 'encounter')).toBe('accepted');
  expect(await event(id, 'encounter')).toBe('accepted');
  expect(await event('E-1', 'order')).toBe('accepted /objectId unknown-object');
  expect(await event('E-', 'encounter')).toBe('accepted /objectId unknown-object');
});

test('an event of the audit of an institution comes once, in whichever batch; an empty row says nothing', async () => {
  const { platform } = await start();
  const event = { at: '2026-11-20T08:00:00+08:00', action: 'read', actor: 'S01' };
  const write = (batchId: string, ...ids: string[]) =>
    told(platform.audit.write({ batchId, events: ids.map((id) => ({ ...event, id })) }));
  expect(await write('B-1', '1', '2')).toBe('accepted');
  expect(await write('B-2', '3', '2')).toBe('C013 /events/1/id repeated');
  // Nothing of the refused batch was kept.
  expect(await write('B-2', '3')).toBe('accepted');
  const usage = (rows: object[]) =>
    told(platform.healthCards.reportUsage({ batchId: 'U-1', rows: rows as never }));
  expect(await usage([{ n: 1 }, {}])).toBe('C007 /rows/1 too-few');
  expect(await usage([{ n: 1 }])).toBe('accepted');
});

test('what others note of a result leaves its version, so that a correction still fits', async () => {
  const { platform, man } = await start();
  const result = {
    reportNumber: 'L-1',
    residentId: man,
    kind: 'laboratory' as const,
    reportedAt: '2026-11-20T08:00:00+08:00',
    items: [{ itemCode: 'A', itemName: '测试' }],
  } satisfies BodyOf<'shareResult'>;
  const { id } = await platform.results.share(result);
  expect(await platform.results.recordRecognition(id, { accepted: true, practitioner: 'S01' })).toMatchObject(
    { version: 1 },
  );
  expect((await platform.results.get(id)).events).toMatchObject([{ event: 'recognition' }]);
  expect(await platform.results.update(id, result, { version: 1 })).toMatchObject({ version: 2 });
});

/** Duties of the policy plans (standards/coverage.tsv) that join or compare what was sent: each test is the check that the row names. */
import { base64ToBytes, bytesToHex, memorySigner, sm2, sm3 } from '@hulian/crypto';
import { afterEach, expect, test } from 'vitest';
import { createPlatform } from '../client/create-platform.js';
import type { Sandbox } from './create-sandbox.js';
import type { Institution } from './institutions.js';
import { findDifferences } from './differences.js';
import { otherResident, resident, residentAgain, startTestPlatform } from './sandbox.test-kit.js';

let sandbox: Sandbox | undefined;
afterEach(() => {
  sandbox?.close();
  sandbox = undefined;
});

const day = 86_400_000;
let now = Date.parse('2026-11-22T08:00:00+08:00');

const second = sm2.generateKeyPair();

/** The platform of the tests, and as a second institution sees it. */
function start(more: Partial<Institution> = {}) {
  now = Date.parse('2026-11-22T08:00:00+08:00');
  const first = sm2.generateKeyPair();
  const institution = '12990000TEST000001';
  const other = '12990000TEST000002';
  const { sandbox: started, clientOptions } = startTestPlatform({
    clock: () => now,
    institutions: [
      { id: institution, keys: [{ publicKey: first.publicKey }] },
      { id: other, keys: [{ publicKey: second.publicKey }], ...more },
    ],
  });
  sandbox = started;
  const as = (id: string, privateKey: Uint8Array) =>
    createPlatform({ ...clientOptions, institution: id, signer: memorySigner(privateKey) });
  return { platform: as(institution, first.privateKey), elsewhere: as(other, second.privateKey) };
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: { platformCode?: string; message: string }) => error.platformCode ?? error.message,
  );

async function listAll<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const outpatient = (encounterId: string, residentId: string) => ({
  encounterId,
  residentId,
  kind: 'outpatient' as const,
  startedAt: '2026-11-22T08:00:00+08:00',
});

test('A-05: two cards are one person; a binding that was ended keeps its history', async () => {
  const { platform, elsewhere } = start();
  const { id: residentId } = await platform.residents.register(resident);
  const { id: other } = await platform.residents.register(otherResident);
  const card = { kind: 'social-security-card', number: 'SSC-1' } as const;
  const { id } = await platform.identifiers.bind({
    ...card,
    bindingNumber: 'B-1',
    residentId,
    realNameLevel: 'face',
  });
  const account = { kind: 'account', number: 'ACCOUNT-1' } as const;
  await platform.identifiers.bind({ ...account, bindingNumber: 'B-2', residentId });
  expect(await platform.identifiers.identify(card)).toEqual({ residentId, realNameLevel: 'face' });
  expect(await platform.identifiers.identify(account)).toEqual({ residentId });

  const again = { ...card, residentId: other };
  expect(await refusal(platform.identifiers.bind({ ...again, bindingNumber: 'B-3' }))).toBe('R108');
  expect(await refusal(elsewhere.identifiers.bind({ ...again, bindingNumber: 'B-3' }))).toBe('R108');
  expect(await refusal(elsewhere.identifiers.unbind(id, { reason: '挂失' }))).toBe('C009');
  await platform.identifiers.unbind(id, { reason: '挂失' });
  expect(await refusal(platform.identifiers.identify(card))).toBe('C010');
  expect(await platform.identifiers.get(id)).toMatchObject({
    state: 'ended',
    personId: residentId,
    events: [{ event: 'unbind', reason: '挂失' }],
  });
  await platform.identifiers.bind({ ...again, bindingNumber: 'B-3' });
  expect(await platform.identifiers.identify(card)).toEqual({ residentId: other });
});

test('I-12: that a face was checked is recorded, a picture of it is taken by nobody', async () => {
  const { platform } = start();
  const { id: residentId } = await platform.residents.register(resident);
  const account = { kind: 'account', number: 'ACCOUNT-1' } as const;
  const card = { ...account, bindingNumber: 'B-1', residentId };
  const pictured = { realNameLevel: 'face', faceImage: 'data:image/jpeg;base64,AAAA' } as const;
  expect(await refusal(platform.identifiers.bind({ ...card, ...pictured }))).toBe('C007');
  expect(await refusal(platform.encounters.submit({ ...outpatient('E-1', residentId), ...pictured }))).toBe(
    'C007',
  );
  await platform.identifiers.bind({ ...card, realNameLevel: 'face' });
  expect(await platform.identifiers.identify(account)).toEqual({ residentId, realNameLevel: 'face' });
});

test('A-11: four kinds of card of one person are the same person at every institution; an unknown kind is refused', async () => {
  const { platform, elsewhere } = start();
  const { id: residentId } = await platform.residents.register({ ...resident, healthCardNumber: 'CARD-1' });
  await platform.identifiers.bind({
    kind: 'social-security-card',
    number: 'SSC-1',
    bindingNumber: 'B-1',
    residentId,
  });
  const { id: cardId } = await platform.healthCards.register({ registrationNumber: 'H-1', residentId });
  const { code } = await platform.healthCards.issueCode({ cardId, terminal: 'T1' });
  const shown = [
    { kind: 'identity-document', number: resident.identityNumber },
    { kind: 'health-card', number: 'CARD-1' },
    { kind: 'social-security-card', number: 'SSC-1' },
    { kind: 'health-code', number: code },
  ] as const;
  for (const one of shown)
    for (const at of [platform, elsewhere])
      expect(await at.identifiers.identify(one), one.kind).toMatchObject({ residentId });
  // The card of a hospital is a number of that hospital.
  const own = { kind: 'hospital-card', number: resident.localId } as const;
  expect(await platform.identifiers.identify(own)).toMatchObject({ residentId });
  expect(await refusal(elsewhere.identifiers.identify(own))).toBe('C010');
  expect(await refusal(platform.identifiers.identify({ kind: 'library-card', number: '1' } as never))).toBe(
    'C007',
  );
  now += 61_000;
  expect(await refusal(platform.identifiers.identify(shown[3]))).toBe('H902');
});

test('A-06: everything about a person in order, with whose it is; a correction changes the digest, not the place', async () => {
  const { platform, elsewhere } = start({
    scopes: ['residents:read', 'encounters:write', 'encounters:read'],
  });
  const { id: residentId } = await platform.residents.register(resident);
  const { id: visit } = await platform.encounters.submit(outpatient('E-1', residentId));
  now += 1000;
  await elsewhere.encounters.submit(outpatient('E-2', residentId));
  const form = {
    reportNumber: 'L-1',
    residentId,
    kind: 'laboratory',
    reportedAt: '2026-11-22T00:00:00Z',
  } as const;
  const items = [{ itemCode: 'X', itemName: '测试' }];
  await platform.results.share({ ...form, items, withheld: true });

  const read = (at: typeof platform, purpose: 'treatment' | 'resident-request' = 'treatment') =>
    listAll(at.residents.timeline(residentId, {}, { purpose }));
  const before = await read(platform);
  expect(before.map(({ kind, institution }) => [kind, institution.slice(-1)])).toEqual([
    ['result', '1'],
    ['encounter', '2'],
    ['encounter', '1'],
  ]);
  expect(new Set(before.map(({ digest }) => digest)).size).toBe(3);
  // A result that is held back is not told in the name of the resident; what may not be read is not listed.
  expect((await read(platform, 'resident-request')).map(({ kind }) => kind)).toEqual([
    'encounter',
    'encounter',
  ]);
  expect((await read(elsewhere)).map(({ kind }) => kind)).toEqual(['encounter', 'encounter']);

  const corrected = { ...outpatient('E-1', residentId), departmentCode: 'D2' };
  await platform.encounters.update(visit, corrected, { version: 1 });
  const after = await read(platform);
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(after.map(({ version }) => version)).toEqual([1, 1, 2]);
  expect(after.map(({ digest }, place) => digest === before[place]?.digest)).toEqual([true, true, false]);

  await platform.consents.record({
    consentId: 'CO-1',
    residentId,
    purpose: 'treatment',
    decision: 'deny',
  } as never);
  expect(await refusal(read(platform))).toBe('D208');
});

test('A-06: what was sent under a merged identifier belongs to the time line of the survivor', async () => {
  const { platform } = start();
  const { id: survivor } = await platform.residents.register(resident);
  const { id: obsolete } = await platform.residents.register(residentAgain);
  const { id } = await platform.encounters.submit(outpatient('E-1', obsolete));
  const ids = async () => (await listAll(platform.residents.timeline(survivor, {}))).map(({ id }) => id);
  expect(await ids()).toEqual([]);
  await platform.residents.merge(obsolete, { survivorId: survivor, reason: '同一人' });
  expect(await ids()).toEqual([id]);
  expect(
    await platform.identifiers.identify({ kind: 'hospital-card', number: residentAgain.localId }),
  ).toEqual({
    residentId: survivor,
  });
});

test('A-17: a waveform has a digest, and a file that comes along is the one of the digest', async () => {
  const { platform } = start();
  const { id: residentId } = await platform.residents.register(resident);
  const content = 'd2F2ZWZvcm0=';
  const report = (reportNumber: string, attachment: object) =>
    refusal(
      platform.results.share({
        reportNumber,
        residentId,
        kind: 'ecg',
        modality: 'ECG',
        reportedAt: '2026-11-22T00:00:00Z',
        items: [{ itemCode: 'ECG', itemName: '心电图' }],
        attachments: [{ name: 'wave.xml', contentType: 'application/xml', ...attachment } as never],
      }),
    );
  const digest = bytesToHex(sm3(base64ToBytes(content)));
  expect(await report('R-1', {})).toBe('C007');
  expect(await report('R-1', { sm3: 'f'.repeat(64), content })).toBe('S506');
  expect(await report('R-1', { sm3: digest, content: 'not Base64!' })).toBe('S506');
  expect(await report('R-1', { sm3: digest, content })).toBe('accepted');
  expect(await report('R-2', { sm3: digest, location: 'pacs/1' })).toBe('accepted');
});

test('A-20: the listed days of an item decide how long a result stands, and an item that left the list reminds weakly', async () => {
  const { platform } = start();
  const { id: residentId } = await platform.residents.register(resident);
  await platform.results.share({
    reportNumber: 'R-1',
    residentId,
    kind: 'laboratory',
    reportedAt: new Date(now - 10 * day).toISOString(),
    items: [{ itemCode: 'X', itemName: '测试' }],
    recognized: true,
    qualityControlPassed: true,
  });
  const reminders = async () =>
    (await platform.results.checkRecognition({ residentId, itemCodes: ['X'] })).items.map(
      ({ reminder }) => reminder,
    );
  expect(await reminders()).toEqual(['strong']);
  const item = { itemCode: 'X', itemName: '测试', kind: 'laboratory', validDays: 7 } as const;
  const { id } = await platform.results.publishRecognizedItem(item);
  expect(await reminders()).toEqual([]);
  const longer = { ...item, validDays: 14 };
  await platform.results.updateRecognizedItem(id, longer, { version: 1 });
  expect(await reminders()).toEqual(['strong']);
  await platform.results.updateRecognizedItem(id, { ...longer, validUntil: '2026-11-21' }, { version: 2 });
  expect(await reminders()).toEqual(['weak']);
});

test('A-45: a positive screening that nobody recalls is overdue after the days asked for', async () => {
  const { platform } = start();
  const { id: residentId } = await platform.residents.register(resident);
  const screening = { screeningNumber: 'S-1', residentId, kind: 'newborn-disease', itemCode: 'X' } as const;
  const { id } = await platform.screenings.order(screening);
  expect(await refusal(platform.screenings.recall(id, {}))).toBe('C011');
  await platform.screenings.report(id, { result: 'positive' });
  const overdue = async (days: number) =>
    (await listAll(platform.screenings.overdue({ days }))).map(({ id }) => id);
  now += 7 * day;
  expect(await overdue(7)).toEqual([]);
  now += 1;
  expect(await overdue(7)).toEqual([id]);
  await platform.screenings.recall(id, {});
  expect(await overdue(7)).toEqual([]);
});

const activity = (activityId: string, residentId: string, more: object) => ({
  activityId,
  residentId,
  serialNumber: activityId,
  kind: 'outpatient' as const,
  occurredAt: '2026-11-22T00:10:00+08:00',
  ...more,
});

test('A-50: a daily count is the number of single cases, symptom by symptom; no case is a zero report', async () => {
  const { platform } = start();
  const { id: residentId } = await platform.residents.register(resident);
  const send = (reportNumber: string, counts: { symptom: string; cases: number }[], date = '2026-11-22') =>
    refusal(platform.surveillance.submitCounts({ reportNumber, date, counts }));
  for (const [id, symptoms] of Object.entries({ 'AC-1': ['发热', '咳嗽', '发热'], 'AC-2': ['发热'] }))
    await platform.surveillance.push(activity(id, residentId, { symptoms }));
  expect(await send('N-1', [{ symptom: '发热', cases: 3 }])).toBe('C041');
  expect(await send('N-1', [{ symptom: '发热', cases: 2 }])).toBe('C041');
  const right = [
    { symptom: '发热', cases: 2 },
    { symptom: '咳嗽', cases: 1 },
  ];
  expect(await send('N-1', right, '2026-11-21')).toBe('C041');
  expect(await send('N-1', right)).toBe('accepted');
  expect(await send('N-2', [], '2026-11-21')).toBe('accepted');
});

test('P-08: a visit with cholera gives a draft of the card with two hours to report it, until the card is there', async () => {
  const { platform } = start();
  const { id: residentId } = await platform.residents.register(resident);
  await platform.surveillance.push(activity('AC-1', residentId, { diseaseCode: '102' }));
  await platform.surveillance.push(activity('AC-2', residentId, { diseaseCode: '2121' }));
  await platform.surveillance.push(activity('AC-3', residentId, { diseaseCode: '207' }));
  const due = async () => (await platform.infectious.due({})).items;
  expect((await due()).map(({ diseaseName, hours, overdue }) => [diseaseName, hours, overdue])).toEqual([
    ['霍乱', 2, true],
    ['肺炭疽', 2, true],
    ['麻疹', 24, false],
  ]);
  const [first] = await due();
  expect(first?.dueAt).toBe('2026-11-21T18:10:00.000Z');
  const card = { ...first?.draft, cardId: 'IR-1', onsetDate: '2026-11-21', reporter: 'D-1' };
  await platform.infectious.report(card as never);
  expect((await due()).map(({ diseaseCode }) => diseaseCode)).toEqual(['2121', '207']);
});

test('A-59: orders, deliveries, invoices and payments are compared with those of the platform, one by one', async () => {
  const { platform } = start();
  const supplier = 'S-1';
  const items = [{ drugCode: 'D-1', quantity: 10, price: '2.50' }];
  const part = [{ drugCode: 'D-1', quantity: 4 }];
  await platform.drugs.submitPurchase({ documentNumber: 'O-1', kind: 'order', supplier, items });
  const under = { orderNumber: 'O-1', supplier };
  await platform.drugs.submitPurchase({ ...under, documentNumber: 'D-1', kind: 'delivery', items: part });
  await platform.drugs.submitPurchase({ ...under, documentNumber: 'R-1', kind: 'receipt', items: part });
  const pay = (documentNumber: string, kind: 'invoice' | 'payment', amount: string, orderNumber = 'O-1') =>
    refusal(platform.drugs.submitPayment({ documentNumber, kind, supplier, amount, orderNumber }));
  expect(await pay('I-1', 'invoice', '10.00', 'O-9')).toBe('C041');
  expect(await pay('P-1', 'payment', '1.00')).toBe('C041');
  expect(await pay('I-1', 'invoice', '10.00')).toBe('accepted');
  expect(await pay('P-1', 'payment', '10.01')).toBe('C041');
  expect(await pay('P-1', 'payment', '6.00')).toBe('accepted');

  const period = { from: '2026-11-22', to: '2026-11-22' };
  const own = [
    { documentNumber: 'O-1', kind: 'order', quantity: 10, amount: '25.00' },
    { documentNumber: 'D-1', kind: 'delivery', quantity: 4 },
    { documentNumber: 'R-1', kind: 'receipt', quantity: 4 },
    { documentNumber: 'I-1', kind: 'invoice', amount: '10.00' },
    { documentNumber: 'P-1', kind: 'payment', amount: '6.00' },
  ] as const;
  const order = { orderNumber: 'O-1', ordered: 10, delivered: 4, received: 4, returned: 0 };
  const reconcile = (documents: readonly object[], more: object = period) =>
    platform.drugs.reconcilePurchases({ ...more, documents } as never);
  expect(await reconcile(own)).toEqual({
    matches: true,
    count: 5,
    differenceCount: 0,
    differences: [],
    orders: [{ ...order, invoiced: '10.00', paid: '6.00' }],
  });
  const changed = [
    { ...own[0], quantity: 9 },
    own[1],
    { ...own[3], amount: '10.10' },
    { ...own[4], documentNumber: 'P-2' },
  ];
  expect(await reconcile(changed)).toMatchObject({
    matches: false,
    differences: [
      { key: 'O-1', kind: 'order', difference: 'quantity', sent: '9', platform: '10' },
      { key: 'I-1', difference: 'amount', sent: '10.10', platform: '10.00' },
      { key: 'P-2', difference: 'not-on-platform' },
      { key: 'R-1', difference: 'not-sent' },
      { key: 'P-1', difference: 'not-sent' },
    ],
  });
  expect(await reconcile([], { from: '2026-11-21', to: '2026-11-21' })).toMatchObject({
    matches: true,
    count: 0,
  });
  expect(await refusal(reconcile([], { from: '2026-11-22', to: '2026-11-21' }))).toBe('C041');
});

test('a day of a large hospital is compared at once; of many differences the first are listed and all are counted', async () => {
  const { platform } = start();
  const notices = Array.from({ length: 6000 }, (_, place) => ({
    noticeId: `PAY-${place}`,
    amount: '1.00',
    result: 'success' as const,
  }));
  const { differences, differenceCount } = await platform.payments.reconcile({ date: '2026-11-21', notices });
  expect([differences.length, differenceCount]).toEqual([5000, 6000]);
  expect(differences.at(-1)?.key).toBe('PAY-4999');
});

test('A-02, A-56: payments and settlement lists of a day are compared one by one', async () => {
  const { platform } = start();
  const { id: residentId } = await platform.residents.register(resident);
  const notice = { noticeId: 'PAY-1', amount: '12.50', result: 'success' } as const;
  await platform.payments.notify({ ...notice, orderNumber: 'O-1', paidAt: '2026-11-21T23:59:59+08:00' });
  const payments = (date: string, notices: readonly object[]) =>
    platform.payments.reconcile({ date, notices } as never);
  expect(await payments('2026-11-21', [notice])).toMatchObject({
    matches: true,
    paid: '12.50',
    refunded: '0.00',
  });
  expect((await payments('2026-11-22', [notice])).differences).toEqual([
    { key: 'PAY-1', difference: 'not-on-platform' },
  ]);
  expect((await payments('2026-11-21', [{ ...notice, result: 'refunded' }])).differences).toEqual([
    { key: 'PAY-1', difference: 'result', sent: 'refunded', platform: 'success' },
  ]);

  const amounts = { totalAmount: '100.10', fundAmount: '60.00', accountAmount: '20.00', cashAmount: '20.10' };
  await platform.insurance.submitList({ listNumber: 'L-1', residentId, encounterId: 'E-1', ...amounts });
  const total = {
    reconciliationId: 'RC-1',
    date: '2026-11-22',
    type: '310',
    count: 1,
    totalAmount: '100.10',
  };
  const lists = (listNumber: string) => [{ listNumber, totalAmount: '100.10' }];
  expect(await platform.insurance.reconcile(total)).not.toHaveProperty('differences');
  expect(await platform.insurance.reconcile({ ...total, lists: lists('L-1') })).toMatchObject({
    matches: true,
  });
  // Count and sum agree, the lists do not.
  expect(await platform.insurance.reconcile({ ...total, lists: lists('L-2') })).toMatchObject({
    matches: false,
    differences: [
      { key: 'L-2', difference: 'not-on-platform' },
      { key: 'L-1', difference: 'not-sent' },
    ],
  });
});

test('P-15: figures of a month from what was received, beside those that were reported', async () => {
  const { platform } = start();
  const { id: residentId } = await platform.residents.register(resident);
  for (const [id, startedAt] of Object.entries({
    'E-1': '2024-01-01T00:00:00+08:00',
    'E-2': '2024-01-31T23:59:59+08:00',
    'E-3': '2024-02-01T00:00:00+08:00',
  }))
    await platform.encounters.submit({ ...outpatient(id, residentId), startedAt });
  const rows = [{ indicator: 'encounters.outpatient', value: 3 }];
  await platform.supervision.submit({ extractId: 'X-1', topic: 'medical-act', period: '2024-01', rows });
  const figure = async () => {
    const { matches, items } = await platform.supervision.reconcile({ period: '2024-01' });
    return { matches, ...items.find(({ indicator }) => indicator === 'encounters.outpatient') };
  };
  expect(await figure()).toMatchObject({ value: '2', submitted: '3', matches: false });
  const right = { extractId: 'X-2', topic: 'medical-act', period: '2024-01' };
  await platform.supervision.submit({ ...right, rows: [{ indicator: 'encounters.outpatient', value: 2 }] });
  expect(await figure()).toMatchObject({ value: '2', submitted: '2', matches: true });
  expect(await refusal(platform.supervision.reconcile({ period: '2024-13' }))).toBe('C007');
});

test('A-75: a contract is renewed to a later end, and one that was handed over leaves the resident free to sign', async () => {
  const { platform, elsewhere } = start();
  const { id: residentId } = await platform.residents.register(resident);
  const contract = {
    contractNumber: 'F-1',
    residentId,
    team: 'T-1',
    servicePackage: '基本',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
  };
  const { id } = await platform.contracts.sign(contract);
  expect(await refusal(platform.contracts.renew(id, { validUntil: '2026-12-31' }))).toBe('C041');
  await platform.contracts.renew(id, { validUntil: '2027-12-31' });
  expect(await platform.contracts.get(id)).toMatchObject({ version: 2, body: { validUntil: '2027-12-31' } });
  expect(await refusal(elsewhere.contracts.sign({ ...contract, contractNumber: 'F-2' }))).toBe('A421');
  await platform.contracts.transfer(id, { reason: '迁居' });
  expect(await refusal(elsewhere.contracts.sign({ ...contract, contractNumber: 'F-2' }))).toBe('accepted');
  expect(await refusal(platform.contracts.renew(id, { validUntil: '2028-12-31' }))).toBe('C011');
});

test('A-76: a visit without checked identity is told in the receipt, or refused where the platform asks for it', async () => {
  const { platform, elsewhere: strict } = start({ realName: true });
  const { id: residentId } = await platform.residents.register(resident);
  const visit = (id: string, realNameLevel?: 'none' | 'checked') => ({
    ...outpatient(id, residentId),
    ...(realNameLevel && { realNameLevel }),
  });
  expect(await platform.encounters.submit(visit('E-1', 'none'))).toMatchObject({
    findings: [{ rule: 'request/real-name', severity: 'warning', path: '/realNameLevel' }],
  });
  expect(await platform.encounters.submit(visit('E-2', 'checked'))).not.toHaveProperty('findings');
  expect(await refusal(strict.encounters.submit(visit('E-3')))).toBe('E311');
  expect(await refusal(strict.encounters.submit(visit('E-3', 'none')))).toBe('E311');
  expect(await refusal(strict.encounters.submit(visit('E-3', 'checked')))).toBe('accepted');
});

test('times that follow each other do so: visits, reports, contracts, questions', async () => {
  const { platform } = start();
  const { id: residentId } = await platform.residents.register(resident);
  const visit = { ...outpatient('E-1', residentId), endedAt: '2026-11-22T07:59:59+08:00' };
  expect(await refusal(platform.encounters.submit(visit))).toBe('C041');
  const admitted = { ...outpatient('E-1', residentId), kind: 'inpatient' as const };
  await platform.encounters.submit(admitted);
  const discharge = { ...admitted, kind: 'discharge' as const, startedAt: '2026-11-21T08:00:00+08:00' };
  expect(await refusal(platform.encounters.submit(discharge))).toBe('C041');
  const from = '2026-11-22T00:00:00Z';
  expect(
    await refusal(listAll(platform.documents.search({ residentId, from, to: '2026-11-21T00:00:00Z' }))),
  ).toBe('C041');
  // A day and a moment of it.
  const card = {
    cardId: 'IR-1',
    residentId,
    diseaseCode: '207',
    diagnosisType: 'clinical',
    reporter: 'D-1',
  } as const;
  const on = (onsetDate: string) =>
    refusal(platform.infectious.report({ ...card, onsetDate, diagnosedAt: '2026-11-22T00:10:00+08:00' }));
  expect(await on('2026-11-23')).toBe('C041');
  expect(await on('2026-11-22')).toBe('accepted');
});

test('differences: what is listed twice is told, and values are compared only where both sides have them', () => {
  const held = [{ key: 'A', amount: '1.00' }, { key: 'B' }];
  expect(findDifferences([{ key: 'A' }, { key: 'B', amount: '1.00' }], held)).toEqual([]);
  expect(findDifferences([{ key: 'A', amount: '1' }, { key: 'A' }, { key: 'B' }], held)).toEqual([
    { key: 'A', difference: 'not-on-platform' },
  ]);
});

test('A-01: a schedule does not shrink below what is booked, a second booking of a half-day is told', async () => {
  const { platform } = start();
  const { id: residentId } = await platform.residents.register(resident);
  const schedule = {
    scheduleId: 'S-1',
    departmentCode: 'D1',
    date: '2099-12-01',
    session: 'morning' as const,
    places: 2,
  };
  const { id } = await platform.schedules.publish(schedule);
  const book = (appointmentId: string, scheduleId: string) =>
    platform.appointments.book({ appointmentId, residentId, scheduleId });
  expect(await book('A-1', id)).not.toHaveProperty('findings');
  expect(await book('A-2', id)).toMatchObject({
    findings: [{ rule: 'quality/appt-003', severity: 'warning' }],
  });
  const shrink = (places: number) =>
    refusal(platform.schedules.update(id, { ...schedule, places }, { version: 1 }));
  expect(await shrink(1)).toBe('C041');
  expect(await shrink(3)).toBe('accepted');
});

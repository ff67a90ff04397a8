/** Duties of the policy plans (standards/coverage.tsv) as an institution meets them: each test is the check that the row names. */
import { memorySigner, sm2 } from '@hulian/crypto';
import { nationalLibrary } from '@hulian/standards';
import { afterEach, expect, test } from 'vitest';
import { createPlatform } from '../client/create-platform.js';
import type { PlatformOptions } from '../client/options.js';
import type { Sandbox } from './create-sandbox.js';
import { makeRecords } from '../samples/index.js';
import { resident, schedule, startTestPlatform } from './sandbox.test-kit.js';

let sandbox: Sandbox | undefined;
let options: PlatformOptions;
afterEach(() => sandbox?.close());

function start() {
  const started = startTestPlatform();
  sandbox = started.sandbox;
  options = started.clientOptions;
  return started.platform;
}

test('A-02: a payment notice that comes three times is one booking', async () => {
  const platform = start();
  const notice = {
    noticeId: 'PAY-1',
    orderNumber: 'ORDER-1',
    amount: '12.50',
    result: 'success',
    paidAt: '2026-11-22T08:00:00+08:00',
  } as const;
  const first = await platform.payments.notify(notice, { idempotencyKey: 'payment-0001' });
  expect(await platform.payments.notify(notice, { idempotencyKey: 'payment-0001' })).toEqual(first);
  await expect(platform.payments.notify(notice)).rejects.toMatchObject({ platformCode: 'C013' });
  expect(sandbox?.counts()['paymentNotice']).toBe(1);
});

test('A-41: endemic disease records are taken under the name of their data set, under another name not', async () => {
  const platform = start();
  // Whom the records are about.
  const patient = { ...resident, identityNumber: '999999200505310210', birthDate: '2005-05-31' };
  const { id: residentId } = await platform.residents.register(patient);
  for (const id of ['public-health/iodine-deficiency', 'public-health/schistosomiasis']) {
    const dataSet = nationalLibrary().dataSet(id)?.name ?? '';
    const record = [...makeRecords(id, 1, { seed: '3' })][0] ?? {};
    const report = { formNumber: id, residentId, formCode: '1', filledOn: '2026-11-22', record };
    await platform.endemic.submit({ ...report, dataSet });
    const unknown = { ...report, formNumber: `${id}-2`, dataSet: `${dataSet}二` };
    await expect(platform.endemic.submit(unknown), id).rejects.toMatchObject({ platformCode: 'C043' });
  }
  expect(sandbox?.counts()['endemicReport']).toBe(2);
});

test('A-48: a hand-over before the arrival is refused', async () => {
  const platform = start();
  const { id } = await platform.emergency.start({
    missionNumber: 'EM-1',
    calledAt: '2026-11-22T08:00:00+08:00',
  });
  await expect(platform.emergency.handOver(id, {})).rejects.toMatchObject({ platformCode: 'C011' });
  await platform.emergency.dispatch(id, {});
  await expect(platform.emergency.handOver(id, {})).rejects.toMatchObject({ platformCode: 'C011' });
  await platform.emergency.arrive(id, {});
  await platform.emergency.depart(id, {});
  expect(await platform.emergency.handOver(id, {})).toMatchObject({ state: 'handed-over' });
});

test('A-60: a shortage without the code of the drug is refused, and says so', async () => {
  const platform = start();
  const report = { reportNumber: 'SH-1', stock: 3, expectedUse: 20 };
  await expect(platform.drugs.reportShortage(report as never)).rejects.toMatchObject({
    platformCode: 'C007',
    findings: [{ message: 'missing', params: { member: 'drugCode' } }],
  });
  await platform.drugs.reportShortage({ ...report, drugCode: 'X1' });
  expect(sandbox?.counts()['drugShortage']).toBe(1);
});

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: { platformCode?: string; message: string }) => error.platformCode ?? error.message,
  );

test('A-04: a patient is called after the check-in, not before', async () => {
  const platform = start();
  const { id: residentId } = await platform.residents.register(resident);
  const { id: scheduleId } = await platform.schedules.publish(schedule);
  const { id } = await platform.appointments.book({ appointmentId: 'A-1', residentId, scheduleId });
  expect(await refusal(platform.appointments.call(id, {}))).toBe('C011');
  await platform.appointments.checkIn(id, {});
  expect(await platform.appointments.call(id, {})).toMatchObject({ state: 'called' });
  expect(await platform.appointments.call(id, {})).toMatchObject({ state: 'called' });
  expect(await refusal(platform.appointments.miss(id, {}))).toBe('C011');
  expect(await platform.appointments.complete(id, {})).toMatchObject({ state: 'completed' });
});

test('A-03: a result that is held back is shown to a physician, not in the name of the resident', async () => {
  const platform = start();
  const { id: residentId } = await platform.residents.register(resident);
  const result = {
    reportNumber: 'L-1',
    residentId,
    kind: 'laboratory' as const,
    reportedAt: '2026-11-20T08:00:00Z',
    items: [{ itemCode: 'X', itemName: '测试' }],
  };
  const { id } = await platform.results.share({ ...result, withheld: true });
  const { id: open } = await platform.results.share({ ...result, reportNumber: 'L-2' });
  const found = async (purpose: 'treatment' | 'resident-request') => {
    const ids: string[] = [];
    for await (const one of platform.results.search({ residentId }, { purpose })) ids.push(one.id);
    return ids.sort();
  };
  expect(await found('treatment')).toEqual([id, open].sort());
  expect(await found('resident-request')).toEqual([open]);
  expect(await refusal(platform.results.get(id, { purpose: 'resident-request' }))).toBe('C010');
  expect(await refusal(platform.results.get(id, { purpose: 'treatment' }))).toBe('accepted');
});

test('A-21: a referred patient arrives and is sent back, in that order', async () => {
  const platform = start();
  const { id: residentId } = await platform.residents.register(resident);
  const { id } = await platform.referrals.request({
    referralNumber: 'R-1',
    residentId,
    targetInstitution: platform.institution,
    direction: 'up',
    reason: '需上级医院诊治',
  });
  expect(await refusal(platform.referrals.arrive(id, {}))).toBe('A412');
  await platform.referrals.accept(id, {});
  expect(await refusal(platform.referrals.return(id, { reason: '康复' }))).toBe('A412');
  await platform.referrals.arrive(id, {});
  expect(await platform.referrals.return(id, { reason: '康复' })).toMatchObject({ state: 'returned' });
});

test('A-23: a count of free beds is of today', async () => {
  const platform = start();
  const report = { reportId: 'B-1', departmentCode: 'ICU', bedType: 'intensive-care' as const, free: 3 };
  const at = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  await expect(platform.beds.submit({ ...report, countedAt: at(25) })).rejects.toMatchObject({
    platformCode: 'C041',
    findings: [{ path: '/countedAt' }],
  });
  expect(await refusal(platform.beds.submit({ ...report, countedAt: at(-1) }))).toBe('C041');
  expect(await refusal(platform.beds.submit({ ...report, countedAt: at(1) }))).toBe('accepted');
});

test('A-25: a telemedicine event names both parties', async () => {
  const platform = start();
  const event = { eventNumber: 'T-1', kind: 'ward-round' as const, startedAt: '2026-11-20T08:00:00Z' };
  const inviting = { institution: 'ORG-1', role: 'inviting' as const, level: 'village' as const };
  const invited = { institution: 'ORG-2', role: 'invited' as const, level: 'province' as const };
  expect(await refusal(platform.telemedicine.submit({ ...event, parties: [inviting] as never }))).toBe(
    'C007',
  );
  expect(await refusal(platform.telemedicine.submit({ ...event, parties: [inviting, invited] }))).toBe(
    'accepted',
  );
});

test('A-46: a birth that two hospitals report counts once', async () => {
  const platform = start();
  const pair = sm2.generateKeyPair();
  const id = '12990000TEST000002';
  sandbox?.register({ id, keys: [{ publicKey: pair.publicKey }] });
  const other = createPlatform({ ...options, institution: id, signer: memorySigner(pair.privateKey) });
  const birth = { certificateNumber: 'B-1', kind: 'birth' as const, occurredAt: '2026-11-20T08:00:00Z' };
  await platform.vitalEvents.submit(birth);
  expect(await refusal(other.vitalEvents.submit(birth))).toBe('C013');
  expect(await refusal(other.vitalEvents.submit({ ...birth, kind: 'death' }))).toBe('accepted');
  expect(sandbox?.counts()['vitalEvent']).toBe(2);
});

test('A-52: an imported case names the country', async () => {
  const platform = start();
  const { id: residentId } = await platform.residents.register(resident);
  const card = {
    cardId: 'C-1',
    residentId,
    diseaseCode: '0100',
    diagnosisType: 'confirmed' as const,
    onsetDate: '2026-11-20',
    diagnosedAt: '2026-11-21T08:00:00Z',
    reporter: 'D-1',
  };
  await expect(platform.infectious.report({ ...card, imported: true })).rejects.toMatchObject({
    platformCode: 'C007',
    findings: [{ params: { member: 'importedFrom' } }],
  });
  expect(await refusal(platform.infectious.report({ ...card, imported: true, importedFrom: 'XX' }))).toBe(
    'accepted',
  );
  expect(await refusal(platform.infectious.report({ ...card, cardId: 'C-2', imported: false }))).toBe(
    'accepted',
  );
});

test('A-53: a penalty rests on an inspection that is there', async () => {
  const platform = start();
  const record = { unitCode: 'U-1', occurredOn: '2026-11-20' };
  const { id } = await platform.inspections.submit({ ...record, recordNumber: 'I-1', kind: 'inspection' });
  const penalty = { ...record, kind: 'penalty' as const };
  expect(await refusal(platform.inspections.submit({ ...penalty, recordNumber: 'P-1' }))).toBe('C041');
  const { id: first } = await platform.inspections.submit({
    ...penalty,
    recordNumber: 'P-2',
    inspectionId: id,
  });
  expect(
    await refusal(platform.inspections.submit({ ...penalty, recordNumber: 'P-3', inspectionId: first })),
  ).toBe('C041');
});

test('A-59: what is received does not exceed what was ordered, and what goes back not what was received', async () => {
  const platform = start();
  const items = (quantity: number) => [{ drugCode: 'X1', quantity }];
  const send = (documentNumber: string, kind: 'order' | 'receipt' | 'return', quantity: number) =>
    platform.drugs.submitPurchase({
      documentNumber,
      kind,
      supplier: 'S-1',
      items: items(quantity),
      ...(kind !== 'order' && { orderNumber: 'PO-1' }),
    });
  expect(await refusal(send('R-0', 'receipt', 1))).toBe('C041');
  await send('PO-1', 'order', 10);
  await send('R-1', 'receipt', 6.4);
  await expect(send('R-2', 'receipt', 4)).rejects.toMatchObject({
    platformCode: 'C041',
    findings: [{ path: '/items/0/quantity' }],
  });
  await send('R-3', 'receipt', 3.6);
  expect(await refusal(send('B-1', 'return', 11))).toBe('C041');
  expect(await refusal(send('B-2', 'return', 10))).toBe('accepted');
});

test('A-63: a serious adverse reaction says how it ended', async () => {
  const platform = start();
  const { id: residentId } = await platform.residents.register(resident);
  const report = {
    reportNumber: 'ADR-1',
    residentId,
    severity: 'serious' as const,
    drugCodes: ['X1'],
    reaction: '皮疹',
    occurredAt: '2026-11-20T08:00:00Z',
  };
  await expect(platform.drugs.submitReaction(report)).rejects.toMatchObject({
    platformCode: 'C007',
    findings: [{ params: { member: 'outcome' } }],
  });
  expect(await refusal(platform.drugs.submitReaction({ ...report, outcome: 'cured' }))).toBe('accepted');
  const mild = { ...report, reportNumber: 'ADR-2', severity: 'general' as const };
  expect(await refusal(platform.drugs.submitReaction(mild))).toBe('accepted');
});

test('A-71: the parts of a one-stop settlement are its total', async () => {
  const platform = start();
  const { id: residentId } = await platform.residents.register(resident);
  const list = {
    listNumber: 'SL-1',
    residentId,
    encounterId: 'E-1',
    totalAmount: '100.10',
    fundAmount: '60.00',
    accountAmount: '20.00',
    cashAmount: '20.10',
  };
  const parts = (relief: string) => [
    { kind: 'basic' as const, amount: '60.00' },
    { kind: 'relief' as const, amount: relief },
    { kind: 'cash' as const, amount: '20.10' },
  ];
  expect(await refusal(platform.insurance.submitList({ ...list, parts: parts('19.99') }))).toBe('C041');
  expect(await refusal(platform.insurance.submitList({ ...list, parts: parts('20.00') }))).toBe('accepted');
});

test('A-77: an insurer gets nothing without the consent of the resident', async () => {
  const platform = start();
  const pair = sm2.generateKeyPair();
  sandbox?.register({ id: 'INSURER-01', keys: [{ publicKey: pair.publicKey }] });
  const insurer = createPlatform({
    ...options,
    institution: 'INSURER-01',
    signer: memorySigner(pair.privateKey),
  });
  const { id: residentId } = await platform.residents.register(resident);
  const { id } = await platform.encounters.submit({
    encounterId: 'E-1',
    residentId,
    kind: 'inpatient',
    startedAt: '2026-11-20T08:00:00Z',
  });
  const purpose = 'insurance-claim' as const;
  expect(await refusal(insurer.encounters.get(id, { purpose }))).toBe('D208');
  await platform.consents.record({ residentId, consentId: 'CO-1', purpose, decision: 'permit' });
  expect(await refusal(insurer.encounters.get(id, { purpose }))).toBe('accepted');
  await platform.consents.record({ residentId, consentId: 'CO-2', purpose, decision: 'deny' });
  expect(await refusal(insurer.encounters.get(id, { purpose }))).toBe('D208');
});

test('A-80: points are given to somebody who is registered', async () => {
  const platform = start();
  const event = {
    eventNumber: 'E-1',
    organizationCode: 'ORG-1',
    staffNumber: 'D-1',
    eventCode: 'X',
    points: 2,
    occurredOn: '2026-11-20',
    validUntil: '2027-11-20',
  };
  await expect(platform.creditEvents.submit(event)).rejects.toMatchObject({
    platformCode: 'C041',
    findings: [{ path: '/staffNumber' }],
  });
  await platform.practitioners.register({ organizationCode: 'ORG-1', staffNumber: 'D-1', name: '测试' });
  expect(await refusal(platform.creditEvents.submit(event))).toBe('accepted');
});

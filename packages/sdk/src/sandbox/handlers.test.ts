import { memorySigner, sm2 } from '@hulian/crypto';
import { nationalLibrary } from '@hulian/standards';
import { afterEach, expect, test } from 'vitest';
import { createPlatform } from '../client/create-platform.js';
import type { PlatformError } from '../errors/platform-error.js';
import { operationTable } from '../generated/operations.js';
import { recordDataSets } from '../generated/record-data-sets.js';
import { stateMachines } from '../generated/state-machines.js';
import { platformCodes } from '../generated/platform-codes.js';
import type { Sandbox } from './create-sandbox.js';
import { handlerOf } from './handlers/index.js';
import { otherResident, resident, residentAgain, schedule, startTestPlatform } from './sandbox.test-kit.js';

const open: Sandbox[] = [];
function start(...given: Parameters<typeof startTestPlatform>) {
  const started = startTestPlatform(...given);
  open.push(started.sandbox);
  return started;
}
afterEach(() => open.splice(0).forEach((sandbox) => sandbox.close()));

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: PlatformError) => error.platformCode ?? error.message,
  );
/** A second institution at the same platform. */
function second(started: ReturnType<typeof start>, id = '12990000TEST000002') {
  const pair = sm2.generateKeyPair();
  started.sandbox.register({ id, keys: [{ publicKey: pair.publicKey }] });
  return createPlatform({ ...started.clientOptions, institution: id, signer: memorySigner(pair.privateKey) });
}

const table = operationTable;

test('every operation has a handler, and its codes are in the table of codes', () => {
  for (const operation of table) {
    expect(handlerOf(operation), operation.id).toBeTypeOf('function');
    for (const code of [...(operation.codes ?? []), operation.duplicate ?? 'C013'])
      expect(platformCodes, `${operation.id} ${code}`).toHaveProperty(code);
    if (operation.effect === 'transition') {
      const machine = stateMachines.find(({ resource }) => resource === operation.resource);
      expect(
        machine?.transitions.map(({ event }) => event),
        operation.id,
      ).toContain(operation.event);
    }
    if (operation.initial !== undefined)
      expect(stateMachines.find(({ resource }) => resource === operation.resource)?.initial).toBe(
        operation.initial,
      );
  }
  expect(new Set(table.map(({ id }) => id)).size).toBe(table.length);
  expect(new Set(table.map(({ service, name }) => `${service}.${name}`)).size).toBe(table.length);
});

test('every code of a state machine exists, and every state can be reached', () => {
  for (const { resource, initial, illegal, transitions } of stateMachines) {
    expect(platformCodes).toHaveProperty(illegal);
    const reached = new Set([initial]);
    for (let i = 0; i < transitions.length; i += 1)
      for (const { from, to } of transitions) if (from.some((state) => reached.has(state))) reached.add(to);
    for (const { from } of transitions)
      for (const state of from) expect(reached, `${resource}: ${state}`).toContain(state);
  }
});

test('fifty bookings at once on ten places: exactly ten succeed', async () => {
  const { platform, sandbox } = start();
  const { id: residentId } = await platform.residents.register(resident);
  const { id: scheduleId } = await platform.schedules.publish({ ...schedule, places: 10 });
  const results = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      refusal(platform.appointments.book({ appointmentId: `A-${n}`, residentId, scheduleId })),
    ),
  );
  expect(results.filter((result) => result === 'accepted').length).toBe(10);
  expect(results.filter((result) => result === 'A402').length).toBe(40);
  expect(sandbox.counts()['appointment']).toBe(10);
});

test('a cancelled place is free again; an appointment cannot be cancelled twice', async () => {
  const { platform } = start();
  const { id: residentId } = await platform.residents.register(resident);
  const { id: scheduleId } = await platform.schedules.publish(schedule);
  const { id } = await platform.appointments.book({ appointmentId: 'A-1', residentId, scheduleId });
  expect((await platform.appointments.cancel(id, { reason: '改期' })).state).toBe('cancelled');
  expect(await refusal(platform.appointments.cancel(id, {}))).toBe('C011');
  expect(await refusal(platform.appointments.book({ appointmentId: 'A-2', residentId, scheduleId }))).toBe(
    'accepted',
  );
  expect(
    await refusal(platform.appointments.book({ appointmentId: 'A-3', residentId, scheduleId: 'SC999' })),
  ).toBe('A401');
});

test('referral: only the target accepts, no jump twice, the sender closes', async () => {
  const started = start();
  const target = second(started);
  const { id: residentId } = await started.platform.residents.register(resident);
  const body = {
    referralNumber: 'R-1',
    residentId,
    targetInstitution: target.institution,
    direction: 'up' as const,
    reason: '需上级医院诊治',
  };
  const { id, state } = await started.platform.referrals.request(body);
  expect(state).toBe('requested');
  expect(await refusal(started.platform.referrals.accept(id, {}))).toBe('C009');
  expect((await target.referrals.accept(id, { operator: 'D-1' })).state).toBe('accepted');
  expect(await refusal(target.referrals.accept(id, {}))).toBe('A412');
  expect(await refusal(target.referrals.reject(id, { reason: '无床位' }))).toBe('A412');
  expect((await started.platform.referrals.close(id, {})).state).toBe('closed');
  expect((await target.referrals.get(id)).events?.map((event) => event['event'])).toEqual([
    'accept',
    'close',
  ]);
  const received = [];
  for await (const object of target.referrals.search({})) received.push(object.id);
  expect(received).toEqual([id]);
});

test('consultation ends with an opinion', async () => {
  const started = start();
  const expert = second(started);
  const { id: residentId } = await started.platform.residents.register(resident);
  const { id } = await started.platform.consultations.request({
    consultationNumber: 'C-1',
    residentId,
    targetInstitution: expert.institution,
    purpose: '明确诊断',
    summary: '摘要',
  });
  expect(await refusal(started.platform.consultations.close(id, {}))).toBe('A432');
  await expert.consultations.accept(id, {});
  await expert.consultations.reply(id, { opinion: '意见', practitioner: 'D-9' });
  expect((await started.platform.consultations.close(id, {})).state).toBe('closed');
});

test('one active family-doctor contract for one resident', async () => {
  const { platform } = start();
  const { id: residentId } = await platform.residents.register(resident);
  const contract = {
    contractNumber: 'F-1',
    residentId,
    team: 'T1',
    servicePackage: '基础包',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
  };
  const { id } = await platform.contracts.sign(contract);
  expect(await refusal(platform.contracts.sign({ ...contract, contractNumber: 'F-2' }))).toBe('A421');
  await platform.contracts.terminate(id, { reason: '迁出' });
  expect(await refusal(platform.contracts.sign({ ...contract, contractNumber: 'F-2' }))).toBe('accepted');
});

test('a prescription is dispensed once, with its own token', async () => {
  const { platform } = start();
  const { id: residentId } = await platform.residents.register(resident);
  const prescription = {
    prescriptionNumber: 'RX-1',
    residentId,
    practitioner: 'D-1',
    prescribedAt: new Date().toISOString(),
    validUntil: new Date(Date.now() + 86_400_000).toISOString(),
    diagnosisCodes: ['I10.x00'],
    items: [{ drugCode: 'X1', drugName: '测试药', dose: '1片', frequencyCode: 'qd', quantity: 7 }],
  };
  const receipt = await platform.prescriptions.upload(prescription);
  const dispensing = { token: receipt.token ?? '', pharmacist: 'P-1', dispensedAt: new Date().toISOString() };
  expect(await refusal(platform.prescriptions.dispense(receipt.id, { ...dispensing, token: 'x' }))).toBe(
    'B714',
  );
  expect((await platform.prescriptions.dispense(receipt.id, dispensing)).state).toBe('dispensed');
  expect(await refusal(platform.prescriptions.dispense(receipt.id, dispensing))).toBe('B713');
  expect(await refusal(platform.prescriptions.revoke(receipt.id, { reason: 'x' }))).toBe('B715');
  expect(
    await refusal(
      platform.prescriptions.upload({
        ...prescription,
        prescriptionNumber: 'RX-2',
        validUntil: '2020-01-01T00:00:00Z',
      }),
    ),
  ).toBe('B712');
  const signature = { keyId: '00', value: 'A'.repeat(88) };
  expect(
    await refusal(platform.prescriptions.upload({ ...prescription, prescriptionNumber: 'RX-3', signature })),
  ).toBe('B711');
  const reminders = await platform.notices.reminders({ residentId, drugCodes: ['X1', 'X2'] });
  expect(reminders.items).toEqual([
    { kind: 'repeated-drug', code: 'X1', objectId: receipt.id, institution: platform.institution },
  ]);
});

test('a recognised result of another hospital reminds before the item is ordered again', async () => {
  const started = start();
  const other = second(started);
  const { id: residentId } = await started.platform.residents.register(resident);
  const result = {
    reportNumber: 'L-1',
    residentId,
    kind: 'laboratory' as const,
    reportedAt: new Date(Date.now() - 86_400_000).toISOString(),
    recognized: true,
    qualityControlPassed: true,
    items: [{ itemCode: 'GLU', itemName: '葡萄糖' }],
  };
  const { id } = await started.platform.results.share(result);
  await started.platform.results.share({
    ...result,
    reportNumber: 'L-2',
    reportedAt: '2020-01-01T00:00:00Z',
  });
  expect(
    (await other.results.checkRecognition({ residentId, itemCodes: ['GLU', 'HB'] })).items,
  ).toMatchObject([{ resultId: id, itemCode: 'GLU', reminder: 'strong' }]);
  expect(await refusal(other.results.recordRecognition(id, { accepted: false, practitioner: 'D' }))).toBe(
    'S504',
  );
  expect(await refusal(other.results.recordRecognition(id, { accepted: true, practitioner: 'D' }))).toBe(
    'accepted',
  );
});

test('immunization: expired vaccine and the same dose twice are refused; cold chain excursions are found', async () => {
  const { platform } = start();
  const { id: residentId } = await platform.residents.register(resident);
  const shot = {
    immunizationId: 'I-1',
    residentId,
    vaccineCode: 'V1',
    dose: 1,
    lotNumber: 'L1',
    expiresOn: '2027-01-01',
    administeredAt: '2026-11-20T09:00:00Z',
  };
  await platform.immunizations.submit(shot);
  expect(await refusal(platform.immunizations.submit({ ...shot, immunizationId: 'I-2' }))).toBe('P612');
  expect(
    await refusal(
      platform.immunizations.submit({ ...shot, immunizationId: 'I-3', dose: 2, expiresOn: '2026-11-19' }),
    ),
  ).toBe('P611');
  const readings = [5, 9.2, 9, 4, 1.5].map((temperature, i) => ({
    deviceId: 'F1',
    readAt: `2026-11-20T0${i}:00:00Z`,
    temperature,
  }));
  const receipt = await platform.immunizations.submitColdChain({ batchId: 'B-1', readings });
  expect(receipt.excursions).toEqual([
    { deviceId: 'F1', from: '2026-11-20T01:00:00Z', to: '2026-11-20T02:00:00Z', lowest: 9, highest: 9.2 },
    { deviceId: 'F1', from: '2026-11-20T04:00:00Z', to: '2026-11-20T04:00:00Z', lowest: 1.5, highest: 1.5 },
  ]);
});

test('a record inside a report is judged by its data set', async () => {
  const { platform } = start();
  const { id: residentId } = await platform.residents.register(resident);
  const order = {
    orderNumber: 'O-1',
    residentId,
    encounterId: 'E-1',
    orderedAt: '2026-11-20T09:00:00Z',
    practitioner: 'D',
    items: [{ itemCode: 'X', itemName: '测试' }],
  };
  expect(
    await refusal(
      platform.orders.submit({ ...order, dataSet: '西药处方', record: { 'HDSD00.04.006': '2026-11-20' } }),
    ),
  ).toBe('C033');
  expect(await refusal(platform.orders.submit({ ...order, record: {} }))).toBe('C007');
  expect(
    await refusal(
      platform.orders.submit({ ...order, dataSet: '西药处方', record: { 'HDSD00.04.006': '20261120' } }),
    ),
  ).toBe('accepted');
  expect(await refusal(platform.orders.submit({ ...order, residentId: 'P404', orderNumber: 'O-2' }))).toBe(
    'C034',
  );
  expect(await refusal(platform.orders.submit(order))).toBe('C013');
});

test('a data set that the sources place elsewhere is refused; where they are silent it is judged by itself', async () => {
  const { platform } = start();
  const { id: residentId } = await platform.residents.register(resident);
  const record = { 'HDSD00.04.006': '20261120' };
  const event = { kind: 'death', occurredAt: '2026-11-20T09:00:00Z', residentId } as const;
  const foreign = platform.vitalEvents.submit({
    ...event,
    certificateNumber: 'V-1',
    dataSet: '西药处方',
    record,
  });
  await expect(foreign).rejects.toMatchObject({
    platformCode: 'C040',
    findings: [{ path: '/dataSet', params: { expected: 'prescription' } }],
  });
  // A follow-up must not carry what needs the permission for psychiatric data.
  const form = { formNumber: 'F-9', residentId, disease: '其他', formCode: 'X', filledOn: '2026-11-20' };
  const hidden = { dataSet: '严重精神障碍患者随访服务记录表', record: { 姓名: '测试甲' } };
  expect(await refusal(platform.followUps.submit({ ...form, ...hidden }))).toBe('C040');
  expect(
    await refusal(platform.psychiatric.submit({ ...form, ...hidden, disease: undefined } as never)),
  ).not.toBe('C040');
  // No source names the data sets of an encounter, or the operation of a ward round.
  const encounter = {
    encounterId: 'E-9',
    residentId,
    kind: 'outpatient',
    startedAt: '2026-11-20T09:00:00Z',
  } as const;
  expect(await refusal(platform.encounters.submit({ ...encounter, dataSet: '西药处方', record }))).toBe(
    'accepted',
  );
  const round = { dataSet: '上级医师查房记录', record: {} };
  expect(await refusal(platform.vitalEvents.submit({ ...event, certificateNumber: 'V-2', ...round }))).toBe(
    'C033',
  );
});

test('every data set that the sources place is one of the library, of a kind that carries records', () => {
  for (const { resource, dataSets, basis } of recordDataSets) {
    expect(
      table.some((operation) => operation.resource === resource && operation.record !== undefined),
      resource,
    ).toBe(true);
    expect(basis.length).toBeGreaterThan(2);
    for (const id of dataSets) expect(nationalLibrary().dataSet(id)?.id, id).toBe(id);
  }
});

test('an upload that arrived whole takes slices only to correct refused rows', async () => {
  const { platform } = start();
  const { id } = await platform.uploads.declare({
    taskId: 'T-9',
    dataSet: '西药处方',
    periodFrom: '2026-11-01',
    periodTo: '2026-11-01',
    rows: 1,
    slices: 1,
  });
  const row = (day: string) => ({ rows: [{ LOCAL_ID: 'a', 'HDSD00.04.006': day }] });
  expect(await platform.uploads.slice(id, '1', row('x'))).toMatchObject({ state: 'complete', errorRows: 1 });
  expect(await platform.uploads.slice(id, '1', row('20261120'))).toMatchObject({ errorRows: 0 });
  expect(await refusal(platform.uploads.slice(id, '1', row('20261121')))).toBe('C011');
});

test('health codes expire and cannot be made by others', async () => {
  let now = 1_800_000_000_000;
  const { platform } = start({ clock: () => now });
  const { id: residentId } = await platform.residents.register(resident);
  const { id: cardId } = await platform.healthCards.register({ registrationNumber: 'H-1', residentId });
  const { code } = await platform.healthCards.issueCode({ cardId, terminal: 'T1' });
  expect(await platform.healthCards.verifyCode({ code, terminal: 'T1', step: '010101' })).toEqual({
    personId: residentId,
    cardId,
  });
  expect(
    await refusal(
      platform.healthCards.verifyCode({
        code: code.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
        terminal: 'T1',
        step: '010101',
      }),
    ),
  ).toBe('H904');
  now += 61_000;
  expect(await refusal(platform.healthCards.verifyCode({ code, terminal: 'T1', step: '010101' }))).toBe(
    'H902',
  );
  await platform.healthCards.close(cardId, { reason: '遗失' });
  expect(await refusal(platform.healthCards.issueCode({ cardId, terminal: 'T1' }))).toBe('C011');
});

test('uploads: declared, sliced, counted, errors by row', async () => {
  const { platform } = start();
  const { id } = await platform.uploads.declare({
    taskId: 'T-1',
    dataSet: '西药处方',
    periodFrom: '2026-11-01',
    periodTo: '2026-11-01',
    rows: 3,
    slices: 2,
  });
  const good = { 'HDSD00.04.006': '20261120' };
  const first = await platform.uploads.slice(id, '2', {
    rows: [
      { LOCAL_ID: 'a', ...good },
      { LOCAL_ID: 'b', 'HDSD00.04.006': 'x' },
    ],
  });
  expect(first).toMatchObject({ state: 'receiving', receivedRows: 2, missingSlices: [1], errorRows: 1 });
  expect((await platform.uploads.errors(id)).items).toMatchObject([{ localId: 'b', slice: 2 }]);
  expect(await refusal(platform.uploads.slice(id, '3', { rows: [good] }))).toBe('U102');
  expect(await refusal(platform.uploads.slice(id, '1', { rows: [good, good] }))).toBe('U101');
  await platform.uploads.slice(id, '2', {
    rows: [
      { LOCAL_ID: 'a', ...good },
      { LOCAL_ID: 'b', ...good },
    ],
  });
  expect(await platform.uploads.slice(id, '1', { rows: [{ LOCAL_ID: 'c', ...good }] })).toMatchObject({
    state: 'complete',
    errorRows: 0,
  });
});

test('merge and unmerge keep history', async () => {
  const { platform } = start();
  const first = await platform.residents.register(resident);
  const other = await platform.residents.register(residentAgain);
  expect(await refusal(platform.residents.merge(other.id, { survivorId: other.id, reason: 'x' }))).toBe(
    'R106',
  );
  expect((await platform.residents.merge(other.id, { survivorId: first.id, reason: '同一人' })).state).toBe(
    'merged',
  );
  expect(await refusal(platform.residents.merge(other.id, { survivorId: first.id, reason: 'x' }))).toBe(
    'R105',
  );
  expect((await platform.residents.unmerge(other.id, { reason: '误合并' })).state).toBe('active');
  expect((await platform.residents.get(other.id)).events?.length).toBe(2);
});

test('the day is counted, and the own part of the audit log can be read', async () => {
  const started = start({ clock: () => Date.parse('2026-11-21T10:00:00+08:00') });
  const other = second(started);
  await started.platform.residents.register(resident, { idempotencyKey: 'key-0000001' });
  await started.platform.residents.register(otherResident, { idempotencyKey: 'key-0000002' });
  await other.residents.register({ ...resident, localId: 'x' });
  const { operations } = await started.platform.reconciliations.daily({ date: '2026-11-21' });
  expect(operations).toMatchObject([{ operation: 'registerResident', count: 2 }]);
  const keys = [];
  for await (const key of started.platform.reconciliations.keys({ date: '2026-11-21', limit: 1 }))
    keys.push(key);
  expect(keys).toEqual(['key-0000001', 'key-0000002']);
  expect((await started.platform.reconciliations.daily({ date: '2026-11-20' })).operations).toEqual([]);
  const lines = [];
  for await (const line of other.audit.search({})) lines.push(line['operation']);
  expect(lines).toEqual(['registerResident']);
});

test('that another institution filed a psychiatric report is told to nobody without a purpose', async () => {
  const started = start();
  const other = second(started);
  const { id: residentId } = await started.platform.residents.register(resident);
  const form = { formNumber: 'F-1', residentId, formCode: 'X', filledOn: '2026-11-20' };
  const { id } = await started.platform.psychiatric.submit(form);
  const kindsOf = async (options: { purpose?: 'treatment' }) => {
    const kinds = [];
    for await (const entry of other.residents.timeline(residentId, {}, options)) kinds.push(entry.kind);
    const found = [];
    for await (const report of other.psychiatric.search({ residentId }, options)) found.push(report);
    return [kinds, found.length];
  };
  expect(await kindsOf({})).toEqual([[], 0]);
  expect(await kindsOf({ purpose: 'treatment' })).toEqual([['psychiatricReport'], 1]);
  expect(await refusal(other.psychiatric.get(id))).toBe('C010');
  const own = [];
  for await (const entry of started.platform.residents.timeline(residentId, {})) own.push(entry.kind);
  expect(own).toEqual(['psychiatricReport']);
});

test('psychiatric reports need their own permission', async () => {
  const started = start();
  started.sandbox.register({
    id: started.institution,
    keys: [{ publicKey: started.pair.publicKey }],
    scopes: ['residents:write', 'publicHealth:write'],
  });
  const { id: residentId } = await started.platform.residents.register(resident);
  const form = { formNumber: 'F-1', residentId, formCode: 'X', filledOn: '2026-11-20' };
  expect(await refusal(started.platform.followUps.submit({ ...form, disease: '高血压' }))).toBe('accepted');
  expect(await refusal(started.platform.psychiatric.submit(form))).toBe('C009');
  expect(started.sandbox.auditEntries().at(-1)).toMatchObject({
    operation: 'submitPsychiatricReport',
    code: 'C009',
  });
});

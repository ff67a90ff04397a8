/** What a hostile or careless sender may try with business that others depend on. */
import { memorySigner, sm2 } from '@hulian/crypto';
import { afterEach, expect, test } from 'vitest';
import { createPlatform } from '../client/create-platform.js';
import type { PlatformError } from '../errors/platform-error.js';
import type { Sandbox } from './create-sandbox.js';
import { documentAbout } from './document-about.test-kit.js';
import { otherResident, resident, residentAgain, startTestPlatform } from './sandbox.test-kit.js';

let sandbox: Sandbox;
afterEach(() => sandbox.close());

async function start() {
  const called: string[] = [];
  const started = startTestPlatform({
    clock: () => Date.parse('2026-11-22T08:00:00+08:00'),
    deliver: async (request) => {
      called.push(((await request.json()) as { resident: string }).resident);
      return new Response(null);
    },
  });
  sandbox = started.sandbox;
  const { privateKey, publicKey } = sm2.generateKeyPair();
  const institution = '12990000TEST000002';
  sandbox.register({ id: institution, keys: [{ publicKey }] });
  const signer = memorySigner(privateKey);
  const other = createPlatform({ ...started.clientOptions, institution, signer });
  const { platform } = started;
  const { id: residentId } = await platform.residents.register(resident);
  return { platform, other, residentId, called };
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: PlatformError) =>
      [error.platformCode ?? error.message, ...error.findings.map(({ path }) => path)].join(' '),
  );

test('a prescription that the pharmacist did not pass is not dispensed; who dispensed it delivers it', async () => {
  const { platform, other, residentId } = await start();
  const upload = (prescriptionNumber: string) =>
    platform.prescriptions.upload({
      prescriptionNumber,
      residentId,
      practitioner: 'D-1',
      prescribedAt: '2026-11-22T07:00:00+08:00',
      validUntil: '2026-11-25T08:00:00+08:00',
      diagnosisCodes: ['I10.x00'],
      items: [{ drugCode: 'X1', drugName: '测试药', dose: '1片', frequencyCode: 'qd', quantity: 7 }],
    });
  const dispense = ({ id, token = '' }: { id: string; token?: string }) =>
    refusal(
      platform.prescriptions.dispense(id, {
        token,
        pharmacist: 'P-1',
        dispensedAt: '2026-11-22T07:30:00+08:00',
      }),
    );
  const doubtful = await upload('RX-1');
  await platform.prescriptions.review(doubtful.id, { passed: false, pharmacist: 'P-1' });
  expect(await dispense(doubtful)).toBe('B715');
  const good = await upload('RX-2');
  await platform.prescriptions.review(good.id, { passed: true, pharmacist: 'P-1' });
  expect(await dispense(good)).toBe('accepted');
  expect(await refusal(other.prescriptions.deliver(good.id, {}))).toBe('C009');
  expect(await refusal(platform.prescriptions.deliver(good.id, {}))).toBe('accepted');
});

test('a contract that has ended is in nobody’s way, one that overlaps is, also of somebody who was merged', async () => {
  const { platform, residentId } = await start();
  const sign = (contractNumber: string, validFrom: string, validUntil: string, of = residentId) =>
    refusal(
      platform.contracts.sign({
        contractNumber,
        residentId: of,
        team: 'T',
        servicePackage: '基础包',
        validFrom,
        validUntil,
      }),
    );
  expect(await sign('F-1', '2024-01-01', '2024-12-31')).toBe('accepted');
  expect(await sign('F-2', '2026-01-01', '2026-12-31')).toBe('accepted');
  expect(await sign('F-3', '2026-12-31', '2027-12-30')).toBe('A421');
  expect(await sign('F-3', '2027-01-01', '2027-12-31')).toBe('accepted');
  const { id: again } = await platform.residents.register(residentAgain);
  await platform.residents.merge(again, { survivorId: residentId, reason: '重复登记' });
  expect(await sign('F-4', '2026-06-01', '2026-07-01', again)).toBe('A421');
});

test('what a resident refused, or sent, stands under every identifier that was merged', async () => {
  const { platform, other, residentId } = await start();
  const { id: again } = await platform.residents.register(residentAgain);
  const visit = { kind: 'outpatient', startedAt: '2026-11-20T08:00:00+08:00' } as const;
  const { id } = await platform.encounters.submit({ ...visit, encounterId: 'E-1', residentId: again });
  const found = async () => {
    const ids = [];
    for await (const one of platform.encounters.search({ residentId })) ids.push(one.id);
    return ids;
  };
  expect(await found()).toEqual([]);
  const deny = { consentId: 'N-1', residentId, purpose: 'treatment', decision: 'deny' } as const;
  await platform.consents.record(deny);
  const read = () => refusal(other.encounters.get(id, { purpose: 'treatment' }));
  expect(await read()).toBe('accepted');
  await platform.residents.merge(again, { survivorId: residentId, reason: '重复登记' });
  expect(await read()).toBe('D208');
  expect(await found()).toEqual([id]);
});

test('nobody is told of documents of a resident who refused', async () => {
  const { platform, other, residentId, called } = await start();
  await other.documents.subscribe({ callback: 'http://127.0.0.1:8/x' });
  const content = documentAbout(resident);
  const submit = (documentId: string) =>
    platform.documents.submit({ documentId, residentId, format: 'cda', content });
  await submit('D-1');
  await sandbox.settled();
  expect(called).toEqual([residentId]);
  const deny = { consentId: 'N-1', residentId, purpose: 'treatment', decision: 'deny' } as const;
  await platform.consents.record(deny);
  await submit('D-2');
  await sandbox.settled();
  expect(called).toEqual([residentId]);
});

test('a number that the register has of somebody else is not bound', async () => {
  const { platform, other, residentId } = await start();
  const { id: otherId } = await platform.residents.register(otherResident);
  const bind = (bindingNumber: string, of: string) =>
    refusal(
      other.identifiers.bind({
        bindingNumber,
        kind: 'identity-document',
        number: resident.identityNumber,
        residentId: of,
      }),
    );
  expect(await bind('B-1', otherId)).toBe('R108');
  expect(await bind('B-2', residentId)).toBe('accepted');
});

test('a report that was sent back is reviewed once it is corrected, a withdrawn one is corrected no more', async () => {
  const { platform, residentId } = await start();
  const card = {
    cardId: 'C-1',
    residentId,
    diseaseCode: 'A01.000',
    diagnosisType: 'suspected' as const,
    onsetDate: '2026-11-19',
    diagnosedAt: '2026-11-20T08:00:00+08:00',
    reporter: 'S01',
  };
  const { id } = await platform.infectious.report(card);
  await platform.infectious.sendBack(id, { reason: '地址不详' });
  expect(await refusal(platform.infectious.review(id, {}))).toBe('C011');
  expect(await platform.infectious.correct(id, card, { version: 2 })).toMatchObject({
    version: 3,
    state: 'submitted',
  });
  expect(await refusal(platform.infectious.review(id, {}))).toBe('accepted');
  expect(await platform.infectious.correct(id, card, { version: 4 })).toMatchObject({
    state: 'submitted',
  });
  await platform.infectious.withdraw(id, { reason: '误报' });
  expect(await refusal(platform.infectious.correct(id, card, { version: 6 }))).toBe('C011');
});

test('a vaccine expires at the end of the day in Beijing; rows that no slices can hold are not declared', async () => {
  const { platform, residentId } = await start();
  const dose = (dose: number, administeredAt: string) =>
    refusal(
      platform.immunizations.submit({
        immunizationId: `I-${dose}`,
        residentId,
        vaccineCode: '0101',
        dose,
        lotNumber: 'L',
        expiresOn: '2026-11-20',
        administeredAt,
      }),
    );
  expect(await dose(1, '2026-11-20T16:30:00Z')).toBe('P611');
  expect(await dose(1, '2026-11-20T15:30:00Z')).toBe('accepted');
  const declare = (slices: number, rows: number) =>
    refusal(
      platform.uploads.declare({
        taskId: `U-${slices}-${rows}`,
        dataSet: '西药处方',
        periodFrom: '2026-11-21',
        periodTo: '2026-11-21',
        slices,
        rows,
      }),
    );
  expect(await declare(3, 2)).toBe('C041 /rows');
  expect(await declare(1, 1001)).toBe('C041 /rows');
  expect(await declare(2, 2)).toBe('accepted');
  const { id } = await platform.uploads.declare({
    taskId: 'U-0',
    dataSet: '西药处方',
    periodFrom: '2026-11-21',
    periodTo: '2026-11-21',
    slices: 1,
    rows: 0,
  });
  expect(await platform.uploads.status(id)).toMatchObject({ state: 'complete', missingSlices: [] });
});

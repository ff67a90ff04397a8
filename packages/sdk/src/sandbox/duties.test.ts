/** Duties of the policy plans (standards/coverage.tsv) as an institution meets them: each test is the check that the row names. */
import { nationalLibrary } from '@hulian/standards';
import { afterEach, expect, test } from 'vitest';
import type { Sandbox } from './create-sandbox.js';
import { makeRecords } from '../samples/index.js';
import { resident, startTestPlatform } from './sandbox.test-kit.js';

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

function start() {
  const started = startTestPlatform();
  sandbox = started.sandbox;
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
  const { id: residentId } = await platform.residents.register(resident);
  for (const id of ['public-health/iodine-deficiency', 'public-health/schistosomiasis']) {
    const dataSet = nationalLibrary().dataSet(id)?.name ?? '';
    const record = [...makeRecords(id, 1, { seed: '3' })][0] ?? {};
    const report = { formNumber: id, residentId, formCode: '1', filledOn: '2026-11-22', record };
    await platform.endemic.submit({ ...report, dataSet });
    const unknown = { ...report, formNumber: `${id}-2`, dataSet: `${dataSet}二` };
    await expect(platform.endemic.submit(unknown), id).rejects.toMatchObject({ platformCode: 'C033' });
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
    findings: [{ message: 'required', params: { expected: 'drugCode' } }],
  });
  await platform.drugs.reportShortage({ ...report, drugCode: 'X1' });
  expect(sandbox?.counts()['drugShortage']).toBe(1);
});

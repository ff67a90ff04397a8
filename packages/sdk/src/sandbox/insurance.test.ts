import { afterEach, expect, test } from 'vitest';
import type { Sandbox } from './create-sandbox.js';
import { resident, startTestPlatform } from './sandbox.test-kit.js';

let sandbox: Sandbox;
afterEach(() => sandbox.close());
function start() {
  const started = startTestPlatform();
  sandbox = started.sandbox;
  return started.platform;
}

const transaction = (sequence: string, infno: string, input: Record<string, unknown> = {}) => ({
  infno,
  msgid: `H9999990000120261123080000${sequence}`,
  fixmedins_code: 'H99999900001',
  inf_time: '2026-11-23 08:00:00',
  input,
});

test('a transaction is answered in the envelope of the field, once for its msgid', async () => {
  const platform = start();
  const answer = await platform.insurance.call(transaction('0001', '2207'));
  expect(answer).toMatchObject({ infcode: 0, err_msg: '', output: {} });
  expect([answer.inf_refmsgid, answer.refmsg_time].map(({ length }) => length)).toEqual([30, 17]);
  await expect(platform.insurance.call(transaction('0001', '2207'))).rejects.toMatchObject({
    platformCode: 'C013',
  });
});

test('2601 reverses a transaction of the sender, once and by its number', async () => {
  const platform = start();
  const { id } = await platform.insurance.call(transaction('0001', '2207'));
  const reverse = (sequence: string, oinfno: string, omsgid = transaction('0001', '').msgid) =>
    platform.insurance.call(transaction(sequence, '2601', { psn_no: '1', omsgid, oinfno }));
  await expect(reverse('0002', '2204')).rejects.toMatchObject({ platformCode: 'I801' });
  await expect(reverse('0003', '2207', 'x')).rejects.toMatchObject({ platformCode: 'I801' });
  await reverse('0004', '2207');
  expect(await platform.insurance.getTransaction(id)).toMatchObject({ state: 'reversed' });
  await expect(reverse('0005', '2207')).rejects.toMatchObject({ platformCode: 'I801' });
  expect(sandbox.counts()['insuranceTransaction']).toBe(2);
});

test('the parts of a mobile payment add up; it is paid before it is refunded', async () => {
  const platform = start();
  const { id: residentId } = await platform.residents.register(resident);
  const order = (medOrgOrd: string, cashAmount: string) =>
    platform.payments.uploadInsurance({
      ...{
        medOrgOrd,
        residentId,
        totalAmount: '10.30',
        fundAmount: '7.10',
        accountAmount: '1.2',
        cashAmount,
      },
    });
  await expect(order('O-1', '1.99')).rejects.toMatchObject({ platformCode: 'I811' });
  const { id } = await order('O-1', '2.00');
  await expect(platform.payments.refundInsurance(id, {})).rejects.toMatchObject({ platformCode: 'C011' });
  await platform.payments.payInsurance(id, {});
  await expect(platform.payments.revokeInsurance(id, {})).rejects.toMatchObject({ platformCode: 'C011' });
  await platform.payments.refundInsurance(id, {});
  expect(await platform.payments.getInsurance(id)).toMatchObject({ state: 'refunded' });
});

import { expectObject, expectSame, expectText } from '../../../check.js';
import type { TestContext } from '../../../model.js';
import { makeBody } from '../body.js';
import { idOf, send } from '../cases.js';
import { refusedCase, type SpecialCases } from './common.js';

/** A transaction, and the reversal (冲正, 2601) of another. */
const transaction = (
  t: TestContext,
  name: string,
  given: Readonly<Record<string, unknown>> = { infno: '2207' },
) => makeBody(t, 'InsuranceTransaction', name, given);
const reversalOf = (t: TestContext, name: string, oinfno: string, omsgid: unknown) =>
  transaction(t, name, { infno: '2601', input: { psn_no: '1', omsgid, oinfno } });

/** The transaction that the test of the envelope made. */
const made = (t: TestContext) => t.take<{ id: string; msgid: string }>('insurance transaction');

/** Insurance transactions and mobile payments with insurance. */
export const insuranceCases: SpecialCases = {
  callInsurance: (operation) => [
    {
      name: 'envelope',
      title: {
        'zh-CN': '应答为医保交易的信封，infcode 为 0',
        en: 'the answer has the envelope of the field, infcode 0',
      },
      needs: ['setup/resident'],
      async run(t) {
        const body = transaction(t, 'insurance-envelope');
        const answer = expectObject(
          await send(t, operation, { body, key: t.unique('insurance-envelope-key') }),
          201,
        );
        expectSame('content', 'infcode', answer['infcode'], 0);
        expectSame('content', 'inf_refmsgid', expectText(answer, 'inf_refmsgid').length, 30);
        t.give('insurance transaction', { id: expectText(answer, 'id'), msgid: body['msgid'] });
      },
    },
    refusedCase(
      operation,
      'reverse-other',
      [409, 'I801'],
      ['冲正的交易编号不符', 'a reversal under another number'],
      (t) => Promise.resolve({ body: reversalOf(t, 'insurance-other', '2204', made(t).msgid) }),
      [idOf(operation, 'envelope')],
    ),
    {
      name: 'reverse',
      title: { 'zh-CN': '冲正后原交易为 reversed', en: 'a reversal leaves the transaction reversed' },
      needs: [idOf(operation, 'envelope')],
      async run(t) {
        const { id, msgid } = made(t);
        const body = reversalOf(t, 'insurance-reverse', '2207', msgid);
        expectObject(await send(t, operation, { body, key: t.unique('insurance-reverse-key') }), 201);
        const path = `${operation.path}/${encodeURIComponent(id)}`;
        expectSame(
          'content',
          'state',
          expectObject(await t.send({ method: 'GET', path }), 200)['state'],
          'reversed',
        );
      },
    },
    refusedCase(
      operation,
      'reverse-twice',
      [409, 'I801'],
      ['再次冲正', 'a second reversal'],
      (t) => Promise.resolve({ body: reversalOf(t, 'insurance-twice', '2207', made(t).msgid) }),
      [idOf(operation, 'reverse')],
    ),
  ],
  uploadInsurancePayment: (operation) => [
    refusedCase(
      operation,
      'bad-sum',
      [422, 'I811'],
      ['各部分之和不等于总额', 'parts that do not add up'],
      (t) => {
        const residentId = t.take<string>('resident');
        const given = { residentId, totalAmount: '3.00', fundAmount: '1.00' };
        return Promise.resolve({ body: makeBody(t, 'InsurancePayment', 'payment-sum', given) });
      },
    ),
  ],
};

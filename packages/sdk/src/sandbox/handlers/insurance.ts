/** Insurance transactions (医保交易) in the envelope of the field, and mobile payments with insurance (医保移动支付). */
import { beijingTime } from '../../beijing-time.js';
import { createdAnswer } from '../answers.js';
import type { Call, Handler } from '../call.js';
import { cents } from '../differences.js';
import { Problem } from '../problem.js';
import { createObject } from './generic.js';

/** Reversal (冲正): undoes a transaction of which the sender does not know how it ended. */
const reversal = '2601';

/** Keeps the transaction; nothing is settled here, so that the output is empty. */
const callInsurance: Handler = (call) => () => {
  const { infno, input } = call.body as { infno: string; input: Readonly<Record<string, unknown>> };
  if (infno === reversal) reverse(call, input);
  const object = createObject(call);
  const time = beijingTime(call.at).replace(/\D/g, '');
  return createdAnswer(object, call.operation.path, {
    infcode: 0,
    inf_refmsgid: `999999${time.slice(0, 14)}${object.id.slice(-10)}`,
    refmsg_time: time,
    respond_time: time,
    err_msg: '',
    output: {},
  });
};

/** @throws Problem I801 unless the transaction is one of the caller's, has that number, and was not reversed */
function reverse({ platform, institution, at }: Call, input: Readonly<Record<string, unknown>>): void {
  const { omsgid, oinfno } = input;
  const original = platform.objects.findByKey(
    'insuranceTransaction',
    institution,
    JSON.stringify(omsgid ?? ''),
  );
  if (original?.state !== 'done' || original.body['infno'] !== oinfno || oinfno === reversal)
    throw new Problem('I801');
  const event = { event: 'reverse', at: new Date(at).toISOString(), by: institution };
  platform.objects.change(original, { state: 'reversed', event, at });
}

interface Payment {
  readonly totalAmount: string;
  readonly fundAmount: string;
  readonly accountAmount: string;
  readonly cashAmount: string;
}

const uploadInsurancePayment: Handler = (call) => () => {
  const { totalAmount, fundAmount, accountAmount, cashAmount } = call.body as unknown as Payment;
  if (cents(fundAmount) + cents(accountAmount) + cents(cashAmount) !== cents(totalAmount))
    throw new Problem('I811');
  return createdAnswer(createObject(call), call.operation.path);
};

export const insuranceHandlers = { callInsurance, uploadInsurancePayment };

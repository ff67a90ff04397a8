/** Reconciliation of settlement lists (医保结算清单) and of payments (支付). */
import type { Handler } from '../call.js';
import { amountOf, cents, findDifferences, tellDifferences } from '../differences.js';
import { ownObjects, within } from './own-objects.js';
import { dayInBeijing } from './reconciliations.js';

const sumOf = (amounts: readonly { readonly amount: string }[]) =>
  amounts.reduce((sum, { amount }) => sum + cents(amount), 0);

interface InsuranceDay {
  readonly date: string;
  readonly count: number;
  readonly totalAmount: string;
  readonly lists?: readonly { readonly listNumber: string; readonly totalAmount: string }[];
}

const listed = ({ listNumber, totalAmount }: { listNumber: string; totalAmount: string }) => ({
  key: listNumber,
  amount: totalAmount,
});

/** Count and sum of the settlement lists that arrived on the day; list by list where the caller names them. */
const reconcileInsurance: Handler = (call) => {
  const { date, count, totalAmount, lists } = call.body as unknown as InsuranceDay;
  const { from, to } = dayInBeijing(date);
  return () => {
    const held = ownObjects(call, 'settlementList', within('received_at', from, to), ({ body }) =>
      listed(body as { listNumber: string; totalAmount: string }),
    );
    const total = sumOf(held);
    const differences = lists && findDifferences(lists.map(listed), held);
    const body = {
      matches: held.length === count && total === cents(totalAmount) && !differences?.length,
      count: held.length,
      totalAmount: amountOf(total),
      ...(differences && tellDifferences(differences)),
    };
    return { status: 200, body };
  };
};

interface PaymentDay {
  readonly date: string;
  readonly notices: readonly PaymentEntry[];
}
interface PaymentEntry {
  readonly noticeId: string;
  readonly amount: string;
  readonly result: 'success' | 'failed' | 'refunded';
}

const entryOf = ({ noticeId, amount, result }: PaymentEntry) => ({
  key: noticeId,
  amount,
  result,
});

/** The payments of a day, notice by notice. */
const reconcilePayments: Handler = (call) => {
  const { date, notices } = call.body as unknown as PaymentDay;
  const { from, to } = dayInBeijing(date);
  return () => {
    const held = ownObjects(
      call,
      'paymentNotice',
      within("unixepoch(json_extract(body, '$.paidAt'))", from / 1000, to / 1000),
      ({ body }) => entryOf(body as unknown as PaymentEntry),
    );
    const differences = findDifferences(notices.map(entryOf), held);
    const total = (result: PaymentEntry['result']) =>
      amountOf(sumOf(held.filter((notice) => notice.result === result)));
    return {
      status: 200,
      body: {
        matches: differences.length === 0,
        count: held.length,
        paid: total('success'),
        refunded: total('refunded'),
        ...tellDifferences(differences),
      },
    };
  };
};

export const moneyHandlers = { reconcileInsurance, reconcilePayments };

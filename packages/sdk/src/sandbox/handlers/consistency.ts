/** Objects that refer to others, or whose members have to fit each other. */
import { createdAnswer } from '../answers.js';
import type { Call, Handler } from '../call.js';
import { Problem } from '../problem.js';
import { checkRecord } from '../record-check.js';
import { createObject } from './generic.js';

/** @throws Problem C041 that names the member */
function refuseContradiction(path: string, params: Readonly<Record<string, string | number>> = {}): never {
  throw new Problem('C041', {
    findings: [{ rule: 'request/consistency', message: 'contradicts', severity: 'error', path, params }],
  });
}

const create = (call: Call) => createdAnswer(createObject(call), call.operation.path);

/** Free beds are of use while they are fresh; a clock may be five minutes ahead. */
const oldestBedCount = 24 * 3_600_000;
const submitBedReport: Handler = (call) => {
  const age = call.at - Date.parse(String(call.body['countedAt']));
  if (age > oldestBedCount || age < -300_000) refuseContradiction('/countedAt', { expected: '24 h' });
  return () => create(call);
};

/** A penalty rests on an inspection. */
const submitHealthInspection: Handler = (call) => () => {
  const { kind, inspectionId } = call.body as { kind: string; inspectionId?: string };
  if (kind === 'penalty') {
    const basis = call.platform.objects.find('healthInspection', inspectionId ?? '');
    if (basis?.body['kind'] !== 'inspection') refuseContradiction('/inspectionId');
  }
  return create(call);
};

/** Points are given to somebody who is registered. */
const submitCreditEvent: Handler = (call) => () => {
  const { organizationCode, staffNumber } = call.body as { organizationCode: string; staffNumber?: string };
  if (staffNumber !== undefined) {
    const where = [
      ["json_extract(body, '$.organizationCode') = ?", organizationCode],
      ["json_extract(body, '$.staffNumber') = ?", staffNumber],
    ] as const;
    if (call.platform.objects.page('practitioner', where, { limit: 1 }).length === 0)
      refuseContradiction('/staffNumber');
  }
  return create(call);
};

/** One birth or death has one certificate, whichever institution reports it. */
const submitVitalEvent: Handler = async (call) => {
  await checkRecord(call);
  return () => {
    const { certificateNumber, kind } = call.body as { certificateNumber: string; kind: string };
    const where = [
      ["json_extract(body, '$.certificateNumber') = ?", certificateNumber],
      ["json_extract(body, '$.kind') = ?", kind],
    ] as const;
    const [same] = call.platform.objects.page('vitalEvent', where, { limit: 1 });
    if (same) throw new Problem('C013', { instance: `/vital-events/${same.object.id}` });
    return create(call);
  };
};

interface Purchase {
  readonly kind: 'order' | 'delivery' | 'receipt' | 'return';
  readonly orderNumber?: string;
  readonly items: readonly { readonly drugCode: string; readonly quantity: number }[];
}

/** What a document of a purchase may not exceed: what was ordered, or for what goes back, what was received. */
const limitedBy = { delivery: 'order', receipt: 'order', return: 'receipt' } as const;

const submitPurchaseDrugPurchase: Handler = (call) => () => {
  const { kind, orderNumber, items } = call.body as unknown as Purchase;
  if (kind !== 'order' && orderNumber !== undefined) {
    const documents = documentsOfOrder(call, orderNumber);
    const quantityOf = (of: Purchase['kind'], drugCode: string) =>
      documents
        .filter((document) => document.kind === of)
        .flatMap((document) => document.items)
        .reduce((sum, item) => sum + (item.drugCode === drugCode ? item.quantity : 0), 0);
    if (!documents.some((document) => document.kind === 'order')) refuseContradiction('/orderNumber');
    for (const [place, { drugCode }] of items.entries()) {
      const own = items.reduce((sum, item) => sum + (item.drugCode === drugCode ? item.quantity : 0), 0);
      const expected = quantityOf(limitedBy[kind], drugCode) - quantityOf(kind, drugCode);
      // Quantities have decimals, which do not add up exactly.
      if (own > expected + 1e-6) refuseContradiction(`/items/${place}/quantity`, { expected, actual: own });
    }
  }
  return create(call);
};

/** The order itself and what was sent under its number. */
function documentsOfOrder({ platform, institution }: Call, orderNumber: string): Purchase[] {
  const where = [
    ['institution = ?', institution],
    [
      "iif(json_extract(body, '$.kind') = 'order', json_extract(body, '$.documentNumber'), json_extract(body, '$.orderNumber')) = ?",
      orderNumber,
    ],
  ] as const;
  return platform.objects
    .page('drugPurchase', where, { limit: 10_000 })
    .map(({ object }) => object.body as unknown as Purchase);
}

const cents = (amount: string) => Math.round(Number(amount) * 100);

/** The parts of a one-stop settlement are the total. */
const submitListSettlementList: Handler = async (call) => {
  const { parts, totalAmount } = call.body as { parts?: { amount: string }[]; totalAmount: string };
  const sum = parts?.reduce((total, { amount }) => total + cents(amount), 0);
  if (sum !== undefined && sum !== cents(totalAmount))
    refuseContradiction('/parts', { expected: totalAmount, actual: (sum / 100).toFixed(2) });
  await checkRecord(call);
  return () => create(call);
};

export const consistencyHandlers = {
  submitBedReport,
  submitHealthInspection,
  submitCreditEvent,
  submitVitalEvent,
  submitPurchaseDrugPurchase,
  submitListSettlementList,
};

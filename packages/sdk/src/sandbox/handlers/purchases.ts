/** Purchases of drugs (药品采购): documents that follow from each other, and their reconciliation. */
import { createdAnswer } from '../answers.js';
import type { Call, Handler } from '../call.js';
import type { StoredObject } from '../objects.js';
import { amountOf, cents, findDifferences, tellDifferences, type ListedEntry } from '../differences.js';
import { createObject } from './generic.js';
import { ownObjects, within } from './own-objects.js';
import { dayInBeijing } from './reconciliations.js';
import { refuseContradiction } from './refuse-contradiction.js';

interface Purchase {
  readonly documentNumber: string;
  readonly kind: 'order' | 'delivery' | 'receipt' | 'return';
  readonly orderNumber?: string;
  readonly items: readonly {
    readonly drugCode: string;
    readonly quantity: number;
    readonly price?: string;
  }[];
}
interface Payment {
  readonly documentNumber: string;
  readonly kind: 'invoice' | 'payment';
  readonly orderNumber?: string;
  readonly amount: string;
}

const bodyOf = <Body>({ body }: StoredObject) => body as unknown as Body;

/** What a document of a purchase may not exceed: what was ordered, or for what goes back, what was received. */
const limitedBy = { delivery: 'order', receipt: 'order', return: 'receipt' } as const;

/** A quantity that is too great by no more than this is a sum of decimals. */
const rounding = 1e-6;

const submitPurchaseDrugPurchase: Handler = (call) => () => {
  const { kind, orderNumber, items } = call.body as unknown as Purchase;
  if (kind !== 'order' && orderNumber !== undefined) {
    const documents = purchasesOf(call, orderNumber);
    const quantityOf = (of: Purchase['kind'], drugCode: string) =>
      quantityIn(
        documents.filter((document) => document.kind === of),
        drugCode,
      );
    if (!documents.some((document) => document.kind === 'order')) refuseContradiction('/orderNumber');
    for (const [place, { drugCode }] of items.entries()) {
      const own = items.reduce((sum, item) => sum + (item.drugCode === drugCode ? item.quantity : 0), 0);
      const expected = quantityOf(limitedBy[kind], drugCode) - quantityOf(kind, drugCode);
      if (own > expected + rounding)
        refuseContradiction(`/items/${place}/quantity`, { expected, actual: own });
    }
  }
  return createdAnswer(createObject(call), call.operation.path);
};

/** What is paid was invoiced before. */
const submitDrugPayment: Handler = (call) => () => {
  const { kind, orderNumber, amount } = call.body as unknown as Payment;
  if (orderNumber !== undefined) {
    if (!purchasesOf(call, orderNumber).some((document) => document.kind === 'order'))
      refuseContradiction('/orderNumber');
    const documents = paymentsOf(call, orderNumber);
    const expected = sumOf(documents, 'invoice') - sumOf(documents, 'payment');
    if (kind === 'payment' && cents(amount) > expected)
      refuseContradiction('/amount', { expected: amountOf(expected), actual: amount });
  }
  return createdAnswer(createObject(call), call.operation.path);
};

interface Reconciliation {
  readonly from: string;
  readonly to: string;
  readonly documents: readonly (Omit<ListedEntry, 'key'> & { readonly documentNumber: string })[];
}

/** Documents that one side alone has or that differ, and how far each order has come. */
const reconcileDrugPurchases: Handler = (call) => {
  const { from, to, documents } = call.body as unknown as Reconciliation;
  const period = within('received_at', dayInBeijing(from).from, dayInBeijing(to).to);
  return () => {
    const purchases = ownObjects(call, 'drugPurchase', period, bodyOf<Purchase>);
    const payments = ownObjects(call, 'drugPayment', period, bodyOf<Payment>);
    const held: ListedEntry[] = [
      ...purchases.map((document) => ({
        key: document.documentNumber,
        kind: document.kind,
        quantity: quantityIn([document]),
        amount: valueOf(document),
      })),
      ...payments.map(({ documentNumber, kind, amount }) => ({ key: documentNumber, kind, amount })),
    ];
    const sent = documents.map(({ documentNumber, ...entry }) => ({ ...entry, key: documentNumber }));
    const differences = findDifferences(sent, held);
    const orders = new Set(
      [...purchases, ...payments].flatMap(
        ({ kind, documentNumber, orderNumber }) => (kind === 'order' ? documentNumber : orderNumber) ?? [],
      ),
    );
    return {
      status: 200,
      body: {
        matches: differences.length === 0,
        count: held.length,
        ...tellDifferences(differences),
        orders: [...orders].sort().map((orderNumber) => balanceOf(call, orderNumber)),
      },
    };
  };
};

function balanceOf(call: Call, orderNumber: string) {
  const documents = purchasesOf(call, orderNumber);
  const payments = paymentsOf(call, orderNumber);
  const quantity = (kind: Purchase['kind']) =>
    quantityIn(documents.filter((document) => document.kind === kind));
  return {
    orderNumber,
    ordered: quantity('order'),
    delivered: quantity('delivery'),
    received: quantity('receipt'),
    returned: quantity('return'),
    invoiced: amountOf(sumOf(payments, 'invoice')),
    paid: amountOf(sumOf(payments, 'payment')),
  };
}

/** The order itself and what was sent under its number. */
const purchasesOf = (call: Call, orderNumber: string) =>
  ownObjects(
    call,
    'drugPurchase',
    [
      [
        "iif(json_extract(body, '$.kind') = 'order', json_extract(body, '$.documentNumber'), json_extract(body, '$.orderNumber')) = ?",
        orderNumber,
      ],
    ],
    bodyOf<Purchase>,
  );

const paymentsOf = (call: Call, orderNumber: string) =>
  ownObjects(
    call,
    'drugPayment',
    [["json_extract(body, '$.orderNumber') = ?", orderNumber]],
    bodyOf<Payment>,
  );

const sumOf = (documents: readonly Payment[], kind: Payment['kind']) =>
  documents.reduce((sum, document) => sum + (document.kind === kind ? cents(document.amount) : 0), 0);

function quantityIn(documents: readonly Purchase[], drugCode?: string): number {
  const sum = documents
    .flatMap(({ items }) => items)
    .reduce(
      (sum, item) => sum + (drugCode === undefined || item.drugCode === drugCode ? item.quantity : 0),
      0,
    );
  return Math.round(sum * 1e6) / 1e6;
}

/** Quantity times price; unknown while an item has no price. */
function valueOf({ items }: Purchase): string | undefined {
  if (items.some(({ price }) => price === undefined)) return undefined;
  return items.reduce((sum, { quantity, price }) => sum + quantity * Number(price), 0).toFixed(2);
}

export const purchaseHandlers = { submitPurchaseDrugPurchase, submitDrugPayment, reconcileDrugPurchases };

/** Lists that the platform makes of what it received, and differences that it finds. */
import { expectItems, expectObject, expectSame, expectText } from '../../../check.js';
import type { Operation } from '../../../../client/operation.js';
import type { TestContext } from '../../../model.js';
import { send } from '../cases.js';
import { badBody, type SpecialCases } from './common.js';

/** Sends something that the list is made of; gives its identifier. */
async function post(t: TestContext, path: string, body: object, name: string): Promise<string> {
  const headers = { 'idempotency-key': t.unique(`${name}-post`) };
  const answer = await t.send({ method: 'POST', path, body, headers });
  const object = expectObject(answer, path.includes(':') ? 200 : 201);
  return expectText(object, 'id');
}

type Differences = readonly Readonly<Record<string, unknown>>[];

/** What the answer says of one entry. */
const differencesOf = (answer: Readonly<Record<string, unknown>>, key: string): string =>
  (Array.isArray(answer['differences']) ? (answer['differences'] as Differences) : [])
    .filter((one) => one['key'] === key)
    .map((one) => String(one['difference']))
    .join(' ');

const year = () => new Date().getUTCFullYear();

export const listCases: SpecialCases = {
  reconcileDrugPurchases: (operation) => [
    {
      name: 'differs',
      title: {
        'zh-CN': '逐张指出漏报、多报、数量与金额不符',
        en: 'names what is missing on either side, and quantities and amounts that differ',
      },
      needs: ['setup/resident'],
      async run(t) {
        const number = (name: string) => t.unique(`purchase-${name}`);
        const items = [{ drugCode: 'D1', quantity: 10, price: '2.50' }];
        for (const name of ['agrees', 'quantity', 'amount', 'unsent'])
          await post(
            t,
            '/drug-purchases',
            { documentNumber: number(name), kind: 'order', supplier: 'S1', items },
            `purchase-${name}`,
          );
        const documents = [
          { documentNumber: number('agrees'), kind: 'order', quantity: 10, amount: '25.00' },
          { documentNumber: number('quantity'), kind: 'order', quantity: 9 },
          { documentNumber: number('amount'), kind: 'order', amount: '24.99' },
          { documentNumber: number('unknown'), kind: 'order' },
        ];
        const period = { from: `${year() - 1}-01-01`, to: `${year() + 1}-12-31` };
        const answer = expectObject(await send(t, operation, { body: { ...period, documents } }), 200);
        expectSame('content', 'matches', answer['matches'], false);
        const found = ['agrees', 'quantity', 'amount', 'unknown', 'unsent'].map((name) =>
          differencesOf(answer, number(name)),
        );
        expectSame('content', 'differences', found.join(','), ',quantity,amount,not-on-platform,not-sent');
      },
    },
    badBody(operation),
  ],
  reconcilePayments: (operation) => [
    {
      name: 'differs',
      title: {
        'zh-CN': '逐笔指出漏报、多报、金额与结果不符',
        en: 'names what is missing on either side, and amounts and results that differ',
      },
      needs: ['setup/resident'],
      async run(t) {
        const noticeId = (name: string) => t.unique(`payment-${name}`);
        for (const name of ['agrees', 'amount', 'result', 'unsent'])
          await post(
            t,
            '/payments/notices',
            {
              noticeId: noticeId(name),
              orderNumber: t.unique(`order-${name}`),
              amount: '12.50',
              result: 'success',
              paidAt: '2026-03-05T08:00:00+08:00',
            },
            `payment-${name}`,
          );
        const notices = [
          { noticeId: noticeId('agrees'), amount: '12.50', result: 'success' },
          { noticeId: noticeId('amount'), amount: '12.05', result: 'success' },
          { noticeId: noticeId('result'), amount: '12.50', result: 'refunded' },
          { noticeId: noticeId('unknown'), amount: '1.00', result: 'success' },
        ];
        const answer = expectObject(await send(t, operation, { body: { date: '2026-03-05', notices } }), 200);
        const found = ['agrees', 'amount', 'result', 'unknown', 'unsent'].map((name) =>
          differencesOf(answer, noticeId(name)),
        );
        expectSame('content', 'differences', found.join(','), ',amount,result,not-on-platform,not-sent');
      },
    },
    badBody(operation),
  ],
  listOverdueScreenings: (operation) => [
    {
      name: 'find',
      title: {
        'zh-CN': '列出阳性而未召回的，召回后不再列出',
        en: 'lists a positive result without recall, and no longer after the recall',
      },
      needs: ['setup/resident'],
      async run(t) {
        const order = async (name: string, result: string) => {
          const body = {
            screeningNumber: t.unique(`screening-${name}`),
            residentId: t.take<string>('resident'),
            kind: 'newborn-disease',
            itemCode: 'X1',
          };
          const id = await post(t, '/screenings', body, `screening-${name}`);
          await post(t, `/screenings/${id}:report`, { result }, `screening-report-${name}`);
          return id;
        };
        const [positive, negative] = [
          await order('positive', 'positive'),
          await order('negative', 'negative'),
        ];
        const overdue = async () => {
          const answer = await send(t, operation, { body: { days: 0, limit: 500 } });
          const ids = expectItems(answer).map(({ id }) => id);
          return [positive, negative].map((id) => ids.includes(id)).join();
        };
        expectSame('content', 'found', await overdue(), 'true,false');
        await post(t, `/screenings/${positive}:recall`, {}, 'screening-recall');
        expectSame('content', 'found', await overdue(), 'false,false');
      },
    },
    badBody(operation),
  ],
  listDueInfectiousReports: (operation) => [
    {
      name: 'find',
      title: {
        'zh-CN': '有诊断而无报告卡的列出，报卡后不再列出',
        en: 'lists a diagnosis without a report, and no longer after the report',
      },
      needs: ['setup/resident'],
      async run(t) {
        const residentId = t.take<string>('resident');
        const occurredAt = '2026-02-01T08:00:00+08:00';
        const activityId = await post(
          t,
          '/surveillance/activities',
          {
            activityId: t.unique('due-activity'),
            residentId,
            serialNumber: t.unique('due-serial'),
            kind: 'outpatient',
            occurredAt,
            diseaseCode: '102',
          },
          'due-activity',
        );
        const due = async () => {
          const body = { from: '2026-02-01T00:00:00+08:00', to: '2026-02-02T00:00:00+08:00' };
          return expectItems(await send(t, operation, { body })).find(
            (one) => one['activityId'] === activityId,
          );
        };
        const found = await due();
        expectSame('content', 'hours', found?.['hours'], 2);
        const isDue = Date.parse(String(found?.['dueAt'])) === Date.parse(occurredAt) + 7_200_000;
        expectSame('content', 'dueAt', isDue, true);
        await post(
          t,
          '/reports/infectious',
          {
            cardId: t.unique('due-card'),
            residentId,
            diseaseCode: '102',
            diagnosisType: 'confirmed',
            onsetDate: '2026-02-01',
            diagnosedAt: occurredAt,
            reporter: 'R1',
          },
          'due-card',
        );
        expectSame('content', 'found', (await due()) === undefined, true);
      },
    },
    badBody(operation),
  ],
  reconcileSupervision: (operation) => [
    {
      name: 'differs',
      title: {
        'zh-CN': '由收到的数据算出，并与上报的相比',
        en: 'counts what was received, and compares it with what was reported',
      },
      needs: ['setup/resident'],
      async run(t) {
        const period = '2025-03';
        await post(
          t,
          '/encounters',
          {
            encounterId: t.unique('supervision-encounter'),
            residentId: t.take<string>('resident'),
            kind: 'outpatient',
            startedAt: '2025-03-31T23:30:00+08:00',
          },
          'supervision-encounter',
        );
        const before = await figure(t, operation, period);
        const report = (value: number, name: string) =>
          post(
            t,
            '/supervision/extracts',
            {
              extractId: t.unique(`supervision-${name}`),
              topic: 'medical-act',
              period,
              rows: [{ indicator: 'encounters.outpatient', value }],
            },
            `supervision-${name}`,
          );
        await report(Number(before?.['value']) + 1, 'wrong');
        expectSame('content', 'matches', (await figure(t, operation, period))?.['matches'], false);
        await report(Number(before?.['value']), 'right');
        expectSame('content', 'matches', (await figure(t, operation, period))?.['matches'], true);
      },
    },
    badBody(operation),
  ],
};

/** The number of outpatient visits of a month, which is at least the one that was sent. */
async function figure(t: TestContext, operation: Operation, period: string) {
  const items = expectItems(await send(t, operation, { body: { period } }));
  const found = items.find(({ indicator }) => indicator === 'encounters.outpatient');
  expectSame('content', 'value', Number(found?.['value']) >= 1, true);
  return found;
}

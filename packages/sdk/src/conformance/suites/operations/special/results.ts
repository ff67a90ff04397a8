import { expectItems, expectObject, expectSame, expectText } from '../../../check.js';
import type { TestContext } from '../../../model.js';
import { actionCases } from '../actions.js';
import { send } from '../cases.js';
import { badBody, refusedCase, unknownResident, type SpecialCases } from './common.js';
import { prescribe } from './prescriptions.js';

const day = 86_400_000;

/** Shares a result that may be recognised, reported so many days ago, and gives its identifier and the code of its item. */
async function shareResult(t: TestContext, name: string, daysAgo: number) {
  const itemCode = t.unique(`${name}-item`);
  const answer = await t.send({
    method: 'POST',
    path: '/results',
    body: {
      reportNumber: t.unique(`${name}-report`),
      residentId: t.take<string>('resident'),
      kind: 'laboratory',
      reportedAt: new Date(Date.now() - daysAgo * day - 3_600_000).toISOString(),
      items: [{ itemCode, itemName: '测试项目' }],
      recognized: true,
      qualityControlPassed: true,
    },
    headers: { 'idempotency-key': t.unique(`${name}-share`) },
  });
  return { id: expectText(expectObject(answer, 201), 'id'), itemCode };
}

/** Whether results are found that make an item unnecessary, and what the physician made of it. */
export const resultCases: SpecialCases = {
  shareResult: (operation) => [
    refusedCase(
      operation,
      'other-digest',
      [422, 'S506'],
      ['附件与所给摘要不符', 'an attachment that is not the one of its digest'],
      (t) =>
        Promise.resolve({
          body: {
            reportNumber: t.unique('other-digest'),
            residentId: t.take<string>('resident'),
            kind: 'laboratory',
            reportedAt: new Date(Date.now() - 3_600_000).toISOString(),
            items: [{ itemCode: t.unique('other-digest-item'), itemName: '测试项目' }],
            attachments: [
              { name: 'a.txt', contentType: 'text/plain', content: 'dGVzdA==', sm3: 'f'.repeat(64) },
            ],
          },
        }),
    ),
  ],
  checkRecognition: (operation) => {
    const matches = async (t: TestContext, itemCode: string, withinDays?: number) => {
      const body = { residentId: t.take<string>('resident'), itemCodes: [itemCode], withinDays };
      return expectItems(await send(t, operation, { body }));
    };
    return [
      {
        name: 'find',
        title: { 'zh-CN': '找到有效期内的结果', en: 'finds a result within the days asked for' },
        needs: ['setup/resident'],
        async run(t) {
          const { id, itemCode } = await shareResult(t, 'recognition', 0);
          const found = (await matches(t, itemCode, 30)).filter(({ resultId }) => resultId === id);
          expectSame('content', 'found', found.length, 1);
          expectSame('content', 'itemCode', found[0]?.['itemCode'] === itemCode, true);
        },
      },
      {
        name: 'too-old',
        title: {
          'zh-CN': '不给出超过有效天数的结果',
          en: 'passes over a result that is older than asked for',
        },
        needs: ['setup/resident'],
        async run(t) {
          const { itemCode } = await shareResult(t, 'recognition-old', 40);
          expectSame('content', 'found', (await matches(t, itemCode, 30)).length, 0);
        },
      },
      {
        name: 'none',
        title: { 'zh-CN': '没有结果：空的列表', en: 'no result: an empty list' },
        needs: ['setup/resident'],
        async run(t) {
          expectSame('content', 'found', (await matches(t, t.unique('no-item'))).length, 0);
        },
      },
      unknownResident(operation, (t) => ({ itemCodes: [t.unique('no-item')] })),
      badBody(operation),
    ];
  },
  recordRecognition: (operation) => [
    ...actionCases(operation, {
      status: 200,
      needs: ['setup/resident'],
      prepare: async (t, name) => ({
        id: (await shareResult(t, name, 0)).id,
        body: { accepted: true, practitioner: t.unique(name) },
      }),
    }),
    refusedCase(
      operation,
      'no-reason',
      [422, 'S504'],
      ['不采用而不说明原因', 'not accepted, and no reason given'],
      async (t) => ({
        path: operation.path.replace('{id}', (await shareResult(t, 'no-reason', 0)).id),
        body: { accepted: false, practitioner: t.unique('no-reason') },
      }),
    ),
  ],
  queryReminders: (operation) => {
    const reminders = async (t: TestContext, codes: Readonly<Record<string, readonly string[]>>) =>
      expectItems(await send(t, operation, { body: { residentId: t.take<string>('resident'), ...codes } }));
    return [
      {
        name: 'result',
        title: { 'zh-CN': '提醒重复的检查检验', en: 'reminds of a result that an item repeats' },
        needs: ['setup/resident'],
        async run(t) {
          const { id, itemCode } = await shareResult(t, 'reminder', 0);
          const found = await reminders(t, { itemCodes: [itemCode] });
          const kinds = found.filter(({ objectId }) => objectId === id).map(({ kind }) => kind);
          expectSame('content', 'kind', kinds.join(), 'repeated-result');
        },
      },
      {
        name: 'drug',
        title: { 'zh-CN': '提醒重复的用药', en: 'reminds of a drug that was prescribed already' },
        needs: ['setup/resident'],
        async run(t) {
          const { id, drugCode } = await prescribe(t, 'reminder');
          const found = await reminders(t, { drugCodes: [drugCode] });
          const kinds = found.filter(({ objectId }) => objectId === id).map(({ kind }) => kind);
          expectSame('content', 'kind', kinds.join(), 'repeated-drug');
        },
      },
      {
        name: 'none',
        title: { 'zh-CN': '没有重复：空的列表', en: 'nothing repeated: an empty list' },
        needs: ['setup/resident'],
        async run(t) {
          const found = await reminders(t, { itemCodes: [t.unique('none')], drugCodes: [t.unique('none')] });
          expectSame('content', 'found', found.length, 0);
        },
      },
      unknownResident(operation),
      badBody(operation),
    ];
  },
};

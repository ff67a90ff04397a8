/** Many right answers to the same request: their times are recorded and shown in bands, and never judged. */
import { expectItems, expectObject, expectSame, expectStatus, expectText } from '../../check.js';
import type { ConformanceSuite, ConformanceTest, TestContext } from '../../model.js';
import { syntheticDocument, syntheticResident } from '../../synthetic.js';
import { test as register } from '../unified/residents/register.js';

const times = 20;

/** One request after the other. */
async function repeat(count: number, work: (number: number) => Promise<void>): Promise<void> {
  for (let number = 1; number <= count; number += 1) await work(number);
}

const measured = (
  id: string,
  zh: string,
  en: string,
  operation: string,
  run: (t: TestContext) => Promise<void>,
  ...needs: readonly string[]
): ConformanceTest => ({
  id: `times/${id}`,
  title: { 'zh-CN': zh, en },
  requirements: [`operation:${operation}`],
  needs: ['setup/resident', ...needs],
  run,
});

const tests: readonly ConformanceTest[] = [
  measured('resident-read', `读取居民 ${times} 次`, `read a resident ${times} times`, 'getResident', (t) =>
    repeat(times, async () => {
      const path = `/residents/${t.take<string>('resident')}`;
      expectObject(await t.send({ method: 'GET', path }), 200);
    }),
  ),
  measured(
    'resident-search',
    `检索居民 ${times} 次`,
    `search residents ${times} times`,
    'searchResidents',
    (t) =>
      repeat(times, async () => {
        const { identityTypeCode, identityNumber } = syntheticResident(t.seed, 0);
        const body = { identityTypeCode, identityNumber };
        const found = expectItems(await t.send({ method: 'POST', path: '/residents:search', body }));
        expectSame('content', 'items', found.length, 1);
      }),
  ),
  measured('document-submit', '提交文档 10 份', 'submit 10 documents', 'submitDocument', (t) =>
    repeat(10, async (number) => {
      const body = { ...syntheticDocument(t.seed, 0, 100 + number), residentId: t.take<string>('resident') };
      const headers = { 'idempotency-key': t.unique(`times-${number}`) };
      const answer = await t.send({ method: 'POST', path: '/documents', body, headers });
      t.give('document', expectText(expectObject(answer, 201), 'id'));
    }),
  ),
  measured(
    'document-search',
    `检索文档 ${times} 次`,
    `search documents ${times} times`,
    'searchDocuments',
    (t) =>
      repeat(times, async () => {
        const body = { residentId: t.take<string>('resident'), limit: 10 };
        const found = expectItems(await t.send({ method: 'POST', path: '/documents:search', body }));
        expectSame('content', 'items', found.length, 10);
      }),
    'times/document-submit',
  ),
  measured(
    'document-retrieve',
    `取回文档 ${times} 次`,
    `retrieve a document ${times} times`,
    'retrieveDocument',
    (t) =>
      repeat(times, async () => {
        const answer = await t.send({
          method: 'GET',
          path: `/documents/${t.take<string>('document')}/content`,
        });
        expectStatus(answer, 200);
        expectSame('content', 'document', answer.text === syntheticDocument(t.seed, 0, 110).content, true);
      }),
    'times/document-submit',
  ),
  measured(
    'at-once',
    '8 路同时读取居民，各 5 次',
    'read a resident 5 times on each of 8 lines at once',
    'getResident',
    async (t) => {
      const path = `/residents/${t.take<string>('resident')}`;
      const line = () => repeat(5, async () => void expectObject(await t.send({ method: 'GET', path }), 200));
      await Promise.all(Array.from({ length: 8 }, line));
    },
  ),
];

/** Response times of the requests that a hospital makes most. */
export const performanceSuite: ConformanceSuite = {
  id: 'performance',
  title: {
    'zh-CN': '应答用时：逐类请求记录，分段列出，不据用时判定',
    en: 'response times: recorded by kind of request and shown in bands, never judged',
  },
  groups: [
    {
      id: 'setup',
      title: { 'zh-CN': '准备', en: 'setup' },
      tests: [{ ...register, id: 'setup/resident', needs: [] }],
    },
    { id: 'times', title: { 'zh-CN': '用时', en: 'times' }, tests },
  ],
};

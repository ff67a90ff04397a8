import { expectItems, expectObject, expectSame, expectText } from '../../../check.js';
import type { TestContext } from '../../../model.js';
import { makeBody } from '../body.js';
import { refusedCase, type SpecialCases } from './common.js';

const path = '/terminologies/changes';

/** Reads on until the end; gives the identifiers that were read and where the reading ended. */
async function readOn(t: TestContext, from?: string) {
  const ids: string[] = [];
  let cursor = from;
  for (let page = 0; page < 10_000; page += 1) {
    const query = new URLSearchParams({ limit: '2', ...(cursor !== undefined && { cursor }) });
    const answer = await t.send({ method: 'GET', path: `${path}?${query.toString()}` });
    ids.push(...expectItems(answer).map((item) => String(item['id'])));
    const { latest, next } = expectObject(answer, 200);
    if (typeof latest === 'string') cursor = latest;
    if (typeof next !== 'string') break;
  }
  return { ids, cursor };
}

async function register(t: TestContext, name: string): Promise<string> {
  const body = makeBody(t, 'Terminology', name);
  const headers = { 'idempotency-key': t.unique(`${name}-key`) };
  return expectText(
    expectObject(await t.send({ method: 'POST', path: '/terminologies', body, headers }), 201),
    'id',
  );
}

/** What became of code tables since the reader last asked. */
export const terminologyCases: SpecialCases = {
  listTerminologyChanges: (operation) => [
    {
      name: 'since',
      title: {
        'zh-CN': '从上次读到的地方接着读，只得到其后的变更',
        en: 'read on from where the reading ended, only what came after',
      },
      needs: ['setup/resident'],
      async run(t) {
        const first = await register(t, 'changes-first');
        const before = await readOn(t);
        expectSame('content', 'items', before.ids.includes(first), true);
        const added = [await register(t, 'changes-second'), await register(t, 'changes-third')];
        const after = await readOn(t, before.cursor);
        // Others may register while the test runs.
        expectSame('content', 'order', after.ids.filter((id) => added.includes(id)).join(), added.join());
        expectSame('content', 'items', after.ids.includes(first), false);
      },
    },
    {
      ...refusedCase(
        operation,
        'bad-cursor',
        [422, 'C007'],
        ['游标不合格式', 'a cursor that is none'],
        () => Promise.resolve({ path: `${path}?cursor=%27x` }),
        [],
      ),
      independent: true,
    },
  ],
};

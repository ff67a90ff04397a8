import { expectObject, expectProblem, expectSame } from '../../check.js';
import type { ConformanceTest, TestContext } from '../../model.js';
import { syntheticResident } from '../../synthetic.js';
import { lookUp } from './look-up.js';

/** Somebody whose business a lower platform passes on. */
const first = 'HOSPITAL-1';

const test = (
  name: string,
  code: string | undefined,
  zh: string,
  en: string,
  run: ConformanceTest['run'],
  needs: readonly string[] = ['requests/signed'],
): ConformanceTest => ({
  id: `relay/${name}`,
  title: { 'zh-CN': zh, en },
  requirements: ['convention:relay', ...(code === undefined ? [] : [`code:${code}`])],
  needs,
  run,
});

const write = (t: TestContext, hops: readonly string[], name: string) =>
  t.send({
    method: 'POST',
    path: '/residents',
    body: syntheticResident(t.seed, 21),
    headers: { 'idempotency-key': t.unique(name), 'hulian-relay': hops.join(', ') },
    by: t.identity('lowerPlatform'),
  });

const loop = (t: TestContext) => [first, 'twice', 'twice', t.identity('lowerPlatform').institution];
const long = (t: TestContext) => [
  first,
  ...Array.from({ length: 8 }, (_, tier) => `tier-${tier}`),
  t.identity('lowerPlatform').institution,
];

/** Passing on between tiers; what only a platform of a lower tier may do needs one that is registered. */
export const relayTests: readonly ConformanceTest[] = [
  test(
    'not-itself',
    'C009',
    '转发路径的末尾不是发送者：403 C009',
    'a list of hops that does not end with its sender: 403 C009',
    async (t) => {
      const headers = { 'hulian-relay': `${first}, not-${t.institution}`.slice(0, 64) };
      expectProblem(await t.send({ ...lookUp(t), headers }), 403, 'C009');
    },
  ),
  test('malformed', 'C027', '转发路径不合格式：400 C027', 'a malformed list of hops: 400 C027', async (t) => {
    expectProblem(await t.send({ ...lookUp(t), headers: { 'hulian-relay': '!,,!' } }), 400, 'C027');
  }),
  test(
    'first-sender',
    undefined,
    '转发的写入记在最先提交者名下',
    'a write that is passed on is the first sender’s',
    async (t) => {
      const by = t.identity('lowerPlatform');
      expectObject(await write(t, [first, by.institution], 'relayed'), 201);
      const path = `/requests/${t.unique('relayed')}`;
      const headers = { 'hulian-relay': `${first}, ${by.institution}` };
      const { outcome } = expectObject(await t.send({ method: 'GET', path, headers, by }), 200);
      expectSame('content', 'outcome', outcome, 'accepted');
      expectProblem(await t.send({ method: 'GET', path, by }), 404, 'C030');
    },
  ),
  test(
    'no-reading',
    'C009',
    '不能以他人名义读取：403 C009',
    'no reading in the name of another: 403 C009',
    async (t) => {
      const by = t.identity('lowerPlatform');
      const headers = { 'hulian-relay': `${first}, ${by.institution}` };
      expectProblem(await t.send({ ...lookUp(t), headers, by }), 403, 'C009');
    },
  ),
  test('loop', 'C039', '转发成环：508 C039', 'a loop: 508 C039', async (t) => {
    expectProblem(await write(t, loop(t), 'relay-loop'), 508, 'C039');
  }),
  test('too-long', 'C039', '转发超过 8 级：508 C039', 'more than 8 tiers: 508 C039', async (t) => {
    expectProblem(await write(t, long(t), 'relay-long'), 508, 'C039');
  }),
];

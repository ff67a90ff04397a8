import { bytesToHex, sm3, utf8ToBytes } from '@hulian/crypto';
import { beijingDay } from '../../../../beijing-time.js';
import { keyIdOf } from '../../../../signing/hulian-2026.js';
import { expectItems, expectObject, expectProblem, expectSame, expectText, TestEnd } from '../../../check.js';
import type { Operation } from '../../../../client/operation.js';
import type { TestContext } from '../../../model.js';
import { send } from '../cases.js';
import { badBody, refusedCase, type SpecialCases } from './common.js';

/** The day of the platform in Beijing. */
async function dayOfPlatform(t: TestContext): Promise<string> {
  const answer = await t.send({ method: 'GET', path: '/meta/time', sign: false });
  const time = Date.parse(expectText(expectObject(answer, 200), 'time'));
  return beijingDay(time);
}

/** Runs on one day: what spans midnight says nothing. */
async function onOneDay(t: TestContext, work: (date: string) => Promise<void>): Promise<void> {
  const date = await dayOfPlatform(t);
  const over = async () => (await dayOfPlatform(t)) !== date;
  try {
    await work(date);
  } catch (error) {
    if (await over()) throw new TestEnd('skip', { kind: 'precondition', subject: 'midnight' });
    throw error;
  }
}

/** All keys of a day, page by page. */
async function keysOf(
  t: TestContext,
  body: Readonly<Record<string, unknown>>,
  limit: number,
): Promise<string[]> {
  const keys: string[] = [];
  let cursor: unknown;
  do {
    const asked = { ...body, limit, ...(cursor !== undefined && { cursor }) };
    const answer = await t.send({ method: 'POST', path: '/reconciliations:keys', body: asked });
    keys.push(...expectItems(answer).map(String));
    cursor = answer.json?.['next'];
  } while (typeof cursor === 'string' && cursor !== '' && keys.length < 100_000);
  return keys;
}

const written = 'declareUpload';

/** Declares an upload, so that the day has something to count; gives its key. */
async function writeSomething(t: TestContext, name: string): Promise<string> {
  const key = t.unique(`${name}-counted`);
  const body = {
    taskId: t.unique(name),
    dataSet: '西药处方',
    periodFrom: '2026-01-01',
    periodTo: '2026-01-01',
    rows: 1,
    slices: 1,
  };
  const headers = { 'idempotency-key': key };
  expectObject(await t.send({ method: 'POST', path: '/uploads', body, headers }), 201);
  return key;
}

const badDate = (operation: Operation) => ({
  ...refusedCase(
    operation,
    'bad-date',
    [422, 'C007'],
    ['日期不合格式', 'a date that is none'],
    () => Promise.resolve({ body: { date: '2026-13-99x' } }),
    [],
  ),
  independent: true,
});

/** What the platform counted in a day, against what it lists. */
export const reconciliationCases: SpecialCases = {
  getDailyCounts: (operation) => [
    {
      name: 'counts',
      title: {
        'zh-CN': '笔数与摘要同逐键列出的一致',
        en: 'count and digest agree with the keys that are listed',
      },
      needs: ['setup/resident'],
      run: (t) =>
        onOneDay(t, async (date) => {
          await writeSomething(t, 'daily');
          const { operations } = expectObject(await send(t, operation, { body: { date } }), 200);
          const list = Array.isArray(operations) ? (operations as Record<string, unknown>[]) : [];
          const counted = list.find((one) => one['operation'] === written);
          const keys = (await keysOf(t, { date, operation: written }, 1000)).sort();
          expectSame('content', 'count', counted?.['count'], keys.length);
          const digest = bytesToHex(sm3(utf8ToBytes(keys.join('\n'))));
          expectSame('content', 'keysDigest', counted?.['keysDigest'] === digest, true);
        }),
    },
    badDate(operation),
  ],
  listDailyKeys: (operation) => [
    {
      name: 'find',
      title: { 'zh-CN': '列出刚受理的幂等键', en: 'lists the key of a write just accepted' },
      needs: ['setup/resident'],
      run: (t) =>
        onOneDay(t, async (date) => {
          const key = await writeSomething(t, 'keys');
          const keys = await keysOf(t, { date, operation: written }, 1000);
          expectSame('content', 'found', keys.filter((one) => one === key).length, 1);
        }),
    },
    {
      name: 'pages',
      title: { 'zh-CN': '逐条分页：每个恰好一次', en: 'pages of one: each exactly once' },
      needs: ['setup/resident'],
      run: (t) =>
        onOneDay(t, async (date) => {
          await writeSomething(t, 'keys-one');
          await writeSomething(t, 'keys-two');
          const body = { date, operation: written };
          const [one, all] = [await keysOf(t, body, 1), await keysOf(t, body, 1000)];
          expectSame('content', 'items', [...one].sort().join() === [...all].sort().join(), true);
        }),
    },
    badDate(operation),
    {
      ...refusedCase(
        operation,
        'bad-limit',
        [422, 'C007'],
        ['每页条数过大', 'too many items a page'],
        () => Promise.resolve({ body: { date: '2026-01-01', limit: 1_000_000 } }),
        [],
      ),
      independent: true,
    },
  ],
  reconcileInsurance: (operation) => {
    const ask = (t: TestContext, date: string, count: number, totalAmount: string) =>
      send(t, operation, {
        body: {
          reconciliationId: t.unique(`reconciliation-${count}`),
          date,
          type: '310',
          count,
          totalAmount,
        },
      });
    /** What the platform has of the day. A platform that answers a difference by I803 does not say, and cannot be asked. */
    const totals = async (t: TestContext, date: string) => {
      const body = makeList(t, 'insurance');
      const headers = { 'idempotency-key': t.unique('insurance-list') };
      expectObject(await t.send({ method: 'POST', path: '/insurance/settlement-lists', body, headers }), 201);
      const answer = await ask(t, date, 0, '0.00');
      if (answer.code === 'I803') throw new TestEnd('skip', { kind: 'precondition', subject: 'I803' });
      const { count, totalAmount } = expectObject(answer, 200);
      return { count: Number(count), totalAmount: String(totalAmount) };
    };
    const makeList = (t: TestContext, name: string) => ({
      listNumber: t.unique(`${name}-list`),
      residentId: t.take<string>('resident'),
      encounterId: t.unique(`${name}-encounter`),
      totalAmount: '100.10',
      fundAmount: '60.00',
      accountAmount: '20.00',
      cashAmount: '20.10',
    });
    return [
      {
        name: 'matches',
        title: { 'zh-CN': '笔数与金额一致', en: 'count and amount agree' },
        needs: ['setup/resident'],
        run: (t) =>
          onOneDay(t, async (date) => {
            const { count, totalAmount } = await totals(t, date);
            const { matches } = expectObject(await ask(t, date, count, totalAmount), 200);
            expectSame('content', 'matches', matches, true);
          }),
      },
      {
        name: 'differs',
        code: 'I803',
        title: {
          'zh-CN': '笔数与金额不一致：如实说明，或 409 I803',
          en: 'another count and amount: says so, or 409 I803',
        },
        independent: true,
        async run(t) {
          const answer = await ask(t, '2020-01-01', 999_999, '999999.99');
          if (answer.status === 409) expectProblem(answer, 409, 'I803');
          else expectSame('content', 'matches', expectObject(answer, 200)['matches'], false);
        },
      },
      badBody(operation),
    ];
  },
  searchAuditLog: (operation) => [
    {
      name: 'find',
      title: {
        'zh-CN': '查到本机构刚做的操作，每页不重复',
        en: 'finds what this institution did just now, each line once',
      },
      needs: ['setup/resident'],
      async run(t) {
        const resident = t.take<string>('resident');
        const lines: string[] = [];
        let cursor: unknown;
        for (let page = 0; page < 1000; page += 1) {
          const body = { limit: 100, ...(cursor !== undefined && { cursor }) };
          const answer = await send(t, operation, { body });
          lines.push(...expectItems(answer).map((line) => JSON.stringify(line)));
          cursor = answer.json?.['next'];
          if (typeof cursor !== 'string') break;
        }
        expectSame(
          'content',
          'found',
          lines.some((line) => line.includes(JSON.stringify(resident))),
          true,
        );
        expectSame('content', 'items twice', new Set(lines).size, lines.length);
      },
    },
    {
      ...refusedCase(
        operation,
        'bad-limit',
        [422, 'C007'],
        ['每页条数过大', 'too many items a page'],
        () => Promise.resolve({ body: { limit: 1_000_000 } }),
        [],
      ),
      independent: true,
    },
  ],
  getCertificates: (operation) => [
    {
      name: 'keys',
      title: { 'zh-CN': '公钥与其密钥标识相符', en: 'keys with the identifiers that belong to them' },
      independent: true,
      async run(t) {
        const items = expectItems(await t.send({ method: 'GET', path: operation.path, sign: false }));
        expectSame('content', 'items', items.length > 0, true);
        for (const { keyId, publicKey } of items) {
          const hex = typeof publicKey === 'string' && /^04[0-9a-f]{128}$/i.test(publicKey) ? publicKey : '';
          expectSame('content', 'publicKey', hex === '' ? 'other' : 'uncompressed key', 'uncompressed key');
          expectSame('content', 'keyId', keyId === keyIdOf(Buffer.from(hex, 'hex')), true);
        }
      },
    },
  ],
};

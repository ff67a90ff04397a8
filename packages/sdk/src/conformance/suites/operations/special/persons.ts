import { expectItems, expectObject, expectProblem, expectSame, expectText } from '../../../check.js';
import type { TestContext } from '../../../model.js';
import { registerAnother } from '../../register.js';
import { pathOf, send } from '../cases.js';
import { badBody, refusedCase, type SpecialCases } from './common.js';

/** Binds a number to the resident of this run; gives the number and the binding. */
async function bind(t: TestContext, name: string): Promise<{ readonly id: string; readonly number: string }> {
  const number = t.unique(`${name}-number`);
  const body = {
    bindingNumber: t.unique(`${name}-binding`),
    kind: 'social-security-card',
    number,
    residentId: t.take<string>('resident'),
    realNameLevel: 'checked',
  };
  const headers = { 'idempotency-key': t.unique(`${name}-bind`) };
  const answer = await t.send({ method: 'POST', path: '/identifier-bindings', body, headers });
  return { id: expectText(expectObject(answer, 201), 'id'), number };
}

/** Who somebody is, and everything about them. */
export const personCases: SpecialCases = {
  bindIdentifier: (operation) => [
    refusedCase(
      operation,
      'taken',
      [409, 'R108'],
      ['号码已绑定他人', 'a number that is bound to somebody else'],
      async (t) => {
        const { number } = await bind(t, 'taken');
        const bindingNumber = t.unique('taken-again');
        const residentId = await registerAnother(t);
        return { body: { bindingNumber, kind: 'social-security-card', number, residentId } };
      },
    ),
  ],
  identifyResident: (operation) => {
    const identify = (t: TestContext, number: string) =>
      send(t, operation, { body: { kind: 'social-security-card', number } });
    return [
      {
        name: 'find',
        title: { 'zh-CN': '两张卡识别为同一人', en: 'two cards are the same person' },
        needs: ['setup/resident'],
        async run(t) {
          for (const name of ['identify-one', 'identify-two']) {
            const found = expectObject(await identify(t, (await bind(t, name)).number), 200);
            expectSame('content', 'residentId', found['residentId'] === t.take('resident'), true);
            expectSame('content', 'realNameLevel', found['realNameLevel'], 'checked');
          }
        },
      },
      {
        name: 'ended',
        code: 'C010',
        title: { 'zh-CN': '解除绑定以后不再识别', en: 'a number whose binding was ended is unknown' },
        needs: ['setup/resident'],
        async run(t) {
          const { id, number } = await bind(t, 'identify-ended');
          const path = `/identifier-bindings/${id}:unbind`;
          const headers = { 'idempotency-key': t.unique('identify-unbind') };
          expectObject(await t.send({ method: 'POST', path, body: { reason: 'test' }, headers }), 200);
          expectProblem(await identify(t, number), 404, 'C010');
        },
      },
      badBody(operation),
    ];
  },
  getTimeline: (operation) => {
    const read = async (t: TestContext, body: Readonly<Record<string, unknown>>) => {
      const answer = await send(t, operation, { path: pathOf(operation, t.take<string>('resident')), body });
      return { items: expectItems(answer), next: answer.json?.['next'] };
    };
    return [
      {
        name: 'find',
        title: {
          'zh-CN': '新提交的在最前，带提交机构、版本与摘要',
          en: 'what came last is first, with institution, version and digest',
        },
        needs: ['setup/resident'],
        async run(t) {
          const { id } = await bind(t, 'timeline');
          const [first] = (await read(t, { limit: 1 })).items;
          expectSame('content', 'id', first?.['id'] === id, true);
          expectSame('content', 'kind', first?.['kind'], 'identifierBinding');
          expectSame('content', 'institution', first?.['institution'] === t.institution, true);
          expectSame('content', 'digest', /^[0-9a-f]{64}$/.test(String(first?.['digest'])), true);
        },
      },
      {
        name: 'pages',
        title: { 'zh-CN': '逐条分页：每条恰好一次', en: 'pages of one: each exactly once' },
        needs: ['setup/resident'],
        async run(t) {
          const kinds = ['identifierBinding'];
          await bind(t, 'timeline-one');
          await bind(t, 'timeline-two');
          const ids: unknown[] = [];
          let cursor: unknown;
          do {
            const page = await read(t, { kinds, limit: 1, ...(cursor !== undefined && { cursor }) });
            ids.push(...page.items.map(({ id }) => id));
            cursor = page.next;
          } while (typeof cursor === 'string' && ids.length < 1000);
          const all = (await read(t, { kinds, limit: 500 })).items.map(({ id }) => id);
          expectSame('content', 'items', ids.join() === all.join(), true);
        },
      },
      refusedCase(
        operation,
        'unknown',
        [404, 'C010'],
        ['居民未注册', 'a resident who is not registered'],
        () => Promise.resolve({ path: pathOf(operation, 'P000000000000'), body: {} }),
        [],
      ),
      {
        ...refusedCase(
          operation,
          'bad-limit',
          [422, 'C007'],
          ['每页条数过大', 'too many items a page'],
          (t) =>
            Promise.resolve({
              path: pathOf(operation, t.take<string>('resident')),
              body: { limit: 1_000_000 },
            }),
        ),
        independent: true,
      },
    ];
  },
};

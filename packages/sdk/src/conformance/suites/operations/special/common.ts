import type { Operation } from '../../../../client/operation.js';
import { expectProblem } from '../../../check.js';
import type { ConformanceTest, TestContext } from '../../../model.js';
import { pathOf, send, type Case } from '../cases.js';

/** Tests of operations with a meaning of their own, by operation. */
export type SpecialCases = Readonly<Record<string, (operation: Operation) => readonly Case[]>>;

/** Status and code of a refusal. */
export type Refusal = readonly [status: number, code: string];

/** A test that a request is refused with this status and code. */
export function refusedCase(
  operation: Operation,
  name: string,
  [status, code]: Refusal,
  [zh, en]: readonly [zh: string, en: string],
  request: (t: TestContext) => Promise<{ readonly path?: string; readonly body?: unknown }>,
  needs: ConformanceTest['needs'] = ['setup/resident'],
): Case {
  return {
    name,
    code,
    title: { 'zh-CN': `${zh}：${status} ${code}`, en: `${en}: ${status} ${code}` },
    needs,
    async run(t) {
      const key = operation.idempotent ? { key: t.unique(`${operation.id}-${name}-key`) } : {};
      expectProblem(await send(t, operation, { ...(await request(t)), ...key }), status, code);
    },
  };
}

/** A read of something that does not exist. */
export const unknownObject = (operation: Operation): Case => ({
  ...refusedCase(
    operation,
    'unknown',
    [404, 'C010'],
    ['不存在', 'does not exist'],
    () => Promise.resolve({ path: pathOf(operation, 'X000000000000') }),
    [],
  ),
  independent: true,
});

/** A body with a member that the interface does not have. */
export const badBody = (operation: Operation): Case => ({
  ...refusedCase(
    operation,
    'bad-body',
    [422, 'C007'],
    ['结构不符', 'another structure'],
    () => Promise.resolve({ body: { unknownMember: 1 } }),
    [],
  ),
  independent: true,
});

/** A question about a resident who is not registered. */
export const unknownResident = (
  operation: Operation,
  more: (t: TestContext) => Record<string, unknown> = () => ({}),
): Case => ({
  ...refusedCase(
    operation,
    'unknown-resident',
    [422, 'C034'],
    ['居民未注册', 'a resident who is not registered'],
    (t) => Promise.resolve({ body: { residentId: 'P000000000000', ...more(t) } }),
    [],
  ),
  independent: true,
});

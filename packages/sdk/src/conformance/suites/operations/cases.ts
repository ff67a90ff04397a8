/** What every operation owes its caller, whatever it is about: success, each refusal, repeat, paging, many at once. */
import { expectItems, expectObject, expectProblem, expectSame, expectText } from '../../check.js';
import type { Operation } from '../../../client/operation.js';
import { recordDataSets } from '../../../generated/record-data-sets.js';
import type { ConformanceTest, TestContext } from '../../model.js';
import type { RawResponse } from '../../raw-client.js';
import { prerequisites } from '../collaboration/objects.js';
import { registerAnother } from '../register.js';
import { makeBody } from './body.js';

/** An operation with what the tests of its service need to know. */
export interface TestedOperation extends Operation {
  /** Operation that makes objects of the same resource. */
  readonly maker?: Operation;
}

/** A test of one operation; `code` is the platform code that it asks for. */
export type Case = Omit<ConformanceTest, 'id' | 'requirements'> & {
  readonly name: string;
  readonly code?: string;
};

/** Id of a test of an operation. */
export const idOf = (operation: Operation, name: string) => `${operation.service}/${operation.id}-${name}`;

/** Whether an operation makes an object of its own kind, also where the platform has more to do with it. */
export const isMaker = ({ effect, prefix }: Operation) =>
  effect === 'create' || (effect === 'special' && prefix !== undefined);

/** Tests of one operation from the table, in the order they run. */
export function testsOf(operation: TestedOperation): ConformanceTest[] {
  const effect = isMaker(operation) ? 'create' : operation.effect;
  return nameCases(operation, effects[effect]?.(operation) ?? []);
}

/** Gives cases their ids, titles and requirements. */
export function nameCases(operation: Operation, cases: readonly Case[]): ConformanceTest[] {
  return cases.map(({ name, code, ...rest }) => ({
    ...rest,
    id: idOf(operation, name),
    title: {
      'zh-CN': `${operation.summary}：${rest.title['zh-CN']}`,
      en: `${operation.id}: ${rest.title.en}`,
    },
    requirements: [`operation:${operation.id}`, ...(code === undefined ? [] : [`code:${code}`])],
  }));
}

/** Name under which the made object and its body are handed on. */
const made = (operation: Pick<Operation, 'resource'>) => `made ${operation.resource}`;

/** Objects of which a resident has one at a time. */
const oncePerResident: ReadonlySet<string> = new Set(['contract']);

async function bodyOf(t: TestContext, operation: Operation, name: string): Promise<Record<string, unknown>> {
  const resident = oncePerResident.has(operation.resource)
    ? await registerAnother(t)
    : t.take<string>('resident');
  const person = operation.person === undefined ? {} : { [operation.person]: resident };
  const named = `${operation.id}-${name}`;
  return makeBody(t, operation.body ?? '', named, {
    ...person,
    ...(await prerequisites(t, operation, named)),
  });
}

/** The path of an operation with this identifier. */
export function pathOf(operation: Operation, id: string): string {
  return operation.path.replace(/\{\w+\}/, encodeURIComponent(id));
}

/** Sends an operation. */
export const send = (
  t: TestContext,
  operation: Operation,
  call: { readonly path?: string; readonly body?: unknown; readonly key?: string; readonly version?: string },
): Promise<RawResponse> =>
  t.send({
    method: operation.method,
    path: call.path ?? operation.path,
    ...(call.body !== undefined && { body: call.body }),
    headers: {
      ...(call.key !== undefined && { 'idempotency-key': call.key }),
      ...(call.version !== undefined && { 'if-match': `"${call.version}"` }),
    },
  });

/** A record without a field of a data set that belongs to the operation; where none does, a day of prescribing that is none. */
function badRecord({ resource }: Operation) {
  const [dataSet] = recordDataSets.find((one) => one.resource === resource)?.dataSets ?? [];
  return dataSet === undefined
    ? { dataSet: '西药处方', record: { 'HDSD00.04.006': 'x' } }
    : { dataSet, record: {} };
}

/** Whether the sources name the data sets of the operation, and a prescription is none of them. */
const refusesPrescriptions = ({ resource }: Operation) =>
  recordDataSets.some((one) => one.resource === resource) && resource !== 'prescription';

const createCases = (operation: TestedOperation): Case[] => {
  const create = idOf(operation, 'create');
  const key = (t: TestContext, name: string) => t.unique(`${operation.id}-${name}`);
  return [
    {
      name: 'create',
      title: { 'zh-CN': '受理，给出标识', en: 'accepted, with an identifier' },
      needs: ['setup/resident'],
      async run(t) {
        const body = await bodyOf(t, operation, 'one');
        const answer = await send(t, operation, { body, key: key(t, 'one') });
        const { version } = expectObject(answer, 201);
        const id = expectText(answer.json ?? {}, 'id');
        t.give(made(operation), { id, body, version: String(version) });
      },
    },
    {
      name: 'repeat',
      title: { 'zh-CN': '同键同内容：当时的应答', en: 'the same key and body: the answer of then' },
      needs: [create],
      async run(t) {
        const { id, body } = t.take<Made>(made(operation));
        const answer = await send(t, operation, { body, key: key(t, 'one') });
        expectSame('content', 'id', expectObject(answer, 201)['id'], id);
        expectSame('header', 'hulian-repeated', answer.headers.get('hulian-repeated'), 'true');
      },
    },
    {
      name: 'key-reused',
      code: 'C004',
      independent: true,
      title: { 'zh-CN': '同键不同内容：409 C004', en: 'the same key with another body: 409 C004' },
      needs: [create],
      async run(t) {
        expectProblem(
          await send(t, operation, { body: await bodyOf(t, operation, 'two'), key: key(t, 'one') }),
          409,
          'C004',
        );
      },
    },
    {
      name: 'no-key',
      code: 'C027',
      independent: true,
      title: { 'zh-CN': '没有幂等键：400 C027', en: 'no idempotency key: 400 C027' },
      needs: ['setup/resident'],
      async run(t) {
        expectProblem(await send(t, operation, { body: await bodyOf(t, operation, 'three') }), 400, 'C027');
      },
    },
    {
      name: 'bad-body',
      code: 'C007',
      independent: true,
      title: { 'zh-CN': '结构不符：422 C007', en: 'another structure: 422 C007' },
      async run(t) {
        expectProblem(
          await send(t, operation, { body: { unknownMember: 1 }, key: key(t, 'bad') }),
          422,
          'C007',
        );
      },
    },
    ...(operation.key === undefined
      ? []
      : [
          {
            name: 'duplicate',
            code: operation.duplicate ?? 'C013',
            title: { 'zh-CN': '同一业务编号再次提交：409', en: 'the same business number again: 409' },
            needs: [create],
            async run(t: TestContext) {
              const { body } = t.take<Made>(made(operation));
              // Some objects are refused for more than their number when they come again.
              const codes = [operation.duplicate ?? 'C013', ...(operation.codes ?? [])];
              expectProblem(await send(t, operation, { body, key: key(t, 'again') }), 409, ...codes);
            },
          },
        ]),
    ...(operation.person === undefined
      ? []
      : [
          {
            name: 'unknown-resident',
            code: 'C034',
            independent: true,
            title: { 'zh-CN': '居民未注册：422 C034', en: 'a resident who is not registered: 422 C034' },
            needs: ['setup/resident'],
            async run(t: TestContext) {
              const body = {
                ...(await bodyOf(t, operation, 'nobody')),
                [operation.person ?? '']: 'P000000000000',
              };
              expectProblem(await send(t, operation, { body, key: key(t, 'nobody') }), 422, 'C034');
            },
          },
        ]),
    ...(operation.record === undefined
      ? []
      : [
          {
            name: 'bad-record',
            code: 'C033',
            independent: true,
            title: {
              'zh-CN': '业务数据不合数据集：422 C033',
              en: 'a record that does not follow its data set: 422 C033',
            },
            needs: ['setup/resident'],
            async run(t: TestContext) {
              const body = { ...(await bodyOf(t, operation, 'record')), ...badRecord(operation) };
              expectProblem(await send(t, operation, { body, key: key(t, 'record') }), 422, 'C033');
            },
          },
        ]),
    ...(operation.record === undefined || !refusesPrescriptions(operation)
      ? []
      : [
          {
            name: 'other-data-set',
            code: 'C040',
            independent: true,
            title: {
              'zh-CN': '数据集属于另一操作：422 C040',
              en: 'a data set that belongs to another operation: 422 C040',
            },
            needs: ['setup/resident'],
            async run(t: TestContext) {
              const record = { dataSet: '西药处方', record: { 'HDSD00.04.006': '20260101' } };
              const body = { ...(await bodyOf(t, operation, 'other')), ...record };
              expectProblem(await send(t, operation, { body, key: key(t, 'other') }), 422, 'C040');
            },
          },
        ]),
    {
      name: 'at-once',
      title: { 'zh-CN': '同键同内容同时发四次：只成一次', en: 'the same key four times at once: done once' },
      needs: [create],
      async run(t) {
        const body = await bodyOf(t, operation, 'race');
        const answers = await Promise.all(
          [1, 2, 3, 4].map(() => send(t, operation, { body, key: key(t, 'race') })),
        );
        const ids = new Set(answers.filter(({ status }) => status === 201).map(({ json }) => json?.['id']));
        expectSame('content', 'objects made', ids.size, 1);
        for (const answer of answers)
          if (answer.status !== 201) expectProblem(answer, answer.status, 'C028', 'C003', 'C005');
      },
    },
  ];
};

/** What the test of a maker hands on. */
interface Made {
  readonly id: string;
  readonly body: Record<string, unknown>;
  readonly version: string;
}

/** The test that makes what the operation works on. */
const needsMade = ({ maker }: TestedOperation) => (maker === undefined ? [] : [idOf(maker, 'create')]);

const effects: Partial<Record<Operation['effect'], (operation: TestedOperation) => Case[]>> = {
  create: createCases,
  read: (operation) => [
    ...(operation.maker === undefined
      ? []
      : [
          {
            name: 'read',
            title: { 'zh-CN': '读到提交的内容', en: 'reads what was submitted' },
            needs: needsMade(operation),
            async run(t: TestContext) {
              const { id, body } = t.take<Made>(made(operation));
              const object = expectObject(await send(t, operation, { path: pathOf(operation, id) }), 200);
              expectSame('content', 'id', object['id'], id);
              const kept = JSON.stringify(object);
              const lost = Object.entries(body).filter(([, value]) => !kept.includes(JSON.stringify(value)));
              expectSame('content', 'members', lost.map(([member]) => member).join(' '), '');
            },
          },
        ]),
    {
      name: 'unknown',
      code: 'C010',
      independent: true,
      title: {
        'zh-CN': '不存在：404 C010，而不是空的成功',
        en: 'does not exist: 404 C010, no empty success',
      },
      async run(t) {
        expectProblem(await send(t, operation, { path: pathOf(operation, 'X000000000000') }), 404, 'C010');
      },
    },
  ],
  search: (operation) => [
    ...(operation.maker === undefined
      ? []
      : [
          {
            name: 'find',
            title: { 'zh-CN': '检索到提交的对象', en: 'finds what was submitted' },
            needs: needsMade(operation),
            async run(t: TestContext) {
              const { id } = t.take<Made>(made(operation));
              expectSame('content', 'found', (await collect(t, operation, 100)).includes(id), true);
            },
          },
          {
            name: 'pages',
            title: { 'zh-CN': '逐条分页：每个恰好一次', en: 'pages of one: each exactly once' },
            needs: needsMade(operation),
            async run(t: TestContext) {
              const [one, all] = [await collect(t, operation, 1), await collect(t, operation, 100)];
              expectSame('content', 'items', [...one].sort().join() === [...all].sort().join(), true);
              expectSame('content', 'items twice', new Set(one).size, one.length);
            },
          },
        ]),
    {
      name: 'bad-limit',
      code: 'C007',
      independent: true,
      title: { 'zh-CN': '每页条数过大：422 C007', en: 'too many items a page: 422 C007' },
      async run(t) {
        expectProblem(await send(t, operation, { body: { limit: 1_000_000 } }), 422, 'C007');
      },
    },
  ],
  replace: (operation) => [
    {
      name: 'blind',
      code: 'C022',
      title: { 'zh-CN': '不给版本：428 C022', en: 'no version: 428 C022' },
      needs: needsMade(operation),
      async run(t) {
        const { id, body } = t.take<Made>(made(operation));
        const answer = await send(t, operation, {
          path: pathOf(operation, id),
          body,
          key: t.unique(`${operation.id}-blind`),
        });
        expectProblem(answer, 428, 'C022');
      },
    },
    {
      name: 'replace',
      title: { 'zh-CN': '以当前版本更新', en: 'with the version of now' },
      needs: needsMade(operation),
      async run(t) {
        const { id, body, version } = t.take<Made>(made(operation));
        const call = { path: pathOf(operation, id), body, version, key: t.unique(`${operation.id}-now`) };
        const object = expectObject(await send(t, operation, call), 200);
        expectSame('content', 'version', String(object['version']), String(Number(version) + 1));
      },
    },
    {
      name: 'stale',
      code: 'C021',
      title: { 'zh-CN': '以旧版本更新：412 C021', en: 'with an old version: 412 C021' },
      needs: [idOf(operation, 'replace')],
      async run(t) {
        const { id, body, version } = t.take<Made>(made(operation));
        const call = { path: pathOf(operation, id), body, version, key: t.unique(`${operation.id}-old`) };
        expectProblem(await send(t, operation, call), 412, 'C021');
      },
    },
  ],
};

/** Identifiers of all objects of the resident of the made object, or of this institution, that a search gives page by page. */
async function collect(t: TestContext, operation: TestedOperation, limit: number): Promise<string[]> {
  const member = operation.maker?.person;
  const person = member === undefined ? {} : { residentId: t.take<Made>(made(operation)).body[member] };
  const ids: string[] = [];
  let cursor: unknown;
  for (let page = 0; page < 1000; page += 1) {
    const body = { ...person, limit, ...(cursor !== undefined && { cursor }) };
    const answer = await send(t, operation, { body });
    ids.push(...expectItems(answer).map(({ id }) => String(id)));
    cursor = answer.json?.['next'];
    if (cursor === undefined || cursor === null) break;
  }
  return ids;
}

/** What a write that acts on something owes its caller, whatever it does: success, repeat, each refusal of its form. */
import type { Operation } from '../../../client/operation.js';
import { expectObject, expectProblem, expectSame } from '../../check.js';
import type { TestContext } from '../../model.js';
import { idOf, pathOf, send, type Case } from './cases.js';

/** A valid request. */
export interface Prepared {
  /** Identifier in the path. */
  readonly id?: string;
  /** In place of the path made from the identifier. */
  readonly path?: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An action: what its tests need to know. */
export interface Action {
  /** Status of a success. */
  readonly status: 200 | 201;
  /** Tests that must have passed before. */
  readonly needs: readonly string[];
  /** Makes what a request needs, and the request; every name another one. */
  readonly prepare: (t: TestContext, name: string) => Promise<Prepared>;
  /** What the answer must say. */
  readonly check?: (answer: Readonly<Record<string, unknown>>, request: Prepared) => void;
}

/** Name under which the accepted request and its answer are handed on. */
export const done = (id: string) => `done ${id}`;

/** What the test of an action hands on. */
export interface Done {
  readonly request: Prepared;
  readonly answer: Readonly<Record<string, unknown>>;
}

/** Tests of an action. */
export function actionCases(operation: Operation, { status, needs, prepare, check }: Action): Case[] {
  const key = (t: TestContext, name: string) => t.unique(`${operation.id}-key-${name}`);
  const waiting = `waiting ${operation.id}`;
  const pathFor = ({ path, id = '' }: Prepared) => path ?? pathOf(operation, id);
  return [
    {
      name: 'done',
      title: { 'zh-CN': '受理', en: 'accepted' },
      needs,
      async run(t) {
        const request = await prepare(t, `${operation.id}-one`);
        const { body } = request;
        const answer = expectObject(
          await send(t, operation, { path: pathFor(request), body, key: key(t, 'one') }),
          status,
        );
        check?.(answer, request);
        t.give(done(operation.id), { request, answer } satisfies Done);
      },
    },
    {
      name: 'repeat',
      title: { 'zh-CN': '同键同内容：当时的应答', en: 'the same key and body: the answer of then' },
      needs: [idOf(operation, 'done')],
      async run(t) {
        const { request, answer } = t.take<Done>(done(operation.id));
        const again = await send(t, operation, {
          path: pathFor(request),
          body: request.body,
          key: key(t, 'one'),
        });
        const repeated = expectObject(again, status);
        for (const [member, value] of Object.entries(answer))
          expectSame('content', member, JSON.stringify(repeated[member]) === JSON.stringify(value), true);
        expectSame('header', 'hulian-repeated', again.headers.get('hulian-repeated') ?? 'none', 'true');
      },
    },
    {
      name: 'key-reused',
      code: 'C004',
      title: { 'zh-CN': '同键不同内容：409 C004', en: 'the same key with another body: 409 C004' },
      needs: [idOf(operation, 'done')],
      async run(t) {
        const request = await prepare(t, `${operation.id}-two`);
        const { body } = request;
        expectProblem(
          await send(t, operation, { path: pathFor(request), body, key: key(t, 'one') }),
          409,
          'C004',
        );
      },
    },
    {
      name: 'no-key',
      code: 'C027',
      title: { 'zh-CN': '没有幂等键：400 C027', en: 'no idempotency key: 400 C027' },
      needs,
      async run(t) {
        const request = await prepare(t, `${operation.id}-three`);
        t.give(waiting, request);
        expectProblem(await send(t, operation, { path: pathFor(request), body: request.body }), 400, 'C027');
      },
    },
    {
      name: 'bad-body',
      code: 'C007',
      title: { 'zh-CN': '结构不符：422 C007', en: 'another structure: 422 C007' },
      needs: [idOf(operation, 'no-key')],
      async run(t) {
        const path = pathFor(t.take<Prepared>(waiting));
        const body = { unknownMember: 1 };
        expectProblem(await send(t, operation, { path, body, key: key(t, 'bad') }), 422, 'C007');
      },
    },
    ...(operation.pathParameters === undefined
      ? []
      : [
          {
            name: 'unknown',
            code: 'C010',
            title: {
              'zh-CN': '不存在：404 C010，而不是空的成功',
              en: 'does not exist: 404 C010, no empty success',
            },
            needs: [idOf(operation, 'no-key')],
            async run(t: TestContext) {
              const { path, id = '', body } = t.take<Prepared>(waiting);
              const nowhere = path?.replace(id, 'X000000000000') ?? pathOf(operation, 'X000000000000');
              expectProblem(
                await send(t, operation, { path: nowhere, body, key: key(t, 'nobody') }),
                404,
                'C010',
              );
            },
          },
        ]),
  ];
}

import { expectObject, expectProblem, expectSame } from '../../../check.js';
import type { TestContext } from '../../../model.js';
import { registerAnother } from '../../register.js';
import { actionCases, done, type Done } from '../actions.js';
import { idOf, pathOf } from '../cases.js';
import { refusedCase, type SpecialCases } from './common.js';

/** One person registered twice: the first identifier is to be merged into the other. */
async function prepareMerge(t: TestContext, name: string) {
  const [id, survivorId] = [await registerAnother(t), await registerAnother(t, true)];
  return { id, body: { survivorId, reason: t.unique(name) } };
}

/** Two identifiers of one person become one, and two again. */
export const residentCases: SpecialCases = {
  mergeResident: (operation) => [
    ...actionCases(operation, {
      status: 200,
      needs: ['setup/resident'],
      prepare: prepareMerge,
      check: ({ state }) => expectSame('content', 'state', state, 'merged'),
    }),
    refusedCase(
      operation,
      'twice',
      [409, 'R105'],
      ['已合并的标识再次合并', 'merged once more'],
      (t) => {
        const { id = '', body } = t.take<Done>(done(operation.id)).request;
        return Promise.resolve({ path: pathOf(operation, id), body });
      },
      [idOf(operation, 'done')],
    ),
    refusedCase(operation, 'itself', [409, 'R106'], ['并入自己', 'into itself'], async (t) => {
      const id = await registerAnother(t);
      return { path: pathOf(operation, id), body: { survivorId: id, reason: t.unique('itself') } };
    }),
    refusedCase(operation, 'no-survivor', [409, 'R106'], ['存续标识不存在', 'into nobody'], async (t) => ({
      path: pathOf(operation, await registerAnother(t)),
      body: { survivorId: 'P000000000000', reason: t.unique('no-survivor') },
    })),
    {
      name: 'stranger',
      code: 'C009',
      title: { 'zh-CN': '他机构合并本机构的居民：403 C009', en: 'by another institution: 403 C009' },
      needs: ['setup/resident'],
      async run(t) {
        const by = t.identity('other');
        const { id, body } = await prepareMerge(t, 'stranger');
        const headers = { 'idempotency-key': t.unique('stranger-key') };
        expectProblem(
          await t.send({ method: 'POST', path: pathOf(operation, id), body, headers, by }),
          403,
          'C009',
        );
      },
    },
  ],
  unmergeResident: (operation) => [
    ...actionCases(operation, {
      status: 200,
      needs: ['residents/mergeResident-done'],
      async prepare(t, name) {
        const { id, body } = await prepareMerge(t, `${name}-merge`);
        const headers = { 'idempotency-key': t.unique(`${name}-merge-key`) };
        expectObject(await t.send({ method: 'POST', path: `/residents/${id}:merge`, body, headers }), 200);
        return { id, body: { reason: t.unique(name) } };
      },
      check: ({ state }) => expectSame('content', 'state', state, 'active'),
    }),
    refusedCase(
      operation,
      'not-merged',
      [409, 'C011'],
      ['没有合并过', 'of one that is not merged'],
      async (t) => ({
        path: pathOf(operation, await registerAnother(t)),
        body: { reason: t.unique('not-merged') },
      }),
    ),
  ],
};

import { expectItems, expectObject, expectProblem, expectSame, expectText } from '../../../check.js';
import type { TestContext } from '../../../model.js';
import { actionCases, done, type Done, type Prepared } from '../actions.js';
import { makeBody } from '../body.js';
import { idOf, pathOf, send } from '../cases.js';
import { refusedCase, unknownObject, type SpecialCases } from './common.js';

/** A row of the data set 西药处方 that is right: the day of prescribing. */
const good = { 'HDSD00.04.006': '20260101' };

/** Declares an upload of three rows in two slices. */
async function declare(t: TestContext, name: string): Promise<string> {
  const answer = await t.send({
    method: 'POST',
    path: '/uploads',
    body: {
      taskId: t.unique(name),
      dataSet: '西药处方',
      periodFrom: '2026-01-01',
      periodTo: '2026-01-01',
      rows: 3,
      slices: 2,
    },
    headers: { 'idempotency-key': t.unique(`${name}-declare`) },
  });
  return expectText(expectObject(answer, 201), 'id');
}

const slice = (id: string, number: number, ...rows: readonly Record<string, unknown>[]): Prepared => ({
  id,
  path: `/uploads/${encodeURIComponent(id)}/slices/${number}`,
  body: { rows },
});

const sliceOf = (id: string, number: number, rows: number): Prepared => ({
  id,
  path: `/uploads/${encodeURIComponent(id)}/slices`,
  body: { number, rows },
});

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, row) => ({ LOCAL_ID: String(row), ...good }));

/** The upload of which the first slice was taken, with one bad row. */
const uploadOf = (t: TestContext): string => t.take<Done>(done('uploadSlice')).request.id ?? '';

/** Slices of a declared upload, its status, and the errors of its rows. */
export const uploadCases: SpecialCases = {
  declareUpload: (operation) => [
    refusedCase(
      operation,
      'unknown-data-set',
      [422, 'C043'],
      ['数据集不能识别', 'a data set that nobody knows'],
      (t) => Promise.resolve({ body: makeBody(t, 'UploadDeclaration', 'data-set') }),
      [],
    ),
  ],
  declareSlice: (operation) => [
    ...actionCases(operation, {
      status: 200,
      needs: ['setup/resident'],
      prepare: async (t, name) => sliceOf(await declare(t, name), 1, 2),
      check(answer) {
        expectSame('content', 'state', answer['state'], 'declared');
      },
    }),
    refusedCase(
      operation,
      'out-of-range',
      [409, 'U102'],
      ['分片序号超出声明', 'a number beyond the declared slices'],
      async (t) => sliceOf(await declare(t, 'declare-range'), 3, 1),
    ),
    refusedCase(
      operation,
      'too-many',
      [409, 'U101'],
      ['条数超过声明', 'more rows than declared'],
      async (t) => sliceOf(await declare(t, 'declare-rows'), 1, 4),
    ),
    refusedCase(
      operation,
      'twice',
      [409, 'C013'],
      ['同一分片再次声明', 'the same slice again'],
      (t) => {
        const { path, id = '' } = t.take<Done>(done('declareSlice')).request;
        return Promise.resolve({ path: path ?? '', id, body: { number: 1, rows: 1 } });
      },
      [idOf(operation, 'done')],
    ),
    {
      name: 'held-to',
      code: 'U101',
      title: {
        'zh-CN': '到达的条数与分片声明不同：409 U101',
        en: 'another number of rows than the slice was declared with: 409 U101',
      },
      needs: [idOf(operation, 'done')],
      async run(t) {
        const { id = '' } = t.take<Done>(done('declareSlice')).request;
        const { path = '', body } = slice(id, 1, ...rowsOf(1));
        const headers = { 'idempotency-key': t.unique('slice-held-to') };
        expectProblem(await t.send({ method: 'PUT', path, body, headers }), 409, 'U101');
      },
    },
  ],
  uploadSlice: (operation) => [
    ...actionCases(operation, {
      status: 200,
      needs: ['setup/resident'],
      prepare: async (t, name) =>
        slice(await declare(t, name), 1, { LOCAL_ID: 'a', ...good }, { LOCAL_ID: 'b', 'HDSD00.04.006': 'x' }),
      check(answer) {
        expectSame('content', 'state', answer['state'], 'receiving');
        expectSame('content', 'receivedRows', answer['receivedRows'], 2);
      },
    }),
    refusedCase(
      operation,
      'out-of-range',
      [409, 'U102'],
      ['分片序号超出声明', 'a number beyond the declared slices'],
      async (t) => slice(await declare(t, 'slice-range'), 3, ...rowsOf(1)),
    ),
    refusedCase(
      operation,
      'too-many',
      [409, 'U101'],
      ['条数超过声明', 'more rows than declared'],
      async (t) => slice(await declare(t, 'slice-rows'), 1, ...rowsOf(4)),
    ),
  ],
  getUploadStatus: (operation) => {
    const status = async (t: TestContext) =>
      expectObject(await send(t, operation, { path: pathOf(operation, uploadOf(t)) }), 200);
    return [
      {
        name: 'receiving',
        title: { 'zh-CN': '收到一片后列出缺片', en: 'after one slice, names the slice that is missing' },
        needs: ['uploads/uploadSlice-done'],
        async run(t) {
          const { state, declaredRows, receivedRows, missingSlices } = await status(t);
          expectSame('content', 'state', state, 'receiving');
          expectSame('content', 'rows', `${String(receivedRows)} / ${String(declaredRows)}`, '2 / 3');
          expectSame('content', 'missingSlices', JSON.stringify(missingSlices), '[2]');
        },
      },
      {
        name: 'complete',
        title: { 'zh-CN': '收齐后为 complete', en: 'complete once all has arrived' },
        needs: [idOf(operation, 'receiving')],
        async run(t) {
          const { path = '', body } = slice(uploadOf(t), 2, ...rowsOf(1));
          const headers = { 'idempotency-key': t.unique('upload-last-slice') };
          expectObject(await t.send({ method: 'PUT', path, body, headers }), 200);
          const { state, receivedRows, missingSlices } = await status(t);
          expectSame('content', 'state', state, 'complete');
          expectSame('content', 'receivedRows', receivedRows, 3);
          expectSame('content', 'missingSlices', JSON.stringify(missingSlices), '[]');
        },
      },
      unknownObject(operation),
    ];
  },
  getUploadErrors: (operation) => [
    {
      name: 'row',
      title: { 'zh-CN': '不合格的行带本地标识与分片序号', en: 'a bad row, with its local id and its slice' },
      needs: ['uploads/uploadSlice-done'],
      async run(t) {
        const items = expectItems(await send(t, operation, { path: pathOf(operation, uploadOf(t)) }));
        const rows = items.map((row) => `${String(row['localId'])} ${String(row['slice'])}`).join();
        expectSame('content', 'rows', rows, 'b 1');
      },
    },
    unknownObject(operation),
  ],
};

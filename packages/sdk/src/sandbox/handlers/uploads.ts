import type { Finding } from '@hulian/validators';
import type { Call, Handler } from '../call.js';
import { toPlatformFinding } from '../findings.js';
import { Problem } from '../problem.js';
import { refuseUnknownDataSet } from '../record-check.js';
import { genericHandlers } from './generic.js';
import { refuseContradiction } from './refuse-contradiction.js';

/** Rows of a data set that nobody knows could not be judged. */
const declareUpload: Handler = (call) => {
  if (!call.platform.library.dataSet(String(call.body['dataSet']))) refuseUnknownDataSet();
  // Slices hold 1 to 1,000 rows: others could never all arrive.
  const { slices, rows } = call.body as { slices: number; rows: number };
  if (rows > 0 && (rows < slices || rows > slices * 1000)) refuseContradiction('/rows');
  return genericHandlers.create(call);
};

/** Says beforehand how many rows a slice will have. */
const declareSlice: Handler = (call) => () => {
  const upload = ownUpload(call);
  const { number, rows } = call.body as { number: number; rows: number };
  if (statusOf(call, upload.id).state === 'complete') throw new Problem('C011');
  if (number > Number(upload.body['slices'])) throw new Problem('U102');
  const { store } = call.platform;
  const declared = store.all('select number, rows from declared_slices where upload = ?', [upload.id]);
  if (declared.some((slice) => slice['number'] === number)) throw new Problem('C013');
  if (declared.reduce((sum, slice) => sum + Number(slice['rows']), rows) > Number(upload.body['rows']))
    throw new Problem('U101');
  store.run('insert into declared_slices (upload, number, rows) values (?, ?, ?)', [upload.id, number, rows]);
  return { status: 200, body: statusOf(call, upload.id), target: upload.id };
};

/** Declare, send slices, ask for status and errors: the three steps of the field, with the declared counts as the basis. */
const uploadSlice: Handler = async (call) => {
  const upload = ownUpload(call);
  const number = sliceNumber(call.parameters['number']);
  const rows = call.body['rows'] as Readonly<Record<string, unknown>>[];
  const { state, errorRows } = statusOf(call, upload.id);
  // What arrived whole may be sent again only to correct the rows that were refused.
  if (state === 'complete' && errorRows === 0) throw new Problem('C011');
  if (number > Number(upload.body['slices'])) throw new Problem('U102');
  const faults = await judgeRows(call, rows, String(upload.body['dataSet']));
  return () => {
    const { store, objects } = call.platform;
    const declared = store.get('select rows from declared_slices where upload = ? and number = ?', [
      upload.id,
      number,
    ]);
    if (declared && declared['rows'] !== rows.length) throw new Problem('U101');
    const before = Number(
      store.get('select coalesce(sum(rows), 0) as n from slices where upload = ? and number <> ?', [
        upload.id,
        number,
      ])?.['n'],
    );
    if (before + rows.length > Number(upload.body['rows'])) throw new Problem('U101');
    store.run('insert or replace into slices (upload, number, rows) values (?, ?, ?)', [
      upload.id,
      number,
      rows.length,
    ]);
    store.run('delete from row_errors where upload = ? and number = ?', [upload.id, number]);
    for (const { localId, findings } of faults) {
      store.run('insert into row_errors (upload, number, local_id, findings) values (?, ?, ?, ?)', [
        upload.id,
        number,
        localId,
        JSON.stringify(findings.map(toPlatformFinding)),
      ]);
    }
    const status = statusOf(call, upload.id);
    objects.change(objects.read('upload', upload.id), { state: status.state, at: call.at });
    return { status: 200, body: status, target: upload.id };
  };
};

/** Written as counted: `1.5` or `abc` would be a slice that nobody declared. @throws Problem U102 */
function sliceNumber(text = ''): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new Problem('U102');
  return Number(text);
}

/** Each row by itself, so that its errors carry its own identifier. */
async function judgeRows(call: Call, rows: readonly Readonly<Record<string, unknown>>[], dataSet: string) {
  const faults: { readonly localId: string; readonly findings: readonly Finding[] }[] = [];
  for (const { LOCAL_ID: localId, ...row } of rows) {
    const content = new TextEncoder().encode(JSON.stringify(row));
    const report = await call.platform.validator.validate({ path: 'row.json', content, as: dataSet });
    if (report.verdict === 'fail')
      faults.push({
        localId: typeof localId === 'string' ? localId : '',
        findings: report.findings.slice(0, 20),
      });
  }
  return faults;
}

const getUploadStatus: Handler = (call) => () => {
  const upload = ownUpload(call);
  return { status: 200, body: statusOf(call, upload.id), target: upload.id };
};

const getUploadErrors: Handler = (call) => () => {
  const upload = ownUpload(call);
  const items = call.platform.store
    .all('select number, local_id, findings from row_errors where upload = ? order by seq limit 1000', [
      upload.id,
    ])
    .map((row) => ({
      localId: String(row['local_id']),
      slice: Number(row['number']),
      findings: JSON.parse(String(row['findings'])) as unknown,
    }));
  return { status: 200, body: { items, total: statusOf(call, upload.id).errorRows }, target: upload.id };
};

function ownUpload(call: Call) {
  const upload = call.platform.objects.read('upload', call.parameters['id'] ?? '');
  if (upload.institution !== call.institution) throw new Problem('C010');
  return upload;
}

function statusOf(call: Call, id: string) {
  const { store, objects } = call.platform;
  const { body } = objects.read('upload', id);
  const received = store.all('select number, rows from slices where upload = ? order by number', [id]);
  const numbers = new Set(received.map((row) => Number(row['number'])));
  // A day without business (零报告) has nothing to send.
  const slices = Number(body['rows']) === 0 ? 0 : Number(body['slices']);
  const missingSlices = Array.from({ length: slices }, (_, i) => i + 1).filter(
    (number) => !numbers.has(number),
  );
  const receivedRows = received.reduce((sum, row) => sum + Number(row['rows']), 0);
  const errorRows = Number(store.get('select count(*) as n from row_errors where upload = ?', [id])?.['n']);
  const isComplete = missingSlices.length === 0 && receivedRows === Number(body['rows']);
  return {
    id,
    state: isComplete ? 'complete' : received.length > 0 ? 'receiving' : 'declared',
    declaredRows: Number(body['rows']),
    receivedRows,
    missingSlices,
    errorRows,
  };
}

export const uploadHandlers = { declareUpload, declareSlice, uploadSlice, getUploadStatus, getUploadErrors };

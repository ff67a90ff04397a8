// Records in XLSX workbooks: each sheet is a table with a header row.
import { NotTextError } from '../engine/artefact.js';
import type { ArtefactContext, ArtefactHandler, ArtefactHead } from '../engine/artefact.js';
import { HeaderedRows } from '../readers/headered-rows.js';
import { WorkbookError, readWorkbook } from '../readers/workbook.js';
import type { Sheet } from '../readers/workbook.js';
import { tooLarge } from '../rules/file/too-large.js';
import { workbook } from '../rules/file/workbook.js';
import { RecordRun } from './run.js';

/** The handler of workbooks. A sheet whose name is a data set's is judged by it, where the caller names none. */
export const workbookHandler: ArtefactHandler = {
  kind: 'data-set-records',
  accepts: ({ bytes }) =>
    isZip(bytes) && /\[Content_Types\]\.xml|xl\//u.test(new TextDecoder('latin1').decode(bytes)),
  async validate(source, context) {
    const content = await source.bytes();
    if (!content) return { kind: 'data-set-records', checked: false };
    const read = await readSheets(content, source.head, context);
    const sheets = read.filter(({ rows }) => rows.length > 0);
    const known = sheets.filter(
      ({ name }) => source.head.as === undefined && context.library.dataSet(name) !== undefined,
    );
    const chosen = known.length > 0 ? known : sheets.slice(0, 1);
    const run = new RecordRun(context, source.head);
    for (const sheet of chosen) takeSheet(sheet, known.length > 0, source.head, context, run);
    for (const { name } of sheets.filter((sheet) => !chosen.includes(sheet))) {
      context.collector.notChecked(workbook, { reason: 'sheet-not-read', params: { sheet: name } });
    }
    return run.finish();
  },
};

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

async function readSheets(
  content: Uint8Array,
  head: ArtefactHead,
  context: ArtefactContext,
): Promise<Sheet[]> {
  try {
    return await readWorkbook(content, context.limits);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const location = { source: head.path };
    if (error.reason === 'too-large') {
      context.collector.report(tooLarge, {
        message: 'bytes',
        params: { limit: context.limits.maxBytes },
        location,
      });
    } else context.collector.report(workbook, { message: error.reason, location });
    throw new NotTextError();
  }
}

function takeSheet(
  sheet: Sheet,
  named: boolean,
  head: ArtefactHead,
  context: ArtefactContext,
  run: RecordRun,
): void {
  const source = head.path;
  if (named) run.nameDataSet(sheet.name, { location: () => ({ source }), locate: () => ({ source }) });
  for (const message of ['formula-without-value', 'merged-cells'] as const) {
    const found = sheet.lost[message];
    if (found !== undefined)
      context.collector.report(workbook, {
        message,
        params: { sheet: sheet.name, ...found },
        ...(message === 'merged-cells' && { severity: 'warning' }),
        location: { source, path: `sheet ${sheet.name}, ${found.first}` },
      });
  }
  const rows = new HeaderedRows(context, run);
  for (const { number, cells } of sheet.rows) {
    const path = `sheet ${sheet.name}, row ${number}`;
    rows.take({
      cells,
      locate: (_cell, column) => ({
        source,
        path: column === undefined ? path : `${path}, column ${column}`,
      }),
    });
  }
  rows.end();
}

// Rows of any source of records (CSV, TSV, XLSX, JSON, NDJSON) in one form, streamed in batches: what a mapping reads.
import { NotTextError } from '../engine/artefact.js';
import type { ArtefactSource, ReadContext, Source } from '../engine/artefact.js';
import type { Location } from '../finding.js';
import { tooLarge } from '../rules/file/too-large.js';
import { workbook } from '../rules/file/workbook.js';
import { csvSyntax } from '../rules/file/csv-syntax.js';
import { detectDelimiter } from './delimiter.js';
import { checkWidth, readHeader, type Cell, type PlacedRow } from './headered-rows.js';
import { JsonRows } from './json-rows.js';
import { openSource } from './opened-source.js';
import { TableParser, type TableRow } from './table-parser.js';
import { lineEnder } from './table-records.js';
import { WorkbookError, readWorkbook, type Sheet } from './workbook.js';

/** One row of a source. */
export interface SourceRow {
  /** Values in the order of the columns; a JSON value may be nested. */
  readonly cells: readonly unknown[];
  /** The row as the user counts it: spreadsheets from 1 with the header as row 1, JSON records from 1. */
  readonly number: number;
  /** The row, or one of its columns. */
  locate(column?: number): Location;
}

/** A source whose columns are known; its rows can be read once. */
export interface SourceRows {
  readonly columns: readonly string[];
  /** True when a column may first appear in a later row (JSON). */
  readonly open: boolean;
  readonly batches: AsyncIterable<readonly SourceRow[]>;
}

/** How to read a source. */
export interface SourceRowsOptions extends ReadContext {
  /** Sheet of a workbook; by default the first with rows. */
  readonly sheet?: string;
  /** Path of an array in each JSON record: every item is a row, named `<path>.<member>`. */
  readonly each?: string;
  /** Columns of JSON that are asked for even where the first records do not have them. */
  readonly wanted?: readonly string[];
}

type Step = readonly string[] | readonly SourceRow[];

/**
 * Opens a source by its content. Faults of the file go to the collector; what cannot be read at all has no columns.
 * @throws whatever the caller's stream throws
 */
export async function readSourceRows(source: Source, options: SourceRowsOptions): Promise<SourceRows> {
  const opened = await openSource(source, options);
  const { text, bytes } = opened.head;
  const isJson = text.startsWith('{') || text.startsWith('[');
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
  const steps = isWorkbook
    ? readSheet(opened, options)
    : isJson
      ? new JsonRows(opened, options).steps()
      : readText(opened, options);
  const iterator = guard(steps)[Symbol.asyncIterator]();
  const first = await iterator.next();
  const columns = first.done === true ? [] : (first.value as readonly string[]);
  async function* batches(): AsyncGenerator<readonly SourceRow[]> {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
      yield next.value as readonly SourceRow[];
  }
  return { columns, open: isJson, batches: batches() };
}

/** Ends quietly when the bytes turn out not to be text: that is reported already. */
async function* guard(steps: AsyncIterable<Step>): AsyncGenerator<Step> {
  try {
    yield* steps;
  } catch (error) {
    if (!(error instanceof NotTextError)) throw error;
  }
}

class TextRow implements SourceRow, PlacedRow {
  constructor(
    private readonly row: TableRow,
    readonly number: number,
    private readonly table: { readonly source: string; readonly header: readonly string[] },
  ) {}

  get cells(): readonly string[] {
    return this.row.cells;
  }

  locate(column?: number): Location {
    const { source, header } = this.table;
    const path = `row ${this.number}`;
    if (column === undefined) return { source, path, line: this.row.line };
    return {
      source,
      path: `${path}, column ${header[column] ?? this.cells[column] ?? ''}`,
      ...this.row.locate(column),
    };
  }
}

async function* readText(opened: ArtefactSource, context: SourceRowsOptions): AsyncGenerator<Step> {
  const source = opened.head.path;
  const table = { source, header: [] as readonly string[] };
  const endLines = lineEnder(opened.head.text);
  let rows: SourceRow[] = [];
  let number = 0;
  let announced = false;
  const parser = new TableParser({
    delimiter: detectDelimiter(endLines(opened.head.text).split(/\r?\n/u, 1)[0] ?? '') ?? ',',
    maxLength: context.limits.maxRecordLength,
    onRow: (row) => {
      number += 1;
      const placed = new TextRow(row, number, table);
      if (table.header.length === 0) {
        table.header = readHeader(placed, context);
        return;
      }
      if (checkWidth(placed, table.header, context)) rows.push(placed);
    },
    onFault: ({ message, line }) => {
      number += 1;
      const location = { source, line };
      const limit = context.limits.maxRecordLength;
      if (message === 'too-long')
        context.collector.report(tooLarge, { message: 'row', params: { limit }, location });
      else context.collector.report(csvSyntax, { message, location });
    },
  });
  const flush = function* (): Generator<Step> {
    if (!announced && table.header.length > 0) {
      announced = true;
      yield table.header;
    }
    if (rows.length > 0) yield rows;
    rows = [];
  };
  for await (const chunk of opened.chunks()) {
    parser.take(endLines(chunk));
    yield* flush();
  }
  parser.end();
  yield* flush();
}

async function* readSheet(opened: ArtefactSource, context: SourceRowsOptions): AsyncGenerator<Step> {
  const source = opened.head.path;
  const content = await opened.bytes();
  const sheets = content === undefined ? [] : await unpack(content, source, context);
  const sheet =
    context.sheet === undefined
      ? sheets.find(({ rows }) => rows.length > 0)
      : sheets.find(({ name }) => name === context.sheet);
  if (sheet === undefined) return;
  let header: readonly string[] | undefined;
  const rows: SourceRow[] = [];
  for (const { number, cells } of sheet.rows) {
    const path = `sheet ${sheet.name}, row ${number}`;
    const names = header;
    const row = {
      cells,
      number,
      locate: (column?: number): Location => ({
        source,
        path: column === undefined ? path : `${path}, column ${names?.[column] ?? ''}`,
      }),
    };
    if (names === undefined) {
      header = readHeader(row, context);
      continue;
    }
    checkWidth(row, names, context);
    rows.push(row);
  }
  if (header !== undefined) yield header;
  yield rows;
}

async function unpack(
  content: Uint8Array,
  source: string,
  { collector, limits }: ReadContext,
): Promise<readonly Sheet[]> {
  try {
    return await readWorkbook(content, limits);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const location = { source };
    if (error.reason === 'too-large')
      collector.report(tooLarge, { message: 'bytes', params: { limit: limits.maxBytes }, location });
    else collector.report(workbook, { message: error.reason, location });
    return [];
  }
}

export type { Cell };

// Records from tables in text (CSV, TSV and the like) with one header row of field names or identifiers.
import type { ArtefactContext } from '../engine/artefact.js';
import type { Location } from '../finding.js';
import type { RecordRun } from '../records/run.js';
import { tooLarge } from '../rules/file/too-large.js';
import { HeaderedRows } from './headered-rows.js';
import { TableParser } from './table-parser.js';
import type { TableFault, TableRow } from './table-parser.js';

/** Gives the lines of old Macintosh files, which end in CR alone, the ends that others have; told by the beginning of the text. */
export const lineEnder = (head: string): ((chunk: string) => string) =>
  /\r[^]/u.test(head) && !head.includes('\n') ? (chunk) => chunk.replaceAll('\r', '\n') : (chunk) => chunk;

/** Feeds text to the table parser and rows to the run. Rows count from 1 with the header as row 1, as spreadsheets show them. */
export class TableReader {
  readonly #source: string;
  readonly #context: ArtefactContext;
  readonly #rows: HeaderedRows;
  readonly #parser: TableParser;
  #row = 0;

  constructor(source: string, delimiter: string, context: ArtefactContext, run: RecordRun) {
    this.#source = source;
    this.#context = context;
    this.#rows = new HeaderedRows(context, run);
    this.#parser = new TableParser({
      delimiter,
      maxLength: context.limits.maxRecordLength,
      onRow: (row) => this.#takeRow(row),
      onFault: (fault) => this.#reportFault(fault),
    });
  }

  take(chunk: string): void {
    this.#parser.take(chunk);
  }

  end(): void {
    this.#parser.end();
    this.#rows.end();
  }

  #takeRow(row: TableRow): void {
    this.#row += 1;
    const path = `row ${this.#row}`;
    const source = this.#source;
    this.#rows.take({
      cells: row.cells,
      edit: (cell, value) => row.edit(cell, value),
      locate: (cell, column): Location => ({
        source,
        path: column === undefined ? path : `${path}, column ${column}`,
        ...(cell === undefined || cell < 0 ? { line: row.line } : row.locate(cell)),
      }),
    });
  }

  #reportFault({ message, line }: TableFault): void {
    this.#row += 1;
    const location = { source: this.#source, line };
    if (message === 'too-long') {
      const params = { limit: this.#context.limits.maxRecordLength };
      this.#context.collector.report(tooLarge, { message: 'row', params, location });
    } else this.#rows.report(message, location);
  }
}

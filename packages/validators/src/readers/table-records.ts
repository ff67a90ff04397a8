// Records from tables in text (CSV, TSV and the like) with one header row of field names or identifiers.
import type { ArtefactContext } from '../engine/artefact.js';
import type { Location } from '../finding.js';
import type { RecordRun } from '../records/run.js';
import { csvSyntax } from '../rules/file/csv-syntax.js';
import { tooLarge } from '../rules/file/too-large.js';
import type { RecordPlace } from './record-place.js';
import { TableParser } from './table-parser.js';
import type { TableFault, TableRow } from './table-parser.js';

const delimiters = [',', '\t', ';', '|'] as const;

/** The delimiter that a header line uses most, or `undefined` when it has none. */
export function detectDelimiter(header: string): string | undefined {
  const bare = header.replace(/"(?:[^"]|"")*"/gu, '');
  const counts = delimiters.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length - 1 }));
  const best = counts.reduce((first, second) => (second.count > first.count ? second : first));
  return best.count > 0 ? best.delimiter : undefined;
}

/** Feeds text to the table parser and rows to the run. */
export class TableReader {
  readonly #source: string;
  readonly #context: ArtefactContext;
  readonly #run: RecordRun;
  readonly #parser: TableParser;
  #header: readonly string[] | undefined;
  #row = 0;

  constructor(source: string, delimiter: string, context: ArtefactContext, run: RecordRun) {
    this.#source = source;
    this.#context = context;
    this.#run = run;
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
  }

  #takeRow(row: TableRow): void {
    this.#row += 1;
    if (this.#header === undefined) {
      this.#takeHeader(row);
      return;
    }
    const header = this.#header;
    const { length } = row.cells;
    const place = new TableRowPlace(this.#source, this.#row, row, header);
    if (
      length < header.length ||
      (length > header.length && row.cells.slice(header.length).some((cell) => cell !== ''))
    ) {
      this.#reportAt(length < header.length ? 'too-few' : 'too-many', place.location(), {
        expected: header.length,
        found: length,
      });
    }
    const fields = Object.create(null) as Record<string, string>;
    for (let index = 0; index < length && index < header.length; index += 1) {
      const key = header[index] as string;
      if (key !== '') fields[key] = row.cells[index] as string;
    }
    this.#run.take(fields, place);
  }

  #takeHeader(row: TableRow): void {
    const header = row.cells.slice(0, this.#context.limits.maxFields).map((cell) => cell.trim());
    this.#header = header;
    const at = (index: number): Location => ({ source: this.#source, path: 'row 1', ...row.locate(index) });
    const nameless = header.indexOf('');
    if (nameless >= 0) this.#reportAt('empty-header', at(nameless), { number: nameless + 1 });
    const second = header.findIndex((cell, index) => cell !== '' && header.indexOf(cell) !== index);
    if (second >= 0)
      this.#reportAt('repeated-header', at(second), { key: (header[second] as string).slice(0, 100) });
  }

  #reportFault({ message, line }: TableFault): void {
    this.#row += 1;
    const location = { source: this.#source, line };
    if (message === 'too-long') {
      const params = { limit: this.#context.limits.maxRecordLength };
      this.#context.collector.report(tooLarge, { message: 'record', params, location });
    } else this.#reportAt(message, location);
  }

  #reportAt(message: string, location: Location, params: Record<string, string | number> = {}): void {
    this.#context.collector.report(csvSyntax, { message, params, location });
  }
}

/** Rows count from 1 with the header as row 1, as spreadsheets show them. */
class TableRowPlace implements RecordPlace {
  constructor(
    private readonly source: string,
    private readonly number: number,
    private readonly row: TableRow,
    private readonly header: readonly string[],
  ) {}

  location(): Location {
    return { source: this.source, path: `row ${this.number}`, line: this.row.line };
  }

  locate(key: string): Location {
    const index = this.header.lastIndexOf(key);
    return {
      source: this.source,
      path: `row ${this.number}, column ${key}`,
      ...(index < 0 ? { line: this.row.line } : this.row.locate(index)),
    };
  }
}

// Records from tables in text: CSV, TSV and the like, RFC 4180, with one header row of field names or identifiers.
import { parse } from 'csv-parse';
import type { CsvError, Parser } from 'csv-parse';
import type { ArtefactContext } from '../engine/artefact.js';
import type { Location } from '../finding.js';
import type { RecordRun } from '../records/run.js';
import { csvSyntax } from '../rules/file/csv-syntax.js';
import { tooLarge } from '../rules/file/too-large.js';
import type { RecordPlace } from './record-place.js';

const delimiters = [',', '\t', ';', '|'] as const;

/** The delimiter that a header line uses most, or `undefined` when it has none. */
export function detectDelimiter(header: string): string | undefined {
  const bare = header.replace(/"(?:[^"]|"")*"/gu, '');
  const counts = delimiters.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length - 1 }));
  const best = counts.reduce((first, second) => (second.count > first.count ? second : first));
  return best.count > 0 ? best.delimiter : undefined;
}

interface Row {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Feeds text to the CSV parser and rows to the run. */
export class TableReader {
  readonly #source: string;
  readonly #context: ArtefactContext;
  readonly #run: RecordRun;
  readonly #parser: Parser;
  #header: readonly string[] | undefined;
  #row = 0;
  #lastLine = 0;
  #failed = false;

  constructor(source: string, delimiter: string, context: ArtefactContext, run: RecordRun) {
    this.#source = source;
    this.#context = context;
    this.#run = run;
    this.#parser = parse({
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: context.limits.maxRecordLength,
      on_skip: (error) => {
        if (error) this.#reportError(error);
        return undefined;
      },
    });
    this.#parser.on('error', (error: CsvError) => this.#reportError(error));
  }

  /** True when nothing more can be read. */
  get stopped(): boolean {
    return this.#failed;
  }

  take(chunk: string): void {
    this.#parser.write(chunk);
    this.#drain();
  }

  async end(): Promise<void> {
    if (!this.#parser.destroyed) {
      const closed = new Promise<void>((resolve) => {
        this.#parser.once('end', resolve);
        this.#parser.once('close', resolve);
        this.#parser.once('error', () => resolve());
      });
      this.#parser.end();
      this.#parser.on('readable', () => this.#drain());
      this.#drain();
      await closed;
    }
    if (this.#header === undefined && !this.#failed) this.#reportAt('no-header', 1);
  }

  #drain(): void {
    for (let row = this.#parser.read() as Row | null; row !== null; row = this.#parser.read() as Row | null)
      this.#takeRow(row);
  }

  #takeRow({ record, info }: Row): void {
    const line = this.#lastLine + 1;
    this.#lastLine = info.lines;
    this.#row += 1;
    if (this.#header === undefined) {
      this.#takeHeader(record, line);
      return;
    }
    const header = this.#header;
    const { length } = record;
    if (length !== header.length) {
      const spare = record.slice(header.length).some((cell) => cell !== '');
      if (length < header.length || spare) {
        this.#reportAt(length < header.length ? 'too-few' : 'too-many', line, {
          expected: header.length,
          found: length,
        });
      }
    }
    const fields: Record<string, string> = Object.create(null) as Record<string, string>;
    for (let index = 0; index < length && index < header.length; index += 1)
      fields[header[index] as string] = record[index] as string;
    this.#run.take(fields, new TableRowPlace(this.#source, this.#row, line));
  }

  #takeHeader(cells: readonly string[], line: number): void {
    const header = cells.slice(0, this.#context.limits.maxFields).map((cell) => cell.trim());
    this.#header = header;
    const first = header.indexOf('');
    if (first >= 0) this.#reportAt('empty-header', line, { column: first + 1 });
    const twice = header.find((cell, index) => cell !== '' && header.indexOf(cell) !== index);
    if (twice !== undefined) this.#reportAt('repeated-header', line, { key: twice.slice(0, 100) });
  }

  #reportError(error: CsvError): void {
    const line = typeof error['lines'] === 'number' ? error['lines'] : this.#lastLine + 1;
    if (error.code === 'CSV_MAX_RECORD_SIZE') {
      this.#failed = true;
      const params = { limit: this.#context.limits.maxRecordLength };
      this.#context.collector.report(tooLarge, {
        message: 'record',
        params,
        location: { source: this.#source, line },
      });
      return;
    }
    if (this.#parser.destroyed || error.code === 'CSV_QUOTE_NOT_CLOSED') this.#failed = true;
    this.#lastLine = Math.max(this.#lastLine, line);
    this.#reportAt(error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'unclosed-quote' : 'quote', line);
  }

  #reportAt(message: string, line: number, params: Record<string, string | number> = {}): void {
    this.#context.collector.report(csvSyntax, {
      message,
      params: { ...params, line },
      location: { source: this.#source, line },
    });
  }
}

/** A row counts from 1 with the header as row 1, as spreadsheets show it. */
class TableRowPlace implements RecordPlace {
  constructor(
    readonly source: string,
    readonly row: number,
    readonly line: number,
  ) {}

  location(): Location {
    return { source: this.source, path: `row ${this.row}`, line: this.line };
  }

  locate(key: string): Location {
    return { source: this.source, path: `row ${this.row}, column ${key}`, line: this.line };
  }
}

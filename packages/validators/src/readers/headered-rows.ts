// Rows of any table to records: the first row names the fields, every other row is a record.
import type { ArtefactContext, ReadContext } from '../engine/artefact.js';
import type { Fix, Location, Severity } from '../finding.js';
import type { RecordRun } from '../records/run.js';
import { csvSyntax } from '../rules/file/csv-syntax.js';
import { readFormulaText } from './formula-text.js';
import type { RecordPlace } from './record-place.js';

/** A cell: text, or what a spreadsheet holds. */
export type Cell = string | number | boolean | null;

/** One row with its place. */
export interface PlacedRow {
  readonly cells: readonly Cell[];
  /** The row as a whole, or one of its cells with the name of its column. */
  locate(cell?: number, column?: string): Location;
  /** The edit that gives a cell another value, where the input is text. */
  edit?(cell: number, value: string): Fix['edit'];
}

/** Rows above a header, at most: titles, the period, the groups of a merged header. */
const maxAbove = 10;
/** What `copy a + b` of Windows leaves at the end of a file. */
const endMark = '\u001a';

/** Takes rows one after the other. */
export class HeaderedRows {
  readonly #context: ArtefactContext;
  readonly #run: RecordRun;
  #header: readonly string[] | undefined;
  /** Rows without the name of a field: titles where a header comes below them, else a header and its records. */
  #above: PlacedRow[] = [];
  #names: ReadonlySet<unknown> = new Set();
  /** Whether the names of the columns are those of the record in this order: all there, all different, none a number. */
  #isPlain = false;
  #records = 0;
  #isTitle = false;
  #hasFormula = false;

  constructor(context: ArtefactContext, run: RecordRun) {
    this.#context = context;
    this.#run = run;
  }

  take(given: PlacedRow): void {
    const row = this.#readFormulas(given);
    const [only] = row.cells;
    if (only === endMark && row.cells.length === 1)
      report(this.#context, 'end-mark', row.locate(), {}, 'warning');
    else if (this.#header !== undefined) this.#takeRecord(row, this.#header);
    else if (!isSeparatorLine(row)) this.#seekHeader(row);
  }

  /** Ends the table. */
  end(): void {
    for (const row of this.#above.splice(0))
      if (this.#header === undefined) this.#takeHeader(row);
      else this.#takeRecord(row, this.#header);
  }

  #seekHeader(row: PlacedRow): void {
    const rows = this.#above.length;
    const filled = row.cells.filter((cell) => cell !== '' && cell !== null);
    const names = filled.filter((cell) => this.#run.isField(String(cell))).length;
    if (names > 1 ? names * 2 >= filled.length : names === 1 && rows === 0) {
      if (rows > 0) this.report('header-below', row.locate(), { rows });
      this.#above = [];
      this.#takeHeader(row);
    } else {
      this.#above.push(row);
      if (rows === maxAbove) this.end();
    }
  }

  /** The header of a second file that was put behind the first; its columns may be others. */
  #isHeader({ cells }: PlacedRow): boolean {
    const [first] = cells;
    if (typeof first !== 'string' || !this.#names.has(withoutMark(first))) return false;
    const filled = cells.filter((cell) => cell !== '' && cell !== null);
    return filled.length > 1 && filled.every((cell) => this.#run.isField(withoutMark(String(cell))));
  }

  /** Cells written `="…"` hold what stands in quotation marks; the first of a file is told. */
  #readFormulas(row: PlacedRow): PlacedRow {
    const first = row.cells.findIndex((cell) => typeof cell === 'string' && readFormulaText(cell) !== cell);
    if (first < 0) return row;
    if (!this.#hasFormula)
      report(this.#context, 'formula-text', row.locate(first, this.#header?.[first]), {}, 'warning');
    this.#hasFormula = true;
    return {
      cells: row.cells.map((cell) => (typeof cell === 'string' ? readFormulaText(cell) : cell)),
      locate: (cell, column) => row.locate(cell, column),
      edit: (cell, value) => row.edit?.(cell, value),
    };
  }

  #takeHeader(row: PlacedRow): void {
    const header = readHeader(row, this.#context);
    this.#names = new Set(header);
    this.#header = header;
    this.#isPlain = header.every((name, at) => /^\D/u.test(name) && header.indexOf(name) === at);
  }

  #takeRecord(row: PlacedRow, header: readonly string[]): void {
    if (this.#isTitle) return;
    if (this.#isHeader(row)) {
      this.report('header-again', row.locate());
      this.#takeHeader({ ...row, cells: row.cells.map((cell) => withoutMark(String(cell ?? ''))) });
      return;
    }
    this.#records += 1;
    if (this.#records === 1 && isTitle(header, row)) {
      this.#isTitle = true;
      this.report('title-line', row.locate());
      return;
    }
    checkWidth(row, header, this.#context);
    const { length } = row.cells;
    const place = new RowPlace(row, header);
    if (this.#isPlain && length === header.length) {
      this.#run.takeFields(header, row.cells, place);
      return;
    }
    const fields = Object.create(null) as Record<string, Cell>;
    for (let index = 0; index < length && index < header.length; index += 1) {
      const key = header[index] as string;
      if (key !== '') fields[key] = row.cells[index] as Cell;
    }
    this.#run.take(fields, place);
  }

  /** Reports a fault of the table itself. */
  report(message: string, location: Location, params: Record<string, string | number> = {}): void {
    this.#context.collector.report(csvSyntax, { message, params, location });
  }
}

const report = (
  { collector }: ReadContext,
  message: string,
  location: Location,
  params: Record<string, string | number> = {},
  severity?: Severity,
): void => collector.report(csvSyntax, { message, params, location, ...(severity && { severity }) });

const withoutMark = (cell: string): string => (cell.startsWith('\uFEFF') ? cell.slice(1) : cell);

/** Spreadsheets write `sep=;` before the header to name the delimiter. */
const isSeparatorLine = ({ cells: [first, ...others] }: PlacedRow): boolean =>
  typeof first === 'string' &&
  /^sep=.?$/iu.test(first) &&
  others.every((cell) => cell === '' || cell === null);

/** One cell above rows of many is the title of a report. */
const isTitle = (header: readonly string[], { cells }: PlacedRow): boolean =>
  header.filter((cell) => cell !== '').length === 1 &&
  cells.filter((cell) => cell !== '' && cell !== null).length > 2;

/** The names of the columns; a column without a name and a second column of one name are reported. */
export function readHeader(row: PlacedRow, context: ReadContext): readonly string[] {
  const header = row.cells.slice(0, context.limits.maxFields).map((cell) => String(cell ?? '').trim());
  const nameless = header.indexOf('');
  if (nameless >= 0)
    report(context, 'empty-header', row.locate(nameless), { number: nameless + 1 }, 'warning');
  const second = header.findIndex((cell, index) => cell !== '' && header.indexOf(cell) !== index);
  if (second >= 0)
    report(context, 'repeated-header', row.locate(second), { key: (header[second] as string).slice(0, 100) });
  return header;
}

/** Reports a row with fewer cells than the header, or with values beyond it. */
export function checkWidth(row: PlacedRow, header: readonly string[], context: ReadContext): void {
  const { length } = row.cells;
  if (length === header.length) return;
  if (length > header.length && row.cells.slice(header.length).every((cell) => cell === '' || cell === null))
    return;
  report(context, length < header.length ? 'too-few' : 'too-many', row.locate(), {
    expected: header.length,
    found: length,
  });
}

class RowPlace implements RecordPlace {
  constructor(
    private readonly row: PlacedRow,
    private readonly header: readonly string[],
  ) {}

  location(): Location {
    return this.row.locate();
  }

  locate(key: string): Location {
    return this.row.locate(this.header.lastIndexOf(key), key);
  }

  edit(key: string, _item: number | undefined, value: string): Fix['edit'] {
    return this.row.edit?.(this.header.lastIndexOf(key), value);
  }
}

// Rows of any table to records: the first row names the fields, every other row is a record.
import type { ArtefactContext, ReadContext } from '../engine/artefact.js';
import type { Fix, Location, Severity } from '../finding.js';
import type { RecordRun } from '../records/run.js';
import { csvSyntax } from '../rules/file/csv-syntax.js';
import { encoding } from '../rules/file/encoding.js';
import { isBlankRow, isRule, isTotalRow } from './foreign-rows.js';
import { detectDelimiter } from './delimiter.js';
import { readFormulaText } from './formula-text.js';
import { explainHeader } from './garbled-header.js';
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
  /** The header, until the row below shows whether it has two lines. */
  #heldHeader: PlacedRow | undefined;
  /** Rows without the name of a field: titles where a header comes below them, else a header and its records. */
  #above: PlacedRow[] = [];
  #names: ReadonlySet<unknown> = new Set();
  /** Whether the names of the columns are those of the record in this order: all there, all different, none a number. */
  #isPlain = false;
  #records = 0;
  /** True when the rows are not worth reading: the reason is told. */
  #isGivenUp = false;
  #hasFormula = false;
  #blank: { readonly first: Location; count: number } | undefined;

  constructor(context: ArtefactContext, run: RecordRun) {
    this.#context = context;
    this.#run = run;
  }

  take(given: PlacedRow): void {
    const row = this.#readFormulas(given);
    const [only] = row.cells;
    if (only === endMark && row.cells.length === 1)
      report(this.#context, 'end-mark', row.locate(), {}, 'warning');
    else if (this.#heldHeader !== undefined) this.#takeBelowHeader(row, this.#heldHeader);
    else if (this.#header !== undefined) this.#takeRecord(row, this.#header);
    else if (!isSeparatorLine(row)) this.#seekHeader(row);
  }

  /** Ends the table. */
  end(): void {
    this.#takeAbove();
    if (this.#heldHeader !== undefined) this.#takeHeader(this.#heldHeader);
    if (this.#blank !== undefined)
      report(this.#context, 'blank-rows', this.#blank.first, { rows: this.#blank.count }, 'warning');
  }

  /** No header came below: the first row is taken for one. */
  #takeAbove(): void {
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
      this.#heldHeader = row;
    } else {
      this.#above.push(row);
      if (rows === maxAbove) this.#takeAbove();
    }
  }

  /** A header of two lines has the names of a group's columns in the second, below its title. */
  #takeBelowHeader(row: PlacedRow, held: PlacedRow): void {
    const isName = (cell: Cell | undefined): boolean => this.#run.isField(String(cell ?? '').trim());
    const isSecondLine =
      row.cells.some(isName) &&
      row.cells.every(
        (cell, at) => cell === '' || cell === null || (isName(cell) && !isName(held.cells[at])),
      );
    if (isSecondLine) this.report('split-header', row.locate());
    const cells = isSecondLine ? held.cells.map((cell, at) => row.cells[at] || cell) : held.cells;
    this.#takeHeader({ ...held, cells, locate: (cell, column) => held.locate(cell, column) });
    if (!isSecondLine) this.#takeRecord(row, this.#header as readonly string[]);
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
    const name = this.#header?.[first] ?? this.#heldHeader?.cells[first];
    if (!this.#hasFormula)
      report(this.#context, 'formula-text', row.locate(first, name?.toString()), {}, 'warning');
    this.#hasFormula = true;
    return {
      cells: row.cells.map((cell) => (typeof cell === 'string' ? readFormulaText(cell) : cell)),
      locate: (cell, column) => row.locate(cell, column),
      edit: (cell, value) => row.edit?.(cell, value),
    };
  }

  #takeHeader(row: PlacedRow): void {
    this.#heldHeader = undefined;
    const header = this.#readHeader(row);
    this.#names = new Set(header);
    this.#header = header;
    this.#isPlain = header.every((name, at) => /^\D/u.test(name) && header.indexOf(name) === at);
  }

  /** A header without a single name of the data set: its own faults are no matter beside that. */
  #readHeader(row: PlacedRow): readonly string[] {
    const names = this.#run.fieldNames();
    if (names === undefined || row.cells.some((cell) => this.#run.isField(String(cell ?? ''))))
      return readHeader(row, this.#context);
    const header = namesOf(row, this.#context);
    const fault = explainHeader(header, (text) => this.#run.isField(text), names);
    this.#isGivenUp ||= fault !== undefined;
    if (fault)
      this.#context.collector.report(fault.message === 'delimiter' ? csvSyntax : encoding, {
        severity: 'error',
        ...fault,
        location: row.locate(),
      });
    return header;
  }

  #takeRecord(row: PlacedRow, header: readonly string[]): void {
    if (this.#isGivenUp) return;
    if (this.#isHeader(row)) {
      this.report('header-again', row.locate());
      this.#takeHeader({ ...row, cells: row.cells.map((cell) => withoutMark(String(cell ?? ''))) });
      return;
    }
    if (this.#isNoRecord(row, header)) return;
    this.#records += 1;
    if (this.#records === 1 && isTitle(header, row)) {
      this.#isGivenUp = true;
      this.report('title-line', row.locate());
      return;
    }
    if (!checkWidth(row, header, this.#context)) return;
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

  /** Reports a row that holds no record as what it is. */
  #isNoRecord(row: PlacedRow, header: readonly string[]): boolean {
    const { cells } = row;
    if (isBlankRow(cells)) {
      this.#blank ??= { first: row.locate(), count: 0 };
      this.#blank.count += 1;
      return true;
    }
    const [only] = cells;
    const other = cells.length === 1 && header.length > 2 ? detectDelimiter(String(only)) : undefined;
    if (other !== undefined && String(only).split(other).length >= header.length) {
      this.#isGivenUp = true;
      this.report('other-delimiter', row.locate(), { delimiter: other === '\t' ? 'Tab' : other });
      return true;
    }
    const message = isTotalRow(cells, header.length)
      ? 'total-row'
      : (cells.length === 1 && header.length > 2) || (this.#records === 0 && isRule(cells))
        ? 'note-row'
        : undefined;
    if (message !== undefined) this.report(message, row.locate());
    return message !== undefined;
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

const namesOf = (row: PlacedRow, { limits }: ReadContext): string[] =>
  row.cells.slice(0, limits.maxFields).map((cell) => String(cell ?? '').trim());

/** The names of the columns; a column without a name and a second column of one name are reported. */
export function readHeader(row: PlacedRow, context: ReadContext): readonly string[] {
  const header = namesOf(row, context);
  const nameless = header.indexOf('');
  if (nameless >= 0)
    report(context, 'empty-header', row.locate(nameless), { number: nameless + 1 }, 'warning');
  const second = header.findIndex((cell, index) => cell !== '' && header.indexOf(cell) !== index);
  if (second >= 0)
    report(context, 'repeated-header', row.locate(second), { key: (header[second] as string).slice(0, 100) });
  return header;
}

/** False, and reported, for a row with fewer cells than the header, or with values beyond it: which column a cell belongs to is not known. */
export function checkWidth(row: PlacedRow, header: readonly string[], context: ReadContext): boolean {
  const { length } = row.cells;
  if (length === header.length) return true;
  if (length > header.length && row.cells.slice(header.length).every((cell) => cell === '' || cell === null))
    return true;
  report(context, length < header.length ? 'too-few' : 'too-many', row.locate(), {
    expected: header.length,
    found: length,
  });
  return false;
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

// Tables in text, RFC 4180: cells by a delimiter, rows by a line break, quotation marks around cells that hold either.
// Streams; a broken row costs that row only, whatever quotation mark is missing.

/** One row with the place of each cell. */
export interface TableRow {
  readonly cells: readonly string[];
  /** Line the row begins at, from 1. */
  readonly line: number;
  /** Line and column a cell begins at, both from 1, columns in characters. Worked out on demand. */
  locate(cell: number): { readonly line: number; readonly column: number };
}

/** What is wrong with a row: a message of rule `file/csv-syntax`, or a row over the limit. */
export interface TableFault {
  readonly message: 'quote' | 'unclosed-quote' | 'too-long';
  readonly line: number;
}

/** Options of a table parser. */
export interface TableParserOptions {
  readonly delimiter: string;
  /** Longest row in characters. */
  readonly maxLength: number;
  readonly onRow: (row: TableRow) => void;
  readonly onFault: (fault: TableFault) => void;
}

const quote = '"';

/** Feed it pieces of text, then end it. */
export class TableParser {
  readonly #options: TableParserOptions;
  #rest = '';
  #line = 1;

  constructor(options: TableParserOptions) {
    this.#options = options;
  }

  take(chunk: string): void {
    this.#rest = this.#parse(this.#rest === '' ? chunk : this.#rest + chunk, false);
  }

  end(): void {
    this.#rest = this.#parse(this.#rest, true);
  }

  /** Parses whole rows; returns the beginning of a row that is not whole yet. */
  #parse(text: string, last: boolean): string {
    let start = 0;
    while (start < text.length) {
      const lineEnd = findLineEnd(text, start, last);
      if (lineEnd < 0) return this.#keep(text, start);
      const firstQuote = text.indexOf(quote, start);
      if (firstQuote < 0 || firstQuote >= lineEnd) {
        this.#emit(text.slice(start, lineEnd).split(this.#options.delimiter), text.slice(start, lineEnd));
        start = this.#next(text, lineEnd);
        continue;
      }
      const row = this.#parseQuoted(text, start, last);
      if (row === 'incomplete') return this.#keep(text, start);
      if (row === 'quote' || row === 'unclosed-quote') {
        this.#options.onFault({ message: row, line: this.#line });
        start = this.#next(text, lineEnd);
        continue;
      }
      this.#emit(row.cells, text.slice(start, row.end));
      for (let at = text.indexOf('\n', start); at >= 0 && at < row.end; at = text.indexOf('\n', at + 1))
        this.#line += 1;
      start = this.#next(text, row.end);
    }
    return '';
  }

  /** A row that goes on in the next piece. One over the limit has lost a quotation mark: its first line is given up. */
  #keep(text: string, start: number): string {
    const rest = start === 0 ? text : text.slice(start);
    if (rest.length <= this.#options.maxLength) return rest;
    const lineEnd = rest.indexOf('\n');
    this.#options.onFault({ message: lineEnd < 0 ? 'too-long' : 'unclosed-quote', line: this.#line });
    if (lineEnd < 0) return '';
    this.#line += 1;
    return this.#parse(rest.slice(lineEnd + 1), false);
  }

  #next(text: string, lineEnd: number): number {
    if (lineEnd >= text.length) return text.length;
    this.#line += 1;
    return text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : lineEnd + 1;
  }

  #parseQuoted(
    text: string,
    start: number,
    last: boolean,
  ): { readonly cells: string[]; readonly end: number } | 'incomplete' | 'quote' | 'unclosed-quote' {
    const { delimiter } = this.#options;
    const cells: string[] = [];
    let at = start;
    for (;;) {
      if (text[at] !== quote) {
        const lineEnd = findLineEnd(text, at, last);
        if (lineEnd < 0) return 'incomplete';
        const cellEnd = text.indexOf(delimiter, at);
        const end = cellEnd < 0 || cellEnd > lineEnd ? lineEnd : cellEnd;
        cells.push(text.slice(at, end));
        at = end;
      } else {
        let close = text.indexOf(quote, at + 1);
        while (close >= 0 && text[close + 1] === quote) close = text.indexOf(quote, close + 2);
        if (close < 0) return last ? 'unclosed-quote' : 'incomplete';
        if (close + 2 >= text.length && !last) return 'incomplete';
        cells.push(text.slice(at + 1, close).replaceAll('""', quote));
        at = close + 1;
        if (at < text.length && text[at] !== delimiter && findLineEnd(text, at, last) !== at) return 'quote';
      }
      if (text[at] !== delimiter) return { cells, end: at };
      at += 1;
    }
  }

  #emit(cells: readonly string[], raw: string): void {
    if (cells.length === 1 && (cells[0] as string).trim() === '' && !raw.includes(quote)) return;
    const line = this.#line;
    this.#options.onRow({
      cells,
      line,
      locate: (cell) => locateCell(raw, cell, this.#options.delimiter, line),
    });
  }
}

/** Offset of the next line break (of its CR, where it has one); the end of the text when that is the end of the file; otherwise -1. */
function findLineEnd(text: string, start: number, last: boolean): number {
  const at = text.indexOf('\n', start);
  if (at < 0) return last ? text.length : -1;
  return at > start && text[at - 1] === '\r' ? at - 1 : at;
}

function locateCell(
  raw: string,
  cell: number,
  delimiter: string,
  firstLine: number,
): { line: number; column: number } {
  let quoted = false;
  let index = 0;
  let line = firstLine;
  let column = 1;
  for (const character of raw) {
    if (index === cell && !quoted) return { line, column };
    if (character === quote) quoted = !quoted;
    else if (character === delimiter && !quoted) index += 1;
    column += 1;
    if (character === '\n') {
      line += 1;
      column = 1;
    }
  }
  return { line, column };
}

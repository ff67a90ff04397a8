// Tables in text, RFC 4180: cells by a delimiter, rows by a line break, quotation marks around cells that hold either.
// Streams; a broken row costs that row only, whatever quotation mark is missing.

import type { Fix } from '../finding.js';

/** One row with the place of each cell. */
export interface TableRow {
  readonly cells: readonly string[];
  /** Line the row begins at, from 1. */
  readonly line: number;
  /** The edit that gives a cell another value. */
  edit(cell: number, value: string): NonNullable<Fix['edit']>;
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
  /** The beginning of a row that is not whole yet, and what has come since. */
  #rest = '';
  #more: string[] = [];
  #length = 0;
  /** Offset of the rest in the file. */
  #offset = 0;
  #line = 1;
  /** True within a row that was given up: what is left of it is no row. */
  #givenUp = false;

  constructor(options: TableParserOptions) {
    this.#options = options;
  }

  take(chunk: string): void {
    this.#more.push(chunk);
    this.#length += chunk.length;
    // A row is read again from its beginning: only when twice as much of it has come, so that a long cell is not read for every chunk.
    if (this.#length >= Math.min(2 * this.#rest.length, this.#options.maxLength + 1)) this.#parse(false);
  }

  end(): void {
    this.#parse(true);
  }

  /** Parses whole rows and keeps the beginning of a row that is not whole yet. */
  #parse(last: boolean): void {
    const text = this.#rest + this.#more.join('');
    this.#more = [];
    let start = this.#givenUp ? this.#findNextLine(text, last) : 0;
    let nextQuote = text.indexOf(quote);
    while (start < text.length) {
      if (nextQuote >= 0 && nextQuote < start) nextQuote = text.indexOf(quote, start);
      const lineEnd = findLineEnd(text, start, last);
      const hasQuote = nextQuote >= 0 && (lineEnd < 0 || nextQuote < lineEnd);
      const row =
        lineEnd < 0
          ? 'incomplete'
          : hasQuote
            ? this.#parseQuoted(text, start, last)
            : { cells: text.slice(start, lineEnd).split(this.#options.delimiter), end: lineEnd };
      if (row === 'incomplete') {
        if (text.length - start <= this.#options.maxLength) break;
        // A row over the limit has lost a quotation mark or its line break: its first line is given up.
        this.#options.onFault({ message: lineEnd < 0 ? 'too-long' : 'unclosed-quote', line: this.#line });
        this.#givenUp = lineEnd < 0;
        start = lineEnd < 0 ? text.length : this.#next(text, lineEnd);
      } else if (row === 'quote' || row === 'unclosed-quote') {
        this.#options.onFault({ message: row, line: this.#line });
        start = this.#next(text, lineEnd);
      } else {
        this.#emit(row.cells, text.slice(start, row.end), this.#offset + start);
        if (hasQuote) {
          for (let at = text.indexOf('\n', start); at >= 0 && at < row.end; at = text.indexOf('\n', at + 1))
            this.#line += 1;
        }
        start = this.#next(text, row.end);
      }
    }
    this.#rest = start === 0 ? text : text.slice(start);
    this.#length = this.#rest.length;
    this.#offset += start;
  }

  #findNextLine(text: string, last: boolean): number {
    const lineEnd = findLineEnd(text, 0, last);
    this.#givenUp = lineEnd < 0;
    return lineEnd < 0 ? text.length : this.#next(text, lineEnd);
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
    let lineEnd = -1;
    for (;;) {
      if (text[at] !== quote) {
        // Looked for again only behind a cell with line breaks.
        if (lineEnd < at) lineEnd = findLineEnd(text, at, last);
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

  #emit(cells: readonly string[], raw: string, offset: number): void {
    if (cells.length === 1 && (cells[0] as string).trim() === '' && !raw.includes(quote)) return;
    const line = this.#line;
    const { delimiter } = this.#options;
    this.#options.onRow({
      cells,
      line,
      locate: (cell) => locateCell(raw, cell, delimiter, line),
      edit: (cell, value) => {
        const [start, end] = findCell(raw, cell, delimiter);
        const quoted = value.includes(delimiter) || /["\r\n]/u.test(value);
        return {
          start: offset + start,
          end: offset + end,
          text: quoted ? `"${value.replaceAll('"', '""')}"` : value,
        };
      },
    });
  }
}

/** Offset of the next line break (of its CR, where it has one); the end of the text when that is the end of the file; otherwise -1. */
function findLineEnd(text: string, start: number, last: boolean): number {
  const at = text.indexOf('\n', start);
  if (at < 0) return last ? text.length : -1;
  return at > start && text[at - 1] === '\r' ? at - 1 : at;
}

/** Beginning and end of a cell in a row, quotation marks included. */
function findCell(raw: string, cell: number, delimiter: string): readonly [start: number, end: number] {
  let quoted = false;
  let index = 0;
  let start = 0;
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] === quote) quoted = !quoted;
    else if (raw[at] === delimiter && !quoted) {
      if (index === cell) return [start, at];
      index += 1;
      start = at + 1;
    }
  }
  return [start, raw.length];
}

function locateCell(
  raw: string,
  cell: number,
  delimiter: string,
  firstLine: number,
): { line: number; column: number } {
  const before = raw.slice(0, findCell(raw, cell, delimiter)[0]).split('\n');
  return { line: firstLine + before.length - 1, column: [...before.slice(-1).join('')].length + 1 };
}

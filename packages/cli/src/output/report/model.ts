/** A report as tables, before it takes a form: Markdown, HTML, workbook and terminal show the same. */

/** How a word is to be seen; it never carries a meaning that the word does not. */
export type Tone = 'good' | 'bad' | 'warn' | 'dim';

/** A cell, or a word with a tone. */
export type Cell = string | number | { readonly text: string; readonly tone: Tone };

/** A table with a heading. */
export interface ReportSection {
  readonly title: string;
  /** A sentence under the heading. */
  readonly note?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Closed at first in HTML, heading only on the terminal. */
  readonly folded?: boolean;
}

/** The whole report. */
export interface ReportDocument {
  readonly title: string;
  readonly verdict: { readonly text: string; readonly tone: Tone };
  /** Name and value: target, seed, time, editions. */
  readonly facts: readonly (readonly [string, string])[];
  readonly sections: readonly ReportSection[];
  /** What the report does not say; last line of every form. */
  readonly footer: string;
}

/** The word of a cell. */
export const textOf = (cell: Cell): string => (typeof cell === 'object' ? cell.text : String(cell));

/** The tone of a cell. */
export const toneOf = (cell: Cell): Tone | undefined => (typeof cell === 'object' ? cell.tone : undefined);

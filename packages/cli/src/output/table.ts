import { displayWidth, padEnd, truncate } from './width.js';

export interface TableOptions {
  /** Columns of the terminal; the last column is cut to fit. Without it nothing is cut. */
  readonly width?: number;
  /** Applied to the heading line. */
  readonly heading?: (text: string) => string;
}

/** A table with aligned columns, two spaces between them and no lines: easy to read, easy to cut. */
export function renderTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  options: TableOptions = {},
): string {
  const widths = headings.map((heading, column) =>
    Math.max(displayWidth(heading), ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const line = (cells: readonly string[]) => {
    const text = cells
      .map((cell, column) => padEnd(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
    return options.width === undefined ? text : truncate(text, options.width);
  };
  const heading = line(headings);
  return [options.heading ? options.heading(heading) : heading, ...rows.map(line)].join('\n') + '\n';
}

/** Name and value, one pair a line, values aligned; pairs without a value are left out. */
export function renderPairs(pairs: readonly (readonly [string, string | undefined])[]): string {
  const shown = pairs.filter(
    (pair): pair is readonly [string, string] => pair[1] !== undefined && pair[1] !== '',
  );
  const width = Math.max(0, ...shown.map(([name]) => displayWidth(name)));
  return shown.map(([name, value]) => `${padEnd(name, width)}  ${value}\n`).join('');
}

/** What a view of a record consists of: lines of label and value, and tables. */

/** A line; it is left out when its value is not known. */
export type Pair = readonly [label: string, value: string | undefined];

/** A table. */
export interface Grid {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A record as lines and tables. */
export interface Description {
  readonly pairs: readonly Pair[];
  readonly grids: readonly Grid[];
}

/** A table, or none when it has no rows. */
export function gridOf(
  title: string,
  headings: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): Grid[] {
  if (rows.length === 0) return [];
  return [{ title, headings, rows: rows.map((row) => row.map((cell) => cell ?? '')) }];
}

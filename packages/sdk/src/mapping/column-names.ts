// Which column of a source a name means: exactly, or regardless of case, width and blanks where that is unique.
import { findNearest } from '@hulian/validators/readers';

/** What a name of a column means. */
export type ColumnMeaning =
  | { readonly kind: 'column'; readonly index: number }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'missing'; readonly nearest: readonly string[] };

/** Name without case, width and blanks. */
export const foldColumn = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '').toUpperCase();

const indexesOf = (columns: readonly string[], fits: (column: string) => boolean): number[] =>
  columns.flatMap((column, index) => (fits(column) ? [index] : []));

/** Finds a column by name. */
export const findColumn = (columns: readonly string[], name: string): ColumnMeaning => {
  const exact = indexesOf(columns, (column) => column === name);
  const found =
    exact.length > 0 ? exact : indexesOf(columns, (column) => foldColumn(column) === foldColumn(name));
  const [index] = found;
  if (index === undefined) return { kind: 'missing', nearest: findNearest(name, columns) };
  if (found.length === 1) return { kind: 'column', index };
  return { kind: 'ambiguous', candidates: found.map((each) => `${columns[each] ?? ''} (${each + 1})`) };
};

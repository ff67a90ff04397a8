// Rows of a table that are no records: what reports and export tools write between and below them.
import type { Cell } from './headered-rows.js';

const isFilled = (cell: Cell): boolean => cell !== null && (typeof cell !== 'string' || cell.trim() !== '');

/** True for a row of empty cells: spreadsheets write them below the last record. */
export const isBlankRow = (cells: readonly Cell[]): boolean => !cells.some(isFilled);

const total = /^(?:本页|本科|全院|累计)?(?:小计|合计|总计|共计|累计)(?:[:：].*)?$|^(?:grand |sub)?total:?$/iu;

/** True for the row of a sum: its word alone, or with some sums, in a row that is mostly empty. */
export function isTotalRow(cells: readonly Cell[], width: number): boolean {
  const first = cells.find(isFilled);
  if (typeof first !== 'string' || first.length > 40 || !total.test(first.trim())) return false;
  return cells.filter(isFilled).length * 2 <= width;
}

/** True for a line under the names of the columns, as SQL clients draw it. */
export const isRule = (cells: readonly Cell[]): boolean =>
  cells.length > 1 && cells.every((cell) => typeof cell === 'string' && /^-+$/u.test(cell.trim()));

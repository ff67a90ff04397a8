/** A small table of the user's own, as CSV with column names in its first line. */
import { TableParser } from '@hulian/validators';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { decodeText } from './decode-text.js';
import { readNamed } from './read-named.js';

export interface LocalTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Longest row in characters. */
const longestRow = 1 << 20;

/** @throws CliError (exit 2) when it is not text, not CSV or has no rows */
export async function readLocalTable(context: Context, path: string): Promise<LocalTable> {
  const { standards } = context.messages;
  const text = decodeText(await readNamed(context, path));
  if (text === undefined) throw usageError(standards.tableNotText(path));
  const rows: (readonly string[])[] = [];
  const parser = new TableParser({
    delimiter: text.split(/\r?\n/, 1)[0]?.includes('\t') ? '\t' : ',',
    maxLength: longestRow,
    onRow: ({ cells }) => rows.push(cells.map((cell) => cell.trim())),
    onFault: ({ line }) => {
      throw usageError(standards.tableBroken(path, line));
    },
  });
  parser.take(text);
  parser.end();
  const [columns, ...data] = rows;
  if (columns === undefined || data.length === 0) throw usageError(standards.tableEmpty(path));
  return { columns, rows: data };
}

/** One line of CSV; a cell that a spreadsheet would take for a formula gets an apostrophe. */
export function csvLine(cells: readonly string[]): string {
  const safe = cells.map((cell) => (/^[=@]/.test(cell) ? `'${cell}` : cell));
  return `${safe.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}

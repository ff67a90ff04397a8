// The head of a table in text, and which of its columns mean which field: as keys of records do, and by exported names.
import type { DataSet, Library } from '@hulian/standards';
import { KeyResolver } from '../../records/keys.js';
import { describeFields } from '../../records/plan.js';
import { TableParser } from '../../readers/table-parser.js';
import { detectDelimiter } from '../../readers/delimiter.js';
import { exportedColumn } from '../sql/compile.js';

/** Delimiter and column names of a table in text. */
export interface TableHead {
  readonly delimiter: string;
  readonly names: readonly string[];
}

/** Reads the first line of a table; undefined where it is no whole header row with different names, or where lines end in CR alone. */
export function readTableHead(text: string): TableHead | undefined {
  const end = text.indexOf('\n');
  const line = (end < 0 ? text : text.slice(0, end)).replace(/^\uFEFF|\r$/gu, '');
  if (line.includes('\r')) return undefined;
  const delimiter = detectDelimiter(line) ?? ',';
  let names: string[] | undefined;
  const parser = new TableParser({
    delimiter,
    maxLength: line.length,
    onRow: ({ cells }) => (names ??= cells.map((cell) => cell.trim())),
    onFault: () => (names = undefined),
  });
  parser.take(line);
  parser.end();
  if (names === undefined) return undefined;
  const named = names.filter((name) => name !== '');
  return new Set(named).size === named.length ? { delimiter, names } : undefined;
}

/** The columns of each field, by field id, in the order of the table: the first with a value counts. */
export function matchColumns(
  dataSet: DataSet,
  library: Library,
  names: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const keys = new KeyResolver(describeFields(dataSet, library));
  const exported = new Map(dataSet.fields.map(({ id }) => [exportedColumn(id), id]));
  const columns = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    const meaning = keys.resolve(name);
    const id = meaning.kind === 'field' ? meaning.subject.field.id : exported.get(name.toLowerCase());
    if (id !== undefined) columns.set(id, [...(columns.get(id) ?? []), index]);
  }
  return columns;
}

// From bytes of a table line or a JSON file to a record.
import { editionOfTable } from './layout.js';
import type { RecordKind, StandardRecord } from './types.js';

/** A table cell that says: the standard states none. */
const noneStated = '-';

/** Columns whose cells are booleans in the record. */
const booleanColumns = new Set(['decimalsUncertain']);

/**
 * Makes a record from one line of a TSV table. Empty cells and `-` are left out.
 * @param path of the table; its name is the edition where the table has no such column
 */
export function recordFromLine(
  header: readonly string[],
  line: string,
  kind: RecordKind,
  path: string,
): StandardRecord {
  const record: Record<string, unknown> = { kind };
  const cells = line.split('\t');
  for (let index = 0; index < header.length; index++) {
    const column = header[index] ?? '';
    const cell = cells[index] ?? '';
    if (cell === '' || cell === noneStated) continue;
    record[column] = booleanColumns.has(column) ? cell === 'true' : cell;
  }
  record['edition'] ??= editionOfTable(path);
  return record as unknown as StandardRecord;
}

/** Makes a record from JSON text; `kind` is filled where the text leaves it to its folder. */
export function recordFromJson(text: string, kind: RecordKind): StandardRecord {
  const record = JSON.parse(text) as Record<string, unknown>;
  record['kind'] ??= kind;
  return record as unknown as StandardRecord;
}

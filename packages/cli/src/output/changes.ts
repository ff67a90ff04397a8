import type { RecordChange } from '@hulian/standards';
import type { Context } from '../context.js';
import { renderTable } from './table.js';

/** A record with its changes, as `packs diff` and `standards diff` show it. */
export interface ChangedRecord {
  readonly id: string;
  readonly name: string;
  readonly change: 'added' | 'changed' | 'removed';
  readonly changes: readonly RecordChange[];
  readonly breaking: boolean;
}

/** One line per changed member, a summary at the end. */
export function renderChanges(records: readonly ChangedRecord[], context: Context): string {
  const { packs } = context.messages;
  if (records.length === 0) return `${packs.same}\n`;
  const mark = (breaking: boolean) => (breaking ? packs.breaking : '');
  const rows = records.flatMap((record) =>
    record.changes.length === 0
      ? [[packs.changes[record.change] + mark(record.breaking), record.id, record.name, '']]
      : record.changes.map((each) => [
          packs.changes[each.change] + mark(each.breaking),
          record.id,
          record.name,
          describe(each),
        ]),
  );
  const breaking = records.reduce(
    (count, record) =>
      count +
      (record.changes.length === 0
        ? Number(record.breaking)
        : record.changes.filter((each) => each.breaking).length),
    0,
  );
  return `${renderTable(packs.headings.diff, rows, { heading: context.style.bold })}${packs.diffSummary(rows.length, breaking)}\n`;
}

function describe({ path, before, after }: RecordChange): string {
  const show = (value: unknown) =>
    value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  if (before === undefined) return `${path}: ${show(after)}`;
  return after === undefined ? `${path}: ${show(before)}` : `${path}: ${show(before)} → ${show(after)}`;
}

// CSV (RFC 4180) of a record: codes of a domain, fields of a data set, or the facts of an element. LF, UTF-8 without BOM.
import type { Library } from '../types.js';
import { fieldsOf, type Exportable } from './model.js';

/** Rows with a header; columns are named in English as in the data files. */
export function toCsv(record: Exportable, library: Library): string {
  return toRows(record, library)
    .map((row) => `${row.map(cell).join(',')}\n`)
    .join('');
}

/** Header and rows as texts, for CSV and for spreadsheets. */
export function toRows(record: Exportable, library: Library): string[][] {
  if (record.kind === 'value-domain') {
    return [
      ['code', 'name', 'parent'],
      ...record.values.map(({ code, name, parent = '' }) => [code, name, parent]),
    ];
  }
  const rows = fieldsOf(record, library).map(
    ({ id, element = '', name, dataType = '', format = '', domain }) => [
      id,
      element,
      name,
      dataType,
      format,
      domain?.id ?? '',
    ],
  );
  return [['id', 'element', 'name', 'dataType', 'format', 'valueDomain'], ...rows];
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// Entry point `@hulian/standards/export`: pure functions from records to other forms.
import type { Library, StandardRecord } from '../types.js';
import { toCsv } from './csv.js';
import { toJava } from './java.js';
import { toJsonSchema } from './json-schema.js';
import { toMarkdown } from './markdown.js';
import { isExportable, type Exportable } from './model.js';
import { toSql } from './sql.js';
import { sqlDialects, type SqlDialectName } from './sql-dialects.js';
import { toTypeScript } from './typescript.js';

export { toCsv, toRows } from './csv.js';
export { toJava } from './java.js';
export { toJsonSchema, type JsonSchema } from './json-schema.js';
export { toMarkdown } from './markdown.js';
export { isExportable, type Exportable } from './model.js';
export { toSql } from './sql.js';
export { sqlDialects, type SqlDialectName } from './sql-dialects.js';
export { toTypeScript } from './typescript.js';

/** Text formats of {@link exportRecord}. */
export type ExportFormat = 'json-schema' | 'typescript' | 'sql' | 'csv' | 'markdown' | 'java';

/** All formats, for help texts. */
export const exportFormats: readonly ExportFormat[] = [
  'json-schema',
  'typescript',
  'sql',
  'csv',
  'markdown',
  'java',
];

/** All SQL dialects, for help texts. */
export const sqlDialectNames = Object.keys(sqlDialects) as readonly SqlDialectName[];

/**
 * Exports one record as text.
 * @returns undefined when records of this kind have no such form
 */
export function exportRecord(
  record: StandardRecord,
  format: ExportFormat,
  library: Library,
  options: { dialect?: SqlDialectName } = {},
): string | undefined {
  if (!isExportable(record)) return undefined;
  const writers: Readonly<Record<ExportFormat, () => string | undefined>> = {
    'json-schema': () => `${JSON.stringify(toJsonSchema(record, library), null, 2)}\n`,
    typescript: () => toTypeScript(record, library),
    sql: () =>
      record.kind === 'data-element' ? undefined : toSql(record, library, options.dialect ?? 'postgres'),
    csv: () => toCsv(record, library),
    markdown: () => toMarkdown(record, library),
    java: () => (fitsJava(record) ? toJava(record, library) : undefined),
  };
  return writers[format]();
}

/** An enum with more constants than this does not fit into one Java class file. */
const javaConstantLimit = 1000;

function fitsJava(record: Exportable): boolean {
  if (record.kind === 'value-domain') return record.values.length <= javaConstantLimit;
  return record.kind === 'data-set';
}

// The DuckDB engine: Parquet and CSV files counted where they lie. @duckdb/node-api is the user's to install.
import { extname } from 'node:path';
import type * as DuckDb from '@duckdb/node-api';
import type { DataSet } from '@hulian/standards';
import {
  countWithSql,
  exportedColumn,
  type QualityCounts,
  type ScoreOptions,
} from '@hulian/validators/quality';
import type { Context } from '../../context.js';
import { environmentError, usageError } from '../../errors.js';
import type { InputFile } from '../../input/files.js';

type Row = Readonly<Record<string, unknown>>;

interface Database {
  run(sql: string): Promise<readonly Row[]>;
}

let opened: Promise<Database> | undefined;

/** One database in memory per process. */
function openDuckdb(context: Context): Promise<Database> {
  return (opened ??= (async () => {
    const name = '@duckdb/node-api';
    const module = (await import(name).catch((error: unknown) => {
      throw environmentError(context.messages.quality.duckdbMissing, error);
    })) as typeof DuckDb;
    const connection = await (await module.DuckDBInstance.create(':memory:')).connect();
    return { run: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson() };
  })());
}

/** Counts one file: Parquet by its types, CSV as text. */
export async function countFile(
  context: Context,
  file: InputFile,
  as: string | undefined,
  settings: ScoreOptions,
): Promise<QualityCounts> {
  const { quality } = context.messages;
  if (file.absolute === undefined) throw usageError(quality.duckdbFilesOnly);
  const path = `'${file.absolute.replaceAll('\\', '/').replaceAll("'", "''")}'`;
  const parquet = extname(file.absolute).toLowerCase() === '.parquet';
  const table = parquet
    ? `read_parquet(${path})`
    : `read_csv(${path}, all_varchar=true, header=true, nullstr='')`;
  const dataSet = as === undefined ? undefined : settings.library.dataSet(as);
  if (!dataSet) throw usageError(quality.duckdbNeedsAs);
  const database = await openDuckdb(context);
  const described = await database.run(`DESCRIBE SELECT * FROM ${table}`);
  const columns = matchColumns(
    dataSet,
    described.map((row) => String(row['column_name'])),
  );
  if (columns.size === 0) throw usageError(quality.noColumns(file.path, dataSet.name));
  const types = new Map(described.map((row) => [String(row['column_name']), String(row['column_type'])]));
  return countWithSql(
    { dataSet, table: textTable(table, columns, types), columns },
    (sql) => database.run(sql),
    settings,
  );
}

/** A column means a field by its identifier, its data element, its Chinese name, or the name of the exported table. */
function matchColumns(dataSet: DataSet, names: readonly string[]): Map<string, string> {
  const fold = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
  const columns = new Map<string, string>();
  for (const name of names) {
    const key = fold(name);
    const found = dataSet.fields.filter(
      (field) =>
        fold(field.id) === key ||
        exportedColumn(field.id) === key ||
        fold(field.name) === key ||
        (field.element !== undefined && fold(field.element) === key),
    );
    const [field] = found;
    if (field && found.length === 1 && !columns.has(field.id)) columns.set(field.id, name);
  }
  return columns;
}

/** Typed columns as the standards write their values; text stays as it is. */
function textTable(
  table: string,
  columns: ReadonlyMap<string, string>,
  types: ReadonlyMap<string, string>,
): string {
  const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
  const select = [...columns.values()].map((name) => {
    const column = quote(name);
    const type = types.get(name) ?? 'VARCHAR';
    if (type === 'DATE') return `strftime(${column}, '%Y%m%d') AS ${column}`;
    if (type.startsWith('TIMESTAMP')) return `strftime(${column}, '%Y%m%dT%H%M%S') AS ${column}`;
    if (type === 'TIME') return `strftime(${column}, '%H%M%S') AS ${column}`;
    if (type === 'BOOLEAN')
      return `CASE WHEN ${column} THEN 'T' WHEN NOT ${column} THEN 'F' END AS ${column}`;
    return column;
  });
  return `(SELECT ${select.join(', ')} FROM ${table})`;
}

// The DuckDB engine: Parquet and CSV files counted with DuckDB. @duckdb/node-api is the user's to install.
import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import type * as DuckDb from '@duckdb/node-api';
import {
  countWithSql,
  matchColumns,
  openDuckDbDatabase,
  readTableHead,
  type QualityCounts,
  type ScoreOptions,
  type SqlDatabase,
} from '@hulian/validators/quality';
import type { Context } from '../../context.js';
import { environmentError, usageError } from '../../errors.js';
import type { InputFile } from '../../input/files.js';

const table = 'hulian_records';
const view = 'hulian_parquet';
const received = 'received';
/** Column that is true where a row may be no record: the row engine tells. */
const foreign = 'is_foreign';
/** The first filled cell of a sum below the records, or one that is blank though not empty. */
const foreignCell = '^(="|[\\s\\p{Z}\\x{FEFF}]*$)|小计|合计|总计|共计|累计|(?i:total)';
const isDrawn = /^-[-\s,;|]*$/;
/** Lines below the first in which the row engine looks for names. */
const linesBelow = 11;
/** Bytes in which the header of a table must end. */
const headBytes = 256 * 1024;
/** Bytes of the longest line. Read in few pieces of twice that: larger ones are slower, and so are many small ones. */
const maxLine = 16 * 1024 * 1024;

/** A file that DuckDB does not read as the row engine does. */
export class UnevenTableError extends Error {
  constructor(
    readonly path: string,
    options?: ErrorOptions,
  ) {
    super(path, options);
  }
}

/** Where the columns of a file are, as a select of DuckDB. */
interface Reading {
  readonly from: string;
  /** Column with the number of the row, where the file itself can be asked again and again. */
  readonly rowNumber?: string;
  readonly names: readonly string[];
  /** SQL of a column as text and never an empty one, by its place. */
  readonly text: (index: number) => string;
  /** The lines below the names, where a table in text may go on with its header. */
  readonly below?: readonly string[];
  /** SQL that is true for rows of empty cells, and for rows that may be no records; only tables in text have such. */
  readonly isBlank?: string;
  readonly isForeign?: string;
}

/**
 * Counts files of one data set.
 * @throws UnevenTableError for a text table with broken rows or another encoding than UTF-8
 */
export async function countFiles(
  context: Context,
  files: readonly InputFile[],
  as: string | undefined,
  settings: ScoreOptions,
): Promise<QualityCounts> {
  const { quality } = context.messages;
  const dataSet = as === undefined ? undefined : settings.library.dataSet(as);
  if (!dataSet) throw usageError(quality.duckdbNeedsAs);
  const database = await openDuckdb(context);
  const readings: { path: string; reading: Reading; matched: ReturnType<typeof matchColumns> }[] = [];
  for (const file of files) {
    if (file.absolute === undefined) throw usageError(quality.duckdbFilesOnly);
    const reading = await readColumns(database, file.path, file.absolute);
    const columnsIn = (names: readonly string[] = []) => matchColumns(dataSet, settings.library, names);
    const matched = columnsIn(reading.names);
    const { below: [second = '', ...others] = [] } = reading;
    const isHeader = (line: string): boolean => columnsIn(readTableHead(line)?.names).size > 0;
    // Titles above the names, names in two lines, a line drawn below them.
    if (isHeader(second) || isDrawn.test(second) || (matched.size === 0 && others.some(isHeader)))
      throw new UnevenTableError(file.path);
    if (matched.size === 0) throw usageError(quality.noColumns(file.path, dataSet.name));
    readings.push({ path: file.path, reading, matched });
  }
  const present = dataSet.fields
    .map(({ id }) => id)
    .filter((id) => readings.some(({ matched }) => matched.has(id)));
  const columnsOf = (
    { reading, matched }: (typeof readings)[number],
    index: number,
  ): (readonly [string, string])[] => [
    ...(files.length > 1 ? [['file', String(index)] as const] : []),
    ...(settings.received === undefined ? [] : [[received, timeOf(reading, settings.received)] as const]),
    ...present.map((id, at) => [`f${at}`, valueOf(reading, matched.get(id) ?? [])] as const),
  ];
  const source = {
    dataSet,
    columns: new Map(present.map((id, at) => [id, `f${at}`])),
    ...(files.length > 1 && { file: 'file' }),
    ...(settings.received !== undefined && { received }),
  };
  if (readings.every(({ reading }) => reading.rowNumber !== undefined)) {
    // Parquet keeps columns with their different values: read in place it is counted faster than copied.
    const selects = readings.map((one, index) => {
      const values = columnsOf(one, index).map(([name, value]) => `${value} AS ${name}`);
      return `SELECT ${[...values, `${index}::BIGINT << 40 | ${one.reading.rowNumber} AS row_key`].join(', ')} FROM ${one.reading.from}`;
    });
    await database.run(`CREATE OR REPLACE VIEW ${view} AS ${selects.join(' UNION ALL ')}`);
    try {
      return await countWithSql({ ...source, table: view, rowKey: 'row_key' }, database, settings);
    } catch {
      // A broken file: the copy below tells which.
    }
  }
  const types = readings
    .slice(0, 1)
    .flatMap((one) =>
      columnsOf(one, 0).map(([name]) => `${name} ${name === 'file' ? 'INTEGER' : 'VARCHAR'}`),
    );
  await database.run(`CREATE OR REPLACE TABLE ${table} (${types.join(', ')}, ${foreign} BOOLEAN)`);
  for (const [index, one] of readings.entries()) {
    const values = columnsOf(one, index).map(([, value]) => value);
    const { from, names, isForeign = 'FALSE', isBlank = 'FALSE' } = one.reading;
    await load(
      database,
      one.path,
      `SELECT ${values.join(', ')}, ${isForeign} FROM ${from} WHERE NOT (${isBlank})`,
    );
    const [found] = await database.run(`SELECT 1 FROM ${table} WHERE ${foreign} LIMIT 1`);
    if (found !== undefined || (await hasHeaderAgain(database, names, present.length)))
      throw new UnevenTableError(one.path);
  }
  return countWithSql({ ...source, table }, database, settings);
}

/** Files put behind each other: the header of a later one lies among the rows. */
async function hasHeaderAgain(
  database: SqlDatabase,
  names: readonly string[],
  columns: number,
): Promise<boolean> {
  // Its first name may begin with a byte order mark.
  const texts = names.flatMap((name) => [name, `\uFEFF${name}`]);
  const isName = (column: string): string => `${column} IN (${texts.map(literal).join(', ')})`;
  const where = ['f0', 'f1'].slice(0, columns).map(isName).join(' AND ');
  return (await database.run(`SELECT 1 FROM ${table} WHERE ${where} LIMIT 1`)).length > 0;
}

async function load(database: SqlDatabase, path: string, select: string): Promise<void> {
  try {
    await database.run(`INSERT INTO ${table} ${select}`);
  } catch (error) {
    throw new UnevenTableError(path, { cause: error });
  }
}

/** The first value of several columns that mean one field. */
function valueOf({ text }: Reading, columns: readonly number[]): string {
  const values = columns.map(text);
  return values.length > 1 ? `COALESCE(${values.join(', ')})` : (values[0] ?? 'NULL');
}

function timeOf({ names, text }: Reading, name: string): string {
  const at = names.indexOf(name);
  return at < 0 ? 'NULL' : text(at);
}

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

async function readColumns(database: SqlDatabase, path: string, absolute: string): Promise<Reading> {
  const source = literal(absolute.replaceAll('\\', '/'));
  return extname(absolute).toLowerCase() === '.parquet'
    ? readParquet(database, source)
    : readCsv(path, absolute, source);
}

/** Typed columns as the standards write their values; text stays as it is. */
async function readParquet(database: SqlDatabase, source: string): Promise<Reading> {
  const described = await database.run(`DESCRIBE SELECT * FROM read_parquet(${source})`);
  const columns = described.map((row) => ({
    name: String(row['column_name']),
    type: String(row['column_type']),
  }));
  return {
    from: `read_parquet(${source}, file_row_number=true)`,
    rowNumber: 'file_row_number',
    names: columns.map(({ name }) => name),
    text: (index) => {
      const { name = '', type = '' } = columns[index] ?? {};
      const column = quote(name);
      if (type === 'DATE') return `strftime(${column}, '%Y%m%d')`;
      if (type.startsWith('TIMESTAMP')) return `strftime(${column}, '%Y%m%dT%H%M%S')`;
      if (type === 'TIME') return `strftime(${column}, '%H%M%S')`;
      if (type === 'BOOLEAN') return `CASE WHEN ${column} THEN 'T' WHEN NOT ${column} THEN 'F' END`;
      return `NULLIF(CAST(${column} AS VARCHAR), '')`;
    },
  };
}

/** A table in text, by the header that our own reader finds; DuckDB must not guess. */
async function readCsv(path: string, absolute: string, source: string): Promise<Reading> {
  const head = await readHead(absolute);
  const found = head === undefined ? undefined : readTableHead(head);
  if (!found) throw new UnevenTableError(path);
  const cells = found.names.map((_, index) => `k${index}`);
  const columns = cells.map((cell) => `'${cell}': 'VARCHAR'`).join(', ');
  return {
    isBlank: `COALESCE(${cells.join(', ')}, NULL) IS NULL`,
    isForeign: `CASE WHEN 2 * (${cells.map((cell) => `CAST(${cell} IS NOT NULL AS SMALLINT)`).join(' + ')}) <= ${cells.length} THEN regexp_matches(COALESCE(${cells.join(', ')}, NULL), ${literal(foreignCell)}) ELSE FALSE END`,
    from: `read_csv(${source}, columns={${columns}}, delim=${literal(found.delimiter)}, quote='"', escape='"', header=true, auto_detect=false, nullstr='', strict_mode=true, max_line_size=${maxLine}, buffer_size=${2 * maxLine})`,
    names: found.names,
    below: (head ?? '').split('\n', linesBelow + 1).slice(1),
    // An empty cell is read as NULL, in quotation marks too.
    text: (index) => `k${index}`,
  };
}

async function readHead(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  } finally {
    await file.close();
  }
}

let opened: Promise<SqlDatabase> | undefined;

/** One database in memory per process. */
function openDuckdb(context: Context): Promise<SqlDatabase> {
  return (opened ??= (async () => {
    const { DuckDBInstance } = requireDuckdb(context);
    return openDuckDbDatabase(await (await DuckDBInstance.create(':memory:')).connect());
  })());
}

/** Required, not imported: an import would read its hundred files twice, to find out their names first. */
function requireDuckdb(context: Context): typeof DuckDb {
  try {
    return createRequire(import.meta.url)('@duckdb/node-api') as typeof DuckDb;
  } catch (error) {
    throw environmentError(context.messages.quality.duckdbMissing, error);
  }
}

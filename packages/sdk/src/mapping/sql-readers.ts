// Tables of databases: SQLite by WebAssembly, PostgreSQL by the caller's own client. Values are read, never written.
import sqlite from 'node-sqlite3-wasm';
import type { SourceRow, SourceRows } from '@hulian/validators/readers';
import { SdkError } from '../errors/sdk-error.js';
import type { SourceReader } from './source-reader.js';

const batchSize = 1000;

const placeRow = (
  cells: readonly unknown[],
  number: number,
  source: string,
  columns: readonly string[],
): SourceRow => ({
  cells,
  number,
  locate: (column) => ({
    source,
    path: column === undefined ? `row ${number}` : `row ${number}, column ${columns[column] ?? ''}`,
  }),
});

/** Values a text field can hold; dates of a driver are written as the hospital's clock shows them. */
const plain = (value: unknown): unknown => {
  if (value instanceof Date) {
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())} ${two(value.getHours())}:${two(value.getMinutes())}:${two(value.getSeconds())}`;
  }
  return typeof value === 'bigint' ? String(value) : value;
};

const quoteName = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');

/**
 * Tables and views of a SQLite file, opened for reading only.
 * @throws SdkError CONFIG_FILE_NOT_FOUND, CONFIG_STORAGE_FAILED
 */
export const readSqlite = (path: string): SourceReader & { close(): void } => {
  let database: InstanceType<typeof sqlite.Database>;
  try {
    database = new sqlite.Database(path, { readOnly: true, fileMustExist: true });
  } catch (error) {
    throw new SdkError('CONFIG_FILE_NOT_FOUND', { path }, { cause: error });
  }
  const failed = (error: unknown): SdkError =>
    new SdkError('CONFIG_STORAGE_FAILED', { path }, { cause: error });
  async function* read(query: string, name: string, columns: readonly string[]): AsyncGenerator<SourceRow[]> {
    await Promise.resolve();
    const statement = database.prepare(query);
    try {
      let batch: SourceRow[] = [];
      let number = 0;
      for (const row of statement.iterate()) {
        number += 1;
        const cells = columns.map((column) => plain((row as Record<string, unknown>)[column]));
        batch.push(placeRow(cells, number, name, columns));
        if (batch.length < batchSize) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    } finally {
      statement.finalize();
    }
  }
  return {
    close: () => database.close(),
    list: () =>
      Promise.resolve(
        database
          .all("select name from sqlite_master where type in ('table', 'view') order by name")
          .map((row) => String((row as Record<string, unknown>)['name'])),
      ),
    open(name, table): Promise<SourceRows> {
      const query = table.query ?? `select * from ${quoteName(name)}`;
      try {
        // One row of nothing where the table is empty, so that its columns are known.
        const probe = database.get(`select q.* from (select 1) left join (${query}) q on 1 limit 1`);
        const columns = Object.keys(probe ?? {});
        return Promise.resolve({ columns, open: false, batches: read(query, name, columns) });
      } catch (error) {
        return Promise.reject(failed(error));
      }
    },
  };
};

/** Runs one statement; rows as arrays in the order of the columns. */
export type SqlQuery = (
  text: string,
) => Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] }>;

/**
 * Tables of a PostgreSQL database through a client of the caller. Rows come through a cursor, so that memory stays small.
 * @param query one statement on one connection, always the same one; see {@link pgQuery} for the client `pg`
 */
export const readPostgres = (query: SqlQuery): SourceReader => {
  let cursors = 0;
  return {
    async list() {
      const { rows } = await query(
        'select table_name from information_schema.tables where table_schema = current_schema() order by table_name',
      );
      return rows.map(([name]) => String(name));
    },
    async open(name, table) {
      cursors += 1;
      const cursor = new Cursor(query, `hulian_${cursors}`);
      const first = await cursor.open(table.query ?? `select * from ${quoteName(name)}`, name);
      return { columns: first.columns, open: false, batches: cursor.read(first, name) };
    },
  };
};

/** A cursor of the server; it is closed when its last rows have come, or when the reader goes away. */
class Cursor {
  #open = false;

  constructor(
    readonly query: SqlQuery,
    readonly name: string,
  ) {}

  async open(statement: string, source: string): Promise<Awaited<ReturnType<SqlQuery>>> {
    try {
      // A cursor that outlives its statement needs no transaction of the caller.
      await this.query(`declare ${this.name} no scroll cursor with hold for ${statement}`);
    } catch (error) {
      throw new SdkError('CONFIG_STORAGE_FAILED', { path: source }, { cause: error });
    }
    this.#open = true;
    return this.#fetch();
  }

  async #fetch(): Promise<Awaited<ReturnType<SqlQuery>>> {
    const fetched = await this.query(`fetch ${batchSize} from ${this.name}`);
    if (fetched.rows.length < batchSize) await this.#close();
    return fetched;
  }

  async #close(): Promise<void> {
    if (this.#open) await this.query(`close ${this.name}`);
    this.#open = false;
  }

  async *read({ columns, rows }: Awaited<ReturnType<SqlQuery>>, source: string): AsyncGenerator<SourceRow[]> {
    let number = 0;
    try {
      let next = rows;
      while (next.length > 0) {
        yield next.map((cells) => placeRow(cells.map(plain), (number += 1), source, columns));
        if (!this.#open) return;
        ({ rows: next } = await this.#fetch());
      }
    } finally {
      await this.#close();
    }
  }
}

/** The part of a client of the package `pg` (or PGlite) that is used. */
export interface PgClient {
  query(config: { readonly text: string; readonly rowMode: 'array' }): Promise<{
    readonly fields: readonly { readonly name: string }[];
    readonly rows: readonly (readonly unknown[])[];
  }>;
}

/** The query function of a connected client of the package `pg`. */
export const pgQuery =
  (client: PgClient): SqlQuery =>
  async (text) => {
    const { fields, rows } = await client.query({ text, rowMode: 'array' });
    return { columns: fields.map(({ name }) => name), rows };
  };

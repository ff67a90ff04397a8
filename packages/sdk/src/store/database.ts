import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { SdkError } from '../errors/sdk-error.js';
import { lockFile } from './file-lock.js';

/** A value as SQLite keeps it. */
export type SqlValue = string | number | bigint | Uint8Array | null;
/** One row, by column name. */
export type Row = Readonly<Record<string, SqlValue>>;

/** A SQLite database that belongs to this process alone, with prepared statements kept by their text. */
export interface Store {
  run(sql: string, values?: SqlValue[]): { readonly changes: number };
  get(sql: string, values?: SqlValue[]): Row | undefined;
  all(sql: string, values?: SqlValue[]): Row[];
  /** Runs `work` in one transaction: all of it is kept, durably, or nothing. May be nested; the outermost one commits. */
  transaction<Result>(work: () => Result): Result;
  /** Runs `work` inside a transaction so that, when it throws, it alone is undone and the transaction may go on. */
  attempt<Result>(work: () => Result): Result;
  /** How often work was undone; what a program remembers of what it wrote may be wrong afterwards. */
  readonly undone: number;
  close(): void;
}

export interface StoreOptions {
  /** File name or `:memory:`. */
  readonly path: string;
  /** Statements that make the tables; each must be repeatable (`if not exists`). */
  readonly schema: string;
  /** Four bytes that mark files of this kind (SQLite application_id). */
  readonly applicationId: number;
  /** Kind of the file as named in messages. */
  readonly kind: string;
}

/**
 * Opens or makes a database file. Commits are durable (write-ahead log, synchronous FULL).
 * @throws SdkError CONFIG_FILE_LOCKED, CONFIG_FILE_FOREIGN, CONFIG_FILE_CORRUPT, CONFIG_STORAGE_FAILED
 */
export function openStore(options: StoreOptions): Store {
  const { path } = options;
  const inMemory = path === ':memory:';
  const release = inMemory ? () => undefined : lockFile(path);
  let database: InstanceType<typeof sqlite.Database> | undefined;
  try {
    database = new sqlite.Database(path);
    if (!inMemory)
      database.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full');
    const found = Number(database.get('pragma application_id')?.['application_id'] ?? 0);
    const tables = Number(database.get('select count(*) as n from sqlite_master')?.['n'] ?? 0);
    if (tables > 0 && found !== options.applicationId)
      throw new SdkError('CONFIG_FILE_FOREIGN', { path, expected: options.kind });
    if (tables > 0 && database.get('pragma quick_check(1)')?.['quick_check'] !== 'ok')
      throw new CorruptFile();
    database.exec(`pragma application_id = ${options.applicationId};${options.schema}`);
    return storeOver(database, path, release);
  } catch (error) {
    try {
      database?.close();
    } catch {
      // The first error says more.
    }
    release();
    throw toSdkError(error, path);
  }
}

/** Thrown inside; callers see CONFIG_FILE_CORRUPT. */
class CorruptFile extends Error {}

function toSdkError(error: unknown, path: string): unknown {
  if (error instanceof SdkError) return error;
  const reason = error instanceof Error ? error.message : '';
  if (error instanceof CorruptFile || /malformed|not a database|corrupt/.test(reason)) {
    return new SdkError('CONFIG_FILE_CORRUPT', { path, kept: path, salvaged: 0 }, { cause: error });
  }
  if (/full/.test(reason) || (/I\/O/.test(reason) && isFull(path)))
    return new SdkError('CONFIG_STORAGE_FULL', { path }, { cause: error });
  return new SdkError('CONFIG_STORAGE_FAILED', { path }, { cause: error });
}

/** Whether the disk has no room for a page; the layer below calls every write that fails an I/O error. */
function isFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < 65_536;
  } catch {
    return false;
  }
}

function storeOver(database: InstanceType<typeof sqlite.Database>, path: string, release: () => void): Store {
  const statements = new Map<string, ReturnType<typeof database.prepare>>();
  /** A statement that failed tells of it again when it is used the next time: it is made anew then. */
  const using = <Result>(
    sql: string,
    work: (statement: ReturnType<typeof database.prepare>) => Result,
  ): Result => {
    let statement = statements.get(sql);
    try {
      if (!statement) statements.set(sql, (statement = database.prepare(sql)));
      return work(statement);
    } catch (error) {
      statements.delete(sql);
      try {
        statement?.finalize();
      } catch {
        // The same failure once more.
      }
      throw error instanceof sqlite.SQLite3Error ? toSdkError(error, path) : error;
    }
  };
  const execute = (sql: string, values?: SqlValue[]) => using(sql, (statement) => statement.run(values));
  // Steps to the end, so that no cursor stays open and blocks a commit.
  const all = (sql: string, values?: SqlValue[]) => using(sql, (statement) => statement.all(values) as Row[]);
  let depth = 0;
  let undone = 0;
  const undo = (how: string) => {
    undone += 1;
    if (database.inTransaction) database.exec(how);
  };
  return {
    get undone() {
      return undone;
    },
    attempt: (work) => {
      execute('savepoint attempt');
      try {
        const result = work();
        execute('release attempt');
        return result;
      } catch (error) {
        undo('rollback to attempt; release attempt');
        throw error;
      }
    },
    run: execute,
    get: (sql, values) => all(sql, values)[0],
    all,
    transaction: (work) => {
      if (depth > 0) return work();
      execute('begin immediate');
      depth += 1;
      let result;
      try {
        result = work();
      } catch (error) {
        depth -= 1;
        undo('rollback');
        throw error;
      }
      depth -= 1;
      try {
        execute('commit');
      } catch (error) {
        undo('rollback');
        throw error;
      }
      return result;
    },
    close: () => {
      for (const statement of statements.values()) statement.finalize();
      statements.clear();
      database.close();
      release();
    },
  };
}

// A connection of @duckdb/node-api in the form that the engine asks for; the package is the caller's.
import type { SqlDatabase } from './sql-score.js';

/** What is asked of a `DuckDBConnection`. */
export interface DuckDbConnection {
  run(sql: string): Promise<{ fetchChunk(): Promise<DuckDbChunk | null> }>;
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): readonly unknown[] }>;
  createAppender(table: string): Promise<DuckDbAppender>;
}

interface DuckDbChunk {
  readonly rowCount: number;
  getRows(): readonly (readonly unknown[])[];
}

interface DuckDbAppender {
  appendNull(): void;
  appendBoolean(value: boolean): void;
  appendVarchar(value: string): void;
  endRow(): void;
  closeSync(): void;
}

/** Makes the database of a connection. */
export function openDuckDbDatabase(connection: DuckDbConnection): SqlDatabase {
  return {
    run: async (sql) =>
      (await connection.runAndReadAll(sql)).getRowObjectsJson() as Readonly<Record<string, unknown>>[],
    async *parts(sql) {
      const result = await connection.run(sql);
      for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk())
        yield chunk.getRows();
    },
    async append(table, rows) {
      const appender = await connection.createAppender(table);
      for (const row of rows) {
        for (const value of row) {
          if (value === null) appender.appendNull();
          else if (typeof value === 'boolean') appender.appendBoolean(value);
          else appender.appendVarchar(value);
        }
        appender.endRow();
      }
      appender.closeSync();
    },
  };
}

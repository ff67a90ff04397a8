/** Where the rows of a mapping come from: a folder of files, a database, or anything that can hand out a table. */
import type { SourceRows, SourceRowsOptions } from '@hulian/validators/readers';
import type { TableSource } from './mapping-file.js';

/** Hands out tables by name. Write one of your own for a database that is not shipped: two methods. */
export interface SourceReader {
  /**
   * Opens a table. Its rows are read once and in order.
   * @throws SdkError CONFIG_FILE_NOT_FOUND when there is no such table
   */
  open(name: string, table: TableSource, options: SourceRowsOptions): Promise<SourceRows>;
  /** Names of all tables, sorted. */
  list(): Promise<readonly string[]>;
}

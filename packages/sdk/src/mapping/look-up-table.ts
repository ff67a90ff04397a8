// A source table kept by key for joins and look-ups: only the columns that are asked for, with the place of each row.
import type { Location } from '@hulian/validators';
import type { SourceRows } from '@hulian/validators/readers';
import { cellText } from './cell-text.js';

/** A row of another table. */
export interface FoundRow {
  readonly cells: readonly unknown[];
  readonly number: number;
}

/** What a key finds. */
export type LookUp = FoundRow | 'none' | 'several';

const separator = '\u0000';

/** The key of a row: its parts in order. */
export const joinKey = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? '') : parts.join(separator);

/** Rows by key. */
export class LookUpTable {
  readonly #rows = new Map<string, FoundRow | 'several'>();
  #source = '';

  constructor(
    readonly name: string,
    /** Names of the kept columns. */
    readonly columns: readonly string[],
  ) {}

  /** Reads the whole table. */
  async load(rows: SourceRows, keys: readonly number[], kept: readonly number[]): Promise<void> {
    for await (const batch of rows.batches) {
      for (const row of batch) {
        const key = joinKey(keys.map((index) => cellText(row.cells[index])));
        if (this.#source === '') this.#source = row.locate().source;
        this.#rows.set(
          key,
          this.#rows.has(key)
            ? 'several'
            : { cells: kept.map((index) => row.cells[index]), number: row.number },
        );
      }
    }
  }

  find(key: string): LookUp {
    return this.#rows.get(key) ?? 'none';
  }

  /** The place of a column of a found row. */
  locate(row: FoundRow, column: number): Location {
    return {
      source: this.#source === '' ? this.name : this.#source,
      path: `row ${row.number}, column ${this.columns[column] ?? ''}`,
    };
  }
}

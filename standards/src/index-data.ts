// The computed index: columns per kind, so that JSON.parse makes few objects.
import { readDataFile } from './data-folder.js';
import { indexFile } from './layout.js';
import type { RecordKind } from './types.js';

/** Version of the index format; the loader refuses another one. */
export const indexFormat = 1;

/** Parallel columns, one row per record, sorted by id. */
export interface IndexColumns {
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** Position in `editions`. */
  readonly edition: readonly number[];
  /** Position in `files`. */
  readonly file: readonly number[];
  /** First byte in the file and number of bytes; size 0 means the whole file. */
  readonly at: readonly number[];
  readonly size: readonly number[];
  /** Second key: OID of a value domain, template id of a document, target of an OID; empty when none. */
  readonly key?: readonly string[];
}

/** Content of generated/index.json. */
export interface IndexData {
  readonly format: number;
  readonly editions: readonly string[];
  readonly files: readonly string[];
  readonly kinds: Readonly<Partial<Record<RecordKind, IndexColumns>>>;
  /** Old id to new id, from moved.tsv. */
  readonly moved: Readonly<Record<string, string>>;
}

/**
 * Reads and parses the index of the shipped library.
 * @throws Error when the index is missing or of another format
 */
export function readIndex(): IndexData {
  const index = JSON.parse(readDataFile(indexFile).toString('utf8')) as IndexData;
  if (index.format !== indexFormat)
    throw new Error(`standards index: format ${index.format}, this loader reads ${indexFormat}`);
  return index;
}

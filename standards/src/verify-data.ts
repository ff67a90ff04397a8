// Are the installed data files the published ones? The hash function comes from the caller, so that this package needs no crypto.
import { readDataFile } from './data-folder.js';
import { checksumsFile } from './layout.js';

/** Content of generated/checksums.json. */
export interface ChecksumData {
  readonly algorithm: 'SM3';
  /** SM3 of each file, in hex. */
  readonly files: Readonly<Record<string, string>>;
  /** First eight hex digits of the SM3 of each line of a table. */
  readonly lines: Readonly<Record<string, readonly string[]>>;
}

/** A data file that is not as published. */
export interface AlteredFile {
  readonly path: string;
  readonly problem: 'missing' | 'altered';
  /** Ids of the altered records, where they can be told. */
  readonly records: readonly string[];
}

/** Result of {@link verifyData}. */
export interface DataVerification {
  readonly algorithm: 'SM3';
  readonly checked: number;
  readonly altered: readonly AlteredFile[];
}

/**
 * Recomputes the checksums of the installed data and says which record was altered.
 * @param hash SM3 of bytes as lower-case hex, for example from `@hulian/crypto`
 * @param read reads a file of the library; for tests
 * @throws Error when the table of checksums itself is missing
 */
export function verifyData(
  hash: (bytes: Uint8Array) => string,
  read: (path: string) => Uint8Array = readDataFile,
): DataVerification {
  const { algorithm, files, lines } = JSON.parse(
    new TextDecoder().decode(read(checksumsFile)),
  ) as ChecksumData;
  const altered: AlteredFile[] = [];
  for (const [path, expected] of Object.entries(files)) {
    let bytes: Uint8Array;
    try {
      bytes = read(path);
    } catch {
      altered.push({ path, problem: 'missing', records: [] });
      continue;
    }
    if (hash(bytes) !== expected)
      altered.push({ path, problem: 'altered', records: alteredRecords(path, bytes, lines[path], hash) });
  }
  return { algorithm, checked: Object.keys(files).length, altered };
}

function alteredRecords(
  path: string,
  bytes: Uint8Array,
  expected: readonly string[] | undefined,
  hash: (bytes: Uint8Array) => string,
): string[] {
  const text = new TextDecoder().decode(bytes);
  if (expected === undefined) {
    const id = /"id":\s*"([^"]+)"/.exec(text)?.[1];
    return path.endsWith('.json') && id !== undefined ? [id] : [];
  }
  const known = new Set(expected);
  const encoder = new TextEncoder();
  return text
    .split('\n')
    .filter((line) => !known.has(hash(encoder.encode(line)).slice(0, 8)))
    .map((line) => line.split('\t', 1)[0] ?? '');
}

// Reads every authored record with its place. Three file forms: a table (TSV), one JSON record per file,
// and a JSON file with `records`, one record per line. JSON without `id` and `records` is not a record (documents/common).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { dataPlaces } from '../src/layout.js';
import { recordFromJson, recordFromLine } from '../src/records.js';
import type { RecordKind, StandardRecord } from '../src/types.js';

/** Folder of the workspace: standards/. */
export const standardsFolder = fileURLToPath(new URL('..', import.meta.url));

/** A record with its place; `size` 0 means that the record is the whole file. */
export interface Collected {
  readonly record: StandardRecord;
  /** Relative to standards/, with forward slashes. */
  readonly path: string;
  readonly line: number;
  readonly at: number;
  readonly size: number;
}

/** Files of a folder with one of the endings, relative to `root`, sorted; folders named in `skipped` are left out. */
export function listFiles(
  root: string,
  folder: string,
  endings: readonly string[],
  skipped: readonly string[] = ['common'],
): string[] {
  const full = join(root, folder);
  if (!existsSync(full)) return [];
  if (endings.some((ending) => folder.endsWith(ending))) return [folder];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => !skipped.includes(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listFiles(root, path, endings, skipped);
      return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
    });
}

/** Every authored record below `root`, in the order of places and files. */
export function collectRecords(root: string = standardsFolder): Collected[] {
  return dataPlaces.flatMap(({ path, kind }) =>
    listFiles(root, path, ['.tsv', '.json']).flatMap((file) => collectFile(root, file, kind)),
  );
}

/** The records of one file. */
export function collectFile(root: string, path: string, kind: RecordKind): Collected[] {
  const text = readFileSync(join(root, path), 'utf8');
  try {
    return path.endsWith('.tsv') ? collectTable(text, path, kind) : collectJson(text, path, kind);
  } catch (cause) {
    throw new Error(`${path}: ${(cause as Error).message}`, { cause });
  }
}

function collectTable(text: string, path: string, kind: RecordKind): Collected[] {
  const lines = text.split('\n');
  const header = (lines[0] ?? '').split('\t');
  const found: Collected[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const size = Buffer.byteLength(line);
    if (index > 0 && line !== '')
      found.push({ record: recordFromLine(header, line, kind, path), path, line: index + 1, at, size });
    at += size + 1;
  }
  return found;
}

function collectJson(text: string, path: string, kind: RecordKind): Collected[] {
  const whole = JSON.parse(text) as { id?: unknown; records?: unknown };
  if (!Array.isArray(whole.records)) {
    return typeof whole.id === 'string'
      ? [{ record: recordFromJson(text, kind), path, line: 1, at: 0, size: 0 }]
      : [];
  }
  const found: Collected[] = [];
  let at = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const body = line.trim().replace(/,$/, '');
    if (body.startsWith('{"id"') && body.endsWith('}')) {
      const start = at + Buffer.byteLength(line.slice(0, line.indexOf('{')));
      found.push({
        record: recordFromJson(body, kind),
        path,
        line: index + 1,
        at: start,
        size: Buffer.byteLength(body),
      });
    }
    at += Buffer.byteLength(line) + 1;
  }
  if (found.length !== whole.records.length)
    throw new Error('`records` needs one record per line, `id` first (npm run data:fix)');
  return found;
}

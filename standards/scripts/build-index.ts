// Computes the index (src/index-data.ts) from the authored records.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { indexFormat, type IndexColumns, type IndexData } from '../src/index-data.js';
import { recordKinds } from '../src/layout.js';
import type { DocumentTemplate, RecordKind, ValueDomain } from '../src/types.js';
import type { Collected } from './collect.js';

/** A row of the index before it is cut into columns. */
interface Row {
  readonly collected: Collected;
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

/** Orders ids: OIDs by their numbers, all else by code unit, the same in every locale. */
export function compareIds(a: string, b: string): number {
  if (/^[\d.]+$/.test(a) && /^[\d.]+$/.test(b)) {
    const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
      const difference = (left[i] ?? -1) - (right[i] ?? -1);
      if (difference !== 0) return difference;
    }
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

/** OID that a record is known by, if any. */
export function oidOf(record: Collected['record']): string | undefined {
  if (record.kind === 'value-domain') return (record as ValueDomain).oid;
  if (record.kind === 'document') return (record as DocumentTemplate).templateId;
  return undefined;
}

/** The index of all records; OIDs of domains and templates get rows of kind `oid` that point to their owner. */
export function buildIndex(records: readonly Collected[], root: string): IndexData {
  const rows = new Map<RecordKind, Row[]>(recordKinds.map((kind) => [kind, []]));
  for (const collected of records) {
    const { record } = collected;
    const oid = oidOf(record);
    rows.get(record.kind)?.push({ collected, id: record.id, name: record.name, key: oid ?? '' });
    if (oid !== undefined) rows.get('oid')?.push({ collected, id: oid, name: record.name, key: record.id });
  }
  const files = [...new Set(records.map(({ path }) => path))];
  const editions = [...new Set(records.map(({ record }) => record.edition))].sort();
  const kinds: Partial<Record<RecordKind, IndexColumns>> = {};
  for (const [kind, list] of rows) {
    if (list.length === 0) continue;
    list.sort((a, b) => compareIds(a.id, b.id));
    kinds[kind] = columnsOf(list, files, editions);
  }
  return { format: indexFormat, editions, files, kinds, moved: readMoved(root) };
}

function columnsOf(
  rows: readonly Row[],
  files: readonly string[],
  editions: readonly string[],
): IndexColumns {
  const columns = {
    id: rows.map(({ id }) => id),
    name: rows.map(({ name }) => name),
    edition: rows.map(({ collected }) => editions.indexOf(collected.record.edition)),
    file: rows.map(({ collected }) => files.indexOf(collected.path)),
    at: rows.map(({ collected }) => collected.at),
    size: rows.map(({ collected }) => collected.size),
  };
  return rows.some(({ key }) => key !== '') ? { ...columns, key: rows.map(({ key }) => key) } : columns;
}

/** moved.tsv: old id, new id. */
function readMoved(root: string): Record<string, string> {
  const lines = readFileSync(join(root, 'moved.tsv'), 'utf8').split('\n').slice(1).filter(Boolean);
  return Object.fromEntries(lines.map((line) => line.split('\t').slice(0, 2) as [string, string]));
}

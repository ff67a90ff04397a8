// Where each kind of record lives below the data folder. Build, lint and loader all read this one table.
import type { RecordKind } from './types.js';

/** One authored place: a folder of JSON records and tables, or a single table. */
export interface DataPlace {
  readonly path: string;
  /** Kind of the records there unless a record says otherwise with `kind`. */
  readonly kind: RecordKind;
}

/** All authored places, in the order of the index. */
export const dataPlaces: readonly DataPlace[] = [
  { path: 'data-elements', kind: 'data-element' },
  { path: 'value-domains', kind: 'value-domain' },
  { path: 'data-sets', kind: 'data-set' },
  { path: 'documents', kind: 'document' },
  { path: 'services', kind: 'service' },
  { path: 'quality', kind: 'rule' },
  { path: 'maturity', kind: 'scheme' },
  { path: 'identifiers', kind: 'identifier' },
  { path: 'oids.tsv', kind: 'oid' },
];

/** Kinds in the order in which `find` and lists prefer them. */
export const recordKinds: readonly RecordKind[] = [
  'data-element',
  'value-domain',
  'data-set',
  'document',
  'service',
  'operation',
  'rule',
  'metric',
  'scheme',
  'identifier',
  'oid',
];

/** Folder for computed files: written by scripts/build.ts, shipped in the package, not committed. */
export const generatedFolder = 'generated';

/** The index: enough to list, look up and read single records. */
export const indexFile = `${generatedFolder}/index.json`;

/** Texts for search: pinyin initials, labels, meanings of codes. Read on the first search only. */
export const searchFile = `${generatedFolder}/search.json`;

/** Back references and checksums. */
export const referencesFile = `${generatedFolder}/references.json`;
export const checksumsFile = `${generatedFolder}/checksums.json`;

/** Edition of a table file without a column `edition`: its name (`ws363.03-2011.tsv`). */
export function editionOfTable(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.tsv$/, '');
}

/** Operations of the unified interface, derived from openapi/. */
export const operationsFile = `${generatedFolder}/operations.tsv`;

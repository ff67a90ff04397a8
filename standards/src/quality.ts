// Lists that quality rules name (standards/quality/parameters).
import { readDataFile } from './data-folder.js';

const lists = new Map<string, readonly string[]>();

/**
 * Entries of a named list of codes: single codes (`A34`, `B26.0`) and ranges (`C60-C63`).
 * @param name for example `icd10-male-only`
 * @throws Error when no such list ships
 */
export function loadCodeList(name: string): readonly string[] {
  const known = lists.get(name);
  if (known) return known;
  const file = 'quality/parameters/icd10-sex-limited.json';
  const found = (
    JSON.parse(readDataFile(file).toString('utf8')) as { lists: Record<string, readonly string[]> }
  ).lists;
  for (const [key, entries] of Object.entries(found)) lists.set(key, entries);
  const list = lists.get(name);
  if (!list) throw new Error(`no code list ${name}; known: ${[...lists.keys()].join(', ')}`);
  return list;
}

// Computes the texts of search (src/search-index.ts): pinyin initials, English words (ours), meanings of codes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { pinyin } from 'pinyin-pro';

import { otherNamesOf } from '../src/element-facts.js';
import type { IndexData } from '../src/index-data.js';
import type { SearchColumns, SearchData } from '../src/search-index.js';
import type { RecordKind, StandardRecord, ValueDomain } from '../src/types.js';
import type { Collected } from './collect.js';

/** First letters of the pinyin of a name, in lower case: 收缩压(mmHg) is `ssy`. Latin letters and digits stay, a unit at the end does not. */
export function initialsOf(name: string): string {
  return pinyin(name.replace(/(?<=.)[（(][^（）()]*[)）]$/, ''), {
    pattern: 'first',
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
  })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Search texts in the same row order as the index. */
export function buildSearch(index: IndexData, records: readonly Collected[], root: string): SearchData {
  const byKey = new Map(records.map(({ record }) => [`${record.kind} ${record.id}`, record]));
  const labels = readLabels(root);
  const kinds: Partial<Record<RecordKind, SearchColumns>> = {};
  for (const [kind, columns] of Object.entries(index.kinds) as [
    RecordKind,
    NonNullable<IndexData['kinds'][RecordKind]>,
  ][]) {
    if (kind === 'oid') continue; // OIDs are found by their number and their owner
    const found = columns.id.map((id) => byKey.get(`${kind} ${id}`));
    const texts: SearchColumns = {
      initials: columns.name.map(initialsOf),
      words: columns.name.map((name, row) => wordsOf(name, found[row], labels)),
    };
    if (kind === 'data-element') {
      kinds[kind] = { ...texts, otherNames: columns.id.map(otherNamesText) };
      continue;
    }
    kinds[kind] = kind === 'value-domain' ? { ...texts, meanings: found.map(meaningsOf) } : texts;
  }
  return { kinds };
}

function wordsOf(
  name: string,
  record: StandardRecord | undefined,
  labels: readonly (readonly [string, string])[],
): string {
  const words = labels.filter(([term]) => name.includes(term)).map(([, english]) => english);
  if (record?.label?.en !== undefined) words.unshift(record.label.en);
  return [...new Set(words.join(' ').toLowerCase().split(' '))].join(' ');
}

/** Other names of an element, one a line; a reused number is not a name of the element. */
function otherNamesText(id: string): string {
  const names = otherNamesOf(id).filter(({ relation }) => relation !== 'reused');
  return names.map(({ name }) => name).join('\n');
}

/** Code meanings of a domain, one a line: `01 居民身份证`. Very long tables are left to codes search. */
function meaningsOf(record: StandardRecord | undefined): string {
  const { values = [] } = (record ?? {}) as Partial<ValueDomain>;
  if (values.length > 500) return '';
  return values
    .flatMap(({ code, name, synonyms = [] }) =>
      [name, ...synonyms.map((synonym) => synonym.name)].map((each) => `${code} ${each}`),
    )
    .join('\n');
}

function readLabels(root: string): (readonly [string, string])[] {
  const lines = readFileSync(join(root, 'labels.tsv'), 'utf8').split('\n').slice(1).filter(Boolean);
  return lines.map((line) => line.split('\t') as [string, string]);
}

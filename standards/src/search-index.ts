// Search over columns: id, OID, name, part of a name, pinyin initials, English words (ours), meanings of codes; ranked, forgiving.
import { readDataFile } from './data-folder.js';
import { distance } from './distance.js';
import type { IndexData } from './index-data.js';
import { recordKinds, searchFile } from './layout.js';
import { domainKey, foldText } from './names.js';
import type { IndexEntry, RecordKind } from './types.js';

/** Search texts of one kind, row by row as in the index. */
export interface SearchColumns {
  readonly initials: readonly string[];
  /** English words separated by blanks; labels of this project, not official names. */
  readonly words: readonly string[];
  /** Other names, one a line, for data elements. */
  readonly otherNames?: readonly string[];
  /** Lines of `code meaning`, for value domains. */
  readonly meanings?: readonly string[];
}

/** Content of generated/search.json. */
export interface SearchData {
  readonly kinds: Readonly<Partial<Record<RecordKind, SearchColumns>>>;
}

/** Reads the search texts of the shipped library. */
export function readSearch(): SearchData {
  return JSON.parse(readDataFile(searchFile).toString('utf8')) as SearchData;
}

interface Hit {
  readonly kind: RecordKind;
  readonly row: number;
  readonly points: number;
  readonly match: NonNullable<IndexEntry['match']>;
  readonly matched?: string;
}

/** Points of a hit: fewer is better. */
const rank = {
  exact: 0,
  start: 10,
  initials: 15,
  inside: 20,
  word: 25,
  meaning: 30,
  otherName: 33,
  initialsStart: 35,
  meaningPart: 45,
  otherNamePart: 48,
  near: 60,
} as const;

/** Ranked hits for a text, best first. */
export function searchIndex(
  index: IndexData,
  search: SearchData,
  text: string,
  kinds: readonly RecordKind[] = recordKinds,
): Hit[] {
  const query = foldText(text);
  if (query === '') return [];
  const hits = kinds.flatMap((kind) => hitsOfKind(index, search, kind, query));
  const found = hits.length > 0 ? hits : kinds.flatMap((kind) => nearHits(index, kind, query));
  const order = new Map(recordKinds.map((kind, position) => [kind, position]));
  const lengthOf = ({ kind, row }: Hit) => index.kinds[kind]?.name[row]?.length ?? 0;
  const unconfirmed = ({ kind, row }: Hit) =>
    Number(index.editions[index.kinds[kind]?.edition[row] ?? -1]?.endsWith('unconfirmed') ?? 0);
  return found.sort(
    (a, b) =>
      a.points - b.points ||
      unconfirmed(a) - unconfirmed(b) ||
      lengthOf(a) - lengthOf(b) ||
      (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0) ||
      a.row - b.row,
  );
}

function hitsOfKind(index: IndexData, search: SearchData, kind: RecordKind, query: string): Hit[] {
  const columns = index.kinds[kind];
  if (columns === undefined) return [];
  const texts = search.kinds[kind];
  const words = query.split(' ');
  const key = domainKey(query);
  const hits: Hit[] = [];
  for (const [row, id] of columns.id.entries()) {
    const hit =
      rankId(id, columns.key?.[row], query, key) ??
      rankName(foldText(columns.name[row] ?? ''), query) ??
      rankTexts(texts, row, query, words);
    if (hit !== undefined) hits.push({ kind, row, ...hit });
  }
  return hits;
}

type Ranked = Pick<Hit, 'points' | 'match' | 'matched'>;

function rankId(id: string, oid: string | undefined, query: string, key: string): Ranked | undefined {
  const folded = id.toLowerCase();
  if (folded === query || oid === query || domainKey(id) === key) return { points: rank.exact, match: 'id' };
  if (query.length > 2 && folded.startsWith(query)) return { points: rank.start, match: 'id' };
  return query.length > 3 && folded.includes(query) ? { points: rank.inside, match: 'id' } : undefined;
}

function rankName(name: string, query: string): Ranked | undefined {
  if (name === query) return { points: rank.exact, match: 'name' };
  if (name.startsWith(query)) return { points: rank.start, match: 'name' };
  return name.includes(query) ? { points: rank.inside, match: 'name' } : undefined;
}

function rankTexts(
  texts: SearchColumns | undefined,
  row: number,
  query: string,
  words: readonly string[],
): Ranked | undefined {
  if (texts === undefined) return undefined;
  const initials = texts.initials[row] ?? '';
  if (initials === query) return { points: rank.initials, match: 'initials' };
  if (query.length > 1 && initials.startsWith(query))
    return { points: rank.initialsStart, match: 'initials' };
  const english = ` ${texts.words[row] ?? ''} `;
  if (words.every((word) => english.includes(` ${word} `))) return { points: rank.word, match: 'label' };
  if (query.length > 2 && words.every((word) => english.includes(` ${word}`)))
    return { points: rank.word + 5, match: 'label' };
  return (
    rankOtherNames(texts.otherNames?.[row] ?? '', query) ?? rankMeanings(texts.meanings?.[row] ?? '', query)
  );
}

function rankOtherNames(names: string, query: string): Ranked | undefined {
  if (query.length < 2 || names === '') return undefined;
  const found = names.split('\n').filter((name) => foldText(name).includes(query));
  const whole = found.find((name) => foldText(name) === query);
  if (found[0] === undefined) return undefined;
  const points = whole === undefined ? rank.otherNamePart : rank.otherName;
  return { points, match: 'other-name', matched: whole ?? found[0] };
}

function rankMeanings(meanings: string, query: string): Ranked | undefined {
  const at = query.length < 2 ? -1 : meanings.toLowerCase().indexOf(query);
  if (at < 0) return undefined;
  const end = meanings.indexOf('\n', at);
  const line = meanings.slice(meanings.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end);
  const whole = line.slice(line.indexOf(' ') + 1).toLowerCase() === query;
  return { points: whole ? rank.meaning : rank.meaningPart, match: 'meaning', matched: line };
}

/** Hits with few typing faults, when nothing else was found. */
function nearHits(index: IndexData, kind: RecordKind, query: string): Hit[] {
  const columns = index.kinds[kind];
  const limit = query.length < 3 ? 1 : Math.min(3, Math.ceil(query.length / 4));
  const hits: Hit[] = [];
  for (const [row, id] of (columns?.id ?? []).entries()) {
    const name = foldText(columns?.name[row] ?? '');
    const away = Math.min(
      distance(id.toLowerCase(), query, limit),
      distance(name, query, limit),
      distancePart(name, query, limit),
    );
    if (away <= limit) hits.push({ kind, row, points: rank.near + away * 5, match: 'near' });
  }
  return hits;
}

/** Distance of the query to the beginning of a longer name. */
function distancePart(name: string, query: string, limit: number): number {
  return name.length <= query.length ? limit + 1 : distance(name.slice(0, query.length), query, limit);
}

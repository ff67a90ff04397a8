// Proposes a code of a value domain for every code of a local table. Only a safe match maps; a guess is a suggestion.
import { distance } from './distance.js';
import { foldName } from './names.js';
import type { CodeConversion } from './public-health-types.js';
import type { Confidence, PermissibleValue, ValueDomain } from './types.js';

/** One row of a local table; at least one of code and name. */
export interface LocalCode {
  readonly code?: string;
  readonly name?: string;
  /** Code of the domain that a person has chosen. */
  readonly target?: string;
}

/** Why a row is mapped, or why it is left. */
export type MappingReason =
  | 'confirmed'
  | 'equal'
  | 'equal-name'
  | 'equal-code'
  | 'synonym'
  | 'normalized-name'
  | 'near-name'
  | 'near-code'
  | 'unsafe-code'
  | 'ambiguous-name'
  | 'code-means-other'
  | 'unknown-target'
  | 'none';

/** The answer for one row: a `target` when it is mapped, otherwise perhaps a `suggestion` for a person to judge. */
export interface CodeMapping {
  readonly local: LocalCode;
  readonly target?: PermissibleValue;
  readonly suggestion?: PermissibleValue;
  readonly confidence?: Confidence;
  readonly reason: MappingReason;
}

/**
 * Maps local codes to a domain. A name decides before a code: the same code with another name is never taken over.
 * A code without a name maps only where no known foreign table uses the domain's codes with another meaning.
 * @param conversions known foreign tables; those of other domains are passed over
 */
export function mapCodes(
  domain: ValueDomain,
  rows: readonly LocalCode[],
  conversions: readonly CodeConversion[] = [],
): CodeMapping[] {
  const known = conversions.filter(({ valueDomain }) => valueDomain === domain.id);
  const tables: Tables = {
    values: domain.values,
    codes: new Map(domain.values.map((value) => [value.code, value])),
    names: group(domain.values, foldName),
    bareNames: group(domain.values, bareName),
    synonyms: synonymsOf(domain.values, known),
    unsafe: known.some(({ passThroughUnsafe }) => passThroughUnsafe),
  };
  return rows.map((local) => ({ local, ...mapOne(tables, local) }));
}

interface Tables {
  readonly values: readonly PermissibleValue[];
  readonly codes: ReadonlyMap<string, PermissibleValue>;
  readonly names: ReadonlyMap<string, readonly PermissibleValue[]>;
  readonly bareNames: ReadonlyMap<string, readonly PermissibleValue[]>;
  readonly synonyms: ReadonlyMap<string, string>;
  readonly unsafe: boolean;
}

type Answer = Omit<CodeMapping, 'local'>;

function mapOne(tables: Tables, { code, name, target }: LocalCode): Answer {
  if (target) {
    const chosen = tables.codes.get(target);
    return chosen
      ? { target: chosen, confidence: 'high', reason: 'confirmed' }
      : { reason: 'unknown-target' };
  }
  const sameCode = code ? tables.codes.get(code) : undefined;
  return name ? mapName(tables, name, sameCode) : mapCode(tables, code ?? '', sameCode);
}

function mapName(tables: Tables, name: string, sameCode: PermissibleValue | undefined): Answer {
  const equal = tables.names.get(foldName(name)) ?? [];
  if (sameCode && equal.includes(sameCode)) return { target: sameCode, confidence: 'high', reason: 'equal' };
  const [only] = equal;
  if (only && equal.length === 1) return { target: only, confidence: 'high', reason: 'equal-name' };
  if (only) return { suggestion: only, confidence: 'low', reason: 'ambiguous-name' };
  const synonym = tables.codes.get(tables.synonyms.get(foldName(name)) ?? '');
  if (synonym) return { target: synonym, confidence: 'medium', reason: 'synonym' };
  const bare = tables.bareNames.get(bareName(name)) ?? [];
  if (bare[0])
    return bare.length === 1
      ? { target: bare[0], confidence: 'medium', reason: 'normalized-name' }
      : { suggestion: bare[0], confidence: 'low', reason: 'ambiguous-name' };
  const near = nearestByName(tables.values, name);
  if (near) return { suggestion: near, confidence: 'low', reason: 'near-name' };
  return sameCode
    ? { suggestion: sameCode, confidence: 'low', reason: 'code-means-other' }
    : { reason: 'none' };
}

function mapCode(tables: Tables, code: string, sameCode: PermissibleValue | undefined): Answer {
  if (sameCode)
    return tables.unsafe
      ? { suggestion: sameCode, confidence: 'low', reason: 'unsafe-code' }
      : { target: sameCode, confidence: 'medium', reason: 'equal-code' };
  const bare = (text: string) => text.replace(/^0+(?=.)/, '').toUpperCase();
  const near = code === '' ? undefined : tables.values.find((value) => bare(value.code) === bare(code));
  return near ? { suggestion: near, confidence: 'low', reason: 'near-code' } : { reason: 'none' };
}

/** Without punctuation and without the class words that one system writes and the next leaves out. */
function bareName(name: string): string {
  const text = name
    .normalize('NFKC')
    .toLowerCase()
    // Signs that carry a meaning (< > + - . % /) stay.
    .replace(/[\s()[\]{}【】《》“”"'、。,;:_]/gu, '')
    .replaceAll('其它', '其他');
  return text.replace(/(?<=.)[性型族]$/u, '');
}

function group(
  values: readonly PermissibleValue[],
  keyOf: (name: string) => string,
): Map<string, PermissibleValue[]> {
  const groups = new Map<string, PermissibleValue[]>();
  for (const value of values) {
    const key = keyOf(value.name);
    const same = groups.get(key);
    if (same) same.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Other names of the values, in the domain and in foreign tables; a name that is read differently is no synonym. */
function synonymsOf(
  values: readonly PermissibleValue[],
  conversions: readonly CodeConversion[],
): Map<string, string> {
  const own = values.flatMap(({ code, synonyms = [] }) => synonyms.map(({ name }) => ({ name, to: code })));
  const synonyms = new Map<string, string>();
  const disputed = new Set<string>();
  for (const { name, to } of [...own, ...conversions.flatMap(({ rows }) => rows)]) {
    const key = foldName(name);
    if (to === undefined || (synonyms.get(key) ?? to) !== to) disputed.add(key);
    else synonyms.set(key, to);
  }
  for (const key of disputed) synonyms.delete(key);
  return synonyms;
}

function nearestByName(values: readonly PermissibleValue[], sent: string): PermissibleValue | undefined {
  const wanted = bareName(sent);
  const score = (name: string) =>
    wanted.length > 1 && (name.includes(wanted) || (name.length > 1 && wanted.includes(name)))
      ? 0.5
      : distance(name, wanted);
  return values
    .map((value) => ({ value, points: score(bareName(value.name)) }))
    .filter(({ points }) => points <= Math.floor(wanted.length / 3) || points === 0.5)
    .sort((a, b) => a.points - b.points)[0]?.value;
}

// Look-up of one code in a value domain, with three answers. "Not loaded" is never a pass and never a failure.
import { distance } from './distance.js';
import { tableOf, type CodeTable } from './table-domain.js';
import type { CodeLookup, PermissibleValue, ValueDomain } from './types.js';

/** How many near codes an `unknown` answer names. */
const nearestLimit = 3;

const codeMaps = new WeakMap<ValueDomain, ReadonlyMap<string, PermissibleValue>>();

/** Looks a code up; an absent code in an incomplete or external table is `not-loaded`, never `unknown`. */
export function lookupInDomain(domain: ValueDomain | undefined, code: string): CodeLookup {
  if (domain === undefined) return { answer: 'not-loaded' };
  const table = tableOf(domain);
  const value = table === undefined ? codesOf(domain).get(code) : table.find(code);
  if (value !== undefined) return { answer: 'known', value, domain };
  const retired = domain.retired?.find((each) => each.code === code);
  if (retired !== undefined)
    return { answer: 'known', value: { code: retired.code, name: retired.name }, domain, retired };
  if (!domain.complete || (table?.size ?? domain.values.length) === 0)
    return { answer: 'not-loaded', domain };
  return {
    answer: 'unknown',
    domain,
    nearest: table === undefined ? nearestValues(domain, code) : nearestInTable(table, code),
  };
}

function codesOf(domain: ValueDomain): ReadonlyMap<string, PermissibleValue> {
  let codes = codeMaps.get(domain);
  if (codes === undefined) {
    codes = new Map(domain.values.map((value) => [value.code, value]));
    codeMaps.set(domain, codes);
  }
  return codes;
}

/** Values whose code is near (padding and letter case first) or whose name is what was sent. */
function nearestValues(domain: ValueDomain, sent: string): PermissibleValue[] {
  const bare = (code: string) => code.replace(/^0+(?=.)/, '').toUpperCase();
  const score = ({ code, name, synonyms = [] }: PermissibleValue) => {
    const names = [name, ...synonyms.map((synonym) => synonym.name)];
    if (bare(code) === bare(sent) || names.includes(sent)) return 0;
    if (sent.length > 1 && names.some((each) => each.includes(sent))) return 1;
    return 1 + distance(code, sent);
  };
  return domain.values
    .map((value, order) => ({ value, order, points: score(value) }))
    .filter(({ points }) => points <= 1 + Math.max(1, Math.floor(sent.length / 2)))
    .sort((a, b) => a.points - b.points || a.order - b.order)
    .slice(0, nearestLimit)
    .map(({ value }) => value);
}

/** In a big table the nearest codes are those that share the longest beginning with the one sent. */
function nearestInTable(table: CodeTable, sent: string): PermissibleValue[] {
  for (let length = sent.length; length >= 3; length--) {
    const found = table.startingWith(sent.slice(0, length), nearestLimit);
    if (found.length > 0) return found;
  }
  return [];
}

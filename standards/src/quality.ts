// What quality rules are written in: the operations of their language, the fields they read, the lists they name.
import type { Expression } from './quality-types.js';
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

/** The operations of the rule language (schemas/rule-expression.md) with the least and greatest number of operands. */
export const ruleOperations: Readonly<Record<string, readonly [least: number, greatest: number]>> = {
  'as-of': [0, 0],
  count: [0, 1],
  ...each([1, 1], 'not', 'length', 'date', 'items', 'range-low', 'range-high', 'total', 'least', 'greatest'),
  ...each([1, 1], 'identity-valid', 'identity-sex', 'identity-birth-date'),
  ...each(
    [2, 2],
    '=',
    '<',
    '<=',
    '>',
    '>=',
    'not-later',
    'minutes',
    'days',
    'months',
    'years',
    'minus',
    'bmi',
  ),
  ...each([2, 2], 'matches', 'without', 'in-list', 'in-domain'),
  ...each([3, 3], 'between', 'near', 'part'),
  ...each([1, Infinity], 'and', 'or', 'present', 'sum', 'times', 'max', 'first'),
  ...each([2, Infinity], 'in', 'contains', 'has-item'),
};

function each(
  operands: readonly [number, number],
  ...names: readonly string[]
): Record<string, readonly [number, number]> {
  return Object.fromEntries(names.map((name) => [name, operands]));
}

/** Identifiers of all fields of the record itself (`$`), or of the other records (`@`), that an expression reads. */
export function fieldsOf(expression: Expression | undefined, sign: '$' | '@' = '$'): string[] {
  if (typeof expression === 'string') return expression.startsWith(sign) ? [expression.slice(1)] : [];
  return typeof expression === 'object' ? expression.slice(1).flatMap((one) => fieldsOf(one, sign)) : [];
}

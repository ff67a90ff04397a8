// The operations of the rule language, one line each (standards/schemas/rule-expression.md). SQL twins: sql/expression.ts.
import { readResidentIdentity } from '../identifiers/resident-identity-number.js';
import type { ExpressionContext } from './expression.js';
import {
  Prepared,
  compareDates,
  dateDigits,
  daysBetween,
  flagOf,
  inCodeList,
  itemsOf,
  minutesBetween,
  monthsBetween,
  numberOf,
  rangeEnd,
  yearsBetween,
  type Operand,
  type Value,
} from './operands.js';

/** Gives the value of an operand. */
export type Evaluate = (operand: Operand, context: ExpressionContext) => Value;

/** One operation. */
export type Operation = (
  operands: readonly Operand[],
  context: ExpressionContext,
  evaluate: Evaluate,
) => Value;

const textOf = (value: Value): string | undefined => (value === undefined ? undefined : String(value));

/** An operation over values that are all known and can be read as asked; else its result is unknown. */
function over<T>(
  read: (value: Value) => T | undefined,
  combine: (values: readonly T[], context: ExpressionContext) => Value,
): Operation {
  return (operands, context, evaluate) => {
    const values: T[] = [];
    for (const operand of operands) {
      const value = read(evaluate(operand, context));
      if (value === undefined) return undefined;
      values.push(value);
    }
    return combine(values, context);
  };
}

const slack = 1e-9;
const compare = (holds: (difference: number) => boolean): Operation =>
  over(numberOf, ([a = 0, b = 0]) => holds(a - b));

/** Numbers compare as numbers, flags as flags, all else as text. */
function isEqual(left: Value, right: Value): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (typeof left === 'boolean' || typeof right === 'boolean') {
    const [a, b] = [flagOf(left), flagOf(right)];
    return a === undefined || b === undefined ? undefined : a === b;
  }
  if (typeof left === 'number' || typeof right === 'number') {
    const [a, b] = [numberOf(left), numberOf(right)];
    return a === undefined || b === undefined ? undefined : Math.abs(a - b) <= slack;
  }
  return left === right;
}

/** `and` ends with the first false, `or` with the first true; else unknown wins over the rest. */
const fold =
  (decisive: boolean): Operation =>
  (operands, context, evaluate) => {
    let known = true;
    for (const operand of operands) {
      const value = evaluate(operand, context);
      if (value === decisive) return decisive;
      if (typeof value !== 'boolean') known = false;
    }
    return known ? !decisive : undefined;
  };

/** Numbers that an operand has in the other records; unknown ones are left out. */
const others =
  (combine: (values: readonly number[]) => Value): Operation =>
  ([operand = 0], context, evaluate) => {
    const values = (context.others ?? []).flatMap((other) => {
      const value = numberOf(evaluate(operand, { ...context, otherOf: other }));
      return value === undefined ? [] : [value];
    });
    return values.length === 0 ? undefined : combine(values);
  };

/** Items of a field that holds several: as a list of its own, or in one text. */
function listOf(
  operand: Operand,
  context: ExpressionContext,
  evaluate: Evaluate,
): readonly string[] | undefined {
  const text = textOf(evaluate(operand, context));
  if (text !== undefined) return itemsOf(text);
  const id =
    operand instanceof Prepared ? operand.id : typeof operand === 'string' ? operand.slice(1) : undefined;
  const list = id === undefined ? undefined : context.listOf?.(id);
  return list?.length === 0 ? undefined : list;
}

const patterns = new Map<string, RegExp>();

function patternOf(text: string): RegExp {
  const known = patterns.get(text) ?? new RegExp(text, 'u');
  patterns.set(text, known);
  return known;
}

/** All operations by name. */
export const operations: Readonly<Record<string, Operation>> = {
  and: fold(false),
  or: fold(true),
  not: ([operand = false], context, evaluate) => {
    const value = evaluate(operand, context);
    return typeof value === 'boolean' ? !value : undefined;
  },
  present: (operands, context, evaluate) =>
    operands.every((operand) => evaluate(operand, context) !== undefined),
  '=': ([a = '', b = ''], context, evaluate) => isEqual(evaluate(a, context), evaluate(b, context)),
  '<': compare((difference) => difference < -slack),
  '<=': compare((difference) => difference <= slack),
  '>': compare((difference) => difference > slack),
  '>=': compare((difference) => difference >= -slack),
  between: over(numberOf, ([value = 0, low = 0, high = 0]) => value >= low - slack && value <= high + slack),
  near: over(numberOf, ([a = 0, b = 0, tolerance = 0]) => Math.abs(a - b) <= tolerance + slack),
  'not-later': over(dateDigits, ([a = '', b = '']) => compareDates(a, b) <= 0),
  in: ([operand = '', ...list], context, evaluate) => {
    const value = evaluate(operand, context);
    const equals = list.map((item) => isEqual(value, evaluate(item, context)));
    return equals.includes(true) ? true : equals.includes(undefined) ? undefined : false;
  },
  'in-list': ([name = '', operand = ''], context, evaluate) => {
    const code = textOf(evaluate(operand, context));
    return code === undefined
      ? undefined
      : inCodeList(code, context.codeList(String(evaluate(name, context))));
  },
  'in-domain': ([domain = '', operand = ''], context, evaluate) => {
    const code = textOf(evaluate(operand, context));
    return code === undefined ? undefined : context.inDomain?.(String(evaluate(domain, context)), code);
  },
  matches: over(textOf, ([value = '', pattern = '']) => patternOf(pattern).test(value)),
  contains: over(textOf, ([value = '', ...parts]) => parts.some((part) => value.includes(part))),
  without: over(textOf, ([value = '', part = '']) => value.replaceAll(part, '')),
  part: over(textOf, ([value = '', from = '1', length = '']) => {
    const cut = [...value].slice(Number(from) - 1, Number(from) - 1 + Number(length)).join('');
    return cut === '' ? undefined : cut;
  }),
  length: over(textOf, ([value = '']) => [...value].length),
  items: ([operand = ''], context, evaluate) => listOf(operand, context, evaluate)?.length,
  'has-item': ([operand = '', ...codes], context, evaluate) => {
    const items = listOf(operand, context, evaluate);
    return items && codes.some((code) => items.includes(String(evaluate(code, context))));
  },
  date: over(dateDigits, ([digits = '']) => digits.slice(0, 8)),
  'as-of': (_, context) => context.asOf,
  minutes: over(dateDigits, ([from = '', to = '']) => minutesBetween(from, to)),
  days: over(dateDigits, ([from = '', to = '']) => daysBetween(from, to)),
  months: over(dateDigits, ([from = '', to = '']) => monthsBetween(from, to)),
  years: over(dateDigits, ([from = '', to = '']) => yearsBetween(from, to)),
  sum: over(numberOf, (numbers) => numbers.reduce((total, one) => total + one, 0)),
  minus: over(numberOf, ([a = 0, b = 0]) => a - b),
  times: over(numberOf, (numbers) => numbers.reduce((product, one) => product * one, 1)),
  max: over(numberOf, (numbers) => Math.max(...numbers)),
  bmi: over(numberOf, ([kilograms = 0, centimetres = 0]) =>
    centimetres > 0 ? kilograms / (centimetres / 100) ** 2 : undefined,
  ),
  'range-low': over(textOf, ([range = '']) => rangeEnd(range, 0)),
  'range-high': over(textOf, ([range = '']) => rangeEnd(range, 1)),
  first: (operands, context, evaluate) => {
    for (const operand of operands) {
      const value = evaluate(operand, context);
      if (value !== undefined) return value;
    }
    return undefined;
  },
  'identity-sex': over(textOf, ([number = '']) => readResidentIdentity(number)?.sex),
  'identity-birth-date': over(textOf, ([number = '']) => readResidentIdentity(number)?.birthDate),
  'identity-valid': over(textOf, ([number = '']) => readResidentIdentity(number) !== undefined),
  count: ([condition = true], context, evaluate) =>
    (context.others ?? []).filter((other) => evaluate(condition, { ...context, otherOf: other }) === true)
      .length,
  total: others((values) => values.reduce((sum, one) => sum + one, 0)),
  least: others((values) => Math.min(...values)),
  greatest: others((values) => Math.max(...values)),
};

// The rule language of quality rules (standards/schemas/rule-expression.md): three-valued, without side effects.
import type { Expression, RuleTest } from '@hulian/standards';

import { readResidentIdentity } from '../identifiers/resident-identity-number.js';
import {
  compareDates,
  dateDigits,
  daysBetween,
  inCodeList,
  numberOf,
  yearsBetween,
  type Value,
} from './operands.js';

/** What expressions are evaluated against. */
export interface ExpressionContext {
  /** Value of a field by its own or its data element's identifier; undefined when absent, empty or not single. */
  valueOf(id: string): string | undefined;
  /** Entries of a named code list. */
  codeList(name: string): readonly string[];
}

/** `unknown`: a value that the test needs is not there. `not-applicable`: the condition does not hold. */
export type TestOutcome = 'pass' | 'fail' | 'unknown' | 'not-applicable';

type Evaluator = (operands: readonly Expression[], context: ExpressionContext) => Value;

/** Runs one test on one record. */
export function runTest(test: RuleTest, context: ExpressionContext): TestOutcome {
  if (test.when !== undefined) {
    const applies = evaluate(test.when, context);
    if (applies !== true) return applies === undefined ? 'unknown' : 'not-applicable';
  }
  const holds = evaluate(test.require, context);
  return holds === undefined ? 'unknown' : holds === true ? 'pass' : 'fail';
}

/** Value of an expression. */
export function evaluate(expression: Expression, context: ExpressionContext): Value {
  if (typeof expression === 'string')
    return expression.startsWith('$') ? context.valueOf(expression.slice(1)) : expression;
  if (typeof expression !== 'object') return expression;
  const operation = operations[expression[0]];
  if (!operation) throw new RangeError(`unknown operation ${expression[0]}`);
  return operation(expression.slice(1), context);
}

/** Identifiers of all fields an expression reads. */
export function fieldsOf(expression: Expression | undefined): string[] {
  if (typeof expression === 'string') return expression.startsWith('$') ? [expression.slice(1)] : [];
  return typeof expression === 'object' ? expression.slice(1).flatMap(fieldsOf) : [];
}

/** Alternatives of `first` count as one need: enough when one of them is there. */
export function isAnswerable(expression: Expression | undefined, has: (id: string) => boolean): boolean {
  if (typeof expression === 'string') return !expression.startsWith('$') || has(expression.slice(1));
  if (typeof expression !== 'object') return true;
  const [name, ...operands] = expression;
  return name === 'first'
    ? operands.some((one) => isAnswerable(one, has))
    : operands.every((one) => isAnswerable(one, has));
}

const text = (value: Value): string | undefined => (value === undefined ? undefined : String(value));

/** Applies a function when every value is known. */
function lift<T>(values: readonly (T | undefined)[], combine: (values: readonly T[]) => Value): Value {
  return values.some((value) => value === undefined) ? undefined : combine(values as readonly T[]);
}

const values =
  <T>(read: (value: Value) => T | undefined, combine: (values: readonly T[]) => Value): Evaluator =>
  (operands, context) =>
    lift(
      operands.map((operand) => read(evaluate(operand, context))),
      combine,
    );

/** Numbers compare as numbers, flags as flags, all else as text. */
function isEqual(left: Value, right: Value): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (typeof left === 'boolean' || typeof right === 'boolean') return flagOf(left) === flagOf(right);
  if (typeof left === 'number' || typeof right === 'number') {
    const [a, b] = [numberOf(left), numberOf(right)];
    return a === undefined || b === undefined ? undefined : a === b;
  }
  return left === right;
}

function flagOf(value: Value): boolean | undefined {
  const word = String(value).toLowerCase();
  return word === 'true' || word === 't' || word === '1'
    ? true
    : word === 'false' || word === 'f' || word === '0'
      ? false
      : undefined;
}

const compare = (holds: (difference: number) => boolean): Evaluator =>
  values(numberOf, ([a = 0, b = 0]) => holds(a - b));
const slack = 1e-9;

const operations: Readonly<Record<string, Evaluator>> = {
  and: (operands, context) => fold(operands, context, false),
  or: (operands, context) => fold(operands, context, true),
  not: (operands, context) => {
    const value = evaluate(operands[0] ?? false, context);
    return typeof value === 'boolean' ? !value : undefined;
  },
  present: (operands, context) => operands.every((operand) => evaluate(operand, context) !== undefined),
  '=': (operands, context) =>
    isEqual(evaluate(operands[0] ?? '', context), evaluate(operands[1] ?? '', context)),
  '<': compare((difference) => difference < -slack),
  '<=': compare((difference) => difference <= slack),
  '>': compare((difference) => difference > slack),
  '>=': compare((difference) => difference >= -slack),
  between: values(
    numberOf,
    ([value = 0, low = 0, high = 0]) => value >= low - slack && value <= high + slack,
  ),
  near: values(numberOf, ([a = 0, b = 0, tolerance = 0]) => Math.abs(a - b) <= tolerance + slack),
  'not-later': values(dateDigits, ([a = '', b = '']) => compareDates(a, b) <= 0),
  in: ([operand = '', ...list], context) => {
    const value = evaluate(operand, context);
    const equals = list.map((item) => isEqual(value, evaluate(item, context)));
    return equals.includes(true) ? true : equals.includes(undefined) ? undefined : false;
  },
  'in-list': ([name, operand = ''], context) =>
    lift([text(evaluate(operand, context))], ([code = '']) =>
      inCodeList(code, context.codeList(String(name))),
    ),
  matches: values(text, ([value = '', pattern = '']) => patternOf(pattern).test(value)),
  without: values(text, ([value = '', part = '']) => value.replaceAll(part, '')),
  length: values(text, ([value = '']) => [...value].length),
  date: values(dateDigits, ([digits = '']) => digits.slice(0, 8)),
  days: values(dateDigits, ([from = '', to = '']) => daysBetween(from, to)),
  years: values(dateDigits, ([from = '', to = '']) => yearsBetween(from, to)),
  sum: values(numberOf, (numbers) => numbers.reduce((total, one) => total + one, 0)),
  max: values(numberOf, (numbers) => Math.max(...numbers)),
  bmi: values(numberOf, ([kilograms = 0, centimetres = 0]) =>
    centimetres > 0 ? kilograms / (centimetres / 100) ** 2 : undefined,
  ),
  first: (operands, context) => {
    for (const operand of operands) {
      const value = evaluate(operand, context);
      if (value !== undefined) return value;
    }
    return undefined;
  },
  'identity-sex': values(text, ([number = '']) => readResidentIdentity(number)?.sex),
  'identity-birth-date': values(text, ([number = '']) => readResidentIdentity(number)?.birthDate),
  'identity-valid': values(text, ([number = '']) => readResidentIdentity(number) !== undefined),
};

/** Names of all operations, for the schema of the language. */
export const operationNames: readonly string[] = Object.keys(operations);

const patterns = new Map<string, RegExp>();

function patternOf(text: string): RegExp {
  const known = patterns.get(text) ?? new RegExp(text, 'u');
  patterns.set(text, known);
  return known;
}

/** `and` ends with the first false, `or` with the first true; else unknown wins over the rest. */
function fold(operands: readonly Expression[], context: ExpressionContext, decisive: boolean): Value {
  let known = true;
  for (const operand of operands) {
    const value = evaluate(operand, context);
    if (value === decisive) return decisive;
    if (typeof value !== 'boolean') known = false;
  }
  return known ? !decisive : undefined;
}

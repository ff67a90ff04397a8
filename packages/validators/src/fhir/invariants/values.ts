// Values that FHIRPath compares: numbers, texts, dates of any precision, quantities.
import { ExactNumber } from '../exact-number.js';

/** Thrown where an answer needs what is not at hand: another resource, a conversion of units. */
export class NotEvaluable extends Error {}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !(value instanceof ExactNumber);

const dateParts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d):(\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)?)?)?)?$/u;

/** Compares two dates; undefined when their precision does not decide. */
function compareDates(left: RegExpExecArray, right: RegExpExecArray): number | undefined {
  if (left[7] !== undefined && right[7] !== undefined) {
    const difference = Date.parse(left[0]) - Date.parse(right[0]);
    return Number.isNaN(difference) ? undefined : difference;
  }
  for (let part = 1; part <= 6; part += 1) {
    const [a, b] = [left[part], right[part]];
    if (a === undefined && b === undefined) return 0;
    if (a === undefined || b === undefined) return undefined;
    const difference = Number(a) - Number(b);
    if (difference !== 0) return difference;
  }
  return (left[7] === undefined) === (right[7] === undefined) ? 0 : undefined;
}

/** Order of two values; undefined when FHIRPath gives an empty answer. */
export function compareValues(left: unknown, right: unknown): number | undefined {
  if (isNumber(left) && isNumber(right)) return Number(left) - Number(right);
  if (typeof left === 'string' && typeof right === 'string') {
    const [leftDate, rightDate] = [dateParts.exec(left), dateParts.exec(right)];
    if (leftDate !== null && rightDate !== null) return compareDates(leftDate, rightDate);
    return left < right ? -1 : left > right ? 1 : 0;
  }
  if (isObject(left) && isObject(right) && ('value' in left || 'value' in right)) {
    if (left['value'] === undefined || right['value'] === undefined) return undefined;
    const unit = (each: typeof left): unknown => each['code'] ?? each['unit'];
    if (unit(left) !== unit(right) || left['system'] !== right['system']) throw new NotEvaluable('units');
    return compareValues(left['value'], right['value']);
  }
  throw new NotEvaluable('comparison');
}

const isNumber = (value: unknown): boolean => typeof value === 'number' || value instanceof ExactNumber;

/** Equality of FHIRPath: deep, dates by precision (undefined when undecided). */
export function equalValues(left: unknown, right: unknown): boolean | undefined {
  if (left === right) return true;
  if (isNumber(left) && isNumber(right)) return Number(left) === Number(right);
  if (typeof left === 'string' && typeof right === 'string') {
    if (left.length < 4 || !dateParts.test(left) || !dateParts.test(right)) return false;
    const order = compareValues(left, right);
    return order === undefined ? undefined : order === 0;
  }
  if (Array.isArray(left) && Array.isArray(right))
    return (
      left.length === right.length && left.every((item, index) => equalValues(item, right[index]) === true)
    );
  if (isObject(left) && isObject(right)) {
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && equalValues(left[key], right[key]) === true)
    );
  }
  return false;
}

/** A key that equal values share, so that sets need no comparing of all with all. */
export function keyOf(value: unknown): string {
  if (isNumber(value)) return `n${String(Number(value))}`;
  if (!isObject(value)) return `${typeof value}${String(value)}`;
  const sort = (each: unknown): unknown =>
    Array.isArray(each)
      ? each.map(sort)
      : isObject(each)
        ? Object.fromEntries(
            Object.entries(each)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, inner]) => [key, sort(inner)]),
          )
        : each;
  return `o${JSON.stringify(sort(value))}`;
}

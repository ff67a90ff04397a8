// Values of the rule language: texts as records carry them, read as numbers or dates where an operation asks for it.
import { isCalendarDate } from '../datatypes/calendar.js';

/** What an operand gives; `undefined` when it cannot be known from this record. */
export type Value = string | number | boolean | undefined;

/** A decimal number as records write it, or undefined. */
export function numberOf(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/u.test(value) ? Number(value) : undefined;
}

/** Digits of a date or date and time (`YYYYMMDD`, `YYYYMMDDThhmmss`, with or without separators), or undefined. */
export function dateDigits(value: Value): string | undefined {
  if (typeof value !== 'string') return undefined;
  const digits = value.replace(/(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/u, '').replace(/[-/:T ]/gu, '');
  return /^\d{8}(\d{2}){0,3}$/u.test(digits) && isCalendarDate(digits) ? digits : undefined;
}

/** Order of two dates at the coarser precision of the two: negative, zero, positive. */
export function compareDates(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  const [a, b] = [left.slice(0, length), right.slice(0, length)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Calendar days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcDay(to) - utcDay(from)) / 86_400_000);
}

/** Full years from one date to another, as ages are counted. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(4, 8) < from.slice(4, 8) ? years - 1 : years;
}

function utcDay(digits: string): number {
  const day = new Date(0);
  day.setUTCFullYear(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)) - 1, Number(digits.slice(6, 8)));
  return day.getTime();
}

/** True when a classification code is an entry of a list or lies in one of its ranges; `C61.x` lies in `C60-C63`. */
export function inCodeList(code: string, entries: readonly string[]): boolean {
  const upper = code.toUpperCase();
  return entries.some((entry) => {
    const [low = '', high] = entry.split('-');
    if (high === undefined) return upper === low || upper.startsWith(low.includes('.') ? low : `${low}.`);
    const cut = upper.slice(0, high.length);
    return cut >= low && cut <= high;
  });
}

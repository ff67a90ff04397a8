// Values of the rule language: texts as records carry them, read as numbers or dates where an operation asks for it.
import type { Expression } from '@hulian/standards';
import { isCalendarDate, isClockTime } from '../datatypes/calendar.js';
import type { ExpressionContext } from './expression.js';

/** What an operand gives; `undefined` when it cannot be known from this record. */
export type Value = string | number | boolean | undefined;

/** An expression made ready: operands are told from texts, and fields are looked up, once and not for every record. */
export class Prepared {
  /** @param id the field, where the expression is one */
  constructor(
    readonly read: (context: ExpressionContext) => Value,
    readonly id?: string,
  ) {}
}

/** An expression, or one made ready. */
export type Operand = Expression | Prepared;

/** A decimal number as records write it, or undefined. */
export function numberOf(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/u.test(value) ? Number(value) : undefined;
}

/** A flag as records write it (T/F, true/false, 1/0), or undefined. */
export function flagOf(value: Value): boolean | undefined {
  const word = String(value).toLowerCase();
  if (word === 'true' || word === 't' || word === '1') return true;
  return word === 'false' || word === 'f' || word === '0' ? false : undefined;
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

/** Minutes from one moment to another; undefined where one of them has no minutes. */
export function minutesBetween(from: string, to: string): number | undefined {
  const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
  return start === undefined || end === undefined ? undefined : daysBetween(from, to) * 1440 + end - start;
}

function minuteOfDay(digits: string): number | undefined {
  if (digits.length < 12 || !isClockTime(digits.slice(8).padEnd(6, '0'))) return undefined;
  return Number(digits.slice(8, 10)) * 60 + Number(digits.slice(10, 12));
}

/** Full months from one date to another. */
export function monthsBetween(from: string, to: string): number {
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12;
  const rest = Number(to.slice(4, 6)) - Number(from.slice(4, 6));
  return months + rest - (to.slice(6, 8) < from.slice(6, 8) ? 1 : 0);
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

/** Lower (0) or upper (1) end of a reference range such as `3.5-5.5` or `3.5~5.5`. */
export function rangeEnd(text: string, end: 0 | 1): number | undefined {
  const match = /^([0-9]+(?:\.[0-9]+)?)[-~～—–]+([0-9]+(?:\.[0-9]+)?)$/u.exec(text);
  return match ? Number(match[end + 1]) : undefined;
}

/** Separators between the items of a field that holds several. */
export const itemSeparators = ',;，；、|';

/** Items of a field that holds several, separated by one of {@link itemSeparators}. */
export function itemsOf(text: string): string[] {
  return text.split(/[,;，；、|]/u).filter((item) => item !== '');
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

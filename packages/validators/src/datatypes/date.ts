// Data type D (日期型): a calendar date YYYYMMDD, format D8. WS/T 303, data types.
import { isCalendarDate } from './calendar.js';
import type { TypeFault } from './fault.js';
import { countedDate } from './counted-date.js';

const digits = /^\d{8}$/u;
const separated = /^(\d{4})([-/.年])(\d{1,2})([-/.月])(\d{1,2})日?$/u;
const withTime =
  /^(\d{8}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[T ]?\d{2}:?\d{2}(?::?\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/u;

/** Checks a date. */
export function checkDate(text: string): TypeFault | undefined {
  if (digits.test(text))
    return isCalendarDate(text) ? undefined : { rule: 'calendar', message: 'no-such-date' };
  const corrected = normalizeDate(text);
  if (corrected !== undefined) return { rule: 'data-type', message: 'date-separators', corrected };
  const counted = countedDate(text);
  if (counted) return { rule: 'data-type', message: counted };
  return { rule: 'data-type', message: withTime.test(text) ? 'date-with-time' : 'date' };
}

/** `2024-1-5`, `2024/01/05`, `2024年1月5日` to `20240105`; `undefined` when it is no such date. */
export function normalizeDate(text: string): string | undefined {
  const match = separated.exec(text);
  if (!match) return undefined;
  const [, year = '', , month = '', , day = ''] = match;
  const joined = `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`;
  return isCalendarDate(joined) ? joined : undefined;
}

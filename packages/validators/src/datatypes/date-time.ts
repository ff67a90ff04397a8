// Data type DT (日期时间型): YYYYMMDDThhmmss, format DT15. WS/T 303, data types.
// Shared documents carry the same value as 14 digits without T; records with that form get a warning, not an error.
import { isCalendarDate, isClockTime } from './calendar.js';
import { normalizeDate } from './date.js';
import type { TypeFault } from './fault.js';
import { countedDate } from './counted-date.js';
import { normalizeTime } from './time.js';

const standard = /^\d{8}T\d{6}$/u;
const withoutT = /^\d{14}$/u;
const dateOnly = /^\d{8}$/u;
const parts =
  /^(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{8})[T ]?(\d{1,2}:\d{2}(?::\d{2})?)(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/u;

/** Checks a date and time. */
export function checkDateTime(text: string): TypeFault | undefined {
  if (standard.test(text)) return checkParts(text.slice(0, 8), text.slice(9));
  if (withoutT.test(text)) {
    const fault = checkParts(text.slice(0, 8), text.slice(8));
    return (
      fault ?? {
        rule: 'data-type',
        message: 'date-time-without-t',
        corrected: `${text.slice(0, 8)}T${text.slice(8)}`,
      }
    );
  }
  if (dateOnly.test(text)) {
    return isCalendarDate(text)
      ? { rule: 'data-type', message: 'date-time-without-time' }
      : { rule: 'calendar', message: 'no-such-date' };
  }
  const match = parts.exec(text);
  if (match) {
    const corrected = normalizeDateTime(match);
    if (corrected !== undefined) return { rule: 'data-type', message: 'date-time-separators', corrected };
    if (match[4] !== undefined) return { rule: 'data-type', message: 'date-time-zone' };
  }
  return { rule: 'data-type', message: countedDate(text) ?? 'date-time' };
}

function checkParts(date: string, time: string): TypeFault | undefined {
  if (!isCalendarDate(date)) return { rule: 'calendar', message: 'no-such-date' };
  return isClockTime(time) ? undefined : { rule: 'calendar', message: 'no-such-time' };
}

/** Fractions of a second are cut, not rounded; a time with another zone than +08:00 is not converted. */
function normalizeDateTime([, date = '', time = '', , zone]: RegExpExecArray): string | undefined {
  if (zone !== undefined && zone.replace(':', '') !== '+0800') return undefined;
  const day = dateOnly.test(date) ? date : normalizeDate(date);
  const clock = normalizeTime(time);
  return day !== undefined && clock !== undefined && isCalendarDate(day) ? `${day}T${clock}` : undefined;
}

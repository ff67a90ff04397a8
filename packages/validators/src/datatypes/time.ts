// Data type T (时间型): hhmmss, format T6. WS/T 303, data types.
import { isClockTime } from './calendar.js';
import type { TypeFault } from './fault.js';

const digits = /^\d{6}$/u;
const separated = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/u;

/** Checks a time of day. */
export function checkTime(text: string): TypeFault | undefined {
  if (digits.test(text)) return isClockTime(text) ? undefined : { rule: 'calendar', message: 'no-such-time' };
  const corrected = normalizeTime(text);
  if (corrected !== undefined) return { rule: 'data-type', message: 'time-separators', corrected };
  return { rule: 'data-type', message: 'time' };
}

/** `8:30`, `08:30:00` to `083000`; `undefined` when it is no such time. */
export function normalizeTime(text: string): string | undefined {
  const match = separated.exec(text);
  if (!match) return undefined;
  const [, hour = '', minute = '', second = '00'] = match;
  const joined = `${hour.padStart(2, '0')}${minute}${second}`;
  return isClockTime(joined) ? joined : undefined;
}

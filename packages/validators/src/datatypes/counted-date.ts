// Dates as programs count them, where a date of WS/T 303 should stand. Told apart from other wrong dates because the cause
// lies in the export, not in what was entered.
import { isCalendarDate } from './calendar.js';

/** Days since 1900 with or without a part of a day: what a spreadsheet keeps, of the years 1927 to 2091. */
const serial = /^[1-6]\d{4}(?:\.\d+)?$/u;
/** Milliseconds (Java, JavaScript) or, from 2001 on, seconds since 1970. */
const epoch = /^(?:-?\d{12,13}|1\d{9})$/u;

/** The message for a text that looks like a counted date; undefined for any other text. */
export function countedDate(text: string): 'date-serial' | 'date-epoch' | undefined {
  if (serial.test(text)) return 'date-serial';
  // YYYYMMDDhh and YYYYMMDDhhmm are as long as a count.
  return epoch.test(text) && !isCalendarDate(text.slice(0, 8)) ? 'date-epoch' : undefined;
}

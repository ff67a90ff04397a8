import type { timeMessages as chinese } from './time.zh-CN.js';

/** English texts about times in shared documents. */
export const timeMessages: typeof chinese = {
  'document/time-order/after-check': (p) =>
    `The time of ${p.name} is after the day of the check (--as-of), but what has happened cannot lie ahead. Check the time, and the clock of the machine that wrote it.`,
  'document/time-order/default-date': (p) =>
    `${p.name} is a day that programs write where they have no time, or lies before 1900. Write the real time.`,
  'not-checked/no-as-of-times': () =>
    'No day was given (--as-of): whether times of the document or message lie in the future was not checked.',
  'document/time/empty': (p) =>
    `The value of ${p.name} is empty. Expected YYYYMMDD or YYYYMMDDhhmmss; without a value remove the attribute or use nullFlavor.`,
  'document/time/absent': (p) =>
    `${p.name} has no value. Write YYYYMMDD or YYYYMMDDhhmmss into its attribute value, or nullFlavor where it is not known.`,
  'document/time/zone': (p) =>
    `${p.name} is in time zone ${p.zone}, not in that of Beijing (+0800). Check the time zone of the server; Beijing time needs no zone.`,
  'document/time/placeholder': (p) =>
    `The value of ${p.name} is a placeholder, not a time. Without a value remove the attribute or use nullFlavor.`,
  'document/time/separators': (p) =>
    `The time in ${p.name} has separators. Expected YYYYMMDD or YYYYMMDDhhmmss, digits only.`,
  'document/time/precision': (p) =>
    `The time in ${p.name} has ${p.digits} digits; expected 8 (YYYYMMDD) or 14 (YYYYMMDDhhmmss).`,
  'document/time/fraction': (p) => `The time in ${p.name} has fractions of a second; expected 14 digits.`,
  'document/time/digits': (p) =>
    `${p.name} is not a time${p.digits > 0 ? ` (${p.digits} digits)` : ''}; expected YYYYMMDD or YYYYMMDDhhmmss.`,
  'document/time/impossible': (p) =>
    `The date or time in ${p.name} does not exist (month 13, 30 February, hour 25). Check the pattern that writes times.`,
  'document/time/as-text': (p) =>
    `The time in ${p.name} is written as element text; it belongs in the value attribute.`,
};

// Telephone numbers as quality rules DEM-004 to DEM-009 ask for them: mobile 11 digits, fixed line with or without area code.
import type { IdentifierFault } from './result.js';

/** Checks a telephone number; an area code may be set off by a hyphen, an extension may follow another one. */
export function checkTelephoneNumber(text: string): IdentifierFault | undefined {
  const number = text.replace(/^\+?86[- ]?(?=1\d{10}$|0\d)/u, '');
  const match = /^(0\d{2,3})?-?(\d+)(?:-(\d{1,6}))?$/u.exec(number);
  if (!match) return { message: 'characters', severity: 'warning' };
  const digits = number
    .replace(/-\d{1,6}$/u, (tail) => (match[3] === undefined ? tail : ''))
    .replaceAll('-', '');
  if (/^(\d)\1*$/u.test(digits)) return { message: 'same-digit', severity: 'warning' };
  const { length } = digits;
  if (digits.startsWith('1') && match[1] === undefined) {
    return length === 11 || isShortService(digits)
      ? undefined
      : { message: 'mobile-length', severity: 'warning', params: { length } };
  }
  if (digits.startsWith('0'))
    return length >= 10 && length <= 12
      ? undefined
      : { message: 'fixed-length', severity: 'warning', params: { length } };
  return length === 7 || length === 8
    ? undefined
    : { message: 'local-length', severity: 'warning', params: { length } };
}

/** Public short numbers such as 120 and 12320. */
function isShortService(digits: string): boolean {
  return /^(?:1[12]\d|12\d{3}|10\d{3})$/u.test(digits);
}

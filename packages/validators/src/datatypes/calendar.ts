const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month (1 to 12) in the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (days[month - 1] ?? 0);
}

/** True for eight digits YYYYMMDD that are a day of the calendar. */
export function isCalendarDate(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  const day = Number(digits.slice(6, 8));
  return year > 0 && day > 0 && day <= daysInMonth(year, Number(digits.slice(4, 6)));
}

/** True for six digits hhmmss between 000000 and 235959. */
export function isClockTime(digits: string): boolean {
  return digits.slice(0, 2) < '24' && digits.slice(2, 4) < '60' && digits.slice(4, 6) < '60';
}

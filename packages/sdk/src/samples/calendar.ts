// Dates as the standards write them: YYYYMMDD and YYYYMMDDThhmmss, without a time zone.

/** Writes a date as YYYYMMDD. */
export const compactDate = (date: Date): string => {
  const text = date.toISOString();
  return text.slice(0, 4) + text.slice(5, 7) + text.slice(8, 10);
};

/** Days from one date to another (YYYYMMDD). */
export const daysBetween = (first: string, last: string): number =>
  Math.round((toTime(last) - toTime(first)) / 86_400_000);

/** Adds days to a date (YYYYMMDD). */
export const addDays = (date: string, days: number): string => compactDate(new Date(toTime(date, days)));

const toTime = (date: string, days = 0): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6, 8)) + days);

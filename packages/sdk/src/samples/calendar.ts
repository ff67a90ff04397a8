// Dates as the standards write them: YYYYMMDD and YYYYMMDDThhmmss, without a time zone.

/** Writes a date as YYYYMMDD. */
export const compactDate = (date: Date): string => {
  const text = date.toISOString();
  return text.slice(0, 4) + text.slice(5, 7) + text.slice(8, 10);
};

/** Days from one date to another (YYYYMMDD). */
export const daysBetween = (first: string, last: string): number =>
  Math.round((toTime(last) - toTime(first)) / 86_400_000);

const toTime = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6, 8)));

/** Adds days to a date (YYYYMMDD). */
export const addDays = (date: string, days: number): string => {
  const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6, 8)].map(Number);
  return compactDate(new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, (day ?? 1) + days)));
};

/** Day of a moment (milliseconds since 1970) in China, YYYYMMDD. */
export const chinaDay = (at: number): string =>
  new Date(at + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');

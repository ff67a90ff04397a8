/** What the clocks in Beijing show at a moment (milliseconds since 1970): `YYYY-MM-DDThh:mm:ss.sss`, without a zone. */
export const beijingTime = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, -1);

/** The day in Beijing at a moment, `YYYY-MM-DD`. */
export const beijingDay = (at: number): string => beijingTime(at).slice(0, 10);

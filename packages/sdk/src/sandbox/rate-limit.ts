/** A fixed window per minute; answers how many milliseconds are left when the institution has used its share. */
export function rateLimit(perMinute: number | undefined): (institution: string, now: number) => number {
  const used = new Map<string, { minute: number; count: number }>();
  return (institution, now) => {
    if (perMinute === undefined) return 0;
    const minute = Math.floor(now / 60_000);
    const entry = used.get(institution);
    if (!entry || entry.minute !== minute) {
      used.set(institution, { minute, count: 1 });
      return 0;
    }
    entry.count += 1;
    return entry.count > perMinute ? (minute + 1) * 60_000 - now : 0;
  };
}

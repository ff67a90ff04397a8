// Search and did-you-mean over index lines.
import { distance } from './distance.js';
import type { IndexEntry } from './types.js';

/** Nearest entries by id or name, best first. */
export function suggestEntries(entries: readonly IndexEntry[], text: string, limit: number): IndexEntry[] {
  const sent = text.toUpperCase();
  const allowed = Math.max(2, Math.ceil(sent.length / 2));
  return entries
    .map((entry) => ({ entry, points: nearness(entry, sent, allowed) }))
    .filter(({ points }) => points <= allowed)
    .sort((a, b) => a.points - b.points)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function nearness({ id, name }: IndexEntry, sent: string, allowed: number): number {
  const [upperId, upperName] = [id.toUpperCase(), name.toUpperCase()];
  if (upperName.includes(sent) || sent.includes(upperName))
    return Math.abs(upperName.length - sent.length) / (sent.length + 1);
  return Math.min(distance(upperId, sent, allowed), distance(upperName, sent, allowed));
}

/** Ranked matches: equal, starts with, contains; by id, then by name. */
export function searchEntries(entries: readonly IndexEntry[], text: string, limit: number): IndexEntry[] {
  const sent = text.trim().toUpperCase();
  const rank = ({ id, name }: IndexEntry) => {
    const [upperId, upperName] = [id.toUpperCase(), name.toUpperCase()];
    if (upperId === sent || upperName === sent) return 0;
    if (upperId.startsWith(sent) || upperName.startsWith(sent)) return 1;
    return upperId.includes(sent) || upperName.includes(sent) ? 2 : 9;
  };
  return entries
    .map((entry) => ({ entry, points: rank(entry) }))
    .filter(({ points }) => points < 9)
    .sort((a, b) => a.points - b.points)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

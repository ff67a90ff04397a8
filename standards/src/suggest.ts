// Did-you-mean over index lines.
import { distance } from './distance.js';
import { foldText } from './names.js';
import type { IndexEntry } from './types.js';

/** More faults than this are another word. */
const mostFaults = 6;

/** Nearest entries by id or name, best first; among equals the longest common beginning wins. */
export function suggestEntries(entries: readonly IndexEntry[], text: string, limit: number): IndexEntry[] {
  const sent = foldText(text);
  const allowed = Math.min(mostFaults, Math.max(1, Math.ceil(sent.length / 2)));
  return entries
    .map((entry) => ({
      entry,
      points: nearness(foldText(entry.id), foldText(entry.name), sent, allowed),
      common: commonStart(foldText(entry.id), sent),
    }))
    .filter(({ points }) => points <= allowed)
    .sort((a, b) => a.points - b.points || b.common - a.common)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function nearness(id: string, name: string, sent: string, allowed: number): number {
  // The number of a data set of several subsets, a domain without its year.
  if (id.startsWith(`${sent}-`)) return 0;
  if (sent.length > 1 && (name.includes(sent) || (name.length > 1 && sent.includes(name))))
    return Math.abs(name.length - sent.length) / (name.length + sent.length);
  return Math.min(distance(id, sent, allowed), distance(name, sent, allowed));
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

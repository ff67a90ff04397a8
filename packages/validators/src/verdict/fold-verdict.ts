import type { Verdict } from '../finding.js';
import type { SeverityCounts } from '../engine/collector.js';

/** Any error fails; what was not checked never passes. */
export function foldVerdict(counts: SeverityCounts, checked: boolean): Verdict {
  if (counts.error > 0) return 'fail';
  return checked ? 'pass' : 'not-checked';
}

import { compareSeverity } from '../engine/rule.js';
import type { Finding } from '../finding.js';
import { formatFinding } from '../messages/index.js';
import type { Labels } from './labels.js';
import type { ReporterOptions } from './options.js';
import { describePlaces } from './places.js';

/** Findings of one file that say the same: one sentence, at least one place. */
export interface FindingGroup {
  readonly text: string;
  /** That the baseline accepts them, or nothing. */
  readonly note: string;
  readonly first: Finding;
  readonly count: number;
  /** A line for each field: its lines, or its one place. */
  readonly places: readonly string[];
}

/**
 * Findings with the same sentence, rule and severity as one, so that a reader sees a fault of a whole column once; the
 * gravest first, otherwise in the order in which they first appear. Where values are shown each finding stands alone, for each has its own.
 */
export function groupFindings(
  findings: readonly Finding[],
  labels: Labels,
  options: ReporterOptions,
): FindingGroup[] {
  const groups = new Map<string, { text: string; findings: [Finding, ...Finding[]]; note: string }>();
  for (const [index, finding] of findings.entries()) {
    const text = formatFinding(finding, options.language);
    const isAccepted = options.accepted?.has(finding) === true;
    const key =
      options.showValues === true ? `${index}` : `${isAccepted} ${finding.severity} ${finding.rule} ${text}`;
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { text, findings: [finding], note: isAccepted ? labels.accepted : '' });
    else group.findings.push(finding);
  }
  return [...groups.values()]
    .sort((a, b) => compareSeverity(b.findings[0].severity, a.findings[0].severity))
    .map(({ text, findings: alike, note }) => ({
      text,
      note,
      first: alike[0],
      count: alike.length,
      places: describePlaces(
        alike.map(({ location }) => location),
        labels,
      ),
    }));
}

// The form of a rule (layout.md section 6). The engine knows rules only by this form; it knows no standard.
import type { Confidence } from '@hulian/standards';
import type { Basis, FindingParams, Fix, Location, Reference, Severity } from '../finding.js';
import type { ArtefactKind } from '../report.js';

/** What every rule states about itself, whoever finds the fault (a check, or a reader that cannot go on). */
export interface RuleDescription {
  /** Equal to the path below `rules/`: `data-element/format-length`. */
  readonly id: string;
  readonly basis: Basis;
  /** At least one when the basis is `standard`. */
  readonly references: readonly Reference[];
  readonly appliesTo: readonly ArtefactKind[];
  readonly defaultSeverity: Severity;
  /** Message ids the rule may report; each has a text `<rule>/<message>` in every language. */
  readonly messages: readonly string[];
}

/** A rule that looks at one thing: a document, a message, a file. Pure: no I/O and no text. */
export interface Rule<Context = never> extends RuleDescription {
  check(context: Context): void;
}

/** What a rule says when something is wrong. */
export interface RuleReport {
  /** One of the rule's message ids. */
  readonly message: string;
  /** Kinds and numbers, never a value from a record. */
  readonly params?: FindingParams;
  /** Further ones that change with unrelated edits and are no part of the fingerprint; the others are then those of many findings. */
  readonly passing?: FindingParams;
  readonly location: Location;
  /** The value itself, masked by reporters. */
  readonly sample?: string;
  readonly fix?: Fix;
  /** More references than those of the rule, for example the data element in question. */
  readonly references?: readonly Reference[];
  /** Severity of this message where it differs from the rule's. */
  readonly severity?: Severity;
  /** Confidence of the fact judged by: `medium` is never an error, `low` never more than info. */
  readonly confidence?: Confidence;
}

/** Why a check did not run; the reason has a text `not-checked/<reason>` in every language. */
export interface NotCheckedReport {
  readonly reason: string;
  readonly params?: FindingParams;
  readonly location?: Location;
}

/** Rule id, or `rule id/message id`, to severity; `off` silences it. */
export type Ruleset = Readonly<Record<string, Severity | 'off'>>;

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
const highestFor: Readonly<Record<Confidence, Severity>> = { high: 'error', medium: 'warning', low: 'info' };

/** Compares two severities: positive when the first is graver. */
export function compareSeverity(first: Severity, second: Severity): number {
  return ranks[first] - ranks[second];
}

/** Lowers a severity to what the confidence of the source allows. */
function limitSeverity(severity: Severity, confidence: Confidence): Severity {
  const highest = highestFor[confidence];
  return compareSeverity(severity, highest) > 0 ? highest : severity;
}

/** The less certain of two confidences. */
export function lowerConfidence(first: Confidence, second: Confidence): Confidence {
  return ranks[highestFor[first]] <= ranks[highestFor[second]] ? first : second;
}

/**
 * The severity of one report, or `off`. What the user changed comes first, a message before its rule; then what the profile
 * says of the message, what the report says of itself, and what holds for the rule. A change raises nothing above what the
 * confidence of the source allows.
 */
export function resolveSeverity(
  rule: Pick<RuleDescription, 'id' | 'defaultSeverity'>,
  report: Pick<RuleReport, 'message' | 'severity' | 'confidence'>,
  ruleset: Ruleset,
  changes: Ruleset = {},
): Severity | 'off' {
  const ofMessage = `${rule.id}/${report.message}`;
  const changed = changes[rule.id];
  if ((changed ?? ruleset[rule.id]) === 'off') return 'off';
  const severity =
    changes[ofMessage] ??
    changed ??
    ruleset[ofMessage] ??
    report.severity ??
    ruleset[rule.id] ??
    rule.defaultSeverity;
  return severity === 'off' || report.confidence === undefined
    ? severity
    : limitSeverity(severity, report.confidence);
}

// What a quality score is made of: counts per data set, institution and month; metrics are formulas over counts.
import type { Severity } from '../../finding.js';

/** Counts of one data set of one institution in one month; both engines fill the same ones. */
export interface Tally {
  records: number;
  /** Records with at least one finding of level error. */
  errorRecords: number;
  /** Records that equal an earlier one. */
  duplicates: number;
  /** Values of coded fields whose table is whole, and those that are in it. */
  codedValues: number;
  codedRight: number;
  /** Records with coded values, and those whose coded values are all in their tables. */
  codedRecords: number;
  codedRightRecords: number;
  /** Filled required fields, and how many there should be; records with all of them. */
  requiredFilled: number;
  required: number;
  completeRecords: number;
  /** Checks across fields that could run, and those that passed. */
  checksRun: number;
  checksPassed: number;
  /** Records with times in order among those where it could be asked. */
  timeOrdered: number;
  timeAsked: number;
  /** Records with a time of receipt, and those received inside the limit. */
  received: number;
  receivedInTime: number;
}

/** Where a tally belongs. */
export interface GroupKey {
  readonly dataSet: string;
  /** Code or name of the institution; `-` where records name none. */
  readonly institution: string;
  /** YYYYMM; `-` where records have no date. */
  readonly month: string;
}

/** How often a rule was broken. */
export interface RuleCount {
  readonly rule: string;
  /** Code of a quality rule declared as data. */
  readonly code?: string;
  readonly severity: Severity;
  readonly field: string;
  readonly count: number;
}

/** Outcomes of one declared rule over all records. */
export interface RuleOutcome {
  readonly code: string;
  readonly dimension: string;
  readonly pass: number;
  readonly fail: number;
}

/** All that was counted; metrics follow from it. */
export interface QualityCounts {
  readonly groups: readonly (GroupKey & { readonly tally: Tally })[];
  readonly rules: readonly (RuleCount & { readonly dataSet: string })[];
  readonly outcomes: readonly (RuleOutcome & { readonly dataSet: string })[];
  /** Hours from business time to receipt: p50, p95, p99, where times of receipt were given. */
  readonly delays?: readonly [number, number, number];
  /** Pairs of a code and a name that could be compared, and those that differ; counted by the row engine only. */
  readonly pairs?: { readonly run: number; readonly wrong: number };
  /** Checks that did not run, with the reason. */
  readonly notRun: readonly string[];
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  return {
    records: 0,
    errorRecords: 0,
    duplicates: 0,
    codedValues: 0,
    codedRight: 0,
    codedRecords: 0,
    codedRightRecords: 0,
    requiredFilled: 0,
    required: 0,
    completeRecords: 0,
    checksRun: 0,
    checksPassed: 0,
    timeOrdered: 0,
    timeAsked: 0,
    received: 0,
    receivedInTime: 0,
  };
}

/** Sum of tallies. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const total = emptyTally();
  for (const tally of tallies)
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
  return total;
}

/** Counts of the same rule, field and severity joined; the most frequent first. */
export function sortRules(rules: QualityCounts['rules']): QualityCounts['rules'] {
  const joined = new Map<string, QualityCounts['rules'][number]>();
  for (const rule of rules) {
    const key = [rule.dataSet, rule.rule, rule.code ?? '', rule.field, rule.severity].join(' ');
    joined.set(key, { ...rule, count: (joined.get(key)?.count ?? 0) + rule.count });
  }
  return [...joined]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([, rule]) => rule);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order of groups: data set, institution, month. */
export const compareGroups = (a: GroupKey, b: GroupKey): number =>
  compare(`${a.dataSet} ${a.institution} ${a.month}`, `${b.dataSet} ${b.institution} ${b.month}`);

/** The 50th, 95th and 99th of a hundred values; undefined for none. */
export function percentiles(values: readonly number[]): readonly [number, number, number] | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return sorted.length === 0 ? undefined : [at(0.5), at(0.95), at(0.99)];
}

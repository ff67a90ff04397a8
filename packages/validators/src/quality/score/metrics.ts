// The 28 metrics (standards/quality/metrics) computed from counts and from figures that only the sender or the platform knows.
import { addTallies, type QualityCounts, type RuleOutcome, type Tally } from './model.js';

/** Figures that records cannot show, by name; each is a count over the same period. */
export interface QualityFigures {
  /** Records that happened, by data set, from the source system. */
  readonly happened?: Readonly<Record<string, number>>;
  /** Records the platform accepted, by data set. */
  readonly accepted?: Readonly<Record<string, number>>;
  readonly submitted?: number;
  readonly rejected?: number;
  readonly discharges?: number;
  readonly onlineMinutes?: number;
  readonly totalMinutes?: number;
  /** Keys in one of the two sides only, and keys in either. */
  readonly keysOneSided?: number;
  readonly keysUnion?: number;
  /** Front pages whose principal diagnosis a person checked, and those that were right. */
  readonly sampledPages?: number;
  readonly rightPages?: number;
  /** Data sets that must be received. */
  readonly expectedDataSets?: readonly string[];
}

/** Value of a metric, or why there is none. */
export interface MetricValue {
  readonly code: string;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  /** p50, p95, p99 of MET-DELAY. */
  readonly percentiles?: readonly [number, number, number];
  /** Key of the reason why it was not computed. */
  readonly notComputed?: MetricReason;
}

/** Why a metric has no value. */
export type MetricReason =
  | 'required-unknown'
  | 'no-coded-values'
  | 'no-checks'
  | 'no-receipt'
  | 'no-records'
  | 'too-little-measured'
  | 'figures'
  | 'not-in-input'
  | 'needs-person'
  | 'item-classes-unknown'
  | 'engine';

/** Weights of MET-SCORE; a proposal of the source, to be set by whoever grades. */
export const defaultWeights: Readonly<Record<ScoreDimension, number>> = {
  completeness: 30,
  validity: 25,
  consistency: 20,
  timeliness: 15,
  uniqueness: 5,
  linkage: 5,
};

/** Dimensions of MET-SCORE. */
export type ScoreDimension =
  'completeness' | 'validity' | 'consistency' | 'timeliness' | 'uniqueness' | 'linkage';

/** Rates from 0 to 1 of one tally; a dimension that could not be measured is absent. */
export function dimensionRates(
  tally: Tally,
  outcomes: readonly RuleOutcome[] = [],
): Partial<Record<ScoreDimension, number>> {
  const linked = sumOf(outcomes.filter(({ dimension }) => dimension === 'referential'));
  const rates: [ScoreDimension, number, number][] = [
    ['completeness', tally.requiredFilled, tally.required],
    ['validity', tally.codedRight, tally.codedValues],
    ['consistency', tally.checksPassed, tally.checksRun],
    ['timeliness', tally.receivedInTime, tally.received],
    ['uniqueness', tally.records - tally.duplicates, tally.records],
    ['linkage', linked.pass, linked.pass + linked.fail],
  ];
  return Object.fromEntries(
    rates.flatMap(([name, part, whole]) => (whole > 0 ? [[name, part / whole] as const] : [])),
  );
}

/**
 * Points from 0 to 100 over the dimensions that could be measured; their weights are scaled up to 100. Undefined where
 * less than half of the weight could be measured: a single easy dimension would else speak for all of them.
 */
export function overallScore(
  rates: Partial<Record<ScoreDimension, number>>,
  weights: Readonly<Record<ScoreDimension, number>> = defaultWeights,
): number | undefined {
  const names = Object.keys(weights) as ScoreDimension[];
  const known = names.filter((name) => rates[name] !== undefined);
  const total = known.reduce((sum, name) => sum + weights[name], 0);
  const whole = names.reduce((sum, name) => sum + weights[name], 0);
  return total === 0 || total * 2 < whole
    ? undefined
    : (known.reduce((sum, name) => sum + weights[name] * (rates[name] ?? 0), 0) / total) * 100;
}

function sumOf(outcomes: readonly Pick<RuleOutcome, 'pass' | 'fail'>[]): { pass: number; fail: number } {
  return {
    pass: outcomes.reduce((sum, { pass }) => sum + pass, 0),
    fail: outcomes.reduce((sum, { fail }) => sum + fail, 0),
  };
}

/** All 28 metrics over everything that was counted. */
export function computeMetrics(
  counts: QualityCounts,
  figures: QualityFigures = {},
  weights: Readonly<Record<ScoreDimension, number>> = defaultWeights,
): MetricValue[] {
  const all = addTallies(counts.groups.map(({ tally }) => tally));
  const ofSet = (pattern: RegExp): Tally =>
    addTallies(counts.groups.filter(({ dataSet }) => pattern.test(dataSet)).map(({ tally }) => tally));
  const outcome = (...codes: readonly string[]): { pass: number; fail: number } =>
    sumOf(counts.outcomes.filter(({ code }) => codes.includes(code)));
  const dimension = (name: string): { pass: number; fail: number } =>
    sumOf(counts.outcomes.filter((one) => one.dimension === name));
  const received = new Set(counts.groups.map(({ dataSet }) => dataSet));
  const share = (
    code: string,
    numerator: number | undefined,
    denominator: number | undefined,
    notComputed: MetricReason,
    times = 100,
  ): MetricValue =>
    numerator === undefined || denominator === undefined || denominator === 0
      ? { code, notComputed }
      : { code, value: (numerator / denominator) * times, numerator, denominator };
  const passed = (
    code: string,
    { pass, fail }: { pass: number; fail: number },
    reason: MetricReason,
  ): MetricValue => share(code, pass, pass + fail, reason);
  const failed = (
    code: string,
    { pass, fail }: { pass: number; fail: number },
    reason: MetricReason,
  ): MetricValue => share(code, fail, pass + fail, reason);
  const total = (values: Readonly<Record<string, number>> | undefined): number | undefined =>
    values && Object.values(values).reduce((sum, one) => sum + one, 0);
  const score = overallScore(dimensionRates(all, counts.outcomes), weights);
  const pages = ofSet(/inpatient-front-page$/u);
  const references = dimension('referential');
  const expected = figures.expectedDataSets;
  return [
    share('MET-COMP-ITEM', all.requiredFilled, all.required, 'required-unknown'),
    share('MET-COMP-REC', all.completeRecords, all.required > 0 ? all.records : 0, 'required-unknown'),
    share('MET-COMP-SET', expected?.filter((id) => received.has(id)).length, expected?.length, 'figures'),
    share('MET-COMP-UP', total(figures.accepted), total(figures.happened), 'figures'),
    passed('MET-CONS', { pass: all.checksPassed, fail: all.checksRun - all.checksPassed }, 'no-checks'),
    counts.delays
      ? { code: 'MET-DELAY', value: counts.delays[1], percentiles: counts.delays }
      : { code: 'MET-DELAY', notComputed: 'no-receipt' },
    share('MET-EMR-COMP', all.completeRecords, all.required > 0 ? all.records : 0, 'required-unknown', 1),
    share('MET-EMR-CONS', all.codedRightRecords, all.codedRecords, 'no-coded-values', 1),
    share('MET-EMR-INTEG', references.pass, references.pass + references.fail, 'not-in-input', 1),
    share('MET-EMR-TIME', all.timeOrdered, all.timeAsked, 'no-checks', 1),
    share('MET-ERR', all.errorRecords, all.records, 'no-records'),
    share('MET-FP-CODE', figures.rightPages, figures.sampledPages, 'needs-person'),
    passed('MET-FP-FEE', outcome('FP-007'), 'not-in-input'),
    { code: 'MET-FP-SCORE', notComputed: 'item-classes-unknown' },
    share('MET-FP-UPLOAD', pages.records, figures.discharges, 'figures'),
    failed('MET-IDR-DUP', outcome('IDR-003', 'IDR-004'), 'not-in-input'),
    failed('MET-IDR-MISS', outcome('IDR-010'), 'not-in-input'),
    passed('MET-IDR-TIMELY', outcome('IDR-001', 'IDR-002'), 'not-in-input'),
    matchRate(counts),
    share('MET-ONLINE', figures.onlineMinutes, figures.totalMinutes, 'figures'),
    share('MET-RECON', figures.keysOneSided, figures.keysUnion, 'figures'),
    passed('MET-REF', references, 'not-in-input'),
    share('MET-REJECT', figures.rejected, figures.submitted, 'figures'),
    score === undefined
      ? { code: 'MET-SCORE', notComputed: all.records === 0 ? 'no-records' : 'too-little-measured' }
      : { code: 'MET-SCORE', value: score },
    share('MET-TIME', all.receivedInTime, all.received, 'no-receipt'),
    passed('MET-TRACE', dimension('traceability'), 'not-in-input'),
    share('MET-UNIQ', all.duplicates, all.records, 'no-records'),
    share('MET-VALID', all.codedRight, all.codedValues, 'no-coded-values'),
  ];
}

/** Code and name pairs; counted by the row engine only. */
function matchRate({ pairs }: QualityCounts): MetricValue {
  const code = 'MET-MATCH';
  if (!pairs) return { code, notComputed: 'engine' };
  if (pairs.run === 0) return { code, notComputed: 'not-in-input' };
  const right = pairs.run - pairs.wrong;
  return { code, value: (right / pairs.run) * 100, numerator: right, denominator: pairs.run };
}

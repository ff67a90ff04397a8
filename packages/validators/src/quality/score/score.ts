// A quality score: counts and metrics in the form of its JSON, compared with an earlier one.
import type { Library, QualityMetric, QualityRule } from '@hulian/standards';
import type { Manifest } from '../../report.js';
import {
  computeMetrics,
  defaultWeights,
  dimensionRates,
  overallScore,
  type MetricValue,
  type QualityFigures,
  type ScoreDimension,
} from './metrics.js';
import { addTallies, type GroupKey, type QualityCounts, type RuleCount, type Tally } from './model.js';

/** One line of a score: a group, an institution, a data set, or everything. */
export interface ScoreLine extends GroupKey {
  readonly records: number;
  readonly rates: Partial<Record<ScoreDimension, number>>;
  readonly errorRate: number;
  readonly score?: number;
}

/** A metric with its name, formula and value. */
export interface ScoredMetric extends MetricValue {
  readonly name: string;
  readonly label: string;
  /** In Chinese. */
  readonly formula: string;
  /** In English. */
  readonly formulaLabel: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  /** Value of the earlier score, where one was given and had it. */
  readonly before?: number;
  /** The earlier overall score took other dimensions: the two cannot be compared. */
  readonly beforeOfOtherMake?: true;
}

/** A quality score. */
export interface QualityScore {
  readonly kind: 'hulian-quality-score';
  readonly version: 1;
  readonly engine: 'row' | 'duckdb';
  readonly manifest: Manifest;
  readonly weights: Readonly<Record<ScoreDimension, number>>;
  readonly total: ScoreLine;
  readonly dataSets: readonly ScoreLine[];
  readonly institutions: readonly ScoreLine[];
  readonly groups: readonly ScoreLine[];
  readonly metrics: readonly ScoredMetric[];
  /** Broken rules, the most frequent first. */
  readonly worstRules: readonly (RuleCount & { readonly dataSet: string; readonly name: string })[];
  /** Checks that did not run. */
  readonly notRun: readonly string[];
  /** Files of which no record was counted, or not every one that was read. */
  readonly unreadable: readonly string[];
}

/** What a score is made from. */
export interface ScoreInput {
  readonly engine: 'row' | 'duckdb';
  readonly counts: QualityCounts;
  readonly library: Library;
  readonly manifest: Manifest;
  readonly figures?: QualityFigures;
  readonly weights?: Readonly<Record<ScoreDimension, number>>;
  readonly before?: QualityScore;
  readonly unreadable?: readonly string[];
  /** Rules that the engine did not run. */
  readonly notRun?: readonly string[];
}

/** Rules listed as the worst. */
const worstRules = 50;

/** Makes a score from counts. */
export function makeScore(input: ScoreInput): QualityScore {
  const { counts, library, engine, manifest, before } = input;
  const weights = input.weights ?? defaultWeights;
  const groups = counts.groups.map(({ tally, ...key }) => lineOf(key, tally, weights));
  const fold = (keyOf: (key: GroupKey) => GroupKey): ScoreLine[] => {
    const folded = new Map<string, { key: GroupKey; tallies: Tally[] }>();
    for (const { tally, ...group } of counts.groups) {
      const key = keyOf(group);
      const text = JSON.stringify(key);
      const known = folded.get(text) ?? { key, tallies: [] };
      known.tallies.push(tally);
      folded.set(text, known);
    }
    return [...folded.values()].map(({ key, tallies }) => lineOf(key, addTallies(tallies), weights));
  };
  const everything = addTallies(counts.groups.map(({ tally }) => tally));
  const total = withOutcomes(everything, counts, weights);
  const rules = new Map(
    library.list('rule').flatMap(({ id }) => {
      const rule = library.record<QualityRule>('rule', id);
      return rule ? [[rule.code, rule.name] as const] : [];
    }),
  );
  return {
    kind: 'hulian-quality-score',
    version: 1,
    engine,
    manifest,
    weights,
    total: {
      ...lineOf({ dataSet: '*', institution: '*', month: '*' }, everything, weights),
      ...total,
    },
    dataSets: fold(({ dataSet }) => ({ dataSet, institution: '*', month: '*' })),
    institutions: fold(({ institution }) => ({ dataSet: '*', institution, month: '*' })),
    groups,
    metrics: computeMetrics(counts, input.figures, weights).map((metric) =>
      describeMetric(metric, library, before, total.rates),
    ),
    worstRules: counts.rules.slice(0, worstRules).map((count) => ({
      ...count,
      name: count.code === undefined ? count.rule : (rules.get(count.code) ?? count.rule),
    })),
    notRun: [...new Set([...counts.notRun, ...(input.notRun ?? [])])].sort(),
    unreadable: input.unreadable ?? [],
  };
}

function withOutcomes(
  tally: Tally,
  { outcomes }: QualityCounts,
  weights: Readonly<Record<ScoreDimension, number>>,
): Pick<ScoreLine, 'rates' | 'score'> {
  const rates = dimensionRates(tally, outcomes);
  const score = overallScore(rates, weights);
  return { rates: roundAll(rates), ...(score !== undefined && { score: round(score) }) };
}

function lineOf(key: GroupKey, tally: Tally, weights: Readonly<Record<ScoreDimension, number>>): ScoreLine {
  const rates = dimensionRates(tally);
  const score = overallScore(rates, weights);
  return {
    ...key,
    records: tally.records,
    rates: roundAll(rates),
    errorRate: round(tally.records === 0 ? 0 : tally.errorRecords / tally.records),
    ...(score !== undefined && { score: round(score) }),
  };
}

function describeMetric(
  metric: MetricValue,
  library: Library,
  before: QualityScore | undefined,
  rates: ScoreLine['rates'],
): ScoredMetric {
  const found = library.record<QualityMetric>('metric', `quality/${metric.code.toLowerCase()}`);
  const earlier = before?.metrics.find(({ code }) => code === metric.code)?.value;
  // A file that was written by hand may have metrics alone.
  const earlierRates = (before?.total as Partial<ScoreLine> | undefined)?.rates ?? rates;
  const isOtherMake = metric.code === 'MET-SCORE' && measuredIn(earlierRates) !== measuredIn(rates);
  return {
    ...metric,
    ...(metric.value !== undefined && { value: round(metric.value) }),
    name: found?.name ?? metric.code,
    label: found?.label?.en ?? metric.code,
    formula: found?.formula ?? '',
    formulaLabel: found?.formulaLabel?.en ?? found?.formula ?? '',
    unit: found?.unit ?? '',
    better: found?.better ?? 'higher',
    ...(earlier !== undefined && { before: earlier }),
    ...(earlier !== undefined && isOtherMake && { beforeOfOtherMake: true }),
  };
}

const measuredIn = (rates: ScoreLine['rates']): string => Object.keys(rates).sort().join(' ');

/** Six decimals: the same bytes from both engines. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
const roundAll = (rates: Partial<Record<ScoreDimension, number>>): Partial<Record<ScoreDimension, number>> =>
  Object.fromEntries(Object.entries(rates).map(([name, value]) => [name, round(value)]));

/** Reads an earlier score from its JSON; undefined when it is none. */
export function readScore(text: string): QualityScore | undefined {
  try {
    const value = JSON.parse(text) as Partial<QualityScore>;
    return value.kind === 'hulian-quality-score' && value.version === 1 && Array.isArray(value.metrics)
      ? (value as QualityScore)
      : undefined;
  } catch {
    return undefined;
  }
}

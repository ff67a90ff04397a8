// From the value of an answer to the highest tier whose demand is met.
import type { Indicator, MetricLimit, TierRule } from '@hulian/standards';

import type { AnswerValue, GapReason, MetricValue } from './types.js';

/** Highest tier met (`-1` none); `reason` says what kept the answer from the next tier. */
export interface TierOutcome {
  readonly tier: number;
  readonly reason?: GapReason;
}

/** What the rules need to know besides the answer. */
export interface RuleContext {
  /** A proved figure of the institution; undefined when there is none. */
  lookup(metric: string): number | undefined;
  /** True for a share: a plain number above 1 (such as 60 for 60 %) is refused. */
  isShare(metric: string): boolean;
}

type MetricLookup = (id: string) => number | undefined;

type CountRule = Extract<TierRule, { type: 'count' }>;

/** A number of a metric value, or undefined when it is not one: not finite, negative, denominator 0, a share above 1. */
export function metricNumber(value: unknown, share: boolean): number | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) && value >= 0 && (!share || value <= 1) ? value : undefined;
  if (typeof value !== 'object' || value === null || !('numerator' in value) || !('denominator' in value))
    return undefined;
  const { numerator, denominator } = value;
  if (typeof numerator !== 'number' || typeof denominator !== 'number') return undefined;
  if (!Number.isFinite(numerator) || !Number.isFinite(denominator)) return undefined;
  if (denominator <= 0 || numerator < 0 || numerator > denominator) return undefined;
  return numerator / denominator;
}

/** True when a number satisfies a limit. */
export function meets(limit: MetricLimit, value: number | undefined): boolean {
  if (value === undefined) return false;
  switch (limit.op) {
    case '>=':
      return value >= limit.value;
    case '<=':
      return value <= limit.value;
    case '<':
      return value < limit.value;
    case '>':
      return value > limit.value;
  }
}

/** Highest tier of an indicator that a value reaches. */
export function reachTier(indicator: Indicator, value: AnswerValue, context: RuleContext): TierOutcome {
  const tiers = indicator.tiers ?? [];
  const last = tiers.length - 1;
  const first = tiers[0]?.rule;
  // Answers come from JSON: a null is possible whatever the type says.
  if (!first || (value as unknown) === null || (value as unknown) === undefined)
    return { tier: -1, reason: 'value-malformed' };
  if (value === 'not-applicable' || value === 'no-such-business') {
    return first.type === 'conformance' && first.notApplicable
      ? { tier: last }
      : { tier: -1, reason: 'not-applicable-not-allowed' };
  }
  switch (first.type) {
    case 'conformance':
      if (value === 'full') return { tier: last };
      return {
        tier: -1,
        reason: value === 'partial' ? 'partial' : value === 'none' ? 'not-met' : 'value-malformed',
      };
    case 'exists':
      return typeof value === 'boolean'
        ? value
          ? { tier: last }
          : { tier: -1, reason: 'not-met' }
        : { tier: -1, reason: 'value-malformed' };
    case 'all':
      return reachAll(indicator, value, last);
    case 'option':
      return reachOption(indicator, value);
    case 'count':
      return reachCount(indicator, value, context);
    case 'metric':
    case 'metrics':
      return reachMetric(indicator, value, context);
  }
}

/** Every listed item, or the one thing the row asks for where it lists none. */
function reachAll(indicator: Indicator, value: AnswerValue, last: number): TierOutcome {
  if (typeof value === 'boolean') return value ? { tier: last } : { tier: -1, reason: 'not-met' };
  const count = countOf(indicator, value);
  if (typeof count === 'string') return { tier: -1, reason: count };
  return count.number >= (indicator.options?.length ?? 1) ? { tier: last } : { tier: -1, reason: 'not-met' };
}

/** A higher option stands in for a lower one. */
function reachOption(indicator: Indicator, value: AnswerValue): TierOutcome {
  const chosen = typeof value === 'string' ? [value] : value;
  if (!isTextList(chosen)) return { tier: -1, reason: 'value-malformed' };
  if (chosen.some((option) => !indicator.options?.includes(option)))
    return { tier: -1, reason: 'option-unknown' };
  const tier = (indicator.tiers ?? []).findLastIndex(
    ({ rule }) => rule.type === 'option' && chosen.some((option) => rule.any.includes(option)),
  );
  return tier < 0 ? { tier, reason: 'not-met' } : { tier };
}

/** Count tiers are cumulative: required options and shares of a lower tier hold for the higher ones too. */
function reachCount(indicator: Indicator, value: AnswerValue, context: RuleContext): TierOutcome {
  const own = isCountObject(value) ? value.metrics : undefined;
  const metric: MetricLookup = (id) =>
    own && id in own ? metricNumber(own[id], context.isShare(id)) : context.lookup(id);
  const count = countOf(indicator, isCountObject(value) ? value.items : value);
  if (typeof count === 'string') return { tier: -1, reason: count };
  let tier = -1;
  for (const [index, { rule }] of (indicator.tiers ?? []).entries()) {
    if (rule.type !== 'count') break;
    const reason = refuseCount(rule, count, metric);
    if (reason) return { tier, reason };
    tier = index;
  }
  return { tier };
}

function refuseCount(rule: CountRule, count: Counted, metric: MetricLookup): GapReason | undefined {
  const limited = Object.entries(rule.optionMetrics ?? {}).filter(([option]) =>
    count.items?.includes(option),
  );
  const unproven = limited.filter(([, limit]) => !meets(limit, metric(limit.metric))).length;
  if (rule.requires?.some((option) => !count.items?.includes(option))) return 'required-option-missing';
  if (rule.optionMetrics && !count.items && rule.minimum > 0) return 'usage-not-proven';
  if (count.number - unproven < rule.minimum)
    return count.number >= rule.minimum ? 'usage-not-proven' : 'not-met';
  return rule.metrics?.some((limit) => !meets(limit, metric(limit.metric))) ? 'usage-not-proven' : undefined;
}

/** The value is a number for one metric, or an object by metric id; figures of the institution fill what is missing. */
function reachMetric(indicator: Indicator, value: AnswerValue, context: RuleContext): TierOutcome {
  if (value === false) return { tier: -1, reason: 'not-met' };
  const tiers = (indicator.tiers ?? []).map(({ rule }) =>
    rule.type === 'metrics' ? rule.all : rule.type === 'metric' ? [rule] : [],
  );
  const ids = [...new Set(tiers.flat().map(({ metric }) => metric))];
  const figures = new Map<string, number | undefined>();
  if (typeof value === 'number' || (typeof value === 'object' && 'numerator' in value)) {
    const [id] = ids;
    if (ids.length !== 1 || id === undefined) return { tier: -1, reason: 'value-malformed' };
    figures.set(id, metricNumber(value, context.isShare(id)));
    if (figures.get(id) === undefined) return { tier: -1, reason: 'value-out-of-range' };
  } else if (typeof value === 'object' && !Array.isArray(value)) {
    const named = value as Readonly<Record<string, unknown>>;
    for (const id of ids) {
      const number = id in named ? metricNumber(named[id], context.isShare(id)) : context.lookup(id);
      if (id in named && number === undefined) return { tier: -1, reason: 'value-out-of-range' };
      figures.set(id, number);
    }
  } else return { tier: -1, reason: 'value-malformed' };
  const tier = tiers.findLastIndex(
    (limits) => limits.length > 0 && limits.every((limit) => meets(limit, figures.get(limit.metric))),
  );
  return tier < 0 ? { tier, reason: 'not-met' } : { tier };
}

interface Counted {
  readonly number: number;
  /** Distinct listed options; absent where only a number was given. */
  readonly items?: readonly string[];
}

/** Counts distinct options; `其它` counts once however many are named (`其它：…`). */
function countOf(indicator: Indicator, value: unknown): Counted | GapReason {
  const options = indicator.options;
  if (typeof value === 'number') {
    if (!Number.isInteger(value) || value < 0) return 'value-out-of-range';
    return value > (options?.length ?? Number.MAX_SAFE_INTEGER) ? 'value-out-of-range' : { number: value };
  }
  if (!isTextList(value)) return 'value-malformed';
  const items = [
    ...new Set(value.map((item) => item.trim().replace(/^(其[它他])\s*[:：].*$/su, '$1'))),
  ].filter((item) => item !== '');
  if (options && items.some((item) => !options.includes(item))) return 'option-unknown';
  return { number: items.length, items };
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isCountObject(
  value: AnswerValue,
): value is { items: readonly string[] | number; metrics?: Readonly<Record<string, MetricValue>> } {
  return typeof value === 'object' && 'items' in value;
}

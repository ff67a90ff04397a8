// One indicator of a tiered scheme: which tier its answer reaches, and why not a higher one.
import type { Indicator, IndicatorTier, MaturityScheme } from '@hulian/standards';

import { usableEvidence } from './evidence.js';
import type { ProvedFacts } from './facts.js';
import { reachTier, type TierOutcome } from './tier-rules.js';
import type { Answer, AnswerValue, GapReason } from './types.js';

/** `answered`: somebody said something; `proved`: what was said is backed by a proof that counts. */
export interface Judgement {
  readonly indicator: Indicator;
  readonly tier: number;
  readonly reason?: GapReason;
  readonly answered: boolean;
  readonly proved: boolean;
}

/**
 * Points of a tier as scored: the normalised value where the printed one does not add up.
 * Fractions such as `10/54` are kept exact until the end.
 */
export function tierPoints(tier: IndicatorTier | undefined): number {
  if (!tier) return 0;
  const [over = 0, under = 1] = (tier.normalized ?? String(tier.points)).split('/').map(Number);
  return over / under;
}

/** Points that each indicator of a tiered scheme gives when exactly the demands of a level are met. */
export function pointsAt(scheme: MaturityScheme, level: string): ReadonlyMap<string, number> {
  const order = scheme.levels.map(({ id }) => id);
  return new Map(
    scheme.indicators.flatMap(({ id, tiers }) => {
      const tier = tiers?.findLast((one) => order.indexOf(one.level) <= order.indexOf(level));
      return tier ? [[id, tierPoints(tier)] as const] : [];
    }),
  );
}

/** Judges one indicator. `assumed` replaces the answer and needs no proof. */
export function judge(
  indicator: Indicator,
  answer: Answer | undefined,
  facts: ProvedFacts,
  asOf: string,
  assumed?: AnswerValue,
): Judgement {
  if (assumed !== undefined)
    return { indicator, ...reachTier(indicator, assumed, facts), answered: true, proved: true };
  const absent = indicator.business !== undefined && facts.absent.has(indicator.business);
  if (answer === undefined) return judgeFacts(indicator, facts, absent);
  if (typeof answer !== 'object' || answer === null || !('value' in answer)) {
    return { indicator, tier: -1, reason: 'value-malformed', answered: true, proved: false };
  }
  const claimed = reachTier(indicator, answer.value, facts);
  const { usable, reason } = usableEvidence(answer.evidence, asOf, indicator.freshness);
  if (reason && absent) return judgeFacts(indicator, facts, absent);
  if (reason) {
    const unproved = claimed.tier >= 0 ? reason : (claimed.reason ?? reason);
    return { indicator, tier: -1, reason: unproved, answered: true, proved: false };
  }
  const lowest = usable
    .flatMap(({ value }) => (value === undefined ? [] : [reachTier(indicator, value, facts)]))
    .reduce<TierOutcome>((low, one) => (one.tier < low.tier ? one : low), claimed);
  if (lowest.tier < claimed.tier || (absent && claimed.tier < 0)) {
    return { indicator, tier: lowest.tier, reason: 'evidence-conflict', answered: true, proved: false };
  }
  return { indicator, ...claimed, answered: true, proved: !isFault(claimed.reason) };
}

const faults: readonly (GapReason | undefined)[] = [
  'value-malformed',
  'value-out-of-range',
  'option-unknown',
  'not-applicable-not-allowed',
];

/** True for an answer that says nothing usable, as opposed to one that says the demand is not met. */
export function isFault(reason: GapReason | undefined): boolean {
  return faults.includes(reason);
}

/** Without an answer, a proved absence or proved figures may still decide. */
function judgeFacts(indicator: Indicator, facts: ProvedFacts, absent: boolean): Judgement {
  if (absent)
    return { indicator, ...reachTier(indicator, 'not-applicable', facts), answered: true, proved: true };
  const rules = (indicator.tiers ?? []).map(({ rule }) => rule);
  const needed = rules.flatMap((rule) =>
    rule.type === 'metrics' ? rule.all : rule.type === 'metric' ? [rule] : [],
  );
  if (needed.length === 0 || needed.some(({ metric }) => facts.lookup(metric) === undefined)) {
    return { indicator, tier: -1, reason: 'not-run', answered: false, proved: false };
  }
  return { indicator, ...reachTier(indicator, {}, facts), answered: true, proved: true };
}

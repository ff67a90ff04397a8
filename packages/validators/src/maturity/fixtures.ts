// Made-up answers for the tests of this folder: what a hospital says that meets a level exactly.
import type { Indicator, IndicatorTier, MaturityScheme } from '@hulian/standards';

import type { Answer, AnswerValue, Evidence, ItemValue, MaturityInput } from './types.js';

export const asOf = '2026-11-21';

/** A proof that counts. */
export function proof(change: Partial<Evidence> = {}): Evidence {
  return { reference: 'synthetic/proof.txt', date: '2026-03-01', sm3: 'ab'.repeat(32), ...change };
}

export function proved(value: AnswerValue): Answer {
  return { value, evidence: [proof()] };
}

/** The least value that meets a tier. */
export function leastValue(indicator: Indicator, tier: IndicatorTier): AnswerValue {
  const { rule } = tier;
  switch (rule.type) {
    case 'conformance':
      return 'full';
    case 'exists':
    case 'all':
      return true;
    case 'option':
      return rule.any[0] ?? '';
    case 'metric':
      return rule.op === '<' ? rule.value / 2 : rule.value;
    case 'metrics':
      return Object.fromEntries(rule.all.map(({ metric, value }) => [metric, value]));
    case 'count': {
      const required = (indicator.tiers ?? []).flatMap((one) =>
        one.rule.type === 'count' ? (one.rule.requires ?? []) : [],
      );
      const items = [...new Set([...required, ...(indicator.options ?? [])])].slice(0, rule.minimum);
      const limits = [...(rule.metrics ?? []), ...Object.values(rule.optionMetrics ?? {})];
      return { items, metrics: Object.fromEntries(limits.map(({ metric, value }) => [metric, value])) };
    }
  }
}

/** Proved answers that meet every demand of a level and no more. */
export function answersAt(scheme: MaturityScheme, level: string): Record<string, Answer> {
  const order = scheme.levels.map(({ id }) => id);
  const answers: Record<string, Answer> = {};
  for (const indicator of scheme.indicators) {
    const tier = indicator.tiers?.findLast((one) => order.indexOf(one.level) <= order.indexOf(level));
    if (tier) answers[indicator.id] = proved(leastValue(indicator, tier));
  }
  return answers;
}

export function inputAt(scheme: MaturityScheme, level: string): MaturityInput {
  return { scheme: scheme.id, asOf, answers: answersAt(scheme, level) };
}

/** The same item value for every item of an item scheme. */
export function itemsOf(scheme: MaturityScheme, value: (indicator: Indicator) => ItemValue): MaturityInput {
  const items = scheme.indicators.filter(({ kind }) => kind === 'item');
  return {
    scheme: scheme.id,
    asOf,
    answers: Object.fromEntries(items.map((item) => [item.id, proved(value(item))])),
  };
}

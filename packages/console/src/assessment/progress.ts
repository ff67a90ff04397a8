// How far the questionnaire has got.
import type { Indicator, MaturityScheme } from '@hulian/standards';
import { sectionOf } from '@hulian/validators/maturity';

import { controlOf } from './values.js';

/** A section with the indicators that can be answered, in the order of the scheme, below their groups. */
export interface Chapter {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly { readonly name: string; readonly indicators: readonly Indicator[] }[];
  readonly indicators: readonly Indicator[];
}

/** The chapters of a scheme; indicators outside all sections go to the nearest ancestor that is one. */
export function chaptersOf(scheme: MaturityScheme): Chapter[] {
  const names = new Map(scheme.indicators.map(({ id, name }) => [id, name]));
  return scheme.sections.map(({ id, name }) => {
    const indicators = scheme.indicators.filter(
      (one) => controlOf(one) !== 'none' && sectionOf(scheme, one.id) === id,
    );
    const groups: { name: string; indicators: Indicator[] }[] = [];
    let last: string | undefined;
    for (const indicator of indicators) {
      const { parent } = indicator;
      const group = groups.at(-1);
      if (group && parent === last) group.indicators.push(indicator);
      else {
        const title = parent === undefined || parent === id ? '' : `${parent} ${names.get(parent) ?? ''}`;
        groups.push({ name: title, indicators: [indicator] });
      }
      last = parent;
    }
    return { id, name, groups, indicators };
  });
}

/** True when an indicator matters for a level: one of its tiers is at or below it, or it belongs to no level. */
export function mattersFor(scheme: MaturityScheme, indicator: Indicator, level: string): boolean {
  if (level === '' || !indicator.tiers) return true;
  const order = scheme.levels.map(({ id }) => id);
  return indicator.tiers.some((tier) => order.indexOf(tier.level) <= order.indexOf(level));
}

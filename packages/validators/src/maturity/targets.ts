// Policy targets that bind an institution of an area and tier.
import type { MaturityScheme, PolicyTarget } from '@hulian/standards';

import type { Facts, LevelVerdict, TargetResult } from './types.js';

/**
 * Compares a verdict with the targets for its scheme. Targets of a whole area (`scope: area`) are judged by the
 * regional roll-up, never over one hospital.
 */
export function checkTargets(
  scheme: MaturityScheme,
  verdict: LevelVerdict,
  facts: Facts | undefined,
  asOf: string,
  targets: readonly PolicyTarget[],
): TargetResult[] {
  const order = scheme.levels.map(({ id }) => id);
  return targets
    .filter((target) => target.scheme === scheme.id && binds(target, facts))
    .flatMap((target): TargetResult[] => {
      const { id, jurisdiction, documentNumber, minimumLevel, deadline } = target;
      if (minimumLevel === undefined) return [];
      const enough =
        verdict.reached !== null && order.indexOf(verdict.reached) >= order.indexOf(minimumLevel);
      const late = deadline !== undefined && deadline < asOf;
      const unsure = scheme.method === 'checklist' || (enough && verdict.subjectTo !== undefined);
      const status = unsure ? 'not-decidable' : enough ? 'met' : late ? 'overdue' : 'not-met';
      return [{ id, jurisdiction, documentNumber, minimumLevel, ...(deadline ? { deadline } : {}), status }];
    });
}

/** True when a target binds a hospital of this area and tier. */
export function binds(target: PolicyTarget, facts: Facts | undefined): boolean {
  const inArea = target.jurisdiction === '全国' || (facts?.area?.includes(target.jurisdiction) ?? false);
  const ofTier =
    target.hospitalTiers === undefined ||
    (facts?.tier !== undefined && target.hospitalTiers.includes(facts.tier));
  return target.scope === 'hospital' && inArea && ofTier;
}

// Many hospitals' results into one table for a health commission. Fed one result at a time: memory grows with the
// number of indicators and targets, not of hospitals.
import type { PolicyTarget } from '@hulian/standards';

import type { Facts, MaturityResult } from './types.js';

/** One hospital of the region. */
export interface RegionMember {
  readonly hospital: string;
  readonly facts?: Facts;
  readonly result: MaturityResult;
}

export interface RegionResult {
  readonly scheme: string;
  readonly hospitals: number;
  /** Tier, level reached (`none` below the lowest), number of hospitals. */
  readonly levels: readonly { readonly tier: string; readonly level: string; readonly hospitals: number }[];
  /** Per target: how many hospitals it binds, and how many have met it. For area targets `required` is the number asked for. */
  readonly targets: readonly {
    readonly id: string;
    readonly bound: number;
    readonly met: number;
    readonly undecidable: number;
    readonly required?: number;
  }[];
  /** Indicators that block most hospitals, most frequent first. */
  readonly gaps: readonly { readonly indicator: string; readonly name: string; readonly hospitals: number }[];
}

/** Collects results of one scheme; call `finish` when all are added. */
export interface RegionRollUp {
  add(member: RegionMember): void;
  finish(): RegionResult;
}

/**
 * Starts a roll-up.
 * @param order levels of the scheme, lowest first
 */
export function createRegionRollUp(
  scheme: string,
  order: readonly string[],
  targets: readonly PolicyTarget[] = [],
): RegionRollUp {
  const levels = new Map<string, { tier: string; level: string; hospitals: number }>();
  const gaps = new Map<string, { indicator: string; name: string; hospitals: number }>();
  const counts = new Map(
    targets
      .filter((target) => target.scheme === scheme)
      .map((target) => [target.id, { target, bound: 0, met: 0, undecidable: 0 }]),
  );
  let hospitals = 0;
  return {
    add({ facts, result }) {
      hospitals += 1;
      const tier = facts?.tier ?? '';
      const level = result.level.reached ?? 'none';
      const key = `${tier}\n${level}`;
      const row = levels.get(key) ?? { tier, level, hospitals: 0 };
      levels.set(key, { ...row, hospitals: row.hospitals + 1 });
      for (const { indicator, name } of result.blocking) {
        gaps.set(indicator, { indicator, name, hospitals: (gaps.get(indicator)?.hospitals ?? 0) + 1 });
      }
      for (const count of counts.values()) countTarget(count, facts, result, order);
    },
    finish: () => ({
      scheme,
      hospitals,
      levels: [...levels.values()].sort(
        (a, b) => compareText(a.tier, b.tier) || order.indexOf(a.level) - order.indexOf(b.level),
      ),
      targets: [...counts.values()].map(({ target, bound, met, undecidable }) => ({
        id: target.id,
        bound,
        met,
        undecidable,
        ...(target.minimumCount === undefined ? {} : { required: target.minimumCount }),
      })),
      gaps: [...gaps.values()].sort(
        (a, b) => b.hospitals - a.hospitals || compareIndicators(a.indicator, b.indicator),
      ),
    }),
  };
}

/** In the order of the scheme's table: 2.1.2 before 2.1.10. */
function compareIndicators(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = Number(left[index] ?? -1) - Number(right[index] ?? -1);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function countTarget(
  count: { readonly target: PolicyTarget; bound: number; met: number; undecidable: number },
  facts: Facts | undefined,
  result: MaturityResult,
  order: readonly string[],
): void {
  const { target } = count;
  const inArea = target.jurisdiction === '全国' || (facts?.area?.includes(target.jurisdiction) ?? false);
  const ofTier =
    target.hospitalTiers === undefined ||
    (facts?.tier !== undefined && target.hospitalTiers.includes(facts.tier));
  if (!inArea || !ofTier || target.minimumLevel === undefined) return;
  count.bound += 1;
  const { reached, subjectTo } = result.level;
  if (reached === null || order.indexOf(reached) < order.indexOf(target.minimumLevel)) return;
  if (subjectTo) count.undecidable += 1;
  else count.met += 1;
}

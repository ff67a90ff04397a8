import { describe, expect, it } from 'vitest';

import { loadPolicyTargets, loadScheme, schemeIds } from './maturity.js';
import type { Indicator } from './maturity-types.js';

const hospital = loadScheme('hospital-2020');

/** Points of the best tier at or below a level, by the normalised points. */
function reachable(indicator: Indicator, level: number): number {
  const order = hospital.levels.map(({ id }) => id);
  const points = (indicator.tiers ?? [])
    .filter((tier) => order.indexOf(tier.level) <= level)
    .map((tier) => {
      const [over = 0, under = 1] = (tier.normalized ?? String(tier.points)).split('/').map(Number);
      return over / under;
    });
  return Math.max(0, ...points);
}

describe('maturity schemes', () => {
  it('reads every scheme; ids are unique and parents exist', () => {
    for (const id of schemeIds) {
      const scheme = loadScheme(id);
      expect(scheme.id).toBe(id);
      const ids = scheme.indicators.map((indicator) => indicator.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('holds 274 scored indicators, 8 recorded ones, and 58 + 53 + 69 conformance checks linked to records', () => {
    const kinds = (kind: string): Indicator[] =>
      hospital.indicators.filter((indicator) => indicator.kind === kind);
    expect(hospital.indicators.filter(({ tiers }) => tiers).length).toBe(274);
    expect(kinds('info')).toHaveLength(8);
    expect(kinds('conformance').filter(({ dataSet }) => dataSet)).toHaveLength(58);
    expect(kinds('conformance').filter(({ document }) => document)).toHaveLength(53);
    expect(new Set(kinds('conformance').flatMap(({ service }) => service ?? [])).size).toBe(69);
  });

  it('adds up to the ladder 10, 15, 60, 70, 79.95, 90, 95 with the normalised points', () => {
    const ladder = hospital.levels.map((_, level) =>
      hospital.indicators.reduce((sum, indicator) => sum + reachable(indicator, level), 0),
    );
    expect(ladder.map((points) => Number(points.toFixed(6)))).toEqual([10, 15, 60, 70, 79.95, 90, 95]);
  });

  it('adds up to the printed sub-total of every section', () => {
    for (const section of hospital.sections) {
      const rows = hospital.indicators.filter(({ id }) => id.startsWith(`${section.id}.`));
      const sum = rows.reduce((total, indicator) => total + reachable(indicator, 6), 0);
      expect(sum, section.id).toBeCloseTo(section.points ?? 0, 9);
    }
  });

  it('marks basic items of smart service as the level table counts them: 4, 6, 8, 9, 9', () => {
    const scheme = loadScheme('smart-service-2019');
    for (const level of scheme.levels.filter(({ basicItems }) => basicItems !== undefined)) {
      const basic = scheme.indicators.filter(({ basicAtLevels }) => basicAtLevels?.includes(level.id));
      expect(basic, level.id).toHaveLength(level.basicItems ?? -1);
    }
  });

  it('names the known schemes when asked for another', () => {
    expect(() => loadScheme('hospital-2017')).toThrow(/hospital-2020/);
  });

  it('reads the policy targets', () => {
    expect(loadPolicyTargets().map(({ id }) => id)).toContain('gd-2019-interop-l3');
  });
});

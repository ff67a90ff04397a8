import { loadPolicyTargets, loadScheme } from '@hulian/standards';
import { describe, expect, it } from 'vitest';

import { compareMaturity } from './compare.js';
import { answersAt, asOf, inputAt } from './fixtures.js';
import { createRegionRollUp } from './region.js';
import { scoreMaturity } from './score.js';

const scheme = loadScheme('hospital-2020');
const order = scheme.levels.map(({ id }) => id);
const at = (level: string): ReturnType<typeof scoreMaturity> => scoreMaturity(scheme, inputAt(scheme, level));

describe('region roll-up', () => {
  it('counts levels, targets and common gaps', () => {
    const rollUp = createRegionRollUp(scheme.id, order, loadPolicyTargets());
    const area = '广东省广州市';
    rollUp.add({ hospital: 'a', facts: { tier: '三级', area }, result: at('4B') });
    rollUp.add({ hospital: 'b', facts: { tier: '三级', area }, result: at('3') });
    rollUp.add({ hospital: 'c', facts: { tier: '二级', area }, result: at('3') });
    rollUp.add({
      hospital: 'd',
      facts: { tier: '二级', area },
      result: scoreMaturity(scheme, { asOf, answers: {} }),
    });
    const region = rollUp.finish();
    expect(region.levels).toEqual([
      { tier: '三级', level: '3', hospitals: 1 },
      { tier: '三级', level: '4B', hospitals: 1 },
      { tier: '二级', level: 'none', hospitals: 1 },
      { tier: '二级', level: '3', hospitals: 1 },
    ]);
    expect(region.targets).toEqual([
      { id: 'gd-2019-interop-l2', bound: 2, met: 1, undecidable: 0 },
      { id: 'gd-2019-interop-l3', bound: 2, met: 1, undecidable: 0 },
    ]);
    // 3.1.2.1 asks for more at 四乙 (two hospitals aim there) and again at 四甲 (one does).
    expect(region.gaps.find(({ indicator }) => indicator === '3.1.2.1')?.hospitals).toBe(3);
    expect(region.gaps.find(({ indicator }) => indicator === '2.1.1.1')?.hospitals).toBe(1);
  });
});

describe('comparison of two runs', () => {
  it('tells the change of level, points and blockers of the same target', () => {
    const before = scoreMaturity(scheme, inputAt(scheme, '4B'), { target: '4A' });
    const after = scoreMaturity(
      scheme,
      { asOf, answers: { ...answersAt(scheme, '4A'), '4.3.4.2': { value: false } } },
      { target: '4A' },
    );
    const comparison = compareMaturity(before, after);
    expect(comparison.points).toEqual({ before: 70, after: 79.9, change: 9.9 });
    expect(comparison.appeared).toEqual([]);
    expect(comparison.resolved).toHaveLength(before.blocking.length - 1);
    expect(comparison.sections.find(({ id }) => id === '3.2')?.change).toBe(6.6);
  });

  it('refuses runs of different schemes', () => {
    const other = scoreMaturity(loadScheme('emr-2018'), { asOf, answers: {} });
    expect(() => compareMaturity(at('3'), other)).toThrow(/scheme-mismatch/);
  });
});

import { loadScheme } from '@hulian/standards';
import { describe, expect, it } from 'vitest';

import { asOf, itemsOf, proof } from './fixtures.js';
import { scoreMaturity } from './score.js';
import type { Answer, ItemValue } from './types.js';

const service = loadScheme('smart-service-2019');
const records = loadScheme('emr-2018');

/** Basic items at `level` with `basic`, the first `others` of the rest with `optional`, nothing else. */
function serviceAt(level: number, others: number, basic = 0.8, optional = 0.5): ReturnType<typeof itemsOf> {
  let left = others;
  return itemsOf(service, (item): ItemValue => {
    const isBasic = item.basicAtLevels?.includes(String(level)) ?? false;
    if (!isBasic && left-- <= 0)
      return { function: 0, application: item.applicationKind === 'presence' ? false : 0 };
    return {
      function: level,
      application: item.applicationKind === 'presence' ? true : isBasic ? basic : optional,
    };
  });
}

describe('smart service 2019 (computed)', () => {
  it('nothing: level 0', () => {
    const result = scoreMaturity(service, { asOf, answers: {} });
    expect(result.level).toEqual({ strict: '0', score: '0', reached: '0' });
    expect(result.notRun).toHaveLength(17);
  });

  it('level 1 by hand: 4 basic items and 8 optional ones', () => {
    // Basic at 1: 诊疗预约 0.8, 药品 1, 支付 1, 安全 0.8 = 3.6. The first 8 others: 急救 1, 转诊 .5, 推送 1, 导航 1,
    // 便利 1, 反馈 .5, 患者管理 .5, 家庭服务 .5 = 6. Together 9.6, under the 10 of level 1.
    const result = scoreMaturity(service, serviceAt(1, 8));
    expect(result.points).toBe(9.6);
    expect(result.level).toEqual({ strict: '1', score: '0', reached: '0' });
    // One more item (基层医师指导, presence 1) gives 10.6.
    const more = scoreMaturity(service, serviceAt(1, 9));
    expect([more.points, more.level.reached]).toEqual([10.6, '1']);
  });

  it('one basic item at 79 % keeps the level out of reach though the points suffice', () => {
    const answers = { ...serviceAt(2, 11).answers };
    expect(scoreMaturity(service, { asOf, answers }).level.reached).toBe('2');
    answers['1'] = {
      value: { function: 2, application: { numerator: 79, denominator: 100 } },
      evidence: [proof()],
    };
    const result = scoreMaturity(service, { asOf, answers });
    expect(result.level.score).toBe('2');
    expect(result.level.strict).not.toBe('2');
    expect(
      scoreMaturity(service, { asOf, answers }, { target: '2' }).blocking.map(({ indicator }) => indicator),
    ).toEqual(['1']);
  });

  it('everything at level 5: 85 points', () => {
    const result = scoreMaturity(
      service,
      itemsOf(service, (item) => ({
        function: 5,
        application: item.applicationKind === 'presence' ? true : 1,
      })),
    );
    expect([result.points, result.level.reached, result.target]).toEqual([85, '5', null]);
    expect(result.blocking).toEqual([]);
  });

  it('reads shares as shares: 80 is not 80 %, a presence is not 0.5, a level is not 2.5', () => {
    const say = (value: unknown): (string | undefined)[] => {
      const result = scoreMaturity(service, {
        asOf,
        answers: { '1': { value, evidence: [proof()] } as Answer },
      });
      return [String(result.points), result.problems[0]?.problem];
    };
    expect(say({ function: 1, application: 80 })).toEqual(['0', 'value-out-of-range']);
    expect(say({ function: 2.5, application: 0.8 })).toEqual(['0', 'value-out-of-range']);
    expect(say({ function: 6, application: 0.8 })).toEqual(['0', 'value-out-of-range']);
    expect(say(null)).toEqual(['0', 'value-malformed']);
    expect(say({ function: 1, application: 0.8 })).toEqual(['0.8', undefined]);
  });
});

describe('EMR application 2018 (capped)', () => {
  const all = (level: number, share: number, quality: number): ReturnType<typeof itemsOf> =>
    itemsOf(records, (item) => ({
      function: level,
      application: item.applicationKind === 'presence' ? true : share,
      dataQuality: quality,
    }));

  it('computes totals and says that the level is an upper bound', () => {
    // 39 items at level 4 with full use and quality: 156 points, over the 110 of level 4 and the 140 of level 5.
    const result = scoreMaturity(records, all(4, 1, 1));
    expect(result.points).toBe(156);
    expect(result.level).toEqual({ strict: '4', score: '5', reached: '4', subjectTo: 'basic-items' });
    expect(result.notComputed).toContain('上限');
  });

  it('a data quality below 0.5 stands at no level', () => {
    expect(scoreMaturity(records, all(4, 1, 0.49)).level.strict).toBe('0');
  });

  it('multiplies level, application and quality', () => {
    const answers = {
      '01.01': { value: { function: 3, application: 0.8, dataQuality: 0.5 }, evidence: [proof()] },
    };
    expect(scoreMaturity(records, { asOf, answers }).points).toBe(1.2);
    const lacking = { '01.01': { value: { function: 3, application: 0.8 }, evidence: [proof()] } };
    expect(scoreMaturity(records, { asOf, answers: lacking }).points).toBe(0);
  });

  it('judges a target as not decidable while the level is only an upper bound, and as missed below it', () => {
    const policyTargets = [
      {
        id: 't',
        jurisdiction: '全国',
        documentNumber: '-',
        issuedAt: '2018-12-03',
        scheme: 'emr-2018',
        scope: 'hospital' as const,
        minimumLevel: '4',
        deadline: '2020-12-31',
        source: 'test',
        confidence: 'high' as const,
      },
    ];
    const status = (level: number): string | undefined =>
      scoreMaturity(records, { ...all(level, 1, 1), facts: { tier: '三级' } }, { policyTargets }).targets[0]
        ?.status;
    expect([status(4), status(3)]).toEqual(['not-decidable', 'overdue']);
  });
});

describe('checklists', () => {
  it.each(['region-2020', 'smart-management-2021', 'smart-medical-2025'])(
    '%s computes no level and says why',
    (id) => {
      const scheme = loadScheme(id);
      const answers = Object.fromEntries(
        scheme.indicators
          .filter(({ kind }) => kind === 'checklist')
          .map((one) => [one.id, { value: true, evidence: [proof()] }]),
      );
      const result = scoreMaturity(scheme, { asOf, answers });
      expect(result.computed).toBe(false);
      expect(result.notComputed).toBeTruthy();
      expect(result.level).toEqual({ strict: null, score: null, reached: null });
      expect(result.points).toBeNull();
      for (const section of result.sections) expect(section.answered).toBe(section.total);
      expect(
        scoreMaturity(scheme, { asOf, answers: {} }).sections.every(({ answered }) => answered === 0),
      ).toBe(true);
    },
  );
});

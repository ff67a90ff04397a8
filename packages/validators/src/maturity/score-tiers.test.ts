import { loadPolicyTargets, loadScheme } from '@hulian/standards';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { answersAt, asOf, inputAt, leastValue, proof, proved } from './fixtures.js';
import { MaturityError } from './errors.js';
import { scoreMaturity } from './score.js';
import type { Answer, MaturityInput, MaturityResult } from './types.js';

const scheme = loadScheme('hospital-2020');
const order = scheme.levels.map(({ id }) => id);

const score = (answers: Record<string, Answer>, more: Partial<MaturityInput> = {}): MaturityResult =>
  scoreMaturity(scheme, { asOf, answers, ...more });
const reasonOf = (result: MaturityResult, id: string): string | undefined =>
  [...result.notProven, ...result.blocking].find(({ indicator }) => indicator === id)?.reason;
const withAnswer = (level: string, id: string, answer: Answer): Record<string, Answer> => ({
  ...answersAt(scheme, level),
  [id]: answer,
});
const without = (level: string, ...ids: string[]): Record<string, Answer> =>
  Object.fromEntries(Object.entries(answersAt(scheme, level)).filter(([id]) => !ids.includes(id)));

describe('golden assessments of the hospital scheme, by hand from its table', () => {
  it('nothing at all: no level, no points, everything not run', () => {
    const result = score({});
    expect(result.level).toEqual({ strict: null, score: null, reached: null });
    expect(result.points).toBe(0);
    expect(result.notRun).toHaveLength(274);
    expect(result.target).toBe('1');
    expect(result.blocking).toHaveLength(54);
  });

  // Section points by hand: sub-totals of the table, cut at each level.
  const table: [string, number, string, number[]][] = [
    ['1', 10, '1', [10, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['2', 15, '2', [15, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['3', 60, '3', [15, 13, 6, 10.5, 3, 4.5, 1.8, 1.2, 4, 1]],
    ['4B', 70, '4B', [15, 14, 7.4, 12.5, 3.9, 5.3, 2.9, 1.5, 5.1, 2.4]],
    ['4A', 79.95, '4A', [15, 14, 8.1, 19.1, 4.25, 5.48, 3.07, 1.8, 6.2, 2.95]],
    ['5B', 90, '5B', [15, 14, 9.8, 25, 4.6, 5.49, 3.21, 2.1, 7.2, 3.6]],
    ['5A', 95, '5B', [15, 15, 10, 25, 6, 5.5, 4.1, 2.4, 7.7, 4.3]],
  ];
  it.each(table)('exactly level %s: %d points, score level %s', (level, points, rung, parts) => {
    const result = scoreMaturity(scheme, inputAt(scheme, level));
    expect(result.points).toBe(points);
    expect(result.level).toEqual({ strict: level, score: rung, reached: level });
    expect(result.sections.filter(({ max }) => max !== null).map((section) => section.points)).toEqual(parts);
    expect(result.notProven).toEqual([]);
    expect(result.problems).toEqual([]);
  });

  // The blocker is a row that the table first asks for at that level; its points go, and with 0.1 of tolerance the rung
  // by score goes too, except where the row is worth less: 2.1.1.1 is 10/54, 2.1.2.1 is 1.25, the others as printed.
  const blockers: [string, string, number, number, string | null, string | null][] = [
    ['1', '2.1.1.1', 0.185185, 9.814815, null, null],
    ['2', '2.1.2.1', 1.25, 13.75, '1', '1'],
    ['3', '4.2.3.2', 0.3, 59.7, '2', '2'],
    ['4B', '3.2.2.1', 0.2, 69.8, '3', '3'],
    ['4A', '4.3.4.2', 0.05, 79.9, '4B', '4A'],
    ['5B', '4.1.2.5', 0.05, 89.95, '4A', '5B'],
    ['5A', '4.1.3.6', 0.4, 94.6, '5B', '5B'],
  ];
  it.each(blockers)(
    '%s but one blocker, %s: the level below, and the blocker is the one thing to mend',
    (level, blocker, gain, points, strict, rung) => {
      const result = score(without(level, blocker));
      expect(result.level).toEqual({ strict, score: rung, reached: strict });
      expect(result.points).toBe(points);
      expect(result.target).toBe(level);
      expect(result.blocking.map((one) => [one.indicator, one.level, one.reason, one.gain])).toEqual([
        [blocker, level, 'not-run', gain],
      ]);
    },
  );

  it('has a blocker of every level', () => expect(blockers.map(([level]) => level)).toEqual(order));

  it('a lower demand missing pulls the level below it, whatever is above', () => {
    expect(score(without('5B', '4.3.1.1')).level).toEqual({ strict: '2', score: '4A', reached: '2' });
  });

  it('lists the gaps to a chosen target by points, then by ease of proof', () => {
    const result = scoreMaturity(scheme, inputAt(scheme, '4B'), { target: '4A' });
    const gains = result.blocking.map(({ gain }) => gain);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(result.blocking.every(({ level }) => level === '4A')).toBe(true);
    expect(result.blocking.filter(({ section }) => section === '3.2')).toHaveLength(33);
    expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(9.95, 9);
  });
});

describe('traps of the table (notes/maturity.md section 2)', () => {
  it('1 uses normalised points: one data subset is 10/54 and one document 13/49, not 0.19 and 0.26', () => {
    const result = score({ '2.1.1.1': proved('full'), '2.2.1.1': proved('full') });
    expect(result.points).toBe(0.450491);
    expect(result.sections[0]?.points).toBe(0.185185);
  });

  it('2 scores internet care 5.1.2.5 as 0.1 and 0.2', () => {
    const items = (count: number): Answer =>
      proved((scheme.indicators.find(({ id }) => id === '5.1.2.5')?.options ?? []).slice(0, count));
    expect(score({ '5.1.2.5': items(5) }).points).toBe(0.1);
    expect(score({ '5.1.2.5': items(8) }).points).toBe(0.2);
  });

  it('3 reads the upper platform 5.2.2.1 as 0.05, 0.1, 0.1', () => {
    expect([1, 5, 8].map((count) => score({ '5.2.2.1': proved(count) }).points)).toEqual([0.05, 0.1, 0.1]);
  });

  it('4 reaches 4A with 79.95 by tolerance, and not with 79.85', () => {
    expect(scoreMaturity(scheme, inputAt(scheme, '4A')).level.score).toBe('4A');
    expect(score(without('4A', '4.1.1.3')).level.score).toBe('4B');
  });

  it('5 never decides 5A by score: everything met gives 95 points, and the demands decide', () => {
    const result = scoreMaturity(scheme, inputAt(scheme, '5A'));
    expect(result.undecidable).toEqual([{ level: '5A', reason: 'points-missing' }]);
    expect(result.level).toEqual({ strict: '5A', score: '5B', reached: '5A' });
    expect(result.target).toBeNull();
  });

  it('6 forgives absent businesses in data sets and documents, and only with a proof', () => {
    const rows = [
      '2.1.3.2',
      '2.1.6.1',
      '2.1.6.2',
      '2.1.6.3',
      '2.1.11.1',
      '2.2.5.1',
      '2.2.14.1',
      '2.2.15.1',
      '2.2.16.1',
    ];
    const businesses = ['tcm-prescription', 'midwifery', 'tcm-front-page'];
    const absent = (evidence: ReturnType<typeof proof>[]): MaturityResult =>
      score(without('4A', ...rows), {
        facts: { absentBusinesses: businesses.map((business) => ({ business, evidence })) },
      });
    expect(absent([proof()]).level.reached).toBe('4A');
    expect(absent([proof()]).points).toBe(79.95);
    expect(absent([]).level.reached).toBeNull();
    expect(absent([]).problems.map(({ subject }) => subject)).toEqual(businesses);
    expect(score({ '2.1.3.2': proved('not-applicable') }).points).toBe(1.25);
    expect(score({ '2.1.3.2': { value: 'not-applicable' } }).points).toBe(0);
    const refused = score({ '2.1.1.1': proved('not-applicable') });
    expect([refused.points, reasonOf(refused, '2.1.1.1')]).toEqual([0, 'not-applicable-not-allowed']);
  });

  it('7 gives nothing for partial conformance', () => {
    const result = score({
      '2.1.1.1': proved('partial'),
      '2.2.1.1': proved('partial'),
      '3.2.1.1': proved('partial'),
    });
    expect(result.points).toBe(0);
    expect(result.blocking.find(({ indicator }) => indicator === '2.1.1.1')?.reason).toBe('partial');
  });

  it('links swapped service names by meaning: 检索 is DocumentAccess, 调阅 is DocumentRetrieve', () => {
    const service = (id: string): string | undefined =>
      scheme.indicators.find((indicator) => indicator.id === id)?.service;
    expect([service('3.2.1.2'), service('3.2.1.3')]).toEqual(['DocumentAccess', 'DocumentRetrieve']);
  });

  it('counts 其它 once, refuses unknown options and numbers beyond the list', () => {
    const options = (items: string[]): MaturityResult => score({ '3.1.5.1': proved(items) });
    const base = ['共享文档配置与管理', 'CDR展现与管理'];
    expect(options([...base, '其它：甲', '其它：乙']).points).toBe(0.3);
    expect(options([...base, '其它：甲', '其它：乙', '其它', '数据脱敏配置管理']).points).toBe(0.3);
    expect(reasonOf(options([...base, '造出来的功能']), '3.1.5.1')).toBe('option-unknown');
    expect(reasonOf(score({ '5.2.2.5': proved(99) }), '5.2.2.5')).toBe('value-out-of-range');
  });

  it('keeps required ticks of a lower tier for the higher ones, and a bare number cannot show them', () => {
    const all = scheme.indicators.find(({ id }) => id === '3.1.5.1')?.options ?? [];
    const lacking = score({ '3.1.5.1': proved(all.filter((option) => option !== '数据脱敏配置管理')) });
    expect([lacking.points, lacking.blocking.length]).toEqual([0.3, 54]);
    expect(score({ '3.1.5.1': proved(10) }).points).toBe(0);
  });

  it('asks for usage as a share: without it, with 49 %, and with 60 instead of 0.6 the tier is not met', () => {
    const usage = (metrics: Record<string, number>): number | null =>
      score({ '5.1.1.1': proved({ items: ['患者自助终端', '患者线上服务', '患者线上支付'], metrics }) })
        .points;
    expect([
      usage({}),
      usage({ publicServiceUsage: 0.49 }),
      usage({ publicServiceUsage: 60 }),
      usage({ publicServiceUsage: 0.5 }),
    ]).toEqual([2, 2, 2, 2.4]);
    const counts = { publicServiceUsage: { value: { numerator: 1, denominator: 2 }, evidence: [proof()] } };
    expect(score({ '5.1.1.1': proved(3) }, { facts: { metrics: counts } }).points).toBe(2.4);
  });

  it('counts options of 5.1.2.1 only where their own share is reached', () => {
    const items = ['医疗一卡通', '电子病历浏览器', '基于CDR的360视图', '基于数据中心的BI系统'];
    const points = (metrics: Record<string, number>): number | null =>
      score({ '5.1.2.1': proved({ items, metrics }) }).points;
    expect(points({ oneCardUsage: 0.9, recordViewerUsage: 0.7, patient360ViewUsage: 0.3 })).toBe(0.3);
    expect(points({ oneCardUsage: 0.89, recordViewerUsage: 0.7, patient360ViewUsage: 0.3 })).toBe(0.2);
    expect(points({})).toBe(0);
  });

  it('takes recovery times from the answer or from proved facts', () => {
    expect(score({ '4.1.2.3': proved({ rtoHours: 4, rpoHours: 6 }) }).points).toBe(0.3);
    expect(score({ '4.1.2.3': proved({ rtoHours: 4, rpoHours: 7 }) }).points).toBe(0.2);
    const metrics = {
      rtoHours: { value: 0.25, evidence: [proof()] },
      rpoHours: { value: 0.25, evidence: [proof()] },
    };
    expect(score({}, { facts: { metrics } }).points).toBe(0.4);
    expect(score({}, { facts: { metrics: { ...metrics, rpoHours: { value: 0.25 } } } }).points).toBe(0);
  });

  it('records response times and vendors without points', () => {
    const result = score({ '3.3.1.1': proved('<=1s') });
    expect([result.points, result.recorded]).toEqual([
      0,
      [{ indicator: '3.3.1.1', name: '个人信息注册：提交到返回成功', value: '<=1s' }],
    ]);
  });
});

describe('evidence', () => {
  const cases: [string, Parameters<typeof proof>[0] | null, string][] = [
    ['none', null, 'evidence-missing'],
    ['no reference', { reference: ' ' }, 'evidence-incomplete'],
    ['no hash', { sm3: '' }, 'evidence-incomplete'],
    ['impossible date', { date: '2026-02-30' }, 'evidence-incomplete'],
    ['future', { date: '2026-11-22' }, 'evidence-future'],
    ['file gone', { state: 'missing' }, 'evidence-lost'],
    ['file changed', { state: 'changed' }, 'evidence-changed'],
  ];
  it.each(cases)('%s: nothing scores and the reason is told', (_, change, reason) => {
    const result = score(
      withAnswer('4B', '4.3.1.1', { value: true, evidence: change ? [proof(change)] : [] }),
    );
    expect(result.level.reached).toBe('2');
    expect(result.notProven.map((one) => [one.indicator, one.reason])).toEqual([['4.3.1.1', reason]]);
  });

  it('goes stale after the previous year where the scheme says so, and nowhere else', () => {
    const dated = (id: string, date: string): string | undefined =>
      reasonOf(score(withAnswer('4A', id, { value: true, evidence: [proof({ date })] })), id);
    expect([
      dated('4.3.2.7', '2025-01-01'),
      dated('4.3.2.7', '2024-12-31'),
      dated('4.3.2.8', '2024-12-31'),
      dated('4.3.1.1', '2019-01-01'),
    ]).toEqual([undefined, 'evidence-stale', 'evidence-stale', undefined]);
  });

  it('one fresh proof among stale ones is enough', () => {
    const evidence = [proof({ date: '2020-01-01' }), proof()];
    expect(score(withAnswer('4A', '4.3.2.7', { value: true, evidence })).level.reached).toBe('4A');
  });

  it('takes the lowest of contradicting proofs and says so', () => {
    const answer = { value: 'full', evidence: [proof({ value: 'full' }), proof({ value: 'partial' })] };
    const result = score(withAnswer('4A', '2.1.1.1', answer));
    expect([result.level.reached, reasonOf(result, '2.1.1.1')]).toEqual([null, 'evidence-conflict']);
    expect(result.problems).toContainEqual({ subject: '2.1.1.1', problem: 'evidence-conflict' });
  });

  it('a business declared absent whose documents fail is a conflict', () => {
    const facts = { absentBusinesses: [{ business: 'midwifery', evidence: [proof()] }] };
    const result = scoreMaturity(scheme, { asOf, facts, answers: { '2.1.6.1': proved('partial') } });
    expect(reasonOf(result, '2.1.6.1')).toBe('evidence-conflict');
  });
});

describe('bad input', () => {
  it('names unknown indicators, headings, businesses and metrics', () => {
    const result = score(
      { '9.9': proved(true), '2.1': proved(true) },
      {
        facts: {
          absentBusinesses: [{ business: 'surgery', evidence: [proof()] }],
          metrics: { speed: { value: 1, evidence: [proof()] } },
        },
      },
    );
    expect(result.problems).toEqual([
      { subject: '2.1', problem: 'indicator-not-answerable' },
      { subject: '9.9', problem: 'indicator-unknown' },
      { subject: 'surgery', problem: 'business-unknown' },
      { subject: 'speed', problem: 'metric-unknown' },
    ]);
  });

  it('refuses answers of another edition, a wrong date and an unknown target', () => {
    expect(() => score({}, { scheme: 'hospital-2017' })).toThrow(MaturityError);
    expect(() => scoreMaturity(scheme, { asOf: '2026-13-01', answers: {} })).toThrow(/date-invalid/);
    expect(() => scoreMaturity(scheme, { asOf, answers: {} }, { target: '6' })).toThrow(/level-unknown/);
  });

  it('never throws on a malformed value and never scores it', () => {
    const values = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.constant(Number.NaN));
    fc.assert(
      fc.property(
        fc.constantFrom(...scheme.indicators.filter(({ tiers }) => tiers)),
        values,
        (indicator, value) => {
          const result = score({ [indicator.id]: { value, evidence: [proof()] } as Answer });
          const top = Math.max(...(indicator.tiers ?? []).map(({ points }) => points), 1.25);
          expect(result.points).toBeLessThanOrEqual(top);
          if (value === null || typeof value === 'object') expect([0, 2, 0.05]).toContain(result.points);
        },
      ),
      { seed: 20260, numRuns: 500 },
    );
  });
});

describe('properties', () => {
  const scored = scheme.indicators.filter(({ tiers }) => tiers);
  const arbitrary = fc.array(fc.tuple(fc.nat(scored.length - 1), fc.nat(4)), { maxLength: 400 });

  /** Each pair raises one indicator to one of its tiers; later pairs never lower. */
  function apply(pairs: readonly (readonly [number, number])[]): {
    answers: Record<string, Answer>;
    tiers: Map<string, number>;
  } {
    const tiers = new Map<string, number>();
    const answers: Record<string, Answer> = {};
    for (const [at, wanted] of pairs) {
      const indicator = scored[at]!;
      const tier = Math.max(Math.min(wanted, indicator.tiers!.length - 1), tiers.get(indicator.id) ?? 0);
      tiers.set(indicator.id, tier);
      answers[indicator.id] = proved(leastValue(indicator, indicator.tiers![tier]!));
    }
    return { answers, tiers };
  }

  it('more evidence never lowers the level or the points', () => {
    const start = answersAt(scheme, '4B');
    fc.assert(
      fc.property(arbitrary, arbitrary, fc.boolean(), (first, more, ahead) => {
        const base = ahead ? start : {};
        const few = score({ ...apply(first).answers, ...base });
        const many = score({ ...apply([...first, ...more]).answers, ...base });
        for (const key of ['strict', 'score', 'reached'] as const) {
          expect(order.indexOf(many.level[key] ?? '')).toBeGreaterThanOrEqual(
            order.indexOf(few.level[key] ?? ''),
          );
        }
        expect(many.points ?? 0).toBeGreaterThanOrEqual(few.points ?? 0);
      }),
      { seed: 20261, numRuns: 60 },
    );
  });

  it('without a proof that counts nothing ever scores', () => {
    fc.assert(
      fc.property(
        arbitrary,
        fc.constantFrom([], [proof({ date: '2027-01-01' })], [proof({ sm3: 'x' })]),
        (pairs, evidence) => {
          const answers = Object.fromEntries(
            Object.entries(apply(pairs).answers).map(([id, { value }]) => [id, { value, evidence }]),
          );
          expect(score(answers).points).toBe(0);
        },
      ),
      { seed: 20262, numRuns: 40 },
    );
  });
});

describe('what-if and policy targets', () => {
  it('tries values out without touching the result', () => {
    const input = { asOf, answers: without('4A', '4.3.4.2', '3.2.5.1') };
    const plain = scoreMaturity(scheme, input);
    const tried = scoreMaturity(scheme, input, { assume: { '3.2.5.1': 'full', '4.3.4.2': true } });
    expect(tried.whatIf?.level.reached).toBe('4A');
    expect(tried.whatIf?.points).toBe(79.95);
    expect({ ...tried, whatIf: undefined }).toEqual({ ...plain, whatIf: undefined });
  });

  it('compares with the targets of the area and tier at the date', () => {
    const policyTargets = loadPolicyTargets();
    const targets = (level: string, facts: { tier: string; area: string }): unknown =>
      scoreMaturity(scheme, { ...inputAt(scheme, level), facts }, { policyTargets }).targets.map(
        ({ id, status }) => [id, status],
      );
    expect(targets('4B', { tier: '三级', area: '广东省广州市' })).toEqual([['gd-2019-interop-l3', 'met']]);
    expect(targets('3', { tier: '三级', area: '广东省广州市' })).toEqual([['gd-2019-interop-l3', 'not-met']]);
    expect(targets('3', { tier: '二级', area: '广东省' })).toEqual([['gd-2019-interop-l2', 'met']]);
    expect(targets('3', { tier: '三级', area: '山东省青岛市' })).toEqual([]);
  });
});

import { loadScheme } from '@hulian/standards';
import { scoreMaturity, type AnswerValue } from '@hulian/validators/maturity';
import { describe, expect, it } from 'vitest';

import {
  assumption,
  controlOf,
  countOf,
  demandedValue,
  figuresOf,
  formatMetric,
  isTicked,
  metricsOf,
  otherNames,
  parseMetric,
  ticksOf,
  withTick,
} from './values.js';

const hospital = loadScheme('hospital-2020');
const indicator = (id: string) => hospital.indicators.find((one) => one.id === id)!;

describe('numbers and shares', () => {
  it.each([
    ['0.9', 0.9],
    ['90%', 0.9],
    [' 90 ％ ', 0.9],
    ['57%', 0.57],
    ['450/500', { numerator: 450, denominator: 500 }],
    ['1,200 / 1,500', { numerator: 1200, denominator: 1500 }],
    ['0', 0],
    ['1', 1],
  ])('a share is read from %j', (text, value) => {
    expect(parseMetric(text, 'ratio')).toEqual(value);
  });

  it.each(['60', '101%', '3/2', '1/0', '-1', 'about half', '', '1/2/3', '1e3', 'NaN'])(
    'no share is guessed from %j',
    (text) => expect(parseMetric(text, 'ratio')).toBeUndefined(),
  );

  it('a plain number is no share and the other way round', () => {
    expect(parseMetric('24', 'number')).toBe(24);
    expect(parseMetric('0.25', 'number')).toBe(0.25);
    expect(parseMetric('90%', 'number')).toBeUndefined();
    expect(parseMetric('1/2', 'number')).toBeUndefined();
  });

  it('are shown as they are typed', () => {
    for (const text of ['0.9', '450/500']) expect(formatMetric(parseMetric(text, 'ratio'))).toBe(text);
    expect(formatMetric(undefined)).toBe('');
    expect(formatMetric({ items: [] })).toBe('');
  });
});

describe('controls', () => {
  it('every indicator that can be answered has one', () => {
    const kinds = (id: string) => {
      const counts: Record<string, number> = {};
      for (const one of loadScheme(id).indicators) counts[controlOf(one)] = (counts[controlOf(one)] ?? 0) + 1;
      return counts;
    };
    expect(kinds('hospital-2020')).toEqual({
      none: 120,
      conformance: 180,
      'yes-no': 46,
      option: 16,
      ticks: 34,
      metrics: 3,
      number: 3,
    });
    expect(kinds('smart-service-2019')).toEqual({ item: 17 });
    expect(kinds('region-2020')).toEqual({ none: 5, 'yes-no': 30 });
  });

  it('metrics are those of the rules', () => {
    expect(metricsOf(indicator('4.1.2.3'))).toEqual(['rtoHours', 'rpoHours']);
    expect(metricsOf(indicator('5.1.2.1'))).toEqual([
      'oneCardUsage',
      'recordViewerUsage',
      'patient360ViewUsage',
    ]);
    expect(metricsOf(indicator('2.1.1.1'))).toEqual([]);
  });
});

describe('ticks', () => {
  const options = ['甲', '乙', '其它'];

  it('keep the order of the scheme', () => {
    expect(withTick(options, ['其它：丙'], '甲', true)).toEqual(['甲', '其它：丙']);
    expect(withTick(options, ['甲', '其它：丙'], '其它', false)).toEqual(['甲']);
    expect(withTick(options, ['甲', '其它'], '其它', true, '丙、丁')).toEqual(['甲', '其它：丙、丁']);
  });

  it('names beside the open option are read back', () => {
    expect(otherNames(['其它：丙、丁'], '其它')).toBe('丙、丁');
    expect(isTicked(['其它：丙'], '其它')).toBe(true);
    expect(isTicked(['其它：丙'], '甲')).toBe(false);
  });

  it('are read from every form of a count', () => {
    expect(ticksOf(['甲'])).toEqual(['甲']);
    expect(ticksOf({ items: ['甲'], metrics: {} })).toEqual(['甲']);
    expect(ticksOf(5)).toEqual([]);
    expect(countOf(5)).toBe(5);
    expect(countOf({ items: 5 })).toBe(5);
    expect(countOf(['甲'])).toBeUndefined();
  });
});

describe('figures', () => {
  it('are found in every form of a value', () => {
    expect(figuresOf(0.2, ['a'])).toEqual({ a: 0.2 });
    expect(figuresOf({ numerator: 1, denominator: 5 }, ['a'])).toEqual({
      a: { numerator: 1, denominator: 5 },
    });
    expect(figuresOf({ a: 4, b: 6 }, ['a', 'b'])).toEqual({ a: 4, b: 6 });
    expect(figuresOf({ items: ['x'], metrics: { a: 0.5 } }, ['a'])).toEqual({ a: 0.5 });
    expect(figuresOf({ items: ['x'] }, ['a'])).toEqual({});
    expect(figuresOf(undefined, ['a'])).toEqual({});
  });
});

describe('what is assumed', () => {
  it('meets every demand of the hospital scheme at its level, and so reaches the level', () => {
    for (const { id: level, decidableByScore } of hospital.levels) {
      const order = hospital.levels.map((one) => one.id);
      const assume: Record<string, AnswerValue> = {};
      for (const one of hospital.indicators) {
        const tier = one.tiers?.findLast((own) => order.indexOf(own.level) <= order.indexOf(level));
        const value = tier && demandedValue(one, tier.level);
        if (value !== undefined) assume[one.id] = value;
      }
      const { whatIf } = scoreMaturity(hospital, { asOf: '2026-11-21', answers: {} }, { assume });
      expect(whatIf?.level.strict).toBe(level);
      if (decidableByScore !== false) expect(whatIf?.level.score).toBe(level);
    }
  });

  it('is written plainly where it can be', () => {
    expect(assumption('3.2.14', 'full')).toBe('3.2.14=full');
    expect(assumption('3.1.3.1', true)).toBe('3.1.3.1=true');
    expect(assumption('5.1', ['甲'])).toBe('5.1=["甲"]');
  });
});

import { describe, expect, it } from 'vitest';
import { judge, type Change } from './_judge.js';
import { timePattern } from './time-pattern.js';

const times = (first: string, second: string, third: string): readonly Change[] => [
  ['<effectiveTime value="20260301093000"/>', `<effectiveTime value="${first}"/>`],
  ['<time value="20260301"/>', `<time value="${second}"/>`],
  ['<time/>', `<time value="${third}"/>`],
];

describe('document/time-pattern', () => {
  it('says nothing of the right document, of two times, or when one time differs', () => {
    expect(judge(timePattern)).toEqual([]);
    expect(judge(timePattern, ...times('20260301090300', '20260302100300', '20260302100300'))).toEqual([]);
    expect(judge(timePattern, ...times('20260301090300', '20260302100300', '20260302111500'))).toEqual([]);
  });

  it('reports minutes that are always the month', () => {
    expect(judge(timePattern, ...times('20260301090300', '20260302100300', '20260402110400'))).toEqual([
      'warning month-as-minutes effectiveTime/@value {"count":3}',
    ]);
  });
});

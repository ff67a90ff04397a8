import { nationalLibrary } from '@hulian/standards';
import { expect, it } from 'vitest';
import { createValidator } from '../../validator.js';
import { emptyTally, type Tally } from './model.js';
import { renderScore } from './report.js';
import { makeScore, type QualityScore } from './score.js';

const library = nationalLibrary();
const manifest = createValidator({ library }).manifest();
const scoreOf = (change: Partial<Tally>, before?: QualityScore): QualityScore => {
  const tally = { ...emptyTally(), records: 100, ...change };
  const groups = [{ dataSet: 'a', institution: '-', month: '-', tally }];
  const counts = { groups, rules: [], outcomes: [], notRun: [] };
  return makeScore({ engine: 'row', counts, library, manifest, ...(before && { before }) });
};
const coded = (right: number): Partial<Tally> => ({ codedRecords: 100, codedRightRecords: right });
/** Measures 25 and 20 of 100 beside the 5 of uniqueness. */
const half = { codedValues: 10, codedRight: 8, checksRun: 10, checksPassed: 10 };

it('tells a trend with the decimals of the metric, and units in the language', () => {
  const text = renderScore(scoreOf({ ...half, ...coded(96) }, scoreOf(coded(93))), 'markdown', 'zh-CN');
  expect(text).toContain('| 0.960 (96/100) | 0.930 变好 |');
  expect(text).toMatch(/90\.0 分/u);
  expect(renderScore(scoreOf(coded(93), scoreOf(coded(93))), 'markdown', 'en')).toContain('| 0.930 same |');
});

it('one easy dimension does not make a score: records full of errors scored 100 for being different', () => {
  const poor = scoreOf({ errorRecords: 100 });
  expect(poor.total.rates).toEqual({ uniqueness: 1 });
  expect(poor.total.score).toBeUndefined();
  expect(poor.metrics.find(({ code }) => code === 'MET-SCORE')).toMatchObject({
    notComputed: 'too-little-measured',
  });
  const text = renderScore(poor, 'text', 'zh-CN');
  expect(text).toContain('有错误的记录占 100.0%，综合得分未计算：能测到的方面不到权重的一半');
  expect(text).toContain('只计能测到的方面：唯一性；没有测到：完整性、');
  expect(renderScore(poor, 'text', 'en')).toContain('overall score not computed');
  expect(scoreOf(half).total.score).toBe(90);
  expect(scoreOf({ ...half, checksRun: 0, checksPassed: 0 }).total.score).toBeUndefined();
});

it('does not call a score better that was made of other dimensions', () => {
  const timely = { ...half, received: 100, receivedInTime: 50 };
  const text = renderScore(scoreOf(half, scoreOf(timely)), 'markdown', 'zh-CN');
  expect(text).toMatch(/90\.0 分 \| [\d.]+ 计入的方面不同，不能比较 \|/u);
  expect(renderScore(scoreOf(half, scoreOf(half)), 'markdown', 'zh-CN')).toContain('90.0 分 | 90.0 不变 |');
});

it('lists what was computed before what was not', () => {
  const lines = renderScore(scoreOf(half), 'text', 'en').split('\n');
  const at = (text: string): number => lines.findIndex((line) => line.includes(text));
  expect(at('MET-VALID')).toBeLessThan(at('MET-COMP-ITEM'));
  expect(at('MET-COMP-ITEM')).toBeGreaterThan(0);
});

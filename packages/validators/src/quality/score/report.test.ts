import { nationalLibrary } from '@hulian/standards';
import { expect, it } from 'vitest';
import { createValidator } from '../../validator.js';
import { emptyTally } from './model.js';
import { renderScore } from './report.js';
import { makeScore, type QualityScore } from './score.js';

const library = nationalLibrary();
const manifest = createValidator({ library }).manifest();
const scoreOf = (right: number, before?: QualityScore): QualityScore => {
  const tally = { ...emptyTally(), records: 100, codedRecords: 100, codedRightRecords: right };
  const groups = [{ dataSet: 'a', institution: '-', month: '-', tally }];
  const counts = { groups, rules: [], outcomes: [], notRun: [] };
  return makeScore({ engine: 'row', counts, library, manifest, ...(before && { before }) });
};

it('tells a trend with the decimals of the metric, and units in the language', () => {
  const text = renderScore(scoreOf(96, scoreOf(93)), 'markdown', 'zh-CN');
  expect(text).toContain('| 0.960 (96/100) | 0.930 变好 |');
  expect(text).toMatch(/100\.0 分/u);
  expect(renderScore(scoreOf(93, scoreOf(93)), 'markdown', 'en')).toContain('| 0.930 same |');
});

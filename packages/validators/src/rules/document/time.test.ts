import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { time } from './time.js';

describe('document/time', () => {
  it('says nothing of the right document', () => {
    expect(judge(time)).toEqual([]);
  });

  it('reports separators', () => {
    expect(
      judge(time, [
        '<effectiveTime value="20260301093000"/>',
        '<effectiveTime value="2026-03-01 09:30:00"/>',
      ]),
    ).toEqual(['error separators effectiveTime/@value {"name":"effectiveTime"}']);
  });

  it('reports as-text', () => {
    expect(
      judge(time, [
        '<effectiveTime value="20260301093000"/>',
        '<effectiveTime>20260301093000</effectiveTime>',
      ]),
    ).toEqual(['error as-text ClinicalDocument/effectiveTime {"name":"effectiveTime"}']);
  });

  it('reports impossible', () => {
    expect(judge(time, ['value="20260301093000"', 'value="20261301093000"'])).toEqual([
      'error impossible effectiveTime/@value {"name":"effectiveTime"}',
    ]);
  });

  it('reports precision', () => {
    expect(judge(time, ['value="20260301093000"', 'value="202603010930"'])).toEqual([
      'warning precision effectiveTime/@value {"name":"effectiveTime","digits":12}',
    ]);
  });

  it('reports fraction', () => {
    expect(judge(time, ['value="20260301093000"', 'value="20260301093000.700"'])).toEqual([
      'warning fraction effectiveTime/@value {"name":"effectiveTime"}',
    ]);
  });

  it('reports digits', () => {
    expect(judge(time, ['value="19850615"', 'value="198506150"'])).toEqual([
      'error digits birthTime/@value {"name":"birthTime","digits":9}',
    ]);
  });

  it('reports placeholder', () => {
    expect(judge(time, ['value="19850615"', 'value="不详"'])).toEqual([
      'error placeholder birthTime/@value {"name":"birthTime"}',
    ]);
  });

  it('reports empty', () => {
    expect(judge(time, ['value="19850615"', 'value=""'])).toEqual([
      'warning empty birthTime/@value {"name":"birthTime"}',
    ]);
  });

  it('accepts another right form (1)', () => {
    expect(judge(time, ['value="20260301093000"', 'value="20260301093000+0800"'])).toEqual([]);
  });
});

import { loadScheme } from '@hulian/standards';
import { describe, expect, it } from 'vitest';

import type { QualityScore } from '../quality/score/score.js';
import { asOf, proof, proved } from './fixtures.js';
import { answersFromQuality, withMeasuredQuality } from './from-quality.js';
import { mergeAnswers } from './merge.js';
import { scoreMaturity } from './score.js';

const scheme = loadScheme('hospital-2020');
const kept = { reference: 'score.json', sm3: 'cd'.repeat(32) };
const dataSet = 'HDSD00.02-patient-information';

function scoreOf(parts: { errorRate?: number; values?: Record<string, number>; day?: string }): QualityScore {
  const { errorRate = 0, values = {}, day = '20261101' } = parts;
  return {
    manifest: { options: day === '' ? {} : { asOf: day } },
    dataSets: [{ dataSet, errorRate }],
    metrics: Object.entries(values).map(([code, value]) => ({ code, value })),
  } as unknown as QualityScore;
}

describe('answers from a quality score', () => {
  it('faulty records contradict samples that passed; without faults nothing follows', () => {
    const measured = { '2.1.1.1': proved('full') };
    const faulty = answersFromQuality(scheme, scoreOf({ errorRate: 0.01 }), kept).answers;
    const result = scoreMaturity(scheme, { asOf, answers: mergeAnswers(measured, faulty) });
    expect([result.points, result.notProven[0]?.reason]).toEqual([0, 'evidence-conflict']);
    expect(answersFromQuality(scheme, scoreOf({}), kept).answers).toEqual({});
  });

  it('the delay in hours decides 3.1.3.2, unless the score names no day', () => {
    const points = (day: string) => {
      const { metrics } = answersFromQuality(scheme, scoreOf({ values: { 'MET-DELAY': 12 }, day }), kept);
      return scoreMaturity(scheme, { asOf, facts: { metrics }, answers: {} });
    };
    // Half a day is below T+1: 0.5 at 四级甲等.
    expect(points('20261101').points).toBe(0.5);
    expect(points('').points).toBe(0);
    expect(points('').problems).toEqual([{ subject: 'transferDelayDays', problem: 'evidence-incomplete' }]);
  });

  it('gives an item of the EMR scheme the lowest coefficient, never more than was typed', () => {
    const score = scoreOf({ values: { 'MET-EMR-COMP': 0.9, 'MET-EMR-CONS': 0.7, 'MET-ERR': 0.1 } });
    const item = proved({ function: 3, application: 1 });
    expect(withMeasuredQuality(item, score, kept)).toEqual({
      value: { function: 3, application: 1, dataQuality: 0.7 },
      evidence: [proof(), { ...kept, date: '2026-11-01' }],
    });
    const typed = proved({ function: 3, application: 1, dataQuality: 0.6 });
    expect(withMeasuredQuality(typed, score, kept)?.value).toMatchObject({ dataQuality: 0.6 });
    expect(withMeasuredQuality(item, scoreOf({}), kept)).toBeUndefined();
  });
});

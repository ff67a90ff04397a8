import { loadScheme } from '@hulian/standards';
import { scoreMaturity } from '@hulian/validators/maturity';
import { describe, expect, test } from 'vitest';
import { answersFromRun } from './answers.js';
import type { TestOutcome, TestResult } from './model.js';
import { conformanceSuites } from './suites/index.js';

const scheme = loadScheme('hospital-2020');
const proof = { reference: 'hip-soap', sm3: 'ab'.repeat(32) };
const startedAt = '2026-11-20T08:00:00.000Z';
const target = 'http://192.0.2.1/soap';

/** All tests of a suite with the result that the function gives. */
function runOf(suite: string, resultOf: (id: string) => TestResult) {
  const tests = (conformanceSuites[suite]?.groups ?? []).flatMap(({ id: group, tests: all }) =>
    all.map(({ id, title, requirements }): TestOutcome => ({
      id: `${suite}/${id}`,
      group,
      title,
      optional: false,
      result: resultOf(id),
      requirements,
      milliseconds: 1,
      evidence: [],
    })),
  );
  return { suite, target, startedAt, tests };
}

describe('answers of a run', () => {
  test('hip-soap passed in full answers all 69 services with 25 points, dated by the day of the run', () => {
    const { answers } = answersFromRun(
      scheme,
      runOf('hip-soap', () => 'pass'),
      proof,
    );
    expect(Object.values(answers).filter(({ value }) => value === 'full')).toHaveLength(69);
    expect(answers['3.2.1.1']?.evidence?.[0]).toMatchObject({ date: '2026-11-20', ...proof });
    const result = scoreMaturity(scheme, { asOf: '2026-11-21', answers });
    expect(result.points).toBe(25);
  });

  test('a failed case makes the service partial, a case that was not run leaves it unanswered', () => {
    const failed = answersFromRun(
      scheme,
      runOf('hip-soap', (id) => (id.endsWith('OrderInfoAdd-F') ? 'fail' : 'pass')),
      proof,
    ).answers;
    expect([failed['3.2.6.1']?.value, failed['3.2.6.2']?.value]).toEqual(['partial', 'full']);
    const { answers, unused } = answersFromRun(
      scheme,
      runOf('hip-soap', (id) => (id.endsWith('OrderInfoAdd-F') ? 'omit' : 'pass')),
      proof,
    );
    expect(answers['3.2.6.1']).toBeUndefined();
    expect(unused).toEqual([{ kind: 'service', id: 'OrderInfoAdd', reason: 'not-checked' }]);
  });

  test('hip-queries answers the queries, not the services that only prepare data', () => {
    const { answers } = answersFromRun(
      scheme,
      runOf('hip-queries', () => 'pass'),
      proof,
    );
    expect([answers['3.2.2.4']?.value, answers['3.2.2.1']]).toEqual(['full', undefined]);
  });

  test('a run on the built-in sandbox proves nothing of a hospital', () => {
    const run = { ...runOf('hip-soap', () => 'pass'), target: 'sandbox' };
    const { answers, unused } = answersFromRun(scheme, run, proof);
    expect(answers).toEqual({});
    expect(unused).toHaveLength(69);
  });
});

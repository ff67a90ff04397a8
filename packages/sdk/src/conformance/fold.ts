import type { TestOutcome, TestResult } from './model.js';

const worstFirst: readonly TestResult[] = ['error', 'fail', 'skip', 'pass'];

/** The worst of error, fail, skip, pass; `omit` when nothing else is there. */
export function foldResults(results: readonly TestResult[]): TestResult {
  return worstFirst.find((result) => results.includes(result)) ?? 'omit';
}

/** Fold of tests; optional ones never lower it. */
export function foldTests(tests: readonly Pick<TestOutcome, 'result' | 'optional'>[]): TestResult {
  const results = tests
    .filter(({ optional, result }) => !optional || result === 'pass')
    .map(({ result }) => result);
  return foldResults(results);
}

/** How many tests ended how. */
export function countResults(results: readonly TestResult[]): Record<TestResult, number> {
  const counts = { pass: 0, fail: 0, error: 0, skip: 0, omit: 0 };
  for (const result of results) counts[result] += 1;
  return counts;
}

// The frame of a JUnit file. The schema that Jenkins uses counts skipped cases in a suite and refuses them in the whole.
import { escapeAttribute } from '../escape-xml.js';

/** A suite with its cases, already written. */
export interface JunitSuite {
  readonly name: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly cases: string;
}

/** A JUnit file of these suites. */
export function writeJunitSuites(name: string, suites: readonly JunitSuite[]): string {
  const total = (count: 'tests' | 'failures' | 'errors'): number =>
    suites.reduce((sum, suite) => sum + suite[count], 0);
  const counts = (of: (count: 'tests' | 'failures' | 'errors') => number): string =>
    `tests="${of('tests')}" failures="${of('failures')}" errors="${of('errors')}"`;
  const written = suites.map(
    (suite) =>
      `  <testsuite name="${escapeAttribute(suite.name)}" ${counts((count) => suite[count])} skipped="${suite.skipped}">\n${suite.cases}  </testsuite>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escapeAttribute(name)}" ${counts(total)}>\n${written.join('')}</testsuites>\n`;
}

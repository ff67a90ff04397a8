// The right and wrong sample that every declared rule carries, run as the engine would run the rule on such records.
import type { Library, QualityRule, SampleValues } from '@hulian/standards';
import { isAnswerable, runTest, type TestOutcome } from './expression.js';
import { libraryContext } from './library-context.js';
import { runOthers } from './others.js';

/** What the samples of a rule came to: `none` when it carries no samples. */
export type SampleOutcome = 'as-expected' | 'right-refused' | 'right-unjudged' | 'wrong-accepted' | 'none';

/** Runs the samples of a rule; of a list the first record is judged, the others stand beside it. */
export function runRuleSamples(rule: QualityRule, library: Library, asOf?: string): SampleOutcome {
  const { samples } = rule;
  if (samples === undefined) return 'none';
  const right = runSample(rule, samples.pass, library, asOf);
  if (right.includes('fail')) return 'right-refused';
  if (!right.includes('pass')) return 'right-unjudged';
  return runSample(rule, samples.fail, library, asOf).includes('fail') ? 'as-expected' : 'wrong-accepted';
}

function runSample(
  rule: QualityRule,
  sample: SampleValues | readonly SampleValues[],
  library: Library,
  asOf: string | undefined,
): TestOutcome[] {
  const [values = {}, ...others] = 'length' in sample ? (sample as readonly SampleValues[]) : [sample];
  const context = { valueOf: (id: string) => values[id], ...libraryContext(library, asOf) };
  const records = others.map((other) => ({
    dataSet: other['dataSet'] ?? '',
    valueOf: (id: string) => other[id],
  }));
  return (rule.tests ?? [])
    .filter((test) => [test.when, test.require].every((one) => isAnswerable(one, () => true)))
    .map((test) => (test.others === undefined ? runTest(test, context) : runOthers(test, context, records)));
}

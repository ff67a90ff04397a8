/** From a run of a suite against a platform to answers of a maturity self-test: which services are fully conformant. */
import type { MaturityScheme } from '@hulian/standards';
import {
  answersFromMeasurements,
  type Evidence,
  type MeasuredAnswers,
  type Measurement,
} from '@hulian/validators/maturity';
import type { ConformanceRun, TestOutcome } from './model.js';

/** `…-T`, `…-T01`: the case that must succeed; `…-F`, `…-F01`: the one that must be refused or not found. */
const caseOf = (id: string): string | undefined => /-([TF])(?:\d\d)?$/.exec(id)?.[1];

/**
 * Answers of the indicators that a run decides. A service is full when its T and its F case passed, partial when one
 * failed, and not answered when one of the two was not run.
 * @param proof where the result is kept and the SM3 of its bytes; the proof is dated by the start of the run
 * @returns no answers for a run on the built-in sandbox: that says nothing of the hospital
 */
export function answersFromRun(
  scheme: MaturityScheme,
  run: Pick<ConformanceRun, 'suite' | 'target' | 'startedAt' | 'tests'>,
  proof: Pick<Evidence, 'reference' | 'sm3'>,
): MeasuredAnswers {
  const services = new Map<string, TestOutcome[]>();
  for (const test of run.tests)
    for (const requirement of test.requirements) {
      const [, service] = /^service:(.+)$/.exec(requirement) ?? [];
      if (service !== undefined && caseOf(test.id) !== undefined)
        services.set(service, [...(services.get(service) ?? []), test]);
    }
  if (run.target === 'sandbox')
    return {
      answers: {},
      unused: [...services.keys()].map((id) => ({ kind: 'service', id, reason: 'built-in-sandbox' })),
    };
  const evidence = { ...proof, date: run.startedAt.slice(0, 10) };
  return answersFromMeasurements(
    scheme,
    [...services].map(([id, tests]): Measurement => ({
      kind: 'service',
      id,
      verdict: verdictOf(tests),
      evidence,
    })),
  );
}

function verdictOf(tests: readonly TestOutcome[]): Measurement['verdict'] {
  if (tests.some(({ result }) => result === 'fail' || result === 'error')) return 'fail';
  const passed = new Set(tests.flatMap(({ id, result }) => (result === 'pass' ? (caseOf(id) ?? []) : [])));
  return tests.every(({ result }) => result === 'pass') && passed.size === 2 ? 'pass' : 'not-checked';
}

import { describe, expect, test } from 'vitest';
import { startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import { documentMutants } from './mutants-documents.test-kit.js';
import { fhirMutants } from './mutants-fhir.test-kit.js';
import { limitsMutants, narrow } from './mutants-limits.test-kit.js';
import { performanceMutants } from './mutants-performance.test-kit.js';
import { optionsOf, startMutant, type Mutant } from './wrong-platform.test-kit.js';
import { conformanceSuites, runConformance, type ConformanceSuite } from './index.js';

const suite = (id: string) => conformanceSuites[id] as ConformanceSuite;
const testsOf = (id: string) => suite(id).groups.flatMap(({ tests }) => tests);

function run(
  id: string,
  started: ReturnType<typeof startTestPlatform>,
  fetch: (request: Request) => Promise<Response>,
  only?: ReadonlySet<string>,
) {
  const options = optionsOf(started, id === 'fhir' ? '/fhir' : '');
  return runConformance(suite(id), { ...options, fetch, ...(only && { only }) });
}

/** Tests that walk over all types cost most: only what is wrong about the statement is judged with them. */
function chosenFor(id: string, { killedBy }: Mutant): ReadonlySet<string> {
  const walks = Object.keys(killedBy).some((name) => name.startsWith('fhir/capability/'));
  const ids = testsOf(id).map((one) => one.id);
  return new Set(ids.filter((one) => id !== 'fhir' || one.startsWith('capability/') === walks));
}

describe.each([
  ['documents', documentMutants],
  ['fhir', fhirMutants],
  ['performance', performanceMutants],
  ['limits', limitsMutants],
] as const)('suite %s', (id, mutants) => {
  test('the sandbox passes all', async () => {
    const started = startTestPlatform(id === 'limits' ? narrow : {});
    const { tests } = await run(id, started, (request) => started.sandbox.fetch(request));
    expect(tests.filter(({ result }) => result !== 'pass').map((one) => [one.id, one.cause])).toEqual([]);
  }, 60_000);

  test.each(mutants)(
    '$id fails exactly the tests that cover it',
    async (mutant) => {
      const { started, fetch } = startMutant(mutant);
      const { tests } = await run(id, started, fetch, chosenFor(id, mutant));
      const expected: Record<string, string> = { ...mutant.killedBy };
      const chosen = chosenFor(id, mutant);
      for (const { id: name, needs = [] } of testsOf(id))
        if (chosen.has(name) && needs.some((need) => `${id}/${need}` in expected))
          expected[`${id}/${name}`] ??= 'skip';
      const found = tests.filter(({ result }) => result !== 'pass' && result !== 'omit');
      expect(Object.fromEntries(found.map((one) => [one.id, one.result]))).toEqual(expected);
    },
    30_000,
  );

  test('every test is failed by a mutant', () => {
    const killed = new Set(mutants.flatMap(({ killedBy }) => Object.keys(killedBy)));
    expect(
      testsOf(id)
        .map((one) => one.id)
        .filter((name) => !killed.has(`${id}/${name}`)),
    ).toEqual([]);
  });
});

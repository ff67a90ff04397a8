import { describe, expect, test } from 'vitest';
import { startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import { generatedMutants } from './mutants-generated.test-kit.js';
import { startMutant } from './wrong-platform.test-kit.js';
import {
  conformanceSuites,
  runConformance,
  type ConformanceOptions,
  type ConformanceSuite,
} from './index.js';

const suite = (id: string) => conformanceSuites[id] as ConformanceSuite;
const testsOf = (id: string) => suite(id).groups.flatMap(({ tests }) => tests);

function optionsOf({
  institution,
  clientOptions,
  sandbox,
}: ReturnType<typeof startTestPlatform>): ConformanceOptions {
  return {
    baseUrl: 'http://127.0.0.1:9999',
    institution,
    signer: clientOptions.signer,
    platformKeys: [sandbox.publicKey],
    fetch: (request) => sandbox.fetch(request),
  };
}

describe('generated suites', () => {
  test.each([
    ['operations', 1],
    ['collaboration', 4],
  ] as const)(
    '%s: the sandbox passes all, %d at once',
    async (id, parallel) => {
      const run = await runConformance(suite(id), {
        ...optionsOf(startTestPlatform()),
        parallel,
      });
      expect(run.tests.filter(({ result }) => result !== 'pass').map((one) => [one.id, one.cause])).toEqual(
        [],
      );
      expect(run.tests.map((one) => one.id)).toEqual(testsOf(id).map((one) => `${id}/${one.id}`));
    },
    120_000,
  );

  test.each(generatedMutants)(
    '$id fails exactly the tests that cover it',
    async (mutant) => {
      const { started, fetch } = startMutant(mutant);
      const options = { ...optionsOf(started), fetch, filter: mutant.filter, seed: 'suites-1' };
      const run = await runConformance(suite(mutant.suite), options);
      const expected: Record<string, string> = { ...mutant.killedBy };
      for (const { id, needs = [] } of testsOf(mutant.suite))
        if (id.startsWith(mutant.filter) && needs.some((need) => `${mutant.suite}/${need}` in expected))
          expected[`${mutant.suite}/${id}`] = 'skip';
      const found = run.tests.filter(({ result }) => result !== 'pass' && result !== 'omit');
      expect(Object.fromEntries(found.map(({ id, result }) => [id, result]))).toEqual(expected);
    },
    30_000,
  );

  test('every kind of test of an operation is failed by a mutant', () => {
    const killed = new Set(
      generatedMutants.flatMap(({ killedBy }) => Object.keys(killedBy)).map((id) => kindOf(id)),
    );
    const kinds = new Set(testsOf('operations').map(({ id }) => kindOf(id)));
    kinds.delete('setup/resident');
    expect([...kinds].filter((kind) => !killed.has(kind))).toEqual([]);
  });
});

/** The name after the operation: what is tested, whatever the operation. */
function kindOf(id: string): string {
  return /\w+\/\w+-([\w-]+)$/.exec(id)?.[1] ?? id;
}

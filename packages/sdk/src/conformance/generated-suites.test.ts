import { describe, expect, test } from 'vitest';
import { startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import { generatedMutants } from './mutants-generated.test-kit.js';
import { specialMutants } from './mutants-special.test-kit.js';
import { specialCases } from './suites/operations/special/index.js';
import { optionsOf, startMutant } from './wrong-platform.test-kit.js';
import { conformanceSuites, runConformance, type ConformanceSuite } from './index.js';

const suite = (id: string) => conformanceSuites[id] as ConformanceSuite;
const testsOf = (id: string) => suite(id).groups.flatMap(({ tests }) => tests);

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

  test.each([...generatedMutants, ...specialMutants])(
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

  const killed = new Set(
    [...generatedMutants, ...specialMutants].flatMap(({ killedBy }) => Object.keys(killedBy)),
  );

  test('every kind of test of an operation is failed by a mutant', () => {
    const kinds = new Set([...killed].map(kindOf));
    const missing = new Set(testsOf('operations').map(({ id }) => kindOf(id)));
    missing.delete('setup/resident');
    expect([...missing].filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test('every test that one operation has for itself is failed by a mutant', () => {
    const own = testsOf('operations').filter(
      ({ id }) => Object.hasOwn(specialCases, operationOf(id)) && !common.has(kindOf(id)),
    );
    expect(own.length).toBeGreaterThan(30);
    expect(own.map(({ id }) => `operations/${id}`).filter((id) => !killed.has(id))).toEqual([]);
  });
});

/** Kinds of tests that several operations share: one operation stands for all. */
const common = new Set(
  'create repeat key-reused no-key bad-body bad-record other-data-set duplicate unknown-resident at-once unknown done'.split(
    ' ',
  ),
);

/** The name after the operation: what is tested, whatever the operation. */
function kindOf(id: string): string {
  return /\w+\/\w+-([\w-]+)$/.exec(id)?.[1] ?? id;
}

function operationOf(id: string): string {
  return /\/(\w+)-/.exec(id)?.[1] ?? '';
}

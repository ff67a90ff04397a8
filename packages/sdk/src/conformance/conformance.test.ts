import { readFileSync, writeFileSync } from 'node:fs';
import { memorySigner, sm2 } from '@hulian/crypto';
import { describe, expect, test, vi } from 'vitest';
import { operationTable } from '../generated/operations.js';
import { platformCodes } from '../generated/platform-codes.js';
import { startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import { writeMutantTable } from './mutant-table.test-kit.js';
import { survivingMutants } from './mutants-surviving.test-kit.js';
import { mutants } from './mutants.test-kit.js';
import { syntheticResident } from './synthetic.js';
import { isCall, optionsOf, startMutant, type Mutant } from './wrong-platform.test-kit.js';
import { conformanceSuites, foldTests, runConformance, tableRequirements } from './index.js';
import type { ConformanceOptions, ConformanceSuite, ConformanceTest, TestOutcome } from './index.js';

vi.setConfig({ testTimeout: 60_000 });

/** Suites written by hand; the generated ones are in generated-suites.test.ts. */
const suites = ['unified', 'security'].map((id) => conformanceSuites[id] as ConformanceSuite);
const allTests = suites.flatMap((suite) =>
  suite.groups.flatMap(({ tests }) => tests.map((one) => ({ ...one, id: `${suite.id}/${one.id}` }))),
);

async function resultsOf(options: ConformanceOptions): Promise<Record<string, string>> {
  const outcomes: TestOutcome[] = [];
  for (const suite of suites) outcomes.push(...(await runConformance(suite, options)).tests);
  return Object.fromEntries(
    outcomes.filter(({ result }) => result !== 'pass').map(({ id, result }) => [id, result]),
  );
}

/** What a mutant must give: the tests that cover it, and `skip` for everything that needs one of them. */
function expectedOf({ killedBy }: Mutant): Record<string, string> {
  const expected: Record<string, string> = { ...killedBy };
  for (const { id, needs = [] } of allTests) {
    const suite = id.split('/')[0] ?? '';
    if (needs.some((need) => `${suite}/${need}` in expected)) expected[id] = 'skip';
  }
  return expected;
}

describe('suites', () => {
  test.each(suites)('$id: the sandbox passes all', async (suite) => {
    const run = await runConformance(suite, optionsOf(startTestPlatform()));
    expect(run.tests.filter(({ result }) => result !== 'pass')).toEqual([]);
    expect(run.result).toBe('pass');
    expect(run.summary.pass).toBe(run.tests.length);
  });

  test('name requirements that exist, and tests that run before', () => {
    const known = new Set(tableRequirements([]).map(({ requirement }) => requirement));
    const seen = new Set<string>();
    for (const { id, requirements, needs = [] } of allTests) {
      expect(requirements.filter((requirement) => !known.has(requirement))).toEqual([]);
      expect(requirements.length).toBeGreaterThan(0);
      const suite = id.split('/')[0] ?? '';
      expect(needs.filter((need) => !seen.has(`${suite}/${need}`))).toEqual([]);
      seen.add(id);
    }
    expect(seen.size).toBe(allTests.length);
  });

  test('the requirement table shows what has no test', () => {
    const table = tableRequirements(suites);
    const of = (id: string) => table.find(({ requirement }) => requirement === id)?.tests;
    expect(of('operation:mergeResident')).toEqual([]);
    expect(of('code:R101')).toEqual(['unified/residents/duplicate']);
    expect(of('service:OrderInfoAdd')).toEqual([]);
    expect(of('code:C017')).toEqual(['security/certificates/revoked']);
    expect(of('code:U101')).toEqual([]);
    expect(of('convention:relay')).toHaveLength(6);
    expect(of('convention:signing')).toContain('security/requests/signed');
  });

  test('the requirement table knows every operation, service, code and convention, and all suites name no other', () => {
    const kinds = (table: readonly { readonly requirement: string }[]) => {
      const counts: Record<string, number> = {};
      for (const { requirement } of table) {
        const [kind = ''] = requirement.split(':');
        counts[kind] = (counts[kind] ?? 0) + 1;
      }
      return counts;
    };
    const counts = {
      code: Object.keys(platformCodes).length,
      convention: 6,
      operation: operationTable.length,
      service: 70, // with their endpoint
    };
    expect(kinds(tableRequirements([]))).toEqual(counts);
    const whole = tableRequirements(Object.values(conformanceSuites));
    expect(kinds(whole.filter(({ requirement }) => !requirement.startsWith('fhir:')))).toEqual(counts);
    const without = whole.filter(({ tests }) => tests.length === 0);
    expect(without.filter(({ notProvable }) => notProvable === undefined)).toEqual([]);
    expect(without.map(({ requirement }) => requirement)).toEqual([
      'code:C012',
      'code:C028',
      'code:E311',
      'code:K902',
      'code:K903',
      'code:R104',
    ]);
    expect(whole.filter((one) => one.notProvable && one.tests.length > 0)).toEqual([]);
  });
});

describe('mutants', () => {
  test.each([...mutants, ...survivingMutants])(
    '$id fails exactly the tests that cover it',
    async (mutant) => {
      const { started, fetch } = startMutant(mutant);
      const options = { ...optionsOf(started), fetch, ...(mutant.id === 'hangs' && { timeLimit: 2_500 }) };
      expect(await resultsOf(options)).toEqual(expectedOf(mutant));
    },
    30_000,
  );

  test('every test is failed by a mutant', () => {
    const killers = new Set(mutants.flatMap(({ killedBy }) => Object.keys(killedBy)));
    expect(allTests.map(({ id }) => id).filter((id) => !killers.has(id))).toEqual([]);
  });

  test.each(['zh-CN', 'en'] as const)('the table in the guide is this one (%s)', (language) => {
    const path = language === 'en' ? 'en/guide' : 'guide';
    const url = new URL(`../../../../docs/${path}/conformance.md`, import.meta.url);
    const page = readFileSync(url, 'utf8');
    const block = /(?<=<!-- mutants -->\n\n)[\s\S]*?(?=\n\n<!-- \/mutants -->)/;
    const table = writeMutantTable(language);
    // UPDATE_MUTANT_TABLE=1 writes it.
    if (process.env['UPDATE_MUTANT_TABLE'])
      writeFileSync(
        url,
        page.replace(block, () => table),
      );
    else expect(block.exec(page)?.[0]).toBe(table);
  });
});

describe('runner', () => {
  const title = { 'zh-CN': '某', en: 'x' };
  const suiteOf = (...tests: ConformanceTest[]): ConformanceSuite => ({
    id: 'own',
    title,
    groups: [{ id: 'all', title, tests }],
  });
  const one = (id: string, more: Partial<ConformanceTest> = {}): ConformanceTest => ({
    id,
    title,
    requirements: ['code:C001'],
    run: () => Promise.resolve(),
    ...more,
  });
  const options = {
    baseUrl: 'http://127.0.0.1:9999',
    institution: 'X',
    signer: memorySigner(sm2.generateKeyPair().privateKey),
    fetch: () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })),
  } satisfies ConformanceOptions;
  const throws = () => {
    throw new TypeError('own fault of the test');
  };

  test('a broken test is an error and stops nothing; what needs it is skipped; values are handed on', async () => {
    const suite = suiteOf(
      one('all/broken', { run: throws }),
      one('all/after', { needs: ['all/broken'] }),
      one('all/gives', { run: ({ give }) => Promise.resolve(give('x', 1)) }),
      one('all/takes', {
        needs: ['all/gives'],
        run: ({ take }) => Promise.resolve(expect(take('x')).toBe(1)).then(() => undefined),
      }),
    );
    const run = await runConformance(suite, options);
    expect(run.tests.map(({ result }) => result)).toEqual(['error', 'skip', 'pass', 'pass']);
    expect(run.tests[0]?.cause).toEqual({ kind: 'defect', actual: 'TypeError' });
    expect(run.result).toBe('error');
    expect(run.reached).toBe(false);
  });

  test('optional tests never lower the group; a test that never ends is an error', async () => {
    const hangs = one('all/hangs', { optional: true, run: () => new Promise<void>(() => undefined) });
    const run = await runConformance(suiteOf(one('all/good'), hangs), { ...options, timeLimit: 20 });
    expect(run.tests.map(({ result }) => result)).toEqual(['pass', 'error']);
    expect(run.tests[1]?.cause?.kind).toBe('timeout');
    expect(run.result).toBe('pass');
    expect(foldTests([{ result: 'omit', optional: false }])).toBe('omit');
  });

  test('a filter runs what it names and what that needs; the rest is omitted, and no match is an error', async () => {
    const suite = suiteOf(one('all/a'), one('all/b', { needs: ['all/a'] }), one('all/c'));
    const run = await runConformance(suite, { ...options, filter: 'all/b' });
    expect(run.tests.map(({ result }) => result)).toEqual(['pass', 'pass', 'omit']);
    for (const wrong of [{ filter: 'nothing' }, { seed: '种子' }])
      await expect(runConformance(suite, { ...options, ...wrong })).rejects.toMatchObject({
        code: 'CONFIG_INVALID',
      });
  });

  test('a platform that is down gives errors and is not reached', async () => {
    const run = await runConformance(conformanceSuites['security'] as ConformanceSuite, options);
    expect(run.reached).toBe(false);
    expect(run.summary).toMatchObject({ pass: 0, fail: 0, error: 1 });
    expect(run.tests[0]?.cause).toEqual({ kind: 'unreachable', actual: 'ECONNREFUSED' });
  });

  test('without the key of the platform the tests of answers are skipped, never passed', async () => {
    const { identities, ...rest } = optionsOf(startTestPlatform());
    expect(identities).toBeDefined();
    const options = { ...rest, platformKeys: [] };
    const run = await runConformance(conformanceSuites['security'] as ConformanceSuite, options);
    expect(run.groups.map(({ result }) => result)).toEqual(['pass', 'omit', 'pass', 'pass', 'skip']);
    expect(run.result).toBe('skip');
  });

  test('an invented identity number that another has there is an error of its own, a wrong R103 a failure', async () => {
    const unified = conformanceSuites['unified'] as ConformanceSuite;
    const only = new Set(['residents/register']);
    const endOf = async (taken: boolean) => {
      const started = startTestPlatform();
      const options = optionsOf(started);
      const { localId, name, ...person } = syntheticResident('twice', 0);
      if (taken)
        await started.platform.residents.register({ ...person, localId: `${localId}-x`, name: `${name}甲` });
      const headers = { 'content-type': 'application/problem+json' };
      const wrong = (request: Request) =>
        isCall(request, 'POST', /^\/residents$/)
          ? Promise.resolve(new Response('{"title":"x","code":"R103"}', { status: 409, headers }))
          : started.sandbox.fetch(request);
      const fetch = taken ? options.fetch : wrong;
      const run = await runConformance(unified, { ...options, ...(fetch && { fetch }), only, seed: 'twice' });
      return run.tests.find(({ id }) => id === 'unified/residents/register');
    };
    expect(await endOf(true)).toMatchObject({
      result: 'error',
      cause: { kind: 'precondition', subject: 'identity-taken' },
    });
    expect(await endOf(false)).toMatchObject({ result: 'fail', cause: { kind: 'status' } });
  });

  test('evidence names request, status and digests, and holds no value of a person', async () => {
    const run = await runConformance(conformanceSuites['unified'] as ConformanceSuite, {
      ...optionsOf(startTestPlatform()),
      seed: 'evidence',
    });
    const register = run.tests.find(({ id }) => id === 'unified/residents/register');
    expect(register?.evidence).toEqual([
      {
        request: 'POST /residents',
        status: 201,
        traceId: expect.any(String) as string,
        milliseconds: expect.any(Number) as number,
        requestDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        answerDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ]);
    expect(JSON.stringify(run)).not.toMatch(/999999(19|20)\d{2}/);
  });
});

import { describe, expect, test } from 'vitest';
import { startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import { interactions } from '../soap/index.js';
import { hipMutants } from './mutants-hip.test-kit.js';
import { protocolTests } from './suites/hip/protocol.js';
import { conformanceSuites, runConformance, type ConformanceSuite } from './index.js';

const suite = (id: string) => conformanceSuites[id] as ConformanceSuite;

describe('suites of the hospital services', () => {
  test.each(['hip-soap', 'hip-queries'])(
    'the sandbox passes %s',
    async (id) => {
      const { institution, clientOptions, sandbox } = startTestPlatform();
      const run = await runConformance(suite(id), {
        baseUrl: 'http://127.0.0.1:9999/soap',
        institution,
        signer: clientOptions.signer,
        fetch: (request) => sandbox.fetch(request),
      });
      const bad = run.tests.filter(({ result }) => result !== 'pass');
      expect(bad.map((one) => [one.id, one.result, one.cause])).toEqual([]);
    },
    120_000,
  );

  test.each(hipMutants)(
    '$id fails exactly the tests that cover it',
    async ({ wrap, killedBy, filter = 'order/Order' }) => {
      const started = startTestPlatform();
      const run = await runConformance(suite('hip-soap'), {
        baseUrl: 'http://127.0.0.1:9999/soap',
        institution: started.institution,
        signer: started.clientOptions.signer,
        fetch: wrap((request) => started.sandbox.fetch(request), started),
        filter,
      });
      const found = run.tests.filter(({ result }) => result === 'fail' || result === 'error');
      expect(Object.fromEntries(found.map(({ id, result }) => [id, result]))).toEqual(killedBy);
      const made = killedBy['hip-soap/order/OrderInfoAdd-T'] === undefined;
      expect(run.tests.some(({ result }) => result === 'skip')).toBe(!made);
    },
    30_000,
  );

  test('every test of the endpoint is failed by a platform', () => {
    const killed = new Set(hipMutants.flatMap(({ killedBy }) => Object.keys(killedBy)));
    expect(protocolTests.map(({ id }) => id).filter((id) => !killed.has(`hip-soap/${id}`))).toEqual([]);
  });

  test('every service has a T and an F case', () => {
    const ids = suite('hip-soap').groups.flatMap(({ tests }) => tests.map(({ id }) => id.split('/')[1]));
    for (const action of interactions.keys())
      for (const end of ['T', 'F']) expect(ids).toContain(`${action}-${end}`);
    expect(ids).toHaveLength(2 * 69 + 1 + protocolTests.length);
    const packaged = suite('hip-queries').groups.flatMap(({ tests }) => tests.map(({ id }) => id));
    expect(packaged.filter((id) => /^(EMR-PL-\d\d)\/\1-\w+-[TF]01$/.test(id))).toHaveLength(2 * 25);
  });
});

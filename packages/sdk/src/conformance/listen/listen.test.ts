import { describe, expect, test } from 'vitest';
import { startTestPlatform } from '../../sandbox/sandbox.test-kit.js';
import { clientMutants, TestClient, type ClientMutant } from '../clients.test-kit.js';
import { listenSuites, listenTo, type ListenSuite } from './index.js';

const suite = listenSuites['upload'] as ListenSuite;

/** Lets a client carry out the steps until the last one is judged. */
async function judge(mutant: Partial<ClientMutant>) {
  const started = startTestPlatform({ onError: () => undefined });
  let client: TestClient | undefined;
  let work: Promise<unknown> = Promise.resolve();
  const listening = listenTo(suite, started.sandbox, {
    stepLimit: 3_000,
    settle: 100,
    onStep: ({ id }) => {
      const act = mutant.act ?? ((one: TestClient, step: string) => one.act(step));
      // The step begins before the function returns: the client is made with the first one.
      work = work.then(() => act((client ??= makeClient()), id).catch(() => undefined));
    },
  });
  const makeClient = () =>
    new TestClient({
      ...started.clientOptions,
      retry: { attempts: 4, wait: 1, maxWait: 2_000 },
      ...mutant.options,
      fetch: (mutant.wrap ?? ((fetch) => fetch))((request) => listening.fetch(request), started),
    });
  const run = await listening.finished;
  await work;
  return run;
}

describe.concurrent('judging a client', () => {
  test('the SDK with its own retries passes every step', async () => {
    const run = await judge({});
    expect(run.tests.filter(({ result }) => result !== 'pass').map((one) => [one.id, one.cause])).toEqual([]);
    expect([run.result, run.reached, run.tests.length]).toEqual(['pass', true, suite.steps.length]);
  }, 60_000);

  test.each(clientMutants)(
    '$id is found out in the steps that cover it',
    async (mutant) => {
      const run = await judge(mutant);
      const failed = run.tests
        .filter(({ result }) => result === 'fail')
        .map(({ id }) => id.slice('upload/'.length));
      expect(failed).toEqual(expect.arrayContaining([...mutant.killedBy]));
      // A client that never gets through its first steps has nothing to show in the later ones.
      if (!mutant.killedBy.some((id) => id.startsWith('basics/'))) expect(failed).toEqual(mutant.killedBy);
    },
    60_000,
  );

  test('every step is failed by a client', () => {
    const killed = new Set(clientMutants.flatMap(({ killedBy }) => killedBy));
    expect(suite.steps.map(({ id }) => id).filter((id) => !killed.has(id))).toEqual([]);
  });

  test('ended from outside, the steps that were not reached are skipped, never passed', async () => {
    const ender = new AbortController();
    const { sandbox } = startTestPlatform();
    const { finished } = listenTo(suite, sandbox, { signal: ender.signal, stepLimit: 60_000 });
    ender.abort();
    const run = await finished;
    expect(run.tests.map(({ result }) => result)).toEqual([
      'fail',
      ...Array.from({ length: suite.steps.length - 1 }, () => 'skip'),
    ]);
    expect(run.result).toBe('fail');
  });
});

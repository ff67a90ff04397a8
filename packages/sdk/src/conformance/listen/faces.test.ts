import { describe, expect, test } from 'vitest';
import { startTestPlatform } from '../../sandbox/sandbox.test-kit.js';
import {
  faceClientMutants,
  makeFhirClient,
  makeMessageClient,
  type FaceHabits,
} from '../clients-faces.test-kit.js';
import { listenSuites, listenTo, type ListenSuite } from './index.js';

async function judge(id: string, habits: FaceHabits) {
  const started = startTestPlatform({ onError: () => undefined });
  let act: ((step: string) => Promise<void>) | undefined;
  let work: Promise<unknown> = Promise.resolve();
  const make = id === 'messages' ? makeMessageClient : makeFhirClient;
  const listening = listenTo(listenSuites[id] as ListenSuite, started.sandbox, {
    stepLimit: 2_500,
    settle: 30,
    onStep: (step) => {
      // The step begins before the function returns: the client is made with the first one.
      work = work.then(() =>
        (act ??= make(started, (request) => listening.fetch(request), habits))(step.id).catch(
          () => undefined,
        ),
      );
    },
  });
  const run = await listening.finished;
  await work;
  return run;
}

describe.concurrent('judging clients of the faces', () => {
  test.each([
    ['messages', {}],
    ['fhir-client', {}],
    ['fhir-client', { condition: true }],
  ] as const)(
    'a right client of %s passes every step (%j)',
    async (id, habits) => {
      const run = await judge(id, habits);
      expect(run.tests.filter(({ result }) => result !== 'pass').map((one) => [one.id, one.cause])).toEqual(
        [],
      );
      expect(run.tests).toHaveLength((listenSuites[id] as ListenSuite).steps.length);
    },
    60_000,
  );

  test.each(faceClientMutants)(
    '$id is found out in the steps that cover it',
    async ({ suite, habits, killedBy }) => {
      const run = await judge(suite, habits);
      const failed = run.tests
        .filter(({ result }) => result === 'fail')
        .map((one) => one.id.slice(suite.length + 1));
      expect(failed).toEqual(expect.arrayContaining([...killedBy]));
      // A client that never gets through its first steps has nothing to show in the later ones.
      if (!killedBy.some((step) => step.startsWith('basics/'))) expect(failed).toEqual(killedBy);
    },
    60_000,
  );

  test.each(['messages', 'fhir-client'])('every step of %s is failed by a client', (id) => {
    const killed = new Set(
      faceClientMutants.filter(({ suite }) => suite === id).flatMap(({ killedBy }) => killedBy),
    );
    expect(
      (listenSuites[id] as ListenSuite).steps.map((one) => one.id).filter((one) => !killed.has(one)),
    ).toEqual([]);
  });
});

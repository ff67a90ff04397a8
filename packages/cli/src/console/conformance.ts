/** `/api/conformance…`: suites, and runs that are watched while they go on. */
import { streamSSE } from 'hono/streaming';
import type { Conformance, ConformanceRun } from '@hulian/console/contract';
import { memorySigner, sm2 } from '@hulian/crypto';
import { conformanceSuites, runConformance, type TestOutcome } from '@hulian/sdk/conformance';
import type { Messages } from '../messages/index.js';
import type { Language } from '../output/language.js';
import type { ConsoleApp } from './app.js';
import { readObject } from './body.js';
import { found, ProblemError } from './problem.js';

/** A run and who watches it. */
interface Watched {
  run: ConformanceRun;
  readonly watchers: Set<() => void>;
}

const none = { pass: 0, fail: 0, error: 0, skip: 0, omit: 0 };

export function addConformanceRoutes(app: ConsoleApp): void {
  const runs = new Map<string, Watched>();

  app.get('/api/conformance', (context) => {
    const language = context.get('language');
    return context.json({
      suites: Object.values(conformanceSuites).map(({ id, title, groups }) => ({
        id,
        title: title[language],
        tests: groups.reduce((sum, { tests }) => sum + tests.length, 0),
      })),
      runs: [...runs.values()].map(({ run }) => run).reverse(),
    } satisfies Conformance);
  });

  app.post('/api/conformance/runs', async (context) => {
    const { suite, target } = await readObject(context);
    if (typeof suite !== 'string' || !Object.hasOwn(conformanceSuites, suite))
      throw new ProblemError(404, 'not-found', 'notFound');
    // A platform outside needs keys, and those are given on the command line only.
    if (target !== undefined && target !== '' && target !== 'sandbox')
      throw new ProblemError(422, 'not-available', 'onlySandbox');
    if ([...runs.values()].some(({ run }) => run.state === 'running'))
      throw new ProblemError(503, 'not-available', 'runGoesOn');
    const id = String(runs.size + 1);
    const watched: Watched = { run: begun(id, suite), watchers: new Set() };
    runs.set(id, watched);
    void runOnSandbox(watched, context.get('language'), context.get('messages'));
    return context.json(watched.run, 202);
  });

  app.get('/api/conformance/runs/:id/events', (context) => {
    const watched = found(runs.get(context.req.param('id')));
    return streamSSE(context, async (stream) => {
      let wake = () => undefined as void;
      const watcher = () => wake();
      watched.watchers.add(watcher);
      stream.onAbort(() => watcher());
      try {
        while (!stream.aborted) {
          const changed = new Promise<void>((resolve) => (wake = resolve));
          // What is sent and what decides must be the same state: the run goes on while it is written.
          const { run } = watched;
          await stream.writeSSE({ data: JSON.stringify(run) });
          if (run.state !== 'running') return;
          await changed;
        }
      } finally {
        watched.watchers.delete(watcher);
      }
    });
  });
}

function begun(id: string, suite: string): ConformanceRun {
  return { id, suite, target: 'sandbox', state: 'running', done: 0, total: 0, summary: none, tests: [] };
}

async function runOnSandbox(watched: Watched, language: Language, messages: Messages): Promise<void> {
  const { createSandbox } = await import('@hulian/sdk/sandbox');
  const institution = '12990000TEST000001';
  const { privateKey, publicKey } = sm2.generateKeyPair();
  const sandbox = createSandbox({ institutions: [{ id: institution, keys: [{ publicKey }] }] });
  const started = Date.now();
  const say = (change: Partial<ConformanceRun>) => {
    watched.run = { ...watched.run, ...change };
    for (const wake of watched.watchers) wake();
  };
  const row = ({ id, title, result, cause }: TestOutcome): ConformanceRun['tests'][number] => ({
    id,
    title: title[language],
    result,
    ...(cause && {
      reason: [cause.kind, cause.subject, cause.expected, cause.actual].filter(Boolean).join(' · '),
    }),
  });
  try {
    const suite = conformanceSuites[watched.run.suite];
    if (suite === undefined) throw new Error('no such suite');
    const { summary, tests } = await runConformance(suite, {
      target: 'sandbox',
      baseUrl: 'http://sandbox.invalid',
      institution,
      signer: memorySigner(privateKey),
      platformKeys: [sandbox.publicKey],
      fetch: (request) => sandbox.fetch(request),
      onTest: (_, done, total) => {
        const seconds = (Date.now() - started) / 1000;
        const secondsLeft = done > 0 ? Math.ceil((seconds / done) * (total - done)) : undefined;
        say({ done, total, ...(secondsLeft !== undefined && { secondsLeft }) });
      },
    });
    say({
      state: 'done',
      done: tests.length,
      total: tests.length,
      secondsLeft: 0,
      summary,
      tests: tests.map(row),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say({
      state: 'failed',
      tests: [{ id: '', title: messages.console.problems.failed, result: 'error', reason }],
    });
  } finally {
    sandbox.close();
  }
}

/** `/api/conformance…`: suites, and runs that are watched while they go on. */
import { streamSSE } from 'hono/streaming';
import type { Conformance, ConformanceRun } from '@hulian/console/contract';
import {
  conformanceSuites,
  runConformance,
  type ConformanceSuite,
  type TestOutcome,
} from '@hulian/sdk/conformance';
import type { Messages } from '../messages/index.js';
import type { Language } from '../output/language.js';
import { openEmbeddedSandbox } from '../sandbox/embedded.js';
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
    const { suite: name, target } = await readObject(context);
    const suite =
      typeof name === 'string' && Object.hasOwn(conformanceSuites, name)
        ? conformanceSuites[name]
        : undefined;
    if (suite === undefined) throw new ProblemError(404, 'not-found', 'notFound');
    // A platform outside needs keys, and those are given on the command line only.
    if (target !== undefined && target !== '' && target !== 'sandbox')
      throw new ProblemError(422, 'not-available', 'onlySandbox');
    if ([...runs.values()].some(({ run }) => run.state === 'running'))
      throw new ProblemError(503, 'not-available', 'runGoesOn');
    const id = String(runs.size + 1);
    const watched: Watched = { run: begun(id, suite.id), watchers: new Set() };
    runs.set(id, watched);
    void runOnSandbox(suite, watched, context.get('language'), context.get('messages'));
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

async function runOnSandbox(
  suite: ConformanceSuite,
  watched: Watched,
  language: Language,
  messages: Messages,
): Promise<void> {
  const sandbox = await openEmbeddedSandbox(suite);
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
    const { summary, tests } = await runConformance(suite, {
      ...sandbox,
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

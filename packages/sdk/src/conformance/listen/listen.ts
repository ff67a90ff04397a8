/** Watches a client at the sandbox, step by step, and judges it. */
import type { Sandbox } from '../../sandbox/create-sandbox.js';
import { countResults, foldResults, foldTests } from '../fold.js';
import type { Cause, ConformanceRun, Evidence, TestOutcome, TestResult } from '../model.js';
import { judgeAlways } from './always.js';
import type { ListenStep, ListenSuite, Sight } from './model.js';
import { readAnswer, readRequest } from './sight.js';

/** How a client is judged. */
export interface ListenOptions {
  readonly clock?: () => number;
  /** Longest time of a step in milliseconds; default ten minutes. */
  readonly stepLimit?: number;
  /** How long to look on after a step went right, in milliseconds: a second copy may still come. Default 300. */
  readonly settle?: number;
  /** Hears of every step as it begins: this is where people are told what to do. */
  readonly onStep?: (step: ListenStep, number: number, total: number) => void;
  /** Hears of every step as it ends. */
  readonly onEnd?: (outcome: TestOutcome) => void;
  /** Ends the run; steps that were not reached are skipped. */
  readonly signal?: AbortSignal;
}

/** A run that goes on while the client works. */
export interface Listening {
  /** Stands in for the fetch of the sandbox: hosts give it what arrives. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The judgement, when the last step has ended. */
  readonly finished: Promise<ConformanceRun>;
}

/** Begins with the first step at once. */
export function listenTo(
  suite: ListenSuite,
  sandbox: Pick<Sandbox, 'fetch' | 'faults'>,
  options: ListenOptions = {},
): Listening {
  const clock = options.clock ?? Date.now;
  const all: Sight[] = [];
  let arrived: () => void = () => undefined;

  const fetch = async (request: Request): Promise<Response> => {
    const at = clock();
    const body = new Uint8Array(await request.clone().arrayBuffer());
    const sight = { at, ...readRequest(request, body) };
    try {
      const answer = await sandbox.fetch(request);
      all.push({ ...sight, ...(await readAnswer(answer.clone())), milliseconds: clock() - at });
      return answer;
    } catch (error) {
      all.push({ ...sight, milliseconds: clock() - at });
      throw error;
    } finally {
      arrived();
    }
  };

  /** What must never happen, in what arrived after the first `from` requests. */
  const findWrong = (from: number): Cause | undefined => {
    for (let count = from + 1; count <= all.length; count += 1) {
      const wrong = judgeAlways(all.slice(0, count));
      if (wrong) return wrong;
    }
    return undefined;
  };

  const runStep = async (step: ListenStep): Promise<{ result: TestResult; cause?: Cause; from: number }> => {
    const from = all.length;
    sandbox.faults.set(step.faults ?? []);
    const deadline = new Promise<'late'>((resolve) => {
      const timer = setTimeout(() => resolve('late'), options.stepLimit ?? 600_000);
      options.signal?.addEventListener('abort', () => resolve('late'), { once: true });
      void finishedStep.then(() => clearTimeout(timer));
    });
    let judged = from;
    for (;;) {
      while (judged < all.length) {
        judged += 1;
        const wrong = judgeAlways(all.slice(0, judged));
        const judgement = wrong ?? step.judge(all.slice(from, judged));
        if (judgement === 'pass') {
          await new Promise((resolve) => setTimeout(resolve, options.settle ?? 300));
          const late = findWrong(judged);
          return late ? { result: 'fail', cause: late, from } : { result: 'pass', from };
        }
        if (judgement !== undefined) return { result: 'fail', cause: judgement, from };
      }
      const next = new Promise<'more'>((resolve) => (arrived = () => resolve('more')));
      if ((await Promise.race([next, deadline])) === 'late') {
        const late = step.late?.(all.slice(from)) ?? { kind: 'behaviour', subject: 'no-request' };
        return late === 'pass' ? { result: 'pass', from } : { result: 'fail', cause: late, from };
      }
    }
  };

  let endStep: () => void = () => undefined;
  let finishedStep = new Promise<void>(() => undefined);
  const work = async (): Promise<ConformanceRun> => {
    const startedAt = new Date(clock()).toISOString();
    const outcomes: TestOutcome[] = [];
    for (const [index, step] of suite.steps.entries()) {
      finishedStep = new Promise((resolve) => (endStep = resolve));
      const began = clock();
      if (!options.signal?.aborted) options.onStep?.(step, index + 1, suite.steps.length);
      const ended = options.signal?.aborted
        ? {
            result: 'skip' as const,
            cause: { kind: 'behaviour' as const, subject: 'not-reached' },
            from: all.length,
          }
        : await runStep(step);
      endStep();
      const outcome: TestOutcome = {
        id: `${suite.id}/${step.id}`,
        group: step.id.split('/')[0] ?? '',
        title: step.title,
        optional: false,
        result: ended.result,
        ...(ended.cause && { cause: ended.cause }),
        requirements: step.requirements,
        milliseconds: clock() - began,
        evidence: all.slice(ended.from).map(toEvidence),
      };
      outcomes.push(outcome);
      options.onEnd?.(outcome);
    }
    sandbox.faults.clear();
    return summarise(suite, outcomes, startedAt);
  };
  return { fetch, finished: work() };
}

function summarise(suite: ListenSuite, tests: readonly TestOutcome[], startedAt: string): ConformanceRun {
  const groups = [...new Set(tests.map(({ group }) => group))].map((id) => ({
    id,
    title: { 'zh-CN': id, en: id },
    result: foldTests(tests.filter(({ group }) => group === id)),
  }));
  return {
    suite: suite.id,
    target: 'client',
    seed: 'none',
    startedAt,
    result: foldResults(groups.map(({ result }) => result)),
    groups,
    summary: countResults(tests.map(({ result }) => result)),
    reached: tests.some(({ evidence }) => evidence.length > 0),
    tests,
  };
}

function toEvidence({ method, path, status, code, traceId, milliseconds, digest }: Sight): Evidence {
  return {
    request: `${method} ${path}`,
    ...(status !== undefined && { status }),
    ...(code !== undefined && { code }),
    ...(traceId !== undefined && { traceId }),
    milliseconds,
    ...(digest !== undefined && { requestDigest: digest }),
  };
}

/** Runs a suite against a platform: order, preconditions, time limits, evidence. One broken test never stops the rest. */
import { randomBytes } from 'node:crypto';
import type { Signer } from '@hulian/crypto';
import { createPlatform } from '../client/create-platform.js';
import { isSdkError, SdkError } from '../errors/sdk-error.js';
import { createRandom } from '../samples/random.js';
import { trustedKeys, verifyAnswer } from '../signing/hulian-2026.js';
import { TestEnd } from './check.js';
import { identityOf, type Identities } from './identities.js';
import type { BodyKeeping } from './keep-body.js';
import { countResults, foldResults, foldTests } from './fold.js';
import type {
  Cause,
  ConformanceRun,
  ConformanceSuite,
  ConformanceTest,
  Evidence,
  TestContext,
  TestOutcome,
} from './model.js';
import { sendRaw, type RawClientOptions } from './raw-client.js';

/** What a run needs. */
export interface ConformanceOptions {
  /** Address of the platform, as for createPlatform. */
  readonly baseUrl: string;
  /** Institution code (机构代码) the platform knows the tests by. */
  readonly institution: string;
  readonly signer: Signer;
  /** Other senders that the platform knows; tests that need one which is not given are omitted. */
  readonly identities?: Identities;
  /** Keys the platform signs answers with; without them the tests of answers are skipped, never passed. */
  readonly platformKeys?: readonly Uint8Array[];
  /** Stands in for the global fetch. */
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly clock?: () => number;
  /** Longest time of one test in milliseconds; default 30 000. */
  readonly timeLimit?: number;
  /** Runs only tests whose id or title holds this text, and what they need; the others end as `omit`. */
  readonly filter?: string;
  /** Makes the test data; drawn when absent. Using one again on a platform that kept the data gives conflicts. */
  readonly seed?: string;
  /** How the report names the target; the address unless given. */
  readonly target?: string;
  /** Runs only tests with these ids (`<group>/<name>`) and what they need: those that failed before. */
  readonly only?: ReadonlySet<string>;
  /** How many independent tests run at once; default 1. */
  readonly parallel?: number;
  /** Keeps the bodies of requests and answers: `masked` without values, `shown` as they were. Default neither. */
  readonly bodies?: BodyKeeping;
  /** Hears of every test as it ends. */
  readonly onTest?: (outcome: TestOutcome, done: number, total: number) => void;
}

/** What a seed may look like: it is part of identifiers and idempotency keys. */
export const seedPattern = /^[A-Za-z0-9._-]{1,32}$/;

/** Everything a test shares with the other tests of its run. */
interface RunState {
  readonly options: ConformanceOptions;
  readonly seed: string;
  readonly outputs: Map<string, unknown>;
  readonly ended: Map<string, TestOutcome>;
}

/**
 * Runs a suite. What the platform does wrong is a result, not an exception.
 * @throws SdkError CONFIG_INVALID when the filter matches no test, or the seed cannot be part of an idempotency key
 */
export async function runConformance(
  suite: ConformanceSuite,
  options: ConformanceOptions,
): Promise<ConformanceRun> {
  const startedAt = new Date((options.clock ?? Date.now)()).toISOString();
  const seed = options.seed ?? randomBytes(8).toString('hex');
  if (!seedPattern.test(seed))
    throw new SdkError('CONFIG_INVALID', { option: 'seed', expected: '1 to 32 of A-Z a-z 0-9 . _ -' });
  const tests = suite.groups.flatMap((group) => group.tests.map((test) => ({ group, test })));
  const chosen = chooseTests(
    tests.map(({ test }) => test),
    options,
  );
  const state: RunState = { options, seed, outputs: new Map(), ended: new Map() };
  const runOne = async ({ group, test }: (typeof tests)[number]) => {
    const outcome: TestOutcome = {
      id: `${suite.id}/${test.id}`,
      group: group.id,
      title: test.title,
      optional: test.optional ?? false,
      requirements: test.requirements,
      ...(chosen.has(test.id)
        ? await runTest(test, state)
        : { result: 'omit', cause: { kind: 'not-chosen' }, milliseconds: 0, evidence: [] }),
    };
    state.ended.set(test.id, outcome);
    options.onTest?.(outcome, state.ended.size, tests.length);
  };
  await runInOrder(tests, options.parallel ?? 1, runOne);
  const outcomes = tests.flatMap(({ test }) => state.ended.get(test.id) ?? []);
  const groups = suite.groups.map(({ id, title }) => ({
    id,
    title,
    result: foldTests(outcomes.filter(({ group }) => group === id)),
  }));
  return {
    suite: suite.id,
    target: options.target ?? options.baseUrl,
    seed,
    startedAt,
    result: foldResults(groups.map(({ result }) => result)),
    groups,
    summary: countResults(outcomes.map(({ result }) => result)),
    reached: outcomes.some(({ evidence }) => evidence.some(({ status }) => status !== undefined)),
    tests: outcomes,
  };
}

/** Whether the id or a title of a test holds the text of a filter, whatever the case. */
export function isChosen({ id, title }: Pick<ConformanceTest, 'id' | 'title'>, filter: string): boolean {
  if (filter === '') return true;
  return `${id}\n${title['zh-CN']}\n${title.en}`.toLowerCase().includes(filter.toLowerCase());
}

/** One after the other; with more than one worker independent tests come last, side by side, each after what it needs. */
async function runInOrder<One extends { readonly test: ConformanceTest }>(
  tests: readonly One[],
  workers: number,
  runOne: (one: One) => Promise<void>,
): Promise<void> {
  const beside = workers > 1 ? tests.filter(({ test }) => test.independent) : [];
  for (const one of tests) if (!beside.includes(one)) await runOne(one);
  const started = new Map<string, Promise<void>>();
  const queue = beside.values();
  const work = async () => {
    for (const one of queue) {
      const needed = (one.test.needs ?? []).flatMap((id) => started.get(id) ?? []);
      const running = Promise.all(needed).then(() => runOne(one));
      started.set(one.test.id, running);
      await running;
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
}

/** The tests a filter or an earlier run names, with everything they need. */
function chooseTests(
  tests: readonly ConformanceTest[],
  { filter = '', only }: ConformanceOptions,
): ReadonlySet<string> {
  const named = tests.filter((test) => isChosen(test, filter) && (only?.has(test.id) ?? true));
  const chosen = new Set(named.map(({ id }) => id));
  if (chosen.size === 0)
    throw new SdkError('CONFIG_INVALID', { option: 'filter', expected: 'part of the id or title of a test' });
  for (const test of [...tests].reverse())
    if (chosen.has(test.id)) for (const need of test.needs ?? []) chosen.add(need);
  return chosen;
}

type Ending = Pick<TestOutcome, 'result' | 'cause' | 'milliseconds' | 'evidence'>;

async function runTest(test: ConformanceTest, state: RunState): Promise<Ending> {
  const missing = (test.needs ?? []).find((id) => state.ended.get(id)?.result !== 'pass');
  const before = missing === undefined ? undefined : state.ended.get(missing);
  if (before?.result === 'omit' && before.cause?.subject?.startsWith('identity '))
    return { result: 'omit', cause: before.cause, milliseconds: 0, evidence: [] };
  if (missing !== undefined)
    return {
      result: 'skip',
      cause: { kind: 'precondition', subject: missing },
      milliseconds: 0,
      evidence: [],
    };
  const evidence: Evidence[] = [];
  const limit = state.options.timeLimit ?? 30_000;
  const ender = new AbortController();
  const started = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      ender.abort();
      // The request under way ends first, so that the evidence names it.
      setImmediate(() => reject(new TestEnd('error', { kind: 'timeout', expected: String(limit) })));
    }, limit);
  });
  const end = (rest: Pick<TestOutcome, 'result' | 'cause'>): Ending => ({
    ...rest,
    milliseconds: Math.round(performance.now() - started),
    evidence: [...evidence],
  });
  try {
    const context = createContext(test, state, ender.signal, limit, evidence);
    await Promise.race([test.run(context), expired]);
    return end({ result: 'pass' });
  } catch (error) {
    if (error instanceof TestEnd) return end({ result: error.result, cause: error.reason });
    const cause = causeOf(error, limit);
    return end({ result: wrongAnswers.has(cause.kind) ? 'fail' : 'error', cause });
  } finally {
    clearTimeout(timer);
    ender.abort();
  }
}

/** Causes that an answer of the platform gave; all others say that there was none to judge. */
const wrongAnswers: ReadonlySet<Cause['kind']> = new Set(['client', 'signature', 'format']);

function causeOf(error: unknown, limit: number): Cause {
  if (!isSdkError(error))
    return { kind: 'defect', actual: error instanceof Error ? error.name : typeof error };
  if (error.code === 'TRANSPORT_TIMEOUT' || error.code === 'TRANSPORT_ABORTED')
    return { kind: 'timeout', expected: String(limit) };
  if (error.code === 'TRANSPORT_UNREACHABLE' || error.code === 'TRANSPORT_TLS')
    return { kind: 'unreachable', actual: String(error.details['reason'] ?? error.code) };
  if (error.code === 'TRANSPORT_ANSWER_INVALID')
    return { kind: 'format', subject: 'body', actual: String(error.details['reason'] ?? error.code) };
  if (error.code.startsWith('AUTH_ANSWER_'))
    return { kind: 'signature', actual: String(error.details['reason'] ?? error.code) };
  return { kind: 'client', actual: String(error.details['platformCode'] ?? error.code) };
}

function createContext(
  test: ConformanceTest,
  { options, seed, outputs }: RunState,
  signal: AbortSignal,
  timeout: number,
  evidence: Evidence[],
): TestContext {
  const clock = options.clock ?? Date.now;
  const fetcher = options.fetch ?? ((request: Request) => fetch(request));
  const raw: RawClientOptions = {
    baseUrl: options.baseUrl,
    institution: options.institution,
    signer: options.signer,
    fetch: fetcher,
    clock,
    signal,
    timeout,
    record: (entry) => evidence.push(entry),
    ...(options.bodies && { bodies: options.bodies }),
  };
  const platformKeys = () => {
    if (options.platformKeys?.length) return options.platformKeys;
    throw new TestEnd('skip', { kind: 'precondition', subject: 'platform-key' });
  };
  return {
    send: (call) => sendRaw(call, raw),
    platform: () =>
      createPlatform({
        ...raw,
        trust: { publicKeys: platformKeys() },
        retry: { attempts: 1 },
        hooks: {
          afterAnswer: ({ method, url, status, duration }) =>
            evidence.push({
              request: `${method} ${new URL(url).pathname}`,
              ...(status !== undefined && status > 0 && { status }),
              milliseconds: Math.round(duration ?? 0),
            }),
        },
      }),
    verifyAnswer: ({ sent, ...answer }) => {
      const keys = trustedKeys(platformKeys());
      try {
        verifyAnswer(answer, sent, keys, { operation: sent.path, now: clock() });
      } catch (error) {
        if (!isSdkError(error)) throw error;
        throw new TestEnd('fail', {
          kind: 'signature',
          actual: String(error.details['reason'] ?? error.code),
        });
      }
    },
    random: createRandom(seed).fork(test.id),
    unique: (name) => `cf-${seed}-${name}`,
    seed,
    institution: options.institution,
    identity: (name) => identityOf(options.identities ?? {}, name),
    give: (name, value) => void outputs.set(name, value),
    take: <Value>(name: string) => {
      if (!outputs.has(name)) throw new TestEnd('skip', { kind: 'precondition', subject: name });
      return outputs.get(name) as Value;
    },
  };
}

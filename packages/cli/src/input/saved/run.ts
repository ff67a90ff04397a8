import {
  conformanceSuites,
  foldTests,
  type AnyRun,
  type ConformanceRun,
  type TestOutcome,
  type Title,
} from '@hulian/sdk/conformance';
import { isArtifactRun } from './artifact-run.js';
import { count, flag, list, number, object, one, reader, text } from './schema.js';

const result = one('pass', 'fail', 'error', 'skip', 'omit');
/** JSON for people holds titles in one language only. */
const title = { anyOf: [text, object({ 'zh-CN': text, en: text })] };
const cause = object(
  {
    kind: one(
      ...['status', 'code', 'header', 'content', 'format', 'signature', 'client', 'behaviour', 'timeout'],
      ...['unreachable', 'precondition', 'not-offered', 'not-chosen', 'defect'],
    ),
  },
  { subject: text, expected: text, actual: text },
);
const evidence = object(
  { request: text, milliseconds: number },
  {
    status: count,
    code: text,
    traceId: text,
    requestDigest: text,
    answerDigest: text,
    sent: text,
    received: text,
  },
);
const test = object(
  {
    id: { ...text, pattern: '^[^/]+/[^/]+/[^/]+$' },
    title,
    result,
    requirements: list(text),
    evidence: list(evidence),
  },
  { group: text, optional: flag, milliseconds: number, cause },
);

type Test = Pick<TestOutcome, 'id' | 'title' | 'result' | 'requirements' | 'evidence'> & Partial<TestOutcome>;
type Run = Pick<ConformanceRun, 'suite' | 'target' | 'summary'> &
  Partial<ConformanceRun> & { readonly tests: readonly Test[] };

// Demanded is what architecture.md section 11 promises: runs of other programs may come without the rest.
const isRun = reader<Run>(
  object(
    {
      suite: text,
      target: text,
      summary: object({ pass: count, fail: count, error: count, skip: count, omit: count }),
      tests: list(test),
    },
    {
      seed: text,
      startedAt: text,
      result,
      groups: list(object({ id: text, title, result })),
      reached: flag,
    },
  ),
);

/** A result of `conformance run` or `artifacts` as JSON; undefined when the bytes hold none that is whole. */
export function parseRun(bytes: Uint8Array): AnyRun | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  return checkRun(value);
}

/** The same of a value that was read already, for example out of a bundle. */
export function checkRun(value: unknown): AnyRun | undefined {
  if (isArtifactRun(value)) return value;
  if (!isRun(value)) return undefined;
  const titles = titlesOf(value.suite);
  const tests = value.tests.map((test): TestOutcome => ({
    ...withTitle(test, titles.get(test.id)),
    group: test.group ?? test.id.split('/')[1] ?? '',
    optional: test.optional ?? false,
    milliseconds: test.milliseconds ?? 0,
  }));
  const { groups = [], ...rest } = value;
  return {
    seed: '',
    startedAt: '',
    result: foldTests(tests),
    reached: true,
    ...rest,
    groups: groups.map((group) => withTitle(group, titles.get(group.id))),
    tests,
  };
}

/** Titles of the groups and tests of a suite that comes with the program, by their ids. */
function titlesOf(suite: string): ReadonlyMap<string, Title> {
  const groups = Object.hasOwn(conformanceSuites, suite) ? (conformanceSuites[suite]?.groups ?? []) : [];
  return new Map(
    groups.flatMap(({ id, title, tests }): [string, Title][] => [
      [id, title],
      ...tests.map((test): [string, Title] => [`${suite}/${test.id}`, test.title]),
    ]),
  );
}

/** JSON for people holds titles in one language only; the suite knows the other one. */
function withTitle<One extends { readonly title: Title | string }>(
  one: One,
  known: Title | undefined,
): One & { title: Title } {
  const { title } = one;
  return { ...one, title: typeof title === 'string' ? (known ?? { 'zh-CN': title, en: title }) : title };
}

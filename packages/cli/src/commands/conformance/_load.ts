/** Results of earlier runs: JSON of run or artifacts, or an evidence bundle. */
import {
  conformanceSuites,
  isBundle,
  verifyBundle,
  type AnyRun,
  type ConformanceRun,
  type TestOutcome,
  type Title,
} from '@hulian/sdk/conformance';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { readNamed } from '../../input/read-named.js';

/** Reads an earlier result. @throws CliError (exit 2) when the file holds none */
export async function loadRun(context: Context, path: string): Promise<AnyRun> {
  const bytes = await readNamed(context, path);
  const run = isBundle(bytes) ? verifyBundle(bytes).run : parseRun(bytes);
  if (run === undefined) throw usageError(context.messages.evidence.notResult(path));
  return run;
}

/** Reads an earlier result of a suite. @throws CliError (exit 2) when it is one of a folder */
export async function loadSuiteRun(context: Context, path: string): Promise<ConformanceRun> {
  const run = await loadRun(context, path);
  if ('kind' in run) throw usageError(context.messages.evidence.notSuiteResult(path));
  return run;
}

/** A result as JSON; undefined when the bytes hold none. */
export function parseRun(bytes: Uint8Array): AnyRun | undefined {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as AnyRun;
    if ('kind' in value) return Array.isArray(value.types) && Array.isArray(value.files) ? value : undefined;
    if (!Array.isArray(value.tests) || typeof value.suite !== 'string') return undefined;
    const titles = titlesOf(value.suite);
    return {
      ...value,
      groups: value.groups.map((group) => withTitle(group, titles.get(group.id))),
      tests: value.tests.map((test: TestOutcome) => withTitle(test, titles.get(test.id))),
    };
  } catch {
    return undefined;
  }
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

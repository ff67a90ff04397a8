/** The result of a conformance run as text, JSON and JUnit. */
import type { ConformanceRun, TestOutcome, TestResult } from '@hulian/sdk/conformance';
import { writeJunitSuites } from '@hulian/validators/reporters';
import { escapeAttribute } from '@hulian/validators/xml';
import type { Context } from '../../context.js';
import { renderDocument } from '../../output/report/index.js';
import { toJson } from '../../output/result.js';

/** Forms a run is written in; `ndjson` is written while it runs. */
export const runFormats = ['text', 'json', 'ndjson', 'junit', 'html', 'xlsx', 'markdown', 'gitlab'] as const;

/** One of them. */
export type RunFormat = (typeof runFormats)[number];

export async function renderRun(
  context: Context,
  run: ConformanceRun,
  format: Exclude<RunFormat, 'ndjson'>,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return renderJson(context, run);
    case 'junit':
      return renderJunit(context, run);
    case 'text':
      return renderText(context, run);
    case 'gitlab':
      return (await import('./_annotations.js')).gitlabReport(context, run);
    default: {
      const { describeRun } = await import('./_run-document.js');
      return renderDocument(context, describeRun(context, run), format);
    }
  }
}

/** Why a test did not pass, as a sentence. */
export function causeText({ messages }: Context, { cause }: TestOutcome): string | undefined {
  return (
    cause &&
    messages.conformance.cause(cause.kind, cause.subject ?? '', cause.expected ?? '', cause.actual ?? '')
  );
}

/** The form of architecture.md section 11, with what else is known. */
function renderJson(context: Context, { tests, groups, ...run }: ConformanceRun): string {
  const { language } = context;
  return toJson({
    ...run,
    groups: groups.map((group) => ({ ...group, title: group.title[language] })),
    tests: tests.map((test) => ({
      ...test,
      title: test.title[language],
      ...(test.cause && { cause: { ...test.cause, text: causeText(context, test) } }),
    })),
  });
}

function renderText(context: Context, run: ConformanceRun): string {
  const { style, language, messages } = context;
  const { conformance } = messages;
  const colours: Record<TestResult, (text: string) => string> = {
    pass: style.green,
    fail: style.red,
    error: style.red,
    skip: style.yellow,
    omit: style.dim,
  };
  const result = (value: TestResult) => colours[value](conformance.results[value]);
  const lines = [conformance.heading(run.suite, run.target, run.seed)];
  const chosen = run.tests.filter(({ cause }) => cause?.kind !== 'not-chosen');
  for (const group of run.groups) {
    if (!chosen.some((test) => test.group === group.id)) continue;
    lines.push('', `${style.bold(group.title[language])}  ${result(group.result)}`);
    for (const test of chosen.filter((one) => one.group === group.id)) {
      const mark = test.optional ? `  [${conformance.optional}]` : '';
      lines.push(`  ${result(test.result)}  ${test.id}  ${test.title[language]}${mark}`);
      if (test.result === 'pass') continue;
      lines.push(`      ${causeText(context, test) ?? ''}`);
      const last = test.evidence.at(-1);
      if (last)
        lines.push(
          `      ${conformance.evidence(last.request, String(last.status ?? ''), last.traceId ?? '')}`,
        );
    }
  }
  const { pass, fail, error, skip, omit } = run.summary;
  lines.push(
    '',
    conformance.summary(pass, fail, error, skip, omit),
    conformance.verdict(result(run.result), chosen.length < run.tests.length),
  );
  return `${lines.join('\n')}\n`;
}

/** One suite a group, one case a test; `omit` and `skip` are skipped. */
function renderJunit(context: Context, run: ConformanceRun): string {
  const suites = run.groups.map((group) => {
    const tests = run.tests.filter((test) => test.group === group.id);
    const count = (...results: TestResult[]) => tests.filter(({ result }) => results.includes(result)).length;
    return {
      name: `${run.suite}/${group.id}`,
      tests: tests.length,
      failures: count('fail'),
      errors: count('error'),
      skipped: count('skip', 'omit'),
      cases: tests.map((test) => renderCase(context, test)).join(''),
    };
  });
  return writeJunitSuites(run.suite, suites);
}

function renderCase(context: Context, test: TestOutcome): string {
  const time = (test.milliseconds / 1000).toFixed(3);
  const opening = `    <testcase name="${escapeAttribute(test.title[context.language])}" classname="${escapeAttribute(test.id)}" time="${time}"`;
  if (test.result === 'pass') return `${opening}/>\n`;
  const element = { fail: 'failure', error: 'error', skip: 'skipped', omit: 'skipped' }[test.result];
  const type = element === 'skipped' ? '' : ` type="${test.cause?.kind ?? ''}"`;
  return `${opening}><${element} message="${escapeAttribute(causeText(context, test) ?? '')}"${type}/></testcase>\n`;
}

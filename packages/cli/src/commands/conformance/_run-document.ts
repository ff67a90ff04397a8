/** The result of a suite as tables. */
import {
  tableRequirements,
  conformanceSuites,
  type ConformanceRun,
  type TestOutcome,
  type TestResult,
} from '@hulian/sdk/conformance';
import type { Context } from '../../context.js';
import type { Cell, ReportDocument, ReportSection, Tone } from '../../output/report/index.js';
import { causeText } from './_report.js';

const tones: Readonly<Record<TestResult, Tone>> = {
  pass: 'good',
  fail: 'bad',
  error: 'bad',
  skip: 'warn',
  omit: 'dim',
};

/** The run as a report document. */
export function describeRun(context: Context, run: ConformanceRun): ReportDocument {
  const { conformance, evidence } = context.messages;
  const { pass, fail, error, skip, omit } = run.summary;
  const bad = run.tests.filter(({ result }) => result !== 'pass' && result !== 'omit');
  return {
    title: evidence.runTitle(run.suite),
    verdict: {
      text: conformance.verdict(conformance.results[run.result], isPartial(run)),
      tone: tones[run.result],
    },
    facts: [
      [evidence.facts.target, run.target],
      [evidence.facts.startedAt, run.startedAt],
      [evidence.facts.seed, run.seed],
      [evidence.facts.tests, conformance.summary(pass, fail, error, skip, omit)],
    ],
    sections: [
      ...(bad.length > 0 ? [{ ...testSection(context, bad), title: evidence.sections.bad }] : []),
      groupSection(context, run),
      { ...testSection(context, run.tests), title: evidence.sections.tests, folded: bad.length > 0 },
      requirementSection(context, run),
      bandSection(context, run),
      ...timeSection(context, run),
    ],
    footer: evidence.runFooter,
  };
}

/** Whether only a part of the suite was chosen. */
export const isPartial = ({ tests }: ConformanceRun): boolean =>
  tests.some(({ cause }) => cause?.kind === 'not-chosen');

function groupSection(
  { messages: { conformance, evidence }, language }: Context,
  run: ConformanceRun,
): ReportSection {
  return {
    title: evidence.sections.groups,
    columns: evidence.columns.groups,
    rows: run.groups.map(({ id, title, result }): Cell[] => {
      const tests = run.tests.filter(({ group }) => group === id);
      const passed = tests.filter((test) => test.result === 'pass').length;
      return [
        { text: conformance.results[result], tone: tones[result] },
        title[language],
        `${passed} / ${tests.length}`,
      ];
    }),
  };
}

function testSection(context: Context, tests: readonly TestOutcome[]): ReportSection {
  const { conformance, evidence } = context.messages;
  return {
    title: '',
    columns: evidence.columns.tests,
    rows: tests.map((test): Cell[] => {
      const last = test.evidence.at(-1);
      return [
        { text: conformance.results[test.result], tone: tones[test.result] },
        test.id,
        test.title[context.language] + (test.optional ? ` [${conformance.optional}]` : ''),
        causeText(context, test) ?? '',
        last === undefined
          ? ''
          : conformance.evidence(last.request, String(last.status ?? ''), last.traceId ?? ''),
      ];
    }),
  };
}

/** Requirements of this suite with how their tests ended, and those that no suite tests. */
function requirementSection(
  { language, messages: { conformance, evidence } }: Context,
  run: ConformanceRun,
): ReportSection {
  const results = new Map(run.tests.map(({ id, result }) => [id, result]));
  const covered = new Map<string, string[]>();
  for (const { id, requirements } of run.tests)
    for (const requirement of requirements)
      covered.set(requirement, [...(covered.get(requirement) ?? []), id]);
  const untested = tableRequirements(Object.values(conformanceSuites)).filter(
    ({ tests }) => tests.length === 0,
  );
  return {
    title: evidence.sections.requirements,
    note: evidence.untested(untested.length),
    columns: evidence.columns.requirements,
    rows: [
      ...[...covered].sort().map(([requirement, tests]): Cell[] => {
        const worst =
          (['error', 'fail', 'skip', 'pass'] as const).find((result) =>
            tests.some((id) => results.get(id) === result),
          ) ?? 'omit';
        return [{ text: conformance.results[worst], tone: tones[worst] }, requirement, listed(tests)];
      }),
      ...untested
        .filter(({ requirement }) => !covered.has(requirement))
        .map(({ requirement, notProvable }): Cell[] => [
          { text: evidence.support.untested, tone: 'dim' },
          requirement,
          notProvable?.[language] ?? '',
        ]),
    ],
    folded: true,
  };
}

/** Tests named in a row; the others are counted, and stand in the table of tests with what they cover. */
const mostListed = 4;

const listed = (tests: readonly string[]): string =>
  tests.length <= mostListed
    ? tests.join(' ')
    : `${tests.slice(0, mostListed).join(' ')} … (${tests.length})`;

const bands = [1000, 2000, 3000, 5000, Infinity];

/** Answers by response time, in the five bands of the assessment; recorded, never judged. */
function bandSection({ messages: { evidence } }: Context, run: ConformanceRun): ReportSection {
  const times = run.tests.flatMap((test) =>
    test.evidence.filter(({ status }) => status !== undefined).map(({ milliseconds }) => milliseconds),
  );
  const rows = bands.map((limit, index): Cell[] => {
    const from = bands[index - 1] ?? 0;
    return [
      evidence.band(from / 1000, limit / 1000),
      times.filter((time) => time >= from && time < limit).length,
    ];
  });
  return {
    title: evidence.sections.bands,
    note: evidence.bandNote,
    columns: evidence.columns.bands,
    rows,
    folded: true,
  };
}

/** Tests with fewer answers have no times worth a line. */
const fewest = 10;

/** Times by kind of request, where a test asked often enough. */
function timeSection({ messages: { evidence }, language }: Context, run: ConformanceRun): ReportSection[] {
  const rows = run.tests.flatMap(({ title, evidence: answers }): Cell[][] => {
    const times = answers
      .flatMap(({ status, milliseconds }) => (status === undefined ? [] : [milliseconds]))
      .sort((a, b) => a - b);
    if (times.length < fewest) return [];
    const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? 0;
    return [[title[language], times.length, at(0.5), at(0.95), at(1)]];
  });
  if (rows.length === 0) return [];
  return [{ title: evidence.sections.times, note: evidence.bandNote, columns: evidence.columns.times, rows }];
}

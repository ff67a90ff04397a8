// What a report says below its verdict, as tables and lists: the same parts for every format.
import type { MaturityScheme } from '@hulian/standards';

import { compareMaturity } from '../compare.js';
import type { IndicatorResult } from '../indicators.js';
import type { MaturityResult, OpenIndicator } from '../types.js';
import { levelName, wordsOf, type ReportLanguage } from './table.js';
import type { Words } from './words.zh-CN.js';

/** What a report may show beside the result. */
export interface ReportExtras {
  /** An earlier result of the same scheme, to compare with. */
  readonly before?: MaturityResult;
  /** Indicators of the policy plans, as `createIndicatorEngine` measured them. */
  readonly indicators?: readonly IndicatorResult[];
}

/** A table or a list under a heading. */
export interface ReportPart {
  readonly id:
    | 'sections'
    | 'gaps'
    | 'not-proven'
    | 'not-run'
    | 'problems'
    | 'targets'
    | 'indicators'
    | 'what-if'
    | 'comparison'
    | 'undecidable'
    | 'choices'
    | 'defects';
  readonly title: string;
  readonly note?: string;
  readonly head?: readonly string[];
  readonly rows?: readonly (readonly (string | number)[])[];
  readonly items?: readonly string[];
}

/** Open rows that are listed one by one; the whole table has all. */
const shownRows = 40;

/**
 * The parts that have something to say, in the order of a report.
 * @throws MaturityError when the earlier result belongs to another scheme
 */
export function reportParts(
  scheme: MaturityScheme,
  result: MaturityResult,
  language: ReportLanguage,
  extras: ReportExtras = {},
): ReportPart[] {
  const words = wordsOf(language);
  const level = (id: string | null): string => levelName(scheme, id, words);
  return [
    sections(result, words),
    ...gaps(result, words, level),
    ...openRows('not-proven', words.notProven, result.notProven, words),
    ...openRows('not-run', words.notRun, result.notRun, words),
    ...list(
      'problems',
      words.problems,
      result.problems.map(({ subject, problem }) => `${subject}${words.colon}${words.reasons[problem]}`),
    ),
    ...targets(result, words, level),
    ...planIndicators(extras.indicators, words),
    ...whatIf(result, words, level),
    ...(extras.before === undefined ? [] : [comparison(extras.before, result, words, level)]),
    ...list(
      'undecidable',
      words.undecidable,
      result.undecidable.map((one) => `${level(one.level)}${words.colon}${words.undecided[one.reason]}`),
    ),
    ...list(
      'choices',
      words.choices,
      result.choices.map(({ text }) => text),
    ),
    ...list(
      'defects',
      words.defects,
      scheme.defects.map(({ text }) => text),
    ),
  ];
}

type LevelName = (id: string | null) => string;

function list(id: ReportPart['id'], title: string, items: readonly string[]): ReportPart[] {
  return items.length === 0 ? [] : [{ id, title, items }];
}

function sections(result: MaturityResult, words: Words): ReportPart {
  return {
    id: 'sections',
    title: words.sections,
    head: [words.section, words.name, words.points, words.max, words.answered],
    rows: result.sections.map((one) => [
      one.id,
      one.name,
      one.points ?? '-',
      one.max ?? '-',
      `${one.answered}/${one.total}`,
    ]),
  };
}

function gaps(result: MaturityResult, words: Words, level: LevelName): ReportPart[] {
  if (result.target === null) return [];
  const title = words.blocking(level(result.target), result.blocking.length);
  if (result.blocking.length === 0) return [{ id: 'gaps', title, note: words.noBlocking }];
  const rows = result.blocking.map((one) => [
    one.indicator,
    one.name,
    level(one.level),
    words.reasons[one.reason],
    one.gain,
    words.proofs[one.proof],
  ]);
  return [
    {
      id: 'gaps',
      title,
      head: [words.indicator, words.name, words.blocksFrom, words.reason, words.gain, words.proof],
      rows,
    },
  ];
}

function openRows(
  id: 'not-proven' | 'not-run',
  title: string,
  open: readonly OpenIndicator[],
  words: Words,
): ReportPart[] {
  if (open.length === 0) return [];
  return [
    {
      id,
      title: `${title}（${words.count(open.length)}）`,
      head: [words.indicator, words.name, words.reason, words.proof],
      rows: open
        .slice(0, shownRows)
        .map((one) => [one.indicator, one.name, words.reasons[one.reason], words.proofs[one.proof]]),
      ...(open.length > shownRows && { note: words.more(open.length - shownRows) }),
    },
  ];
}

function targets(result: MaturityResult, words: Words, level: LevelName): ReportPart[] {
  if (result.targets.length === 0) return [];
  const rows = result.targets.map((one) => [
    one.id,
    one.jurisdiction,
    one.documentNumber,
    level(one.minimumLevel),
    one.deadline ?? '-',
    words.targetStates[one.status],
  ]);
  const head = [words.target, words.area, words.document, words.level, words.deadline, words.state];
  return [{ id: 'targets', title: words.targets, head, rows }];
}

function planIndicators(measured: ReportExtras['indicators'], words: Words): ReportPart[] {
  if (measured === undefined || measured.length === 0) return [];
  const rows = measured.map(({ id, name, numerator, denominator, value, reason, targets: aims }) => [
    `${name} ${id}`,
    numerator,
    denominator ?? '-',
    value === null ? words.figureReasons[reason ?? 'nothing-counted'] : `${(value * 100).toFixed(1)}%`,
    aims.map((aim) => `${aim.id} ${words.targetStates[aim.status]}`).join('；') || '-',
  ]);
  const head = [words.name, words.numerator, words.denominator, words.share, words.targets];
  return [{ id: 'indicators', title: words.indicators, note: words.indicatorsNote, head, rows }];
}

function whatIf({ whatIf: tried }: MaturityResult, words: Words, level: LevelName): ReportPart[] {
  if (tried === undefined) return [];
  const assumed = Object.entries(tried.assume).map(([id, value]) => `${id}=${JSON.stringify(value)}`);
  return list('what-if', words.whatIf, [
    `${words.assumed}${words.colon}${assumed.join('、')}`,
    `${words.reached}${words.colon}${level(tried.level.reached)}`,
    `${words.points}${words.colon}${tried.points ?? '-'}`,
  ]);
}

function comparison(
  before: MaturityResult,
  after: MaturityResult,
  words: Words,
  level: LevelName,
): ReportPart {
  const { points, sections: changes, resolved, appeared } = compareMaturity(before, after);
  const signed = (change: number): string => (change > 0 ? `+${change}` : `${change}`);
  const levels = (['reached', 'strict', 'score'] as const).map((key) => [
    words[key],
    level(before.level[key]),
    level(after.level[key]),
    '',
  ]);
  return {
    id: 'comparison',
    title: words.comparison(before.asOf, after.asOf),
    head: ['', before.asOf, after.asOf, words.change],
    rows: [
      ...levels,
      ...(points === null
        ? []
        : [[words.points, points.before, points.after, signed(points.change)] as const]),
      ...changes
        .filter(({ change }) => change !== 0)
        .map(({ id, name, change }) => [`${id} ${name}`, '', '', signed(change)]),
      [words.resolved, '', '', resolved.join(' ') || '-'],
      [words.appeared, '', '', appeared.join(' ') || '-'],
    ],
  };
}

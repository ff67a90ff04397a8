// Schemes of items scored as level times application (times data quality): smart service 2019, EMR application 2018.
import type { Indicator, MaturityScheme, SchemeLevel } from '@hulian/standards';

import { usableEvidence } from './evidence.js';
import {
  blockersFirst,
  lowerLevel,
  openIndicators,
  sectionOf,
  sumPoints,
  targetAbove,
  type Scored,
} from './shared.js';
import { metricNumber } from './tier-rules.js';
import type {
  Answer,
  AnswerValue,
  Blocker,
  GapReason,
  InputProblem,
  MaturityInput,
  SectionScore,
} from './types.js';

interface ItemJudgement {
  readonly indicator: Indicator;
  /** Function level, application and data quality as proved; zeros when not. */
  readonly level: number;
  readonly application: number;
  readonly quality: number;
  readonly score: number;
  readonly reason?: GapReason;
  readonly answered: boolean;
  readonly proved: boolean;
}

/** Scores an item scheme; `assume` holds values that need no proof. */
export function scoreItems(
  scheme: MaturityScheme,
  input: MaturityInput,
  assume: Readonly<Record<string, AnswerValue>> = {},
  target?: string,
): Scored {
  const order = scheme.levels.map(({ id }) => id);
  const judged = scheme.indicators
    .filter(({ kind }) => kind === 'item')
    .map((indicator) =>
      judgeItem(scheme, indicator, input.answers[indicator.id], input.asOf, assume[indicator.id]),
    );
  const points = sumPoints(judged.map(({ score }) => score));
  const strict =
    scheme.levels.findLast((level) => level.minimumScore === undefined || itemsSuffice(scheme, judged, level))
      ?.id ?? null;
  const score =
    scheme.levels.findLast(({ minimumScore }) => points + 1e-9 >= (minimumScore ?? 0))?.id ?? null;
  const reached = lowerLevel(order, strict, score);
  const aim = target ?? targetAbove(order, reached);
  const capped = scheme.status === 'capped';
  return {
    level: capped ? { strict, score, reached, subjectTo: 'basic-items' } : { strict, score, reached },
    points,
    sections: sections(scheme, judged),
    target: aim,
    blocking: aim === null ? [] : blockers(scheme, judged, aim),
    ...openIndicators(
      judged.map((one) => ({ ...one, points: sumPoints([scheme.maximumLevel ?? 0, -one.score]) })),
      scheme,
    ),
    undecidable: capped
      ? scheme.levels
          .filter(({ basicItems }) => basicItems !== undefined)
          .map(({ id }) => ({ level: id, reason: 'basic-items-unknown' as const }))
      : [],
    problems: judged.flatMap(({ indicator, reason }): InputProblem[] =>
      reason === 'value-malformed' || reason === 'value-out-of-range'
        ? [{ subject: indicator.id, problem: reason }]
        : [],
    ),
  };
}

function judgeItem(
  scheme: MaturityScheme,
  indicator: Indicator,
  answer: Answer | undefined,
  asOf: string,
  assumed?: AnswerValue,
): ItemJudgement {
  const nothing = {
    indicator,
    level: 0,
    application: 0,
    quality: 0,
    score: 0,
    answered: true,
    proved: false,
  };
  if (answer === undefined && assumed === undefined)
    return { ...nothing, reason: 'not-run', answered: false };
  const read = readItem(scheme, indicator, assumed ?? answer?.value);
  if (typeof read === 'string') return { ...nothing, reason: read };
  if (assumed === undefined) {
    const { reason } = usableEvidence(answer?.evidence, asOf, indicator.freshness);
    if (reason) return { ...nothing, reason };
  }
  return { indicator, ...read, answered: true, proved: true };
}

/** Reads function level and shares; shares enter the score with two decimals, as the schemes print them. */
function readItem(
  scheme: MaturityScheme,
  indicator: Indicator,
  value: unknown,
): Pick<ItemJudgement, 'level' | 'application' | 'quality' | 'score'> | GapReason {
  if (typeof value !== 'object' || value === null || !('function' in value) || !('application' in value))
    return 'value-malformed';
  const level = value.function;
  if (
    typeof level !== 'number' ||
    !Number.isInteger(level) ||
    level < 0 ||
    level > (scheme.maximumLevel ?? 0)
  )
    return 'value-out-of-range';
  const present = typeof value.application === 'boolean' ? Number(value.application) : undefined;
  const application = present ?? metricNumber(value.application, true);
  if (application === undefined) return 'value-out-of-range';
  if (indicator.applicationKind === 'presence' && application !== 0 && application !== 1)
    return 'value-out-of-range';
  if (indicator.applicationKind === 'ratio' && present !== undefined) return 'value-malformed';
  const quality = indicator.dataQuality
    ? metricNumber('dataQuality' in value ? value.dataQuality : undefined, true)
    : 1;
  if (quality === undefined) return 'value-out-of-range';
  return { level, application, quality, score: level * twoDecimals(application) * twoDecimals(quality) };
}

function twoDecimals(share: number): number {
  return Math.round(share * 100 + 1e-9) / 100;
}

/** True when the item stands at a level with the share that basic or optional items need. */
function stands(scheme: MaturityScheme, item: ItemJudgement, level: SchemeLevel, basic: boolean): boolean {
  const { basicApplication = 1, optionalApplication = 1, dataQuality = 0 } = scheme.thresholds ?? {};
  return (
    item.level >= Number(level.id) &&
    item.application >= (basic ? basicApplication : optionalApplication) &&
    item.quality >= dataQuality
  );
}

/** True when an item is known to be basic at a level. */
function isBasic(indicator: Indicator, level: SchemeLevel): boolean {
  if (indicator.basicAtLevels) return indicator.basicAtLevels.includes(level.id);
  return indicator.basicFromLevel !== undefined && Number(indicator.basicFromLevel) <= Number(level.id);
}

/** Known basic items stand, enough items stand at the basic share, and enough in all stand at the optional share. */
function itemsSuffice(scheme: MaturityScheme, judged: readonly ItemJudgement[], level: SchemeLevel): boolean {
  const basics = judged.filter(({ indicator }) => isBasic(indicator, level));
  const atBasic = judged.filter((item) => stands(scheme, item, level, true)).length;
  const atOptional = judged.filter((item) => stands(scheme, item, level, false)).length;
  const { basicItems = 0, optionalItems = 0 } = level;
  return (
    basics.every((item) => stands(scheme, item, level, true)) &&
    atBasic >= basicItems &&
    atOptional >= basicItems + optionalItems
  );
}

function sections(scheme: MaturityScheme, judged: readonly ItemJudgement[]): SectionScore[] {
  return scheme.sections.map(({ id, name }) => {
    const rows = judged.filter(({ indicator }) => sectionOf(scheme, indicator.id) === id);
    const points = sumPoints(rows.map(({ score }) => score));
    return {
      id,
      name,
      points,
      max: rows.length * (scheme.maximumLevel ?? 0),
      answered: rows.filter((row) => row.answered).length,
      total: rows.length,
    };
  });
}

/** Basic items that do not stand come first by gain; optional ones are candidates only while too few stand. */
function blockers(scheme: MaturityScheme, judged: readonly ItemJudgement[], aim: string): Blocker[] {
  const level = scheme.levels.find(({ id }) => id === aim);
  if (!level || (level.minimumScore ?? 0) === 0) return [];
  const { basicItems = 0, optionalItems = 0 } = level;
  const enough =
    judged.filter((item) => stands(scheme, item, level, false)).length >= basicItems + optionalItems;
  const found = judged.flatMap((item): Blocker[] => {
    const basic = isBasic(item.indicator, level);
    if (stands(scheme, item, level, basic) || (!basic && enough)) return [];
    const demand = scheme.thresholds?.[basic ? 'basicApplication' : 'optionalApplication'] ?? 1;
    const least =
      Number(aim) * demand * (item.indicator.dataQuality ? (scheme.thresholds?.dataQuality ?? 1) : 1);
    return [
      {
        indicator: item.indicator.id,
        name: item.indicator.name,
        section: sectionOf(scheme, item.indicator.id),
        level: aim,
        reason: item.reason ?? 'not-met',
        gain: Math.max(0, sumPoints([least, -item.score])),
        proof: item.indicator.proof ?? 'questionnaire',
      },
    ];
  });
  return blockersFirst(found);
}

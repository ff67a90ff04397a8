// Schemes with tiers of points per indicator (hospital interconnection 2020): level by demands, level by score.
import type { Indicator, MaturityScheme } from '@hulian/standards';

import { proveFacts } from './facts.js';
import { judge, tierPoints, type Judgement } from './judge.js';
import {
  blockersFirst,
  lowerLevel,
  openIndicators,
  sectionOf,
  sumPoints,
  targetAbove,
  type Scored,
} from './shared.js';
import type { AnswerValue, Blocker, MaturityInput, SectionScore } from './types.js';

/** Scores a tiered scheme; `assume` holds values that need no proof. */
export function scoreTiers(
  scheme: MaturityScheme,
  input: MaturityInput,
  assume: Readonly<Record<string, AnswerValue>> = {},
  target?: string,
): Scored {
  const facts = proveFacts(scheme, input.facts, input.asOf);
  const order = scheme.levels.map(({ id }) => id);
  const judged = scheme.indicators
    .filter(({ tiers }) => tiers !== undefined)
    .map((indicator) =>
      judge(indicator, input.answers[indicator.id], facts, input.asOf, assume[indicator.id]),
    );
  const points = sumPoints(judged.map(pointsOf));
  const strict = highest(order, (level) =>
    judged.every((one) => one.tier >= demanded(one.indicator, level, order)),
  );
  const score = highestRung(scheme, points);
  const reached = reachedLevel(scheme, strict, score);
  const aim = target ?? targetAbove(order, reached);
  return {
    level: { strict, score, reached },
    points,
    sections: sections(scheme, judged),
    target: aim,
    blocking: aim === null ? [] : blockers(scheme, judged, aim, order),
    ...openIndicators(
      judged.map((one) => ({ ...one, points: stake(one) })),
      scheme,
    ),
    undecidable: scheme.levels
      .filter((level) => level.decidableByScore === false)
      .map(({ id }) => ({ level: id, reason: 'points-missing' as const })),
    problems: facts.problems,
  };
}

function pointsOf({ indicator, tier }: Judgement): number {
  return tierPoints(indicator.tiers?.[tier]);
}

/** Points that a full proof would add. */
function stake({ indicator, tier }: Judgement): number {
  return sumPoints([tierPoints(indicator.tiers?.at(-1)), -tierPoints(indicator.tiers?.[tier])]);
}

/** Tier that a level demands of an indicator: the highest at or below it, -1 when none. */
function demanded(indicator: Indicator, level: string, order: readonly string[]): number {
  return (indicator.tiers ?? []).findLastIndex((tier) => order.indexOf(tier.level) <= order.indexOf(level));
}

/** Highest level for which the test holds, and for all below it. */
function highest(order: readonly string[], holds: (level: string) => boolean): string | null {
  const broken = order.findIndex((level) => !holds(level));
  return order[(broken < 0 ? order.length : broken) - 1] ?? null;
}

/** Highest rung of the ladder within the tolerance; rungs that the recovered points cannot reach are left out. */
function highestRung(scheme: MaturityScheme, points: number): string | null {
  const rungs = scheme.levels.filter(({ decidableByScore }) => decidableByScore !== false);
  const slack = (scheme.scoreTolerance ?? 0) + 1e-9;
  return (
    rungs.findLast(({ minimumScore }) => minimumScore !== undefined && points + slack >= minimumScore)?.id ??
    null
  );
}

/** The lower of the two; above the last rung that the score decides, the demands alone decide. */
function reachedLevel(scheme: MaturityScheme, strict: string | null, score: string | null): string | null {
  const order = scheme.levels.map(({ id }) => id);
  const top = scheme.levels.findLast(({ decidableByScore }) => decidableByScore !== false)?.id ?? null;
  return score === top ? strict : lowerLevel(order, strict, score);
}

function sections(scheme: MaturityScheme, judged: readonly Judgement[]): SectionScore[] {
  return scheme.sections.map(({ id, name, points }) => {
    const rows = judged.filter(({ indicator }) => sectionOf(scheme, indicator.id) === id);
    const answered = rows.filter((row) => row.answered).length;
    return {
      id,
      name,
      points: points === undefined ? null : sumPoints(rows.map(pointsOf)),
      max: points ?? null,
      answered,
      total: rows.length,
    };
  });
}

function blockers(
  scheme: MaturityScheme,
  judged: readonly Judgement[],
  aim: string,
  order: readonly string[],
): Blocker[] {
  const found = judged.flatMap((one): Blocker[] => {
    const need = demanded(one.indicator, aim, order);
    if (one.tier >= need) return [];
    const tiers = one.indicator.tiers ?? [];
    return [
      {
        indicator: one.indicator.id,
        name: one.indicator.name,
        section: sectionOf(scheme, one.indicator.id),
        level: tiers[one.tier + 1]?.level ?? aim,
        reason: one.reason ?? 'not-met',
        gain: sumPoints([tierPoints(tiers[need]), -tierPoints(tiers[one.tier])]),
        proof: one.indicator.proof ?? 'questionnaire',
      },
    ];
  });
  return blockersFirst(found);
}

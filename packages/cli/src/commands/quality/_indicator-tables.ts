/** Indicators as text: all of them, group by group, days that are missing, and who is connected. */
import type { IndicatorGroup, IndicatorResult, MissingDays } from '@hulian/validators/maturity';
import type { Context } from '../../context.js';
import { renderTable } from '../../output/table.js';
import type { Onboarding } from './_onboarding.js';

/** The tables that were asked for, with an empty line between them. */
export function renderIndicators(
  context: Context,
  results: readonly IndicatorResult[],
  groups: readonly IndicatorGroup[] | undefined,
  missing: readonly MissingDays[] | undefined,
  onboarding: readonly Onboarding[] | undefined,
): string {
  const parts = [
    textOf(context, results),
    groups && groupsOf(context, groups),
    missing && daysOf(context, missing),
    onboarding && onboardingOf(context, onboarding),
  ];
  return parts.filter(Boolean).join('\n');
}

function textOf(context: Context, results: readonly IndicatorResult[]): string {
  const { quality } = context.messages;
  const rows = results.map(({ name, id, numerator, denominator, value, reason, targets }) => [
    `${name} ${id}`,
    String(numerator),
    denominator === null ? '–' : String(denominator),
    value === null ? quality.indicatorReasons[reason ?? 'nothing-counted'] : percent(value),
    targets.map((target) => `${target.id} ${quality.targetStatus[target.status]}`).join('; '),
  ]);
  return renderTable(quality.indicatorColumns, rows, { heading: context.style.bold });
}

/** What could be computed, group by group. */
function groupsOf(context: Context, groups: readonly IndicatorGroup[]): string {
  const { quality } = context.messages;
  const rows = groups.flatMap(({ group, indicators }) =>
    indicators
      .filter(({ value }) => value !== null)
      .map(({ name, numerator, denominator, value }) => [
        group ?? quality.groupUnknown,
        name,
        String(numerator),
        String(denominator),
        percent(value ?? 0),
      ]),
  );
  return renderTable(quality.groupColumns, rows, { heading: context.style.bold });
}

/** Institution by institution the days without a card and without a zero report. */
function daysOf(context: Context, missing: readonly MissingDays[]): string {
  const { quality } = context.messages;
  if (missing.length === 0) return `${quality.noMissingDays}\n`;
  const rows = missing.map(({ institution: { code, name }, days }) => [
    name === undefined ? code : `${name} ${code}`,
    String(days.length),
    `${days.slice(0, 5).join(' ')}${days.length > 5 ? ' …' : ''}`,
  ]);
  return renderTable(quality.missingDaysColumns, rows, { heading: context.style.bold });
}

/** Institution by institution what arrived; those of which nothing did, too. */
function onboardingOf(context: Context, onboarding: readonly Onboarding[]): string {
  const { quality } = context.messages;
  const rows = onboarding.map(({ institution: { code, name }, stage, first, last, dataSets }) => [
    name === undefined ? code : `${name} ${code}`,
    quality.onboardingStages[stage],
    first ?? '–',
    last ?? '–',
    dataSets.map(({ id, records, conforming }) => `${id} ${conforming}/${records}`).join('; '),
  ]);
  const reached = onboarding.filter(({ stage }) => stage === 'conforming').length;
  context.note(quality.onboardingSummary(reached, onboarding.length));
  return renderTable(quality.onboardingColumns, rows, { heading: context.style.bold });
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

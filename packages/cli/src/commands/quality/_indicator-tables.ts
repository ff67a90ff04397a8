/** Indicators as text: all of them, group by group, and days that are missing. */
import type { IndicatorGroup, IndicatorResult, MissingDays } from '@hulian/validators/maturity';
import type { Context } from '../../context.js';
import { renderTable } from '../../output/table.js';

/** The tables that were asked for, with an empty line between them. */
export function renderIndicators(
  context: Context,
  results: readonly IndicatorResult[],
  groups: readonly IndicatorGroup[] | undefined,
  missing: readonly MissingDays[] | undefined,
): string {
  const parts = [
    textOf(context, results),
    groups && groupsOf(context, groups),
    missing && daysOf(context, missing),
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

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

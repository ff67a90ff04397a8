// Indicators of the policy plans over validated records: declared numerators and denominators, one record at a time.
import { loadCodeList, type IndicatorCount, type PlanIndicator, type PolicyTarget } from '@hulian/standards';

import { evaluate } from '../quality/expression.js';
import { dateDigits, daysBetween, numberOf } from '../quality/operands.js';
import { MaturityError } from './errors.js';
import { isDate } from './evidence.js';
import { meets } from './tier-rules.js';

/** One validated record. */
export interface ObservedRecord {
  /** Id of the data set, or `zero-report` for a declared day without events. */
  readonly dataSet: string;
  /** False when validation found an error in it. */
  readonly valid: boolean;
  /** Code of the institution that sent it. */
  readonly institution?: string;
  /** Code of the county or city. */
  readonly area?: string;
  /** Date of the event, for indicators that look at a period. */
  readonly date?: string;
  /** Value of a field by its own or its data element's identifier. */
  field?(id: string): string | undefined;
}

/** `value` is null where it cannot be computed. */
export interface IndicatorResult {
  readonly id: string;
  readonly name: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly value: number | null;
  /** `figure-missing`: the user states no such figure; `nothing-counted`: the denominator is 0; `above-one`: the two sides do not fit together. */
  readonly reason?: 'figure-missing' | 'nothing-counted' | 'above-one';
  readonly targets: readonly {
    readonly id: string;
    readonly status: 'met' | 'not-met' | 'overdue' | 'not-decidable';
  }[];
}

/** Counts records; memory grows with distinct values only. */
export interface IndicatorEngine {
  add(record: ObservedRecord): void;
  finish(): IndicatorResult[];
}

/**
 * Starts a measurement.
 * @param figures numbers from outside the records: `residents`, `institutions`, `areas`
 * @param asOf ISO date of the measurement
 * @throws MaturityError when the date is not a date
 */
export function createIndicatorEngine(
  indicators: readonly PlanIndicator[],
  figures: Readonly<Record<string, number>>,
  asOf: string,
  targets: readonly PolicyTarget[] = [],
): IndicatorEngine {
  if (!isDate(asOf)) throw new MaturityError('date-invalid', { asOf: String(asOf) });
  const counters = indicators.map((indicator) => ({
    indicator,
    numerator: createCounter(indicator.numerator, figures, asOf),
    denominator: createCounter(indicator.denominator, figures, asOf),
  }));
  return {
    add(record) {
      for (const { numerator, denominator } of counters) {
        numerator.add(record);
        denominator.add(record);
      }
    },
    finish: () =>
      counters.map(({ indicator, numerator, denominator }) =>
        conclude(indicator, numerator.total(), denominator.total(), asOf, targets),
      ),
  };
}

interface Counter {
  add(record: ObservedRecord): void;
  /** Undefined when the figure is not stated. */
  total(): number | undefined;
}

function createCounter(
  count: IndicatorCount,
  figures: Readonly<Record<string, number>>,
  asOf: string,
): Counter {
  if ('figure' in count) {
    const figure = figures[count.figure];
    return {
      add: () => undefined,
      total: () => (figure !== undefined && Number.isFinite(figure) && figure >= 0 ? figure : undefined),
    };
  }
  const { dataSets, valid, where, distinct, total, withinDays } = count;
  const seen = new Set<string>();
  let sum = 0;
  return {
    add(record) {
      if (!dataSets.includes(record.dataSet) || (valid === true && !record.valid)) return;
      if (withinDays !== undefined && !isWithin(record.date, asOf, withinDays)) return;
      const valueOf = (id: string): string | undefined => record.field?.(id);
      const context = { valueOf, codeList: loadCodeList };
      if (where !== undefined && evaluate(where, context) !== true) return;
      if (distinct === undefined) {
        sum += total === undefined ? 1 : (numberOf(evaluate(total, context)) ?? 0);
        return;
      }
      const key = distinct.startsWith('$')
        ? valueOf(distinct.slice(1))
        : distinct === 'area'
          ? record.area
          : record.institution;
      if (key !== undefined) seen.add(key);
    },
    // Sums of amounts to the hundredth: 0.1 + 0.2 is not 0.3.
    total: () => (distinct === undefined ? Math.round(sum * 100) / 100 : seen.size),
  };
}

/** From `days` before the date of the measurement up to that date. */
function isWithin(date: string | undefined, asOf: string, days: number): boolean {
  const [from, to] = [dateDigits(date), dateDigits(asOf)];
  if (from === undefined || to === undefined) return false;
  const age = daysBetween(from, to);
  return age >= 0 && age <= days;
}

function conclude(
  indicator: PlanIndicator,
  numerator: number | undefined,
  denominator: number | undefined,
  asOf: string,
  targets: readonly PolicyTarget[],
): IndicatorResult {
  const reason =
    numerator === undefined || denominator === undefined
      ? 'figure-missing'
      : denominator === 0
        ? 'nothing-counted'
        : numerator > denominator
          ? 'above-one'
          : undefined;
  const value = reason === undefined && denominator ? (numerator ?? 0) / denominator : null;
  const judged = targets.flatMap((target) =>
    (target.metrics ?? [])
      .filter(({ metric }) => metric === indicator.id)
      .map((limit) => {
        const late = target.deadline !== undefined && target.deadline < asOf;
        const status =
          value === null ? 'not-decidable' : meets(limit, value) ? 'met' : late ? 'overdue' : 'not-met';
        return { id: target.id, status } as const;
      }),
  );
  return {
    id: indicator.id,
    name: indicator.name,
    numerator: numerator ?? 0,
    denominator: denominator ?? null,
    value,
    ...(reason ? { reason } : {}),
    targets: judged,
  };
}

// From what was measured (validation reports, conformance runs) to answers of the quantitative part: data sets,
// documents, services. What was not measured in full is never `full`.
import type { MaturityScheme } from '@hulian/standards';

import type { Verdict } from '../finding.js';
import type { Answer, Evidence } from './types.js';

/** One artefact that was measured. */
export interface Measurement {
  readonly kind: 'data-set' | 'document' | 'service';
  /** Id of the data set, code of the document, action of the service. */
  readonly id: string;
  readonly verdict: Verdict;
  /**
   * Data sets: share of the set's fields that were seen with a value somewhere in the samples. The assessment asks
   * for complete coverage of data elements, which a pass alone does not show.
   */
  readonly coverage?: number;
  readonly evidence: Evidence;
}

/** A measurement that leads to no answer, with the reason. */
export interface UnusedMeasurement {
  readonly kind: Measurement['kind'];
  readonly id: string;
  readonly reason: 'not-in-scheme' | 'not-checked' | 'coverage-not-measured' | 'built-in-sandbox';
}

export interface MeasuredAnswers {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly unused: readonly UnusedMeasurement[];
}

/**
 * Answers of the conformance indicators that measurements decide. All samples of one artefact together: `full` when
 * every one passed (and data sets are covered completely), `partial` when one failed or coverage is incomplete,
 * no answer when a check could not run.
 */
export function answersFromMeasurements(
  scheme: MaturityScheme,
  measurements: readonly Measurement[],
): MeasuredAnswers {
  const groups = new Map<string, Measurement[]>();
  for (const one of measurements) {
    const key = `${one.kind} ${one.id}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const indicators = new Map(
    scheme.indicators.flatMap(({ id, kind, dataSet, document, service }) => {
      if (kind !== 'conformance') return [];
      const key = dataSet
        ? `data-set ${dataSet}`
        : document
          ? `document ${document}`
          : `service ${service ?? ''}`;
      return [[key, id] as const];
    }),
  );
  const answers: Record<string, Answer> = {};
  const unused: UnusedMeasurement[] = [];
  for (const [key, group] of groups) {
    const [first] = group as [Measurement];
    const indicator = indicators.get(key);
    const value = indicator === undefined ? 'not-in-scheme' : judgeGroup(group);
    if (value === 'full' || value === 'partial') {
      if (indicator !== undefined)
        answers[indicator] = { value, evidence: group.map(({ evidence }) => evidence) };
    } else unused.push({ kind: first.kind, id: first.id, reason: value });
  }
  return { answers, unused };
}

function judgeGroup(
  group: readonly Measurement[],
): 'full' | 'partial' | 'not-checked' | 'coverage-not-measured' {
  const [first] = group;
  if (group.some(({ verdict }) => verdict === 'fail')) return 'partial';
  if (group.some(({ verdict }) => verdict === 'not-checked')) return 'not-checked';
  if (first?.kind !== 'data-set') return 'full';
  const covered = group.map(({ coverage }) => coverage);
  if (covered.includes(undefined)) return 'coverage-not-measured';
  return Math.max(...covered.map((share) => share ?? 0)) >= 1 ? 'full' : 'partial';
}

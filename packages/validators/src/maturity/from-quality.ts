// From a data-quality score to answers: what it contradicts, the delay it measured, and the quality factor of an item.
import type { MaturityScheme } from '@hulian/standards';

import type { QualityScore } from '../quality/score/score.js';
import type { Answer, Evidence, Facts, ItemValue } from './types.js';

/** What a quality score says to a scheme. */
export interface QualityAnswers {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly metrics: NonNullable<Facts['metrics']>;
}

/** The four data-quality coefficients of the EMR scheme: consistency, completeness, integration, timeliness. */
const coefficients = ['MET-EMR-CONS', 'MET-EMR-COMP', 'MET-EMR-INTEG', 'MET-EMR-TIME'];

/** The day that the score itself states (`--as-of`); empty where it states none, and then it proves nothing. */
function dayOf({ manifest }: QualityScore): string {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(String(manifest.options['asOf'] ?? '')) ?? [];
  return year === undefined ? '' : `${year}-${month}-${day}`;
}

/**
 * Reads a score of all records. A data set with faulty records is only `partial`, whatever its samples show; without
 * faults nothing follows, because a score does not show that every field was seen. The delay to receipt (p95, hours)
 * is the delay of the clinical data repository: our reading.
 */
export function answersFromQuality(
  scheme: MaturityScheme,
  score: QualityScore,
  proof: Pick<Evidence, 'reference' | 'sm3'>,
): QualityAnswers {
  const evidence = [{ ...proof, date: dayOf(score) }];
  const faulty = new Set(score.dataSets.flatMap((line) => (line.errorRate > 0 ? [line.dataSet] : [])));
  const delay = score.metrics.find(({ code }) => code === 'MET-DELAY')?.value;
  const asked = scheme.metrics.some(({ id }) => id === 'transferDelayDays');
  return {
    answers: Object.fromEntries(
      scheme.indicators
        .filter(({ kind, dataSet }) => kind === 'conformance' && faulty.has(dataSet ?? ''))
        .map(({ id }) => [id, { value: 'partial', evidence }]),
    ),
    metrics:
      delay === undefined || !asked
        ? {}
        : { transferDelayDays: { value: Math.max(delay, 0) / 24, evidence } },
  };
}

/**
 * An item's answer with the quality factor that was measured over its records: the lowest of the coefficients that the
 * score could compute, and never more than what was typed. Undefined where the score computed none.
 */
export function withMeasuredQuality(
  answer: Answer,
  score: QualityScore,
  proof: Pick<Evidence, 'reference' | 'sm3'>,
): Answer | undefined {
  const { value } = answer;
  const measured = score.metrics.flatMap((one) =>
    coefficients.includes(one.code) && one.value !== undefined ? [one.value] : [],
  );
  if (measured.length === 0 || typeof value !== 'object' || !('function' in value)) return undefined;
  const item = value as ItemValue;
  const lowest = Math.min(...measured);
  const typed = typeof item.dataQuality === 'number' ? item.dataQuality : lowest;
  return {
    value: { ...item, dataQuality: Math.min(typed, lowest) },
    evidence: [...(answer.evidence ?? []), { ...proof, date: dayOf(score) }],
  };
}

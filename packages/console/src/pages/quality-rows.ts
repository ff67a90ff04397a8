// What the dashboard shows of a report of `hulian quality score --format json`.
import { asRecord } from '../assessment/values.js';

/** A share of a report; null where it was not measured. */
export interface QualityRow {
  readonly label: string;
  readonly share: number | null;
}

/** The part of a report that is shown; undefined when a file is no such report. */
export interface QualityView {
  readonly records: number;
  /** 0 to 100; null when it could not be computed. */
  readonly score: number | null;
  /** Share of records with errors, 0 to 1; null where the report has none. */
  readonly errorRate: number | null;
  /** Shares by dimension. */
  readonly dimensions: readonly { readonly dimension: string; readonly share: number }[];
  readonly dataSets: readonly QualityRow[];
  readonly institutions: readonly QualityRow[];
  /** Checks that did not run. */
  readonly notRun: readonly string[];
}

/** Reads a report. It comes from a file: nothing in it is taken for granted. */
export function readQuality(report: unknown): QualityView | undefined {
  const score = asRecord(report);
  const total = asRecord(score?.['total']);
  if (score?.['kind'] !== 'hulian-quality-score' || !total) return undefined;
  return {
    records: numberOf(total['records']) ?? 0,
    score: numberOf(total['score']) ?? null,
    errorRate: numberOf(total['errorRate']) ?? null,
    dimensions: Object.entries(asRecord(total['rates']) ?? {}).flatMap(([dimension, share]) =>
      typeof share === 'number' ? [{ dimension, share }] : [],
    ),
    dataSets: linesOf(score['dataSets'], 'dataSet'),
    institutions: linesOf(score['institutions'], 'institution'),
    notRun: (Array.isArray(score['notRun']) ? score['notRun'] : []).filter((one) => typeof one === 'string'),
  };
}

function linesOf(lines: unknown, key: string): QualityRow[] {
  return (Array.isArray(lines) ? lines : []).flatMap((line: unknown): QualityRow[] => {
    const parts = asRecord(line);
    const label = parts?.[key];
    const score = numberOf(parts?.['score']);
    return typeof label === 'string' ? [{ label, share: score === undefined ? null : score / 100 }] : [];
  });
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

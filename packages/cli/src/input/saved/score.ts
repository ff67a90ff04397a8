import { readScore, type QualityScore } from '@hulian/validators/quality';
import { count, list, manifest, number, object, one, reader, severity, table, text } from './schema.js';

const line = object(
  { dataSet: text, institution: text, month: text, records: count, rates: table(number), errorRate: number },
  { score: number },
);
const reasons = [
  'required-unknown',
  'no-coded-values',
  'no-checks',
  'no-receipt',
  'no-records',
  'too-little-measured',
  'figures',
  'not-in-input',
  'needs-person',
  'item-classes-unknown',
  'engine',
];
const metric = object(
  {
    code: text,
    name: text,
    label: text,
    formula: text,
    formulaLabel: text,
    unit: text,
    better: one('higher', 'lower'),
  },
  {
    value: number,
    numerator: number,
    denominator: number,
    percentiles: { ...list(number), minItems: 3 },
    notComputed: one(...reasons),
    before: number,
  },
);

const isScore = reader<QualityScore>(
  object({
    manifest,
    engine: one('row', 'duckdb'),
    weights: object({
      completeness: number,
      validity: number,
      consistency: number,
      timeliness: number,
      uniqueness: number,
      linkage: number,
    }),
    total: line,
    dataSets: list(line),
    institutions: list(line),
    groups: list(line),
    metrics: list(metric),
    worstRules: list(
      object({ dataSet: text, rule: text, name: text, severity, field: text, count }, { code: text }),
    ),
    notRun: list(text),
    unreadable: list(text),
  }),
);

/** Reads what `quality score --format json` wrote; undefined when the bytes hold no whole score. */
export function parseScore(bytes: Uint8Array): QualityScore | undefined {
  const score = readScore(new TextDecoder().decode(bytes));
  return isScore(score) ? score : undefined;
}

/** What is compared with: a score of an older version may lack the rest. */
const isEarlier = reader<QualityScore>(
  object(
    { metrics: list(object({ code: text }, { value: number })) },
    { total: object({}, { rates: table(number) }) },
  ),
);

/** Reads a score for comparison only; undefined when the bytes hold none. */
export function parseEarlierScore(bytes: Uint8Array): QualityScore | undefined {
  const score = readScore(new TextDecoder().decode(bytes));
  return isEarlier(score) ? score : undefined;
}

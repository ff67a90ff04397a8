// The declarative quality rules of the library (standards/quality, packs) on one record: standards/schemas/rule-expression.md.
import { fieldParams } from '../../engine/field-rule.js';
import type { FieldSubject, RecordContext, RecordRule } from '../../engine/field-rule.js';
import { lowerConfidence, type RuleReport } from '../../engine/rule.js';
import { bindTests, placesOf, type BoundTest } from '../../quality/bind.js';
import { runTest } from '../../quality/expression.js';
import { libraryContext, type LibraryContext } from '../../quality/library-context.js';

/** Quality rules that single records can show and that no rule of code covers. */
export const recordLogic: RecordRule = {
  id: 'quality/record-logic',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'warning',
  messages: ['not-met'],
  prepare(subject, { library, asOf, notChecked }) {
    const others = bindTests(library, subject, 'others').length;
    if (others > 0) notChecked({ reason: 'other-records', params: { count: others } });
    const bound = bindTests(library, subject, 'single');
    if (bound.length === 0) return undefined;
    const dated = bound.filter(({ test }) => JSON.stringify(test).includes('"as-of"')).length;
    if (asOf === undefined && dated > 0) notChecked({ reason: 'no-as-of-dates', params: { count: dated } });
    const base = libraryContext(library, asOf);
    const checks = bound.map((one) => ({ one, fails: prepareTest(one, base) }));
    return (record) => {
      const failed = new Set<string>();
      for (const { one, fails } of checks) {
        if (failed.has(one.rule.id) && one.rule.level !== 'field') continue;
        if (!fails(record)) continue;
        failed.add(one.rule.id);
        report(record, one);
      }
    };
  },
};

/** Outcomes remembered per test. */
const maxRemembered = 4096;

/** A test as a function of the record. One that reads a single field depends on its value only, which is remembered. */
function prepareTest({ test, fields }: BoundTest, base: LibraryContext): (record: RecordContext) => boolean {
  let record: RecordContext;
  const context = {
    valueOf: (id: string): string | undefined => {
      const field = fields.get(id);
      return field && record.valueOf(field);
    },
    listOf: (id: string): readonly string[] => {
      const field = fields.get(id);
      return field ? record.valuesOf(field) : [];
    },
    ...base,
  };
  const run = (next: RecordContext): boolean => {
    record = next;
    return runTest(test, context) === 'fail';
  };
  const [only, second] = fields.values();
  if (only === undefined || second !== undefined) return run;
  const outcomes = new Map<string, boolean>();
  return (next) => {
    const value = next.valueOf(only);
    if (value === undefined) return run(next);
    let outcome = outcomes.get(value);
    if (outcome === undefined) {
      outcome = run(next);
      if (outcomes.size < maxRemembered) outcomes.set(value, outcome);
    }
    return outcome;
  };
}

/** Reports at the first field of the demand that has a value, else at the first that has none. */
function report(record: RecordContext, bound: BoundTest): void {
  const places = placesOf(bound);
  const place = places.find((field) => record.valueOf(field) !== undefined) ?? places[0];
  if (!place) return;
  record.report(place, describeFailure(bound, place));
}

/** A test that failed, told at a field. */
export function describeFailure(bound: BoundTest, place: FieldSubject): Omit<RuleReport, 'location' | 'fix'> {
  const { rule } = bound;
  const places = placesOf(bound);
  return {
    message: 'not-met',
    params: {
      ...fieldParams(place),
      code: rule.code,
      requirement: rule.requirement ?? rule.name,
      title: rule.label?.en ?? rule.name,
      fields: places.map(({ field }) => field.id),
    },
    severity: rule.severity,
    confidence: places.reduce(
      (lowest, { field }) => lowerConfidence(lowest, field.confidence),
      rule.confidence,
    ),
  };
}

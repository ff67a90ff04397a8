// The declarative quality rules of the library (standards/quality, packs) on one record: standards/schemas/rule-expression.md.
import { fieldParams } from '../../engine/field-rule.js';
import type { FieldSubject, RecordContext, RecordRule } from '../../engine/field-rule.js';
import { lowerConfidence, type RuleReport } from '../../engine/rule.js';
import { bindTests, placesOf, type BoundTest } from '../../quality/bind.js';
import { prepareExpression, runTest } from '../../quality/expression.js';
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
    const checks = prepareTests(bound, libraryContext(library, asOf));
    return (record) => {
      let failed: Set<string> | undefined;
      for (const { one, fails } of checks) {
        if (!fails(record)) continue;
        if (one.rule.level !== 'field' && failed?.has(one.rule.id) === true) continue;
        (failed ??= new Set()).add(one.rule.id);
        report(record, one);
      }
    };
  },
};

type Fails = (record: RecordContext) => boolean;

/** Tests of one field whose outcomes are kept with its value, one bit each. */
const maxKept = 30;

/** Tests as functions of the record. One that reads a single field depends on its value only, and is remembered with it. */
function prepareTests(
  bound: readonly BoundTest[],
  base: LibraryContext,
): { readonly one: BoundTest; readonly fails: Fails }[] {
  const ofField = new Map<FieldSubject, Fails[]>();
  return bound.map((one) => {
    const run = prepareTest(one, base);
    const [field, second] = one.fields.values();
    if (field === undefined) return { one, fails: run };
    if (second !== undefined)
      return { one, fails: asksLists(one) ? run : asBefore([...one.fields.values()], run) };
    const tests = ofField.get(field) ?? [];
    ofField.set(field, tests);
    if (tests.length === maxKept) return { one, fails: run };
    const bit = 1 << tests.length;
    tests.push(run);
    const runAll = (record: RecordContext): number =>
      tests.reduce((mask, fails, at) => (fails(record) ? mask | (1 << at) : mask), 0);
    return { one, fails: (record) => (record.recall(field, runAll) & bit) !== 0 };
  });
}

const asksLists = ({ test }: BoundTest): boolean => /"(?:items|has-item)"/u.test(JSON.stringify(test));

/** What a test of several fields said of the record before holds where they have the same values again, as they most often have. */
function asBefore(fields: readonly FieldSubject[], run: Fails): Fails {
  const before: (string | undefined)[] = fields.map(() => undefined);
  let outcome: boolean | undefined;
  return (record) => {
    let isSame = true;
    for (let at = 0; at < fields.length; at += 1) {
      const value = record.valueOf(fields[at] as FieldSubject);
      if (value === before[at]) continue;
      isSame = false;
      before[at] = value;
    }
    return (outcome = isSame ? (outcome ?? run(record)) : run(record));
  };
}

/** A test as a function of the record. */
function prepareTest({ test, fields }: BoundTest, base: LibraryContext): Fails {
  let record: RecordContext;
  const read = (id: string) => {
    const field = fields.get(id);
    return () => field && record.valueOf(field);
  };
  const context = {
    valueOf: (id: string) => read(id)(),
    listOf: (id: string): readonly string[] => {
      const field = fields.get(id);
      return field ? record.valuesOf(field) : [];
    },
    ...base,
  };
  const prepared = {
    ...(test.when !== undefined && { when: prepareExpression(test.when, read) }),
    require: prepareExpression(test.require, read),
  };
  return (next) => {
    record = next;
    return runTest(prepared, context) === 'fail';
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

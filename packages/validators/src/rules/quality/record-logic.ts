// The declarative quality rules of the library (standards/quality, packs) on one record: standards/schemas/rule-expression.md.
import { loadCodeList, type Library, type QualityRule, type RuleTest } from '@hulian/standards';

import type { DataSetSubject, FieldSubject, RecordContext, RecordRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';
import { lowerConfidence } from '../../engine/rule.js';
import { fieldsOf, isAnswerable, runTest } from '../../quality/expression.js';

/** A test with the fields of the data set that its operands mean. */
interface PreparedTest {
  readonly rule: QualityRule;
  readonly test: RuleTest;
  readonly fields: ReadonlyMap<string, FieldSubject>;
}

/** Quality rules that single records can show and that no rule of code covers. */
export const recordLogic: RecordRule = {
  id: 'quality/record-logic',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'warning',
  messages: ['not-met'],
  prepare(subject, { library }) {
    const prepared = rulesOf(library).flatMap((rule) =>
      (rule.tests ?? []).flatMap((test) => bind(rule, test, subject)),
    );
    if (prepared.length === 0) return undefined;
    const checks = prepared.map((one) => ({ one, fails: prepareTest(one) }));
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
function prepareTest({ test, fields }: PreparedTest): (record: RecordContext) => boolean {
  let record: RecordContext;
  const context = {
    valueOf: (id: string): string | undefined => {
      const field = fields.get(id);
      return field && record.valueOf(field);
    },
    codeList: loadCodeList,
  };
  const run = (next: RecordContext): boolean => {
    record = next;
    return runTest(test, context) === 'fail';
  };
  const [only, second] = fields.values();
  if (only === undefined || second !== undefined) return run;
  const outcomes = new Map<string | undefined, boolean>();
  return (next) => {
    const value = next.valueOf(only);
    let outcome = outcomes.get(value);
    if (outcome === undefined) {
      outcome = run(next);
      if (outcomes.size < maxRemembered) outcomes.set(value, outcome);
    }
    return outcome;
  };
}

const known = new WeakMap<Library, readonly QualityRule[]>();

/** Evaluable rules of a library that no rule of code covers. */
function rulesOf(library: Library): readonly QualityRule[] {
  let rules = known.get(library);
  if (!rules) {
    rules = library
      .list('rule')
      .flatMap(({ id }) => library.record<QualityRule>('rule', id) ?? [])
      .filter(({ evaluable, implementedBy }) => evaluable && implementedBy === undefined);
    known.set(library, rules);
  }
  return rules;
}

/**
 * Finds the fields a test means: by field identifier, or by data element where exactly one field has it.
 * A test about a single element that several fields have is made for each of them.
 */
function bind(rule: QualityRule, test: RuleTest, { fields }: DataSetSubject): PreparedTest[] {
  const ids = [...new Set([...fieldsOf(test.when), ...fieldsOf(test.require)])];
  const candidates = new Map(
    ids.map((id) => [id, fields.filter(({ field }) => field.id === id || field.element === id)]),
  );
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) {
    return (candidates.get(only) ?? []).map((field) => ({ rule, test, fields: new Map([[only, field]]) }));
  }
  const single = new Map(
    [...candidates].flatMap(([id, [field, ...more]]) => (field && more.length === 0 ? [[id, field]] : [])),
  );
  const has = (id: string): boolean => single.has(id);
  return isAnswerable(test.when, has) && isAnswerable(test.require, has)
    ? [{ rule, test, fields: single }]
    : [];
}

/** Reports at the first field of the demand that has a value, else at the first that has none. */
function report(record: RecordContext, { rule, test, fields }: PreparedTest): void {
  const asked = [...new Set([...fieldsOf(test.require), ...fieldsOf(test.when)])].flatMap(
    (id) => fields.get(id) ?? [],
  );
  const place = asked.find((field) => record.valueOf(field) !== undefined) ?? asked[0];
  if (!place) return;
  record.report(place, {
    message: 'not-met',
    params: {
      ...fieldParams(place),
      code: rule.code,
      requirement: rule.requirement ?? rule.name,
      title: rule.label?.en ?? rule.name,
      fields: asked.map(({ field }) => field.id),
    },
    severity: rule.severity,
    confidence: asked.reduce(
      (lowest, { field }) => lowerConfidence(lowest, field.confidence),
      rule.confidence,
    ),
  });
}

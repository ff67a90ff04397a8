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
    return (record) => {
      const failed = new Set<string>();
      for (const one of prepared) {
        const valueOf = (id: string): string | undefined => {
          const field = one.fields.get(id);
          return field && record.valueOf(field);
        };
        if (failed.has(one.rule.id) && one.rule.level !== 'field') continue;
        if (runTest(one.test, { valueOf, codeList: loadCodeList }) !== 'fail') continue;
        failed.add(one.rule.id);
        report(record, one);
      }
    };
  },
};

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

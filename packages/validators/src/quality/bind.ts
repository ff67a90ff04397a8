// Binds quality rules to a data set: which of its fields the operands of a test mean. Row engine and SQL share it.
import { fieldsOf } from '@hulian/standards';
import type { Expression, Library, QualityRule, RuleTest } from '@hulian/standards';
import type { DataSetSubject, FieldSubject } from '../engine/field-rule.js';
import { ofOneBearer } from './bearer.js';
import { isAnswerable } from './expression.js';

/** A test with the fields of the data set that its operands mean. */
export interface BoundTest {
  readonly rule: QualityRule;
  readonly test: RuleTest;
  readonly fields: ReadonlyMap<string, FieldSubject>;
}

const known = new WeakMap<Library, readonly QualityRule[]>();

/** Evaluable rules of a library that no rule of code covers. */
export function declaredRules(library: Library): readonly QualityRule[] {
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

/** The tests of single records (`single`), or those that look at other records (`others`), that a data set can answer. */
export function bindTests(library: Library, subject: DataSetSubject, kind: 'single' | 'others'): BoundTest[] {
  return declaredRules(library).flatMap((rule) =>
    (rule.tests ?? [])
      .filter((test) => (test.others === undefined) === (kind === 'single'))
      .flatMap((test) => bindTest(rule, test, subject)),
  );
}

/** All own operands of a test. */
function ownOperands({ others, when, require }: RuleTest): (Expression | undefined)[] {
  return [...(others?.by.map(([own]) => own) ?? []), others?.where, when, require];
}

/**
 * Finds the fields a test means: by field identifier, or by data element where exactly one field has it.
 * A test about a single element that several fields have is made for each of them.
 */
function bindTest(rule: QualityRule, test: RuleTest, subject: DataSetSubject): BoundTest[] {
  const ids = [...new Set(ownOperands(test).flatMap((one) => fieldsOf(one)))];
  const [only] = ids;
  if (ids.length === 1 && only !== undefined && test.others === undefined) {
    return candidates(subject, only).map((field) => ({ rule, test, fields: new Map([[only, field]]) }));
  }
  const fields = singleFields(subject, ids);
  const has = (id: string): boolean => fields.has(id);
  return ownOperands(test).every((one) => isAnswerable(one, has)) ? [{ rule, test, fields }] : [];
}

/** The fields that identifiers mean where each means exactly one; of several persons only one's are compared. */
export function singleFields(
  subject: DataSetSubject,
  ids: readonly string[],
): ReadonlyMap<string, FieldSubject> {
  return new Map(
    ofOneBearer(
      ids.flatMap((id) => {
        const [field, ...more] = candidates(subject, id);
        return field && more.length === 0 ? [[id, field] as const] : [];
      }),
    ),
  );
}

function candidates({ fields }: DataSetSubject, id: string): readonly FieldSubject[] {
  return fields.filter(({ field }) => field.id === id || field.element === id);
}

/** Where a failed test is reported: the fields of the demand first, then those of the condition. */
export function placesOf({ test, fields }: BoundTest): FieldSubject[] {
  const asked = [
    ...fieldsOf(test.require),
    ...fieldsOf(test.when),
    ...(test.others?.by.flatMap(([own]) => fieldsOf(own)) ?? []),
  ];
  return [...new Set(asked)].flatMap((id) => fields.get(id) ?? []);
}

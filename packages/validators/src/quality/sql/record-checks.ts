// Rules about several fields of one record as SQL conditions over clean values.
import type { Library, RuleTest } from '@hulian/standards';
import type { DataSetSubject, FieldSubject } from '../../engine/field-rule.js';
import { lowerConfidence } from '../../engine/rule.js';
import { findIdentityFields, type IdentityFields } from '../../rules/identifier/identity-fields.js';
import { findPersonFacts } from '../../rules/identifier/identity-conflict.js';
import { findOwned } from '../../rules/identifier/identity-agreement.js';
import { findNamePairs } from '../../rules/value-domain/code-name.js';
import { bindTests, placesOf, type BoundTest } from '../bind.js';
import type { QualityDialect } from './dialects.js';
import { compileCondition, compileValue, NotCompilable, type SqlScope } from './expression.js';
import type { FaultCondition } from './field-checks.js';
import { identityNumberFaults } from './identifier-checks.js';
import { all, any, identityBirthDate, identitySex, isDigits, part } from './parts.js';

/** Conditions of which the first that holds is reported, at the first of its places that has a value. */
export interface RecordCheck {
  readonly faults: readonly (FaultCondition & { readonly places: readonly FieldSubject[] })[];
  readonly code?: string;
}

/** A check that has no SQL form, and why. */
export interface Uncompiled {
  readonly rule: string;
  /** Code of the quality rule, where the rule is declared as data. */
  readonly code?: string;
  /** Field whose values it would judge, where it is about one. */
  readonly field?: string;
  readonly reason: string;
}

interface Input {
  readonly subject: DataSetSubject;
  readonly library: Library;
  readonly dialect: QualityDialect;
  readonly asOf?: string;
  /** SQL of a field's clean value. */
  readonly column: (field: FieldSubject) => string;
}

/** All checks of single records of a data set. */
export function recordChecks(input: Input): { checks: RecordCheck[]; uncompiled: Uncompiled[] } {
  const uncompiled = fixedUncompiled(input.subject);
  for (const { rule, test } of bindTests(input.library, input.subject, 'others'))
    if (!isUniqueness(test))
      uncompiled.push({ rule: 'quality/record-logic', code: rule.code, reason: 'looks at other records' });
  return { checks: [...identityChecks(input), ...declaredChecks(input, uncompiled)], uncompiled };
}

/** Rules of code that have no SQL form. */
function fixedUncompiled(subject: DataSetSubject): Uncompiled[] {
  const pairs = findNamePairs(subject.fields).map(({ name }) => ({
    rule: 'value-domain/code-name',
    field: name.field.id,
    reason: 'compares names by their compatible characters',
  }));
  const persons = findIdentityFields(subject)
    .flatMap(({ owner }) => findPersonFacts(subject, owner))
    .map(({ field }) => ({
      rule: 'identifier/identity-conflict',
      field: field.id,
      reason: 'compares with the first record of the same number',
    }));
  return [...pairs, ...persons];
}

/** True for a test that asks that no other record of the data set has the same values. */
function isUniqueness({ others, require }: RuleTest): boolean {
  return (
    others !== undefined &&
    others.in === undefined &&
    others.where === undefined &&
    JSON.stringify(require) === '["=",["count"],0]'
  );
}

/** Values that must be unique among the records of the data set: a condition over the window column of that number. */
export interface UniquenessCheck {
  readonly code: string;
  readonly dimension: string;
  /** SQL of the values, all of which must be present. */
  readonly keys: readonly string[];
  /** SQL of the condition under which they must be, where there is one. */
  readonly when?: string;
  readonly fault: FaultCondition & { readonly places: readonly FieldSubject[] };
}

/** The declared rules that ask for uniqueness; `column` is the window column of a check by its number. */
export function uniquenessChecks(input: Input, windowColumn: (index: number) => string): UniquenessCheck[] {
  const bound = bindTests(input.library, input.subject, 'others').filter(({ test }) => isUniqueness(test));
  return bound.map((one, index) => {
    const { rule, test } = one;
    const scope = scopeOf(input, one);
    const unique = `${windowColumn(index)} > 1`;
    const when = test.when === undefined ? undefined : compileCondition(test.when, scope);
    const places = placesOf(one);
    return {
      code: rule.code,
      dimension: rule.dimension,
      ...(when !== undefined && { when }),
      keys: (test.others?.by ?? []).map(([own]) => compileValue(own, scope)),
      fault: {
        rule: 'quality/record-logic',
        severity: rule.severity,
        confidence: places.reduce(
          (lowest, field) => lowerConfidence(lowest, field.confidence),
          rule.confidence,
        ),
        sql: when === undefined ? unique : all([when, unique]),
        places,
      },
    };
  });
}

function scopeOf({ dialect, library, asOf, column }: Input, { fields }: BoundTest): SqlScope {
  return {
    dialect,
    library,
    ...(asOf !== undefined && { asOf }),
    column: (id, sign) => {
      const field = sign === '$' ? fields.get(id) : undefined;
      return field && { sql: column(field), ...(field.dataType && { dataType: field.dataType }) };
    },
  };
}

/** Columns `b` and `x` with birth date and sex of right identity numbers, by number field. */
export function identityColumns({
  subject,
  dialect,
  column,
}: Pick<Input, 'subject' | 'dialect' | 'column'>): string[] {
  return findIdentityFields(subject).flatMap(({ number }) => [
    `${identityBirthDate(dialect, column(number))} AS b${number.index}`,
    `${identitySex(dialect, column(number))} AS x${number.index}`,
  ]);
}

/** True when the number is a resident identity number by its type, or by its look where no type is given. */
export function isResident(
  { number, type }: IdentityFields,
  { dialect, column }: Pick<Input, 'dialect' | 'column'>,
): string {
  const value = column(number);
  const looks = any([dialect.matches(value, '^[0-9]{17}[0-9Xx]$'), isDigits(dialect, value, 15)]);
  return type === undefined
    ? looks
    : `CASE WHEN ${column(type)} IS NULL THEN ${looks} ELSE ${column(type)} = '01' END`;
}

/** Resident identity numbers, and birth date and sex against them. */
function identityChecks(input: Input): RecordCheck[] {
  const { subject, dialect, column, asOf } = input;
  return findIdentityFields(subject).flatMap((pair) => {
    const number = column(pair.number);
    const [birthDate, sex] = [`b${pair.number.index}`, `x${pair.number.index}`];
    const resident = isResident(pair, input);
    const right = `(${birthDate} IS NOT NULL)`;
    const agree = (
      field: FieldSubject,
      sql: string,
      message: string,
      severity: 'error' | 'warning',
    ): RecordCheck => ({
      faults: [
        {
          rule: 'identifier/identity-agreement',
          message,
          severity,
          sql: all([sql, resident]),
          places: [field],
        },
      ],
    });
    return [
      {
        faults: identityNumberFaults(dialect, number, right, asOf).map((fault) => ({
          ...fault,
          sql: all([`${number} IS NOT NULL`, fault.sql, resident]),
          places: [pair.number],
        })),
      },
      ...findOwned(subject, pair.owner, /^(.*)出生日期(?:时间)?$/u, 'DE02.01.005.').map((field) =>
        agree(field, `${part(column(field), 1, 8)} <> ${birthDate}`, 'birth-date', 'error'),
      ),
      ...findOwned(subject, pair.owner, /^(.*)性别代码$/u, 'DE02.01.040.').map((field) =>
        agree(field, all([`${column(field)} IN ('1', '2')`, `${column(field)} <> ${sex}`]), 'sex', 'warning'),
      ),
    ];
  });
}

/** The declared rules of the library and its packs. */
function declaredChecks(input: Input, uncompiled: Uncompiled[]): RecordCheck[] {
  const { subject, library } = input;
  const groups = new Map<string, RecordCheck>();
  for (const [index, bound] of bindTests(library, subject, 'single').entries()) {
    const { rule, test } = bound;
    const scope = scopeOf(input, bound);
    try {
      const require = `NOT (${compileCondition(test.require, scope)})`;
      const sql = test.when === undefined ? require : all([compileCondition(test.when, scope), require]);
      const places = placesOf(bound);
      const confidence = places.reduce(
        (lowest, field) => lowerConfidence(lowest, field.confidence),
        rule.confidence,
      );
      const fault = { rule: 'quality/record-logic', severity: rule.severity, confidence, sql, places };
      // The tests of one rule are one cause; those of a rule about single fields stand alone.
      const key = rule.level === 'field' ? `${rule.id} ${index}` : rule.id;
      groups.set(key, { code: rule.code, faults: [...(groups.get(key)?.faults ?? []), fault] });
    } catch (error) {
      if (!(error instanceof NotCompilable)) throw error;
      uncompiled.push({ rule: 'quality/record-logic', code: rule.code, reason: error.message });
    }
  }
  return [...groups.values()];
}

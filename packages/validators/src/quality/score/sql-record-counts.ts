// The statement that counts whole records: tests across fields, required fields, codes, errors, by institution and month.
import type { FieldSubject } from '../../engine/field-rule.js';
import { allRules } from '../../rules/index.js';
import { bindTests, type BoundTest } from '../bind.js';
import { CheckList } from '../sql/check-list.js';
import { qualityDialects } from '../sql/dialects.js';
import { compileCondition, NotCompilable, type SqlScope } from '../sql/expression.js';
import { all, any } from '../sql/parts.js';
import { identityColumns, recordChecks, uniquenessChecks } from '../sql/record-checks.js';
import { asksTimeOrder, codedFields } from './fields.js';
import { cleanColumn as column } from './judged-columns.js';
import type { Tally } from './model.js';
import { requiredIn } from './row-score.js';
import type { SqlScore } from './sql-score.js';

const dialect = qualityDialects.duckdb;

interface CompiledTest {
  readonly code: string;
  readonly dimension: string;
  readonly pass: string;
  readonly fail: string;
  readonly timeOrder: boolean;
}

/** A statement with what it counts. */
export interface RecordCounts {
  /** Statements that must run before and after. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly sql: string;
  readonly tallyColumns: readonly (keyof Tally)[];
  readonly tests: readonly CompiledTest[];
  readonly checks: CheckList['checks'];
  readonly notRun: readonly string[];
}

/** Plans the counts of whole records. */
export function planRecordCounts(score: SqlScore): RecordCounts {
  const { source, judged, fields, options, institution, month } = score;
  const { library, asOf } = options;
  const subject = { dataSet: source.dataSet, fields };
  const input = { subject, library, dialect, column, ...(asOf !== undefined && { asOf }) };
  const list = new CheckList(options.ruleset, column);
  const { checks, uncompiled } = recordChecks(input);
  for (const { faults, code } of checks) list.exclusive(faults, code);
  const counted = list.checks.filter((check) => !isSuppressed(score, check));
  const errors = counted.filter(({ severity }) => severity === 'error').map(({ id }) => id);
  const hasError = any([
    ...fields.filter((field) => judged.hasVerdicts(field)).map((field) => judged.flag(field, 'error')),
    ...errors.map((id) => `COALESCE(${list.conditions.get(id) ?? 'FALSE'}, FALSE)`),
  ]);
  const unique = planUniqueness(score, input, list);
  const tests = [...compileTests(score, input), ...unique.tests];
  const timed = tests.flatMap((test, at) => (test.timeOrder ? [at] : []));
  const asked = any(timed.flatMap((at) => [`tp${at}`, `tf${at}`]));
  const coded = codedFields(subject);
  const isCoded = (field: FieldSubject): string =>
    any([`${column(field)} IS NOT NULL`, judged.flag(field, 'unknown_code')]);
  const wrong = coded
    .filter((field) => judged.hasVerdicts(field))
    .flatMap((field) => [judged.flag(field, 'unknown_code'), judged.flag(field, 'code_padding')]);
  const requiredIds = options.required?.[source.dataSet.id] ?? requiredIn(source.dataSet);
  const filled = fields
    .filter(({ field }) => requiredIds.includes(field.id))
    .map((field) => `${column(field)} IS NOT NULL`);
  const perRecord: Record<keyof Tally, string> = {
    records: '1',
    errorRecords: asNumber(hasError),
    codedValues: count(coded.map(isCoded)),
    codedRight: `${count(coded.map(isCoded))} - (${count(wrong)})`,
    codedRecords: asNumber(any(coded.map(isCoded))),
    codedRightRecords: asNumber(all([any(coded.map(isCoded)), `NOT ${any(wrong)}`])),
    requiredFilled: count(filled),
    required: String(filled.length),
    completeRecords: filled.length === 0 ? '0' : asNumber(all(filled)),
    checksRun: count(tests.flatMap((_, at) => [`tp${at}`, `tf${at}`])),
    checksPassed: count(tests.map((_, at) => `tp${at}`)),
    timeAsked: asNumber(asked),
    timeOrdered: asNumber(all([asked, `NOT ${any(timed.map((at) => `tf${at}`))}`])),
    // Counted by statements of their own.
    duplicates: '0',
    received: '0',
    receivedInTime: '0',
  };
  const tallyColumns = Object.keys(perRecord) as (keyof Tally)[];
  const identities = identityColumns({ subject, dialect, column });
  const sums = [
    ...tallyColumns.map((name) => `SUM(${perRecord[name]}) AS "${name}"`),
    ...tests.flatMap((_, at) => [`count_if(tp${at}) AS p${at}`, `count_if(tf${at}) AS f${at}`]),
    ...[...counted, ...unique.checks].map(
      ({ id }) => `count_if(${list.conditions.get(id) ?? 'FALSE'}) AS k${id}`,
    ),
  ];
  const stages = [
    `clean AS (${judged.select(fields)})`,
    `identified AS (SELECT ${['*', ...identities].join(',\n    ')} FROM clean)`,
    `compared AS (SELECT ${['identified.*', ...unique.columns].join(',\n    ')} FROM identified${unique.joins})`,
    `tested AS (SELECT ${['*', ...tests.flatMap(({ pass, fail }, at) => [`${pass} AS tp${at}`, `${fail} AS tf${at}`])].join(',\n    ')} FROM compared)`,
  ];
  return {
    before: unique.before,
    after: unique.after,
    sql: `WITH ${stages.join(',\n')}\nSELECT ${institution} AS institution, ${month} AS month,\n  ${sums.join(',\n  ')}\nFROM tested GROUP BY 1, 2`,
    tallyColumns,
    tests,
    checks: [...counted, ...unique.checks],
    // Rules of code without SQL run beside the statement (sql-groups.ts).
    notRun: [...new Set(uncompiled.flatMap(({ code }) => code ?? []))].sort(),
  };
}

const asNumber = (condition: string): string => `CAST(${condition} AS INTEGER)`;
const count = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '0' : conditions.map(asNumber).join(' + ');

/** A pack accepts what the check finds. */
function isSuppressed(
  { suppressions, fields }: SqlScore,
  { rule, code, field }: CheckList['checks'][number],
): boolean {
  const description = allRules.find(({ id }) => id === rule);
  const { references } = fields.find((one) => one.field.id === field) ?? {};
  const report = { message: '', location: { source: '' }, ...(references && { references }) };
  const params = { field, ...(code !== undefined && { code }) };
  return description !== undefined && suppressions.accepts(description, { ...report, params });
}

type Input = Parameters<typeof recordChecks>[0];

/** Tests of single records: their outcomes are counted, also where they pass. */
function compileTests({ options, source, fields }: SqlScore, { library }: Input): CompiledTest[] {
  const scopeOf = (bound: BoundTest): SqlScope => ({
    dialect,
    library,
    ...(options.asOf !== undefined && { asOf: options.asOf }),
    column: (id, sign) => {
      const field = sign === '$' ? bound.fields.get(id) : undefined;
      return field && { sql: column(field), ...(field.dataType && { dataType: field.dataType }) };
    },
  });
  return bindTests(library, { dataSet: source.dataSet, fields }, 'single')
    .filter(({ rule }) => rule.level !== 'field')
    .flatMap((bound) => {
      try {
        const scope = scopeOf(bound);
        const when = bound.test.when === undefined ? 'TRUE' : compileCondition(bound.test.when, scope);
        const require = compileCondition(bound.test.require, scope);
        const { code, dimension } = bound.rule;
        return [
          {
            code,
            dimension,
            pass: `((${when}) IS TRUE AND (${require}) IS TRUE)`,
            fail: `((${when}) IS TRUE AND (${require}) IS FALSE)`,
            timeOrder: asksTimeOrder(bound),
          },
        ];
      } catch (error) {
        if (error instanceof NotCompilable) return [];
        throw error;
      }
    });
}

/** Values that no other record may have: the values that several have are found first and joined. */
function planUniqueness({ judged, fields }: SqlScore, input: Input, list: CheckList) {
  const found = uniquenessChecks(input, (index) => `same_${index}`);
  const plans = found.map(({ code, dimension, keys, when = 'TRUE', fault }, index) => {
    const table = `hulian_same_${index}`;
    const named = keys.map((key, at) => `${key} AS k${at}`).join(', ');
    const known = keys.map((key) => `${key} IS NOT NULL`).join(' AND ');
    const before = list.checks.length;
    list.exclusive([fault], code);
    const groups = keys.map((_, at) => String(at + 1)).join(', ');
    return {
      before: `CREATE OR REPLACE TABLE ${table} AS SELECT ${named} FROM (${judged.select(fields)}) WHERE ${known} GROUP BY ${groups} HAVING count(*) > 1`,
      after: `DROP TABLE ${table}`,
      join: `\n  LEFT JOIN ${table} ON ${keys.map((key, at) => `${table}.k${at} = ${key}`).join(' AND ')}`,
      column: `CASE WHEN ${known} THEN CASE WHEN ${table}.k0 IS NULL THEN 1 ELSE 2 END END AS same_${index}`,
      checks: list.checks.slice(before),
      test: {
        code,
        dimension,
        pass: `((${when}) IS TRUE AND same_${index} = 1) IS TRUE`,
        fail: `((${when}) IS TRUE AND same_${index} > 1) IS TRUE`,
        timeOrder: false,
      },
    };
  });
  return {
    before: plans.map(({ before }) => before),
    after: plans.map(({ after }) => after),
    joins: plans.map(({ join }) => join).join(''),
    columns: plans.map(({ column: same }) => same),
    checks: plans.flatMap(({ checks }) => checks),
    tests: plans.map(({ test }) => test),
  };
}

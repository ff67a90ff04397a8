// Counts for a quality score as two SQL statements of DuckDB: grouped sums, and counts per check.
import type { DataSet } from '@hulian/standards';
import { describeFields } from '../../records/plan.js';
import { bindTests } from '../bind.js';
import { compileRules, type CompiledRules } from '../sql/compile.js';
import { qualityDialects } from '../sql/dialects.js';
import { compileCondition, NotCompilable, type SqlScope } from '../sql/expression.js';
import { all, any } from '../sql/parts.js';
import { asksTimeOrder, codedFields, institutionFields, timeFields } from './fields.js';
import { sortRules, type QualityCounts, type RuleOutcome, type Tally } from './model.js';
import { requiredIn, type ScoreOptions } from './row-score.js';

/** Runs a statement and gives its rows. */
export type RunSql = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** Where the records of a data set are. */
export interface SqlSource {
  readonly dataSet: DataSet;
  /** Table, or a call such as `read_parquet('…')`. */
  readonly table: string;
  /** Column of each field that the table has. */
  readonly columns: ReadonlyMap<string, string>;
  readonly typed?: boolean;
}

/** Counts one data set. Rules about other records do not run here; they are named in `notRun`. */
export async function countWithSql(
  source: SqlSource,
  run: RunSql,
  options: ScoreOptions,
): Promise<QualityCounts> {
  const { library, asOf } = options;
  const compiled = compileRules(source.dataSet, 'duckdb', {
    library,
    table: `(SELECT *, row_number() OVER () AS hulian_row FROM ${source.table})`,
    key: 'hulian_row',
    columns: source.columns,
    ...(source.typed === true && { typed: true }),
    ...(asOf !== undefined && { asOf }),
  });
  const plan = planCounts(source, compiled, options);
  const rows = await run(plan.sql);
  const groups = rows.map((row) => ({
    dataSet: source.dataSet.id,
    institution: String(row['institution']),
    month: String(row['month']),
    tally: Object.fromEntries(
      plan.tallyColumns.map((name) => [name, Number(row[name] ?? 0)]),
    ) as unknown as Tally,
  }));
  const sum = (name: string): number => rows.reduce((total, row) => total + Number(row[name] ?? 0), 0);
  const rules = sortRules(
    compiled.checks
      .map(({ id, ...check }) => ({ dataSet: source.dataSet.id, ...check, count: sum(`k${id}`) }))
      .filter((check) => check.count > 0),
  );
  return {
    groups,
    rules,
    outcomes: plan.tests
      .map((test, index): RuleOutcome & { dataSet: string } => ({
        dataSet: source.dataSet.id,
        code: test.code,
        dimension: test.dimension,
        pass: sum(`p${index}`),
        fail: sum(`f${index}`),
      }))
      .filter(({ pass, fail }) => pass + fail > 0),
    notRun: [...compiled.uncompiled.map(({ code, rule }) => code ?? rule), 'value-domain/code-name'],
  };
}

interface Plan {
  readonly sql: string;
  readonly tallyColumns: readonly (keyof Tally)[];
  readonly tests: readonly { readonly code: string; readonly dimension: string }[];
}

function planCounts(source: SqlSource, compiled: CompiledRules, options: ScoreOptions): Plan {
  const { library, asOf } = options;
  const fields = describeFields(source.dataSet, library).filter(({ field }) => source.columns.has(field.id));
  const subject = { dataSet: source.dataSet, fields };
  const clean = (id: string): string => compiled.cleanColumns.get(id) ?? 'NULL';
  const index = (column: string): string => column.slice(1);
  const first = (columns: readonly string[]): string =>
    columns.length === 0 ? "'-'" : `COALESCE(${columns.join(', ')}, '-')`;
  const institution = first(institutionFields(subject).map(({ field }) => clean(field.id)));
  const month = first(timeFields(subject).map(({ field }) => `substr(${clean(field.id)}, 1, 6)`));
  const coded = codedFields(subject).map(({ field }) => clean(field.id));
  const idsOf = (rule: string): number[] =>
    compiled.checks.filter((check) => check.rule === rule).map(({ id }) => id);
  const unknown = (column: string): string =>
    `COALESCE(e${index(column)} IN (${[...idsOf('value-domain/unknown-code'), 0].join(', ')}), FALSE)`;
  const padded = (column: string): string => {
    const id = compiled.checks.find(
      ({ rule, field }) => rule === 'value-domain/code-padding' && clean(field) === column,
    )?.id;
    return id === undefined ? 'FALSE' : `COALESCE(${compiled.conditions.get(id) ?? 'FALSE'}, FALSE)`;
  };
  const count = (conditions: readonly string[]): string =>
    conditions.length === 0 ? '0' : conditions.map((one) => `CAST(${one} AS INTEGER)`).join(' + ');
  const codedValues = coded.map((column) => `(${column} IS NOT NULL OR ${unknown(column)})`);
  const codedWrong = coded.flatMap((column) => [unknown(column), padded(column)]);
  const required = (options.required?.[source.dataSet.id] ?? requiredIn(source.dataSet)).map(clean);
  const filled = required.map((column) => `${column} IS NOT NULL`);
  const errors = compiled.checks.filter(({ severity }) => severity === 'error').map(({ id }) => id);
  const ending = fields.map((field) => `e${field.index}`);
  const isDuplicate = any(
    idsOf('data-set/duplicate-record').map(
      (id) => `COALESCE(${compiled.conditions.get(id) ?? 'FALSE'}, FALSE)`,
    ),
  );
  const hasError = any([
    ...ending.map((column) => `COALESCE(${column} IN (${[...errors, 0].join(', ')}), FALSE)`),
    ...errors.flatMap((id) => {
      const condition = compiled.conditions.get(id);
      return condition === undefined ? [] : [`COALESCE(${condition}, FALSE)`];
    }),
  ]);
  const scopeOf = (bound: ReturnType<typeof bindTests>[number]): SqlScope => ({
    dialect: qualityDialects.duckdb,
    library,
    ...(asOf !== undefined && { asOf }),
    column: (id, sign) => {
      const field = sign === '$' ? bound.fields.get(id) : undefined;
      return field && { sql: clean(field.field.id), ...(field.dataType && { dataType: field.dataType }) };
    },
  });
  const tests = bindTests(library, subject, 'single')
    .filter(({ rule }) => rule.level !== 'field')
    .flatMap((bound) => {
      try {
        const scope = scopeOf(bound);
        const when = bound.test.when === undefined ? 'TRUE' : compileCondition(bound.test.when, scope);
        const require = compileCondition(bound.test.require, scope);
        const { code, dimension } = bound.rule;
        const pass = `((${when}) IS TRUE AND (${require}) IS TRUE)`;
        const fail = `((${when}) IS TRUE AND (${require}) IS FALSE)`;
        return [{ code, dimension, pass, fail, timeOrder: asksTimeOrder(bound) }];
      } catch (error) {
        if (error instanceof NotCompilable) return [];
        throw error;
      }
    });
  const timed = tests.flatMap((test, at) => (test.timeOrder ? [at] : []));
  const perRecord: Record<keyof Tally, string> = {
    records: '1',
    errorRecords: `CAST(${hasError} AS INTEGER)`,
    duplicates: `CAST(${isDuplicate} AS INTEGER)`,
    codedValues: count(codedValues),
    codedRight: `${count(codedValues)} - (${count(codedWrong)})`,
    codedRecords: `CAST(${any(codedValues)} AS INTEGER)`,
    codedRightRecords: `CAST(${all([any(codedValues), `NOT ${any(codedWrong)}`])} AS INTEGER)`,
    requiredFilled: count(filled),
    required: String(required.length),
    completeRecords: required.length === 0 ? '0' : `CAST(${all(filled)} AS INTEGER)`,
    checksRun: count(tests.flatMap((_, at) => [`tp${at}`, `tf${at}`])),
    checksPassed: count(tests.map((_, at) => `tp${at}`)),
    timeOrdered: `CAST(${all([any(timed.flatMap((at) => [`tp${at}`, `tf${at}`])), `NOT ${any(timed.map((at) => `tf${at}`))}`])} AS INTEGER)`,
    timeAsked: `CAST(${any(timed.flatMap((at) => [`tp${at}`, `tf${at}`]))} AS INTEGER)`,
    // Times of receipt are no fields of the data set: the row engine counts them.
    received: '0',
    receivedInTime: '0',
  };
  const stages = compiled.sql.slice(
    compiled.sql.indexOf('WITH ') + 5,
    compiled.sql.indexOf(',\nchecks AS ('),
  );
  const from = stages.includes('\njudged AS (') || stages.startsWith('judged') ? 'judged' : 'clean';
  const outcomes = tests.flatMap(({ pass, fail }, at) => [`${pass} AS tp${at}`, `${fail} AS tf${at}`]);
  const tallyColumns = Object.keys(perRecord) as (keyof Tally)[];
  const sums = [
    ...tallyColumns.map((name) => `SUM(${perRecord[name]}) AS "${name}"`),
    ...tests.flatMap((_, at) => [
      `SUM(CAST(tp${at} AS INTEGER)) AS p${at}`,
      `SUM(CAST(tf${at} AS INTEGER)) AS f${at}`,
    ]),
    ...compiled.checks.map(({ id, field }) => {
      const condition = compiled.conditions.get(id);
      const sql = condition === undefined ? `e${index(clean(field))} = ${id}` : condition;
      return `COUNT(*) FILTER (WHERE ${sql}) AS k${id}`;
    }),
  ];
  const sql = `WITH ${stages},\ntested AS (\n  SELECT *${outcomes.map((one) => `,\n    ${one}`).join('')}\n  FROM ${from}\n)\nSELECT ${institution} AS institution, ${month} AS month,\n  ${sums.join(',\n  ')}\nFROM tested GROUP BY 1, 2 ORDER BY 1, 2`;
  return { sql, tallyColumns, tests };
}

/** Joins counts of several data sets. */
export function joinCounts(counts: readonly QualityCounts[]): QualityCounts {
  return {
    groups: counts.flatMap(({ groups }) => groups),
    rules: sortRules(counts.flatMap(({ rules }) => rules)),
    outcomes: counts.flatMap(({ outcomes }) => outcomes),
    notRun: [...new Set(counts.flatMap(({ notRun }) => notRun))].sort(),
  };
}

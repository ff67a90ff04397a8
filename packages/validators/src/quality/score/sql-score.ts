// Counts for a quality score with DuckDB. Values are judged once each by the rules of the row engine (judged-columns.ts);
// what is about whole records runs as SQL over the clean values, and the counts come back grouped.
import type { DataSet } from '@hulian/standards';
import { Suppressions } from '../../engine/suppression.js';
import type { FieldSubject } from '../../engine/field-rule.js';
import { buildPlan } from '../../records/plan.js';
import { institutionFields, timeFields } from './fields.js';
import { cleanColumn, JudgedColumns } from './judged-columns.js';
import { compareGroups, sortRules, type QualityCounts, type RuleOutcome, type Tally } from './model.js';
import type { ScoreOptions } from './row-score.js';
import { countConflicts, countDuplicates, countNamePairs, countReceipts } from './sql-groups.js';
import { planRecordCounts } from './sql-record-counts.js';
import { ValueJudge } from './value-judge.js';

/** What the engine asks of the database. */
export interface SqlDatabase {
  /** Runs a statement and gives its rows, numbers as numbers or texts. */
  run(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** The rows of a statement, a part at a time. */
  parts(sql: string): AsyncIterable<readonly (readonly unknown[])[]>;
  /** Adds rows to a table. */
  append(table: string, rows: readonly (readonly (string | boolean | null)[])[]): Promise<void>;
}

/** Where the records of a data set are. */
export interface SqlSource {
  readonly dataSet: DataSet;
  /** A table or a view of the database, in the order of the records; all columns that are fields are text, and never an empty one. */
  readonly table: string;
  /** Number of each row in that order; the `rowid` of a table where it is not named. */
  readonly rowKey?: string;
  /** Column of each field that the table has. */
  readonly columns: ReadonlyMap<string, string>;
  /** Column that tells the files apart, where there are several: some rules look at the records of one file. */
  readonly file?: string;
  /** Column with the time of receipt. */
  readonly received?: string;
}

/** All that the statements of one source are made with. */
export interface SqlScore {
  readonly source: SqlSource;
  readonly database: SqlDatabase;
  readonly options: ScoreOptions;
  readonly fields: readonly FieldSubject[];
  readonly judged: JudgedColumns;
  readonly suppressions: Suppressions;
  /** SQL of the institution of a record, and of its month. */
  readonly institution: string;
  readonly month: string;
  readonly groupFields: readonly FieldSubject[];
}

/** Counts one data set. Rules about other records that are more than uniqueness do not run here; they are named in `notRun`. */
export async function countWithSql(
  source: SqlSource,
  database: SqlDatabase,
  options: ScoreOptions,
): Promise<QualityCounts> {
  const { library, ruleset, asOf } = options;
  const plan = buildPlan(source.dataSet, library, asOf);
  const suppressions = new Suppressions(library, asOf);
  const judged = new JudgedColumns(source, database, new ValueJudge(plan, ruleset, suppressions));
  await judged.judge(plan.fields);
  const first = (columns: readonly string[]): string => `COALESCE(${[...columns, "'-'"].join(', ')})`;
  const [institutions, times] = [institutionFields(plan), timeFields(plan)];
  const score: SqlScore = {
    source,
    database,
    options,
    fields: plan.fields,
    judged,
    suppressions,
    institution: first(institutions.map(cleanColumn)),
    month: first(times.map((field) => `substr(${cleanColumn(field)}, 1, 6)`)),
    groupFields: [...institutions, ...times],
  };
  try {
    return await countAll(score);
  } finally {
    await judged.close();
  }
}

async function countAll(score: SqlScore): Promise<QualityCounts> {
  const { source, database, judged } = score;
  const plan = planRecordCounts(score);
  for (const statement of plan.before) await database.run(statement);
  const rows = await database.run(plan.sql);
  for (const statement of plan.after) await database.run(statement);
  const dataSet = source.dataSet.id;
  const groups = rows.map((row) => ({
    dataSet,
    institution: String(row['institution']),
    month: String(row['month']),
    tally: Object.fromEntries(
      plan.tallyColumns.map((name) => [name, Number(row[name] ?? 0)]),
    ) as unknown as Tally,
  }));
  const sum = (name: string): number => rows.reduce((total, row) => total + Number(row[name] ?? 0), 0);
  const tallyOf = (institution: unknown, month: unknown): Tally | undefined =>
    groups.find((group) => group.institution === institution && group.month === month)?.tally;
  const duplicates = await countDuplicates(score, tallyOf);
  const conflicts = await countConflicts(score);
  const pairs = await countNamePairs(score);
  const delays = await countReceipts(score, tallyOf);
  const declared = plan.checks.map(({ id, ...check }) => ({ ...check, count: sum(`k${id}`) }));
  const rules = [...judged.counts, ...declared, ...duplicates, ...conflicts, ...pairs.rules]
    .filter(({ count }) => count > 0)
    .map((rule) => ({ dataSet, ...rule }));
  return {
    groups: groups.sort(compareGroups),
    rules: sortRules(rules),
    outcomes: plan.tests
      .map(({ code, dimension }, index) => ({
        dataSet,
        code,
        dimension,
        pass: sum(`p${index}`),
        fail: sum(`f${index}`),
      }))
      .filter(({ pass, fail }) => pass + fail > 0)
      .reduce(joinOutcomes, [])
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    ...(delays && { delays }),
    pairs: { run: pairs.run, wrong: pairs.wrong },
    notRun: plan.notRun,
  };
}

type SetOutcome = RuleOutcome & { readonly dataSet: string };

/** The tests of one rule are one outcome. */
function joinOutcomes(joined: SetOutcome[], one: SetOutcome): SetOutcome[] {
  const at = joined.findIndex(({ code }) => code === one.code);
  const known = joined[at];
  if (known) joined[at] = { ...one, pass: known.pass + one.pass, fail: known.fail + one.fail };
  else joined.push(one);
  return joined;
}

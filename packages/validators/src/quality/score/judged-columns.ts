// The columns of a table judged value by value: each different value once, with the rules of the row engine.
// What the rules say is put beside the table, so that statements join the clean values back.
import type { FieldSubject } from '../../engine/field-rule.js';
import { lookAlike } from '../sql/look-alikes.js';
import type { RuleCount } from './model.js';
import type { SqlDatabase, SqlSource } from './sql-score.js';
import type { ValueJudge, ValueVerdict } from './value-judge.js';

/** Rows looked at to tell a column of many different values and one of few, how many are many and how many few. */
const [sampleRows, manyValues, fewValues] = [4096, 1024, 2];
/** Verdicts handed to the database at once. */
const batch = 2048;

/** Columns of the verdicts of a field: the value, what is left of it, and what the counts ask of its faults. */
const verdictColumns =
  'value VARCHAR, clean VARCHAR, error BOOLEAN, unknown_code BOOLEAN, code_padding BOOLEAN';

/** What a statement can ask of a field beside its clean value. */
export type ValueFlag = 'error' | 'unknown_code' | 'code_padding';

/** Column of a field's clean value in {@link JudgedColumns.select}. */
export const cleanColumn = ({ index }: FieldSubject): string => `c${index}`;

/** Judges the columns of a table and gives statements their clean values. */
export class JudgedColumns {
  readonly #source: SqlSource;
  readonly #database: SqlDatabase;
  readonly #judge: ValueJudge;
  /** Tables of verdicts by field, where some value is faulty or is read in another form. */
  readonly #tables = new Map<number, string>();
  readonly #counts = new Map<string, RuleCount>();

  constructor(source: SqlSource, database: SqlDatabase, judge: ValueJudge) {
    this.#source = source;
    this.#database = database;
    this.#judge = judge;
  }

  /** How often rules about values were broken. */
  get counts(): readonly RuleCount[] {
    return [...this.#counts.values()];
  }

  /** Judges the columns of these fields. */
  async judge(fields: readonly FieldSubject[]): Promise<void> {
    const present = fields.filter(({ field }) => this.#source.columns.has(field.id));
    if (present.length === 0) return;
    const names = present.map((field) => this.#raw(field));
    const counts = names.flatMap((name, at) => [
      `approx_count_distinct(${name}) AS s${at}`,
      `min(${name}) AS a${at}`,
      `max(${name}) AS z${at}`,
    ]);
    const [sample = {}] = await this.#database.run(
      `SELECT ${counts.join(', ')} FROM (SELECT * FROM ${this.#source.table} LIMIT ${sampleRows})`,
    );
    for (const [at, field] of present.entries()) {
      const different = Number(sample[`s${at}`]);
      const usual = different > fewValues ? [] : [sample[`a${at}`], sample[`z${at}`]];
      await this.#judgeField(
        field,
        different > manyValues,
        usual.filter((value): value is string => typeof value === 'string'),
      );
    }
  }

  /** True when some value of the field is not right as it is. */
  hasVerdicts({ index }: FieldSubject): boolean {
    return this.#tables.has(index);
  }

  /** SQL of a flag of a field in {@link select}. */
  flag(field: FieldSubject, flag: ValueFlag): string {
    return this.hasVerdicts(field) ? `${flag}_${field.index}` : 'FALSE';
  }

  /** Statement with `row_key`, `file` and a column for the clean value of each field, {@link cleanColumn}. */
  select(fields: readonly FieldSubject[]): string {
    const { table, file, rowKey = 'rowid' } = this.#source;
    const judged = fields.filter((field) => this.hasVerdicts(field));
    const columns = fields.map((field) => {
      const own = `v${field.index}`;
      const raw = this.#source.columns.has(field.field.id) ? this.#raw(field) : 'CAST(NULL AS VARCHAR)';
      const clean = this.hasVerdicts(field)
        ? `CASE WHEN ${own}.value IS NULL THEN ${raw} ELSE ${own}.clean END`
        : raw;
      return `${clean} AS ${cleanColumn(field)}`;
    });
    const flags = judged.flatMap(({ index }) =>
      ['error', 'unknown_code', 'code_padding'].map(
        (flag) => `COALESCE(v${index}.${flag}, FALSE) AS ${flag}_${index}`,
      ),
    );
    const joins = judged.map(
      (field) =>
        `\n  LEFT JOIN ${this.#tables.get(field.index) ?? ''} v${field.index} ON v${field.index}.value = ${this.#raw(field)}`,
    );
    return `SELECT ${[`records.${rowKey} AS row_key`, `${file === undefined ? '1' : `records.${quote(file)}`} AS file`, ...columns, ...flags].join(',\n    ')}\n  FROM ${table} records${joins.join('')}`;
  }

  /** Removes what was put beside the table. */
  async close(): Promise<void> {
    for (const table of this.#tables.values()) await this.#database.run(`DROP TABLE ${table}`);
  }

  #raw({ field }: FieldSubject): string {
    return quote(this.#source.columns.get(field.id) ?? '');
  }

  /** @param usual values that most rows may have: the right ones among them are passed over, not counted */
  async #judgeField(field: FieldSubject, many: boolean, usual: readonly string[]): Promise<void> {
    const raw = this.#raw(field);
    const { table } = this.#source;
    const others = usual
      .filter((value) => isRight(this.#judge.judge(field.index, value), value))
      .map((value) => ` AND ${raw} <> '${value.replaceAll("'", "''")}'`);
    const like = many ? lookAlike(field, raw) : undefined;
    const values = (where: string): string =>
      `SELECT ${raw} AS value, count(*) AS records FROM ${table} WHERE ${where} GROUP BY 1`;
    if (like === undefined) {
      await this.#record(field, values(`${raw} IS NOT NULL${others.join('')}`));
      return;
    }
    const suspects = `hulian_suspects_${field.index}`;
    await this.#database.run(`CREATE OR REPLACE TABLE ${suspects} (value VARCHAR)`);
    const found: string[][] = [];
    for await (const rows of this.#database.parts(
      `SELECT DISTINCT ${like} FROM ${table} WHERE ${raw} IS NOT NULL`,
    ))
      for (const [value] of rows as string[][])
        if (value !== undefined && !isRight(this.#judge.judge(field.index, value), value))
          found.push([value]);
    await this.#database.append(suspects, found);
    if (found.length > 0) await this.#record(field, values(`${like} IN (SELECT value FROM ${suspects})`));
    await this.#database.run(`DROP TABLE ${suspects}`);
  }

  /** Judges the values of a statement and keeps the verdicts of those that are not right as they are. */
  async #record(field: FieldSubject, statement: string): Promise<void> {
    const table = `hulian_values_${field.index}`;
    let waiting: (string | boolean | null)[][] = [];
    const flush = async (): Promise<void> => {
      if (waiting.length === 0) return;
      if (!this.hasVerdicts(field)) {
        await this.#database.run(`CREATE OR REPLACE TABLE ${table} (${verdictColumns})`);
        this.#tables.set(field.index, table);
      }
      await this.#database.append(table, waiting);
      waiting = [];
    };
    for await (const rows of this.#database.parts(statement)) {
      for (const [value, records] of rows as [string, unknown][]) {
        const verdict = this.#judge.judge(field.index, value);
        if (isRight(verdict, value)) continue;
        const { clean, faults } = verdict;
        const has = (rule: string): boolean => faults.some((fault) => fault.rule === rule);
        waiting.push([
          value,
          clean ?? null,
          faults.some(({ severity }) => severity === 'error'),
          has('value-domain/unknown-code'),
          has('value-domain/code-padding'),
        ]);
        for (const { rule, severity } of faults)
          if (severity !== 'off') this.#count(rule, severity, field.field.id, Number(records));
        if (waiting.length >= batch) await flush();
      }
    }
    await flush();
  }

  #count(rule: string, severity: RuleCount['severity'], field: string, records: number): void {
    const key = `${rule} ${severity} ${field}`;
    const count = (this.#counts.get(key)?.count ?? 0) + records;
    this.#counts.set(key, { rule, severity, field, count });
  }
}

const isRight = ({ clean, faults }: ValueVerdict, value: string): boolean =>
  clean === value && faults.length === 0;

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

// The rules of a data set as one SQL statement that returns the findings of the row engine: row key, rule, code, field.
import type { DataSet, DataTypeCode, Library } from '@hulian/standards';
import type { Ruleset } from '../../engine/rule.js';
import type { DataSetSubject, FieldSubject } from '../../engine/field-rule.js';
import { describeFields } from '../../records/plan.js';
import { qualityDialects, type QualityDialect, type QualityDialectName } from './dialects.js';
import { CheckList, type CompiledCheck } from './check-list.js';
import { fieldChecks, hasLongTable, type FaultCondition } from './field-checks.js';
import { length } from './parts.js';
import { identityColumns, recordChecks, uniquenessChecks, type Uncompiled } from './record-checks.js';

/** What a statement is made for. */
export interface CompileOptions {
  readonly library: Library;
  /** Table or sub-select with the records; default the name of the exported table. */
  readonly table?: string;
  /** Column that names a row; default `record_id`, as exported tables have it. */
  readonly key?: string;
  /** Column of a field, by field id; a field without one is left out. Default: all fields by their exported names. */
  readonly columns?: ReadonlyMap<string, string>;
  /** Columns have the types of the exported table; default text. */
  readonly typed?: boolean;
  /** YYYYMMDD that dates are compared with. */
  readonly asOf?: string;
  readonly ruleset?: Ruleset;
}

/** The rules of a data set in one dialect. */
export interface CompiledRules {
  readonly dataSet: DataSet;
  readonly dialect: QualityDialectName;
  readonly checks: readonly CompiledCheck[];
  /** Rules that have no SQL form here; they must be run with the row engine. */
  readonly uncompiled: readonly Uncompiled[];
  /** Stages up to `clean`: the values as rules about records see them, and the faults of single values. */
  readonly stages: readonly string[];
  /** Conditions over `clean` by check id, for counting. */
  readonly conditions: ReadonlyMap<number, string>;
  /** Columns of the stage `clean` by field id. */
  readonly cleanColumns: ReadonlyMap<string, string>;
  /** The statement that returns the findings. */
  readonly sql: string;
}

/** `HDSD00.04.003` to `hdsd00_04_003`, as `standards export --to sql` names columns. */
export function exportedColumn(id: string): string {
  const name = id.toLowerCase().replace(/[^a-z0-9]+/gu, '_');
  return /^[a-z]/u.test(name) ? name : `c_${name}`;
}

/** Compiles the single-field, cross-field and uniqueness rules of a data set. */
export function compileRules(
  dataSet: DataSet,
  dialectName: QualityDialectName,
  options: CompileOptions,
): CompiledRules {
  return new Compiler(dataSet, qualityDialects[dialectName], options).compile();
}

/** Places after the name of a rule that report before others do. */
const early = new Set(['data-element/full-width', 'data-element/data-type']);
const earliest = ['data-element/damaged-text', 'data-element/placeholder'];

class Compiler {
  readonly #subject: DataSetSubject;
  readonly #dialect: QualityDialect;
  readonly #options: CompileOptions;
  readonly #list: CheckList;

  constructor(dataSet: DataSet, dialect: QualityDialect, options: CompileOptions) {
    const { columns, library } = options;
    this.#dialect = dialect;
    this.#options = options;
    this.#list = new CheckList(options.ruleset, ({ index }) => `c${index}`);
    const fields = describeFields(dataSet, library).filter(
      ({ field }) => columns === undefined || columns.has(field.id),
    );
    this.#subject = { dataSet, fields };
  }

  compile(): CompiledRules {
    const { dataSet, fields } = this.#subject;
    const dialect = this.#dialect;
    const stages = this.#valueStages();
    const { checks, uncompiled: left } = recordChecks(this.#recordInput());
    const uncompiled = [...left, ...fields.filter(hasLongTable).flatMap(longTable)];
    for (const { faults, code } of checks) this.#list.exclusive(faults, code);
    const windows = this.#windows();
    const sql = [
      this.#header(uncompiled),
      `WITH ${[...stages, ...windows].join(',\n')},\nchecks AS (\n${this.#checkRows()}\n),\nfound AS (\n  SELECT row_key, ${this.#codes()} AS codes FROM ${windows.length > 0 ? 'judged' : 'clean'}\n)`,
      `SELECT found.row_key, checks.rule, checks.code, checks.severity, checks.field\nFROM found JOIN checks ON concat(',', found.codes, ',') LIKE concat('%,', checks.id, ',%')`,
    ].join('\n');
    return {
      dataSet,
      dialect: dialect.name,
      checks: this.#list.checks,
      uncompiled,
      stages,
      conditions: this.#list.conditions,
      cleanColumns: new Map(fields.map(({ index, field }) => [field.id, `c${index}`])),
      sql: `${sql}\n`,
    };
  }

  #header(uncompiled: readonly Uncompiled[]): string {
    const { id, name, edition } = this.#subject.dataSet;
    const left = uncompiled.map(
      ({ rule, code, field, reason }) =>
        `-- not compiled: ${[rule, code, field].filter((one) => one !== undefined).join(' ')}: ${reason}`,
    );
    return [
      `-- ${name} ${id} (${edition}), ${this.#dialect.name}, ${this.#list.checks.length} checks`,
      ...left,
    ]
      .map((line) => line.replace(/[\r\n]+/gu, ' '))
      .join('\n');
  }

  /** `raw` to `clean`: text, without blanks, corrected, judged. */
  #valueStages(): string[] {
    const { fields } = this.#subject;
    const { fence } = this.#dialect;
    const stage = (name: string, columns: readonly string[], from: string): string =>
      `${name} AS (\n  SELECT ${['row_key', ...columns].join(',\n    ')}\n  FROM ${from}${fence}\n)`;
    const table = this.#options.table ?? exportedColumn(this.#subject.dataSet.id.replace(/^HDS[^-]*-/u, ''));
    const key = this.#dialect.quote(this.#options.key ?? 'record_id');
    // Some collations of MySQL take blanks for nothing: only the length tells what is empty.
    const raw = fields.map((field) => {
      const value = this.#rawText(field);
      return `CASE WHEN ${length(value)} > 0 THEN ${value} END AS r${field.index}`;
    });
    const plans = fields.map((field) => ({ field, checks: fieldChecks(field, this.#dialect) }));
    const texts = plans.map(
      ({ field: { index }, checks }) => `${checks.normalize(`r${index}`)} AS t${index}`,
    );
    const values = plans.map(({ field: { index }, checks }) => `${checks.correct(`t${index}`)} AS v${index}`);
    const faults = plans.map(({ field, checks }) => {
      const { index } = field;
      const cases = checks.ending(`r${index}`, `t${index}`, `v${index}`).map((fault) => {
        const id = this.#list.add(fault, field.field.id);
        return id === undefined ? '' : `WHEN ${fault.sql} THEN ${id}`;
      });
      return `CASE WHEN r${index} IS NULL THEN NULL ${cases.join('\n      ')} END AS e${index}`;
    });
    for (const { field, checks } of plans)
      this.#beside(field, checks.beside(`r${field.index}`, `t${field.index}`, `v${field.index}`));
    const carry = (letters: string): string[] =>
      fields.flatMap(({ index }) => [...letters].map((letter) => `${letter}${index}`));
    const clean = fields.map(({ index }) => `CASE WHEN e${index} IS NULL THEN v${index} END AS c${index}`);
    return [
      `raw AS (\n  SELECT ${[`${key} AS row_key`, ...raw].join(',\n    ')}\n  FROM ${table}${fence}\n)`,
      stage('texts', [...carry('r'), ...texts], 'raw'),
      stage('corrected', [...carry('rt'), ...values], 'texts'),
      stage('faults', [...carry('rtv'), ...faults], 'corrected'),
      stage('judged_values', [...carry('rtve'), ...clean], 'faults'),
      stage('clean', [...carry('rtvec'), ...this.#identities()], 'judged_values'),
    ];
  }

  #identities(): string[] {
    return identityColumns({
      subject: this.#subject,
      dialect: this.#dialect,
      column: ({ index }) => `c${index}`,
    });
  }

  #rawText({ field, dataType }: FieldSubject): string {
    const column = this.#dialect.quote(this.#options.columns?.get(field.id) ?? exportedColumn(field.id));
    const type = this.#options.typed === true ? typedAs[dataType ?? 'S1'] : undefined;
    return type === undefined ? this.#dialect.text(column) : this.#dialect.typedText(column, type);
  }

  #beside(field: FieldSubject, faults: readonly FaultCondition[]): void {
    const ending = `e${field.index}`;
    const stops = this.#list.checks
      .filter((check) => check.field === field.field.id && earliest.includes(check.rule))
      .map(({ id }) => id);
    for (const fault of faults) {
      const id = this.#list.add(fault, field.field.id);
      if (id === undefined) continue;
      const notStopped =
        fault.rule === 'data-element/surrounding-space'
          ? `${ending} IS NULL OR ${ending} <> ${this.#firstCheck(field, fault.rule)}`
          : early.has(fault.rule)
            ? `${ending} IS NULL OR ${ending} NOT IN (${stops.join(', ')})`
            : `${ending} IS NULL`;
      this.#list.conditions.set(id, `(${fault.sql}) AND (${notStopped})`);
    }
  }

  #firstCheck(field: FieldSubject, rule: string): number {
    return this.#list.checks.find((check) => check.field === field.field.id && check.rule === rule)?.id ?? 0;
  }

  /** Window columns: how often a record came before, and how many records share values that must be unique. */
  #windows(): string[] {
    const columns = [...this.#duplicates(), ...this.#uniqueness()];
    return columns.length === 0
      ? []
      : [`judged AS (\n  SELECT ${['clean.*', ...columns].join(',\n    ')}\n  FROM clean\n)`];
  }

  /** Records that equal an earlier one, where they carry a number of their own. */
  #duplicates(): string[] {
    const { fields } = this.#subject;
    const keys = fields.filter(({ field }) => field.element?.startsWith('DE01.00.') === true);
    if (keys.length === 0) return [];
    const content = fields.map(({ index }) => `COALESCE(concat('${index}=', c${index}), '')`);
    const absent: string[] = [];
    for (const key of keys) {
      const id = this.#list.add({ rule: 'data-set/duplicate-record', sql: '' }, key.field.id);
      const here = [...absent, `c${key.index} IS NOT NULL`];
      absent.push(`c${key.index} IS NULL`);
      if (id !== undefined) this.#list.conditions.set(id, `duplicate_number > 1 AND ${here.join(' AND ')}`);
    }
    return [
      `ROW_NUMBER() OVER (PARTITION BY md5(${joinTexts(content)}) ORDER BY row_key) AS duplicate_number`,
    ];
  }

  #uniqueness(): string[] {
    const checks = uniquenessChecks(this.#recordInput(), (index) => `same_${index}`);
    for (const { code, fault } of checks) this.#list.exclusive([fault], code);
    return checks.map(({ keys }, index) => {
      const known = keys.map((key) => `${key} IS NOT NULL`).join(' AND ');
      return `CASE WHEN ${known} THEN COUNT(*) OVER (PARTITION BY ${keys.join(', ')}) END AS same_${index}`;
    });
  }

  #recordInput(): Parameters<typeof recordChecks>[0] {
    const { library, asOf } = this.#options;
    return {
      subject: this.#subject,
      library,
      dialect: this.#dialect,
      column: (field) => `c${field.index}`,
      ...(asOf !== undefined && { asOf }),
    };
  }

  /** Ids of all checks that a row fails, between commas. */
  #codes(): string {
    const { fields } = this.#subject;
    const ending = fields.map(({ index }) => `NULLIF(concat(e${index}, ''), '')`);
    const cases = [...this.#list.conditions].map(([id, sql]) => `CASE WHEN ${sql} THEN '${id}' END`);
    return joinTexts([...ending, ...cases]);
  }

  #checkRows(): string {
    const { literal } = this.#dialect;
    return this.#list.checks
      .map(
        ({ id, rule, code, severity, field }) =>
          `  SELECT '${id}' AS id, ${literal(rule)} AS rule, ${code === undefined ? "''" : literal(code)} AS code, '${severity}' AS severity, ${literal(field)} AS field`,
      )
      .join(' UNION ALL\n');
  }
}

/** Checks of a field whose code table is too long. */
function longTable({ field, domain }: FieldSubject): Uncompiled[] {
  const reason = `code table ${domain?.id ?? ''} is too long for a statement`;
  return ['value-domain/code-padding', 'value-domain/unknown-code'].map((rule) => ({
    rule,
    field: field.id,
    reason,
  }));
}

const typedAs: Readonly<Partial<Record<DataTypeCode, 'date' | 'date-time' | 'time' | 'logical'>>> = {
  D: 'date',
  DT: 'date-time',
  T: 'time',
  L: 'logical',
};

/** PostgreSQL allows 100 arguments. */
const maxArguments = 80;

function joinTexts(texts: readonly string[]): string {
  if (texts.length <= maxArguments) return `concat_ws(',', ${texts.join(',\n    ')})`;
  const groups: string[] = [];
  for (let at = 0; at < texts.length; at += maxArguments)
    groups.push(`NULLIF(${joinTexts(texts.slice(at, at + maxArguments))}, '')`);
  return joinTexts(groups);
}

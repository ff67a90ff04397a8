// SQL DDL: a table per data set, a code table with its rows per domain.
import type { Library } from '../types.js';
import {
  columnNameOf,
  describeField,
  fieldsOf,
  originOf,
  slugOf,
  type Exportable,
  type ExportField,
} from './model.js';
import { sqlDialects, type SqlDialect, type SqlDialectName } from './sql-dialects.js';

/** Longest list of codes that becomes a check constraint. */
const checkLimit = 200;

/**
 * The statements that make the table of a record, each ended as the dialect wants it.
 * `record_id` is a key added by this project; all other columns are fields of the standard.
 */
export function toSql(record: Exportable, library: Library, dialectName: SqlDialectName): string {
  const dialect = sqlDialects[dialectName];
  const table = columnNameOf(slugOf(record));
  const head = `-- ${originOf(record).replace(/[\r\n]+/g, ' ')}`;
  if (record.kind === 'value-domain') {
    const width = Math.max(50, ...record.values.map(({ code }) => code.length));
    const columns = [
      `code ${dialect.text(width)} not null primary key`,
      `name ${dialect.text(200)} not null`,
      `parent ${dialect.text(width)}`,
    ];
    const inserts = record.values.map(
      ({ code, name, parent }) =>
        `insert into ${table} (code, name, parent) values (${[code, name, parent].map((text) => literal(dialect, text)).join(', ')})`,
    );
    return statements(dialect, head, [
      createTable(table, columns),
      ...dialect.tableComment(table, literal(dialect, record.name)),
      ...inserts,
    ]);
  }
  const fields = fieldsOf(record, library);
  const columns = [
    `record_id ${dialect.text(64)} not null primary key`,
    ...fields.map(
      (field) =>
        // MySQL and MariaDB take a check only after the comment.
        `${columnNameOf(field.id)} ${typeOf(dialect, field)}${dialect.inlineComment(literal(dialect, describeField(field)))}${check(dialect, field)}`,
    ),
  ];
  const comments = fields.flatMap((field) =>
    dialect.columnComment(table, columnNameOf(field.id), literal(dialect, describeField(field))),
  );
  return statements(dialect, head, [
    createTable(table, columns),
    ...dialect.tableComment(table, literal(dialect, record.name)),
    ...comments,
  ]);
}

function createTable(table: string, columns: readonly string[]): string {
  return `create table ${table} (\n  ${columns.join(',\n  ')}\n)`;
}

function statements(dialect: SqlDialect, head: string, list: readonly string[]): string {
  return [head, ...list.map((statement) => `${statement}${dialect.end}`), ''].join('\n');
}

function typeOf(dialect: SqlDialect, field: ExportField): string {
  switch (field.dataType) {
    case 'L':
      return dialect.logical;
    case 'N':
      return field.number === undefined
        ? dialect.decimal(20, 4)
        : dialect.decimal(Math.min(38, field.number.precision), field.number.scale);
    case 'D':
      return dialect.date;
    case 'DT':
      return dialect.dateTime;
    case 'T':
      return dialect.time;
    case 'BY':
      return dialect.binary;
    default:
      return dialect.text(field.text?.greatest ?? 1000);
  }
}

function check(dialect: SqlDialect, { id, codes }: ExportField): string {
  if (codes === undefined || codes.length > checkLimit) return '';
  return ` check (${columnNameOf(id)} in (${codes.map((code) => literal(dialect, code)).join(', ')}))`;
}

function literal(dialect: SqlDialect, text: string | undefined): string {
  if (text === undefined) return 'null';
  const flat = text.replace(/[\r\n]+/g, ' ').replaceAll("'", "''");
  return `${dialect.literalPrefix}'${dialect.escapesBackslash ? flat.replaceAll('\\', '\\\\') : flat}'`;
}

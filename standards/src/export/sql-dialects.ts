// How the supported databases write types, comments and statement ends.

/** Databases that `toSql` writes for; `sqlite` serves tests and small tools. */
export type SqlDialectName = 'postgres' | 'mysql' | 'oracle' | 'sqlserver' | 'dm8' | 'kingbase' | 'sqlite';

/** One database. Literals come in already quoted. */
export interface SqlDialect {
  /** Type for a text of up to so many characters. */
  text(characters: number): string;
  decimal(precision: number, scale: number): string;
  readonly logical: string;
  readonly date: string;
  readonly dateTime: string;
  readonly time: string;
  readonly binary: string;
  readonly literalPrefix: '' | 'N';
  readonly escapesBackslash: boolean;
  readonly end: string;
  inlineComment(text: string): string;
  tableComment(table: string, text: string): string[];
  columnComment(table: string, column: string, text: string): string[];
}

/** `comment on` as in PostgreSQL, Oracle, DM8 and KingbaseES. */
const commentOn = {
  inlineComment: () => '',
  tableComment: (table: string, text: string) => [`comment on table ${table} is ${text}`],
  columnComment: (table: string, column: string, text: string) => [
    `comment on column ${table}.${column} is ${text}`,
  ],
};

const noComments = { inlineComment: () => '', tableComment: () => [], columnComment: () => [] };

const postgres: SqlDialect = {
  ...commentOn,
  text: (characters) => `varchar(${characters})`,
  decimal: (precision, scale) => `numeric(${precision},${scale})`,
  logical: 'boolean',
  date: 'date',
  dateTime: 'timestamp(0)',
  time: 'time(0)',
  binary: 'bytea',
  literalPrefix: '',
  escapesBackslash: false,
  end: ';',
};

/** Dialects by name. */
export const sqlDialects: Readonly<Record<SqlDialectName, SqlDialect>> = {
  postgres,
  kingbase: postgres,
  mysql: {
    ...postgres,
    // A row of InnoDB holds 65,535 bytes; long texts lie outside of it.
    text: (characters) => (characters > 255 ? 'text' : `varchar(${characters})`),
    decimal: (precision, scale) => `decimal(${precision},${scale})`,
    logical: 'tinyint(1)',
    dateTime: 'datetime',
    time: 'time',
    binary: 'longblob',
    escapesBackslash: true,
    inlineComment: (text) => ` comment ${text}`,
    tableComment: (table, text) => [`alter table ${table} comment = ${text}`],
    columnComment: () => [],
  },
  oracle: {
    ...postgres,
    // 4,000 bytes are 1,000 characters of four bytes at worst.
    text: (characters) => (characters > 1000 ? 'clob' : `varchar2(${characters} char)`),
    decimal: (precision, scale) => `number(${precision},${scale})`,
    logical: 'number(1)',
    time: 'char(6)',
    binary: 'blob',
  },
  dm8: {
    ...postgres,
    text: (characters) => (characters > 1900 ? 'clob' : `varchar(${characters} char)`),
    decimal: (precision, scale) => `decimal(${precision},${scale})`,
    logical: 'bit',
    binary: 'blob',
  },
  sqlserver: {
    ...postgres,
    text: (characters) => (characters > 4000 ? 'nvarchar(max)' : `nvarchar(${characters})`),
    decimal: (precision, scale) => `decimal(${precision},${scale})`,
    logical: 'bit',
    dateTime: 'datetime2(0)',
    binary: 'varbinary(max)',
    literalPrefix: 'N',
    tableComment: (table, text) => [
      `exec sp_addextendedproperty N'MS_Description', ${text}, N'SCHEMA', N'dbo', N'TABLE', N'${table}'`,
    ],
    columnComment: (table, column, text) => [
      `exec sp_addextendedproperty N'MS_Description', ${text}, N'SCHEMA', N'dbo', N'TABLE', N'${table}', N'COLUMN', N'${column}'`,
    ],
  },
  sqlite: {
    ...postgres,
    ...noComments,
    text: () => 'text',
    decimal: () => 'numeric',
    dateTime: 'text',
    date: 'text',
    time: 'text',
    logical: 'integer',
    binary: 'blob',
  },
};

// How the supported databases write what compiled quality rules need. Everything else is the SQL they share.

/** Databases that quality rules are compiled for. */
export type QualityDialectName = 'duckdb' | 'postgres' | 'spark' | 'mysql';

/** One database. Arguments are SQL expressions unless they are called names, literals or patterns. */
export interface QualityDialect {
  readonly name: QualityDialectName;
  /** Type of a double precision number in a cast. */
  readonly double: string;
  readonly integer: string;
  readonly quote: (name: string) => string;
  readonly literal: (text: string) => string;
  /** The column as text that compares by code point. */
  readonly text: (column: string) => string;
  /** A typed date or time column as the standards write it. */
  readonly typedText: (column: string, type: 'date' | 'date-time' | 'time' | 'logical') => string;
  /** Cuts characters of a set from both ends. */
  readonly trim: (value: string, characters: string) => string;
  readonly translate: (value: string, from: string, to: string) => string;
  /** True when a pattern without backslashes is found in the value. */
  readonly matches: (value: string, pattern: string) => string;
  readonly replaceAll: (value: string, pattern: string, by: string) => string;
  readonly position: (value: string, part: string) => string;
  readonly isAscii: (value: string) => string;
  /** Days from one YYYYMMDD to another. */
  readonly days: (from: string, to: string) => string;
  /** True when eight digits are a day of the calendar, where the database has a shorter way than the common one. */
  readonly isDay?: (value: string) => string;
  /** Ends a stage so that the optimizer does not copy its expressions into the next one. */
  readonly fence: string;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** Spark joins `'a''b'` to `ab`: the quote is escaped with a backslash, which MySQL reads as well. */
const escaped = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const duckdb: QualityDialect = {
  name: 'duckdb',
  double: 'DOUBLE',
  integer: 'INTEGER',
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  literal: quoted,
  text: (column) => `CAST(${column} AS VARCHAR)`,
  typedText: (column, type) =>
    type === 'logical'
      ? `CASE WHEN ${column} THEN 'T' WHEN NOT ${column} THEN 'F' END`
      : `strftime(${column}, '${{ date: '%Y%m%d', 'date-time': '%Y%m%dT%H%M%S', time: '%H%M%S' }[type]}')`,
  trim: (value, characters) => `trim(${value}, ${quoted(characters)})`,
  translate: (value, from, to) => `translate(${value}, ${quoted(from)}, ${quoted(to)})`,
  matches: (value, pattern) => {
    const found = `regexp_matches(${value}, ${quoted(pattern)})`;
    // Names and words are told from numbers by their first character: that takes an eighth of the time.
    return pattern === '^[0-9]+$' ? `CASE WHEN ${value} >= ':' THEN FALSE ELSE ${found} END` : found;
  },
  replaceAll: (value, pattern, by) => `regexp_replace(${value}, ${quoted(pattern)}, ${quoted(by)}, 'g')`,
  position: (value, part) => `strpos(${value}, ${part})`,
  isAscii: (value) => `strlen(${value}) = length(${value})`,
  isDay: (value) => `(try_strptime(${value}, '%Y%m%d') IS NOT NULL AND ${value} >= '00010101')`,
  days: (from, to) =>
    `date_diff('day', CAST(strptime(${from}, '%Y%m%d') AS DATE), CAST(strptime(${to}, '%Y%m%d') AS DATE))`,
  fence: '',
};

const shared: QualityDialect = { ...duckdb };
delete (shared as { isDay?: unknown }).isDay;

const postgres: QualityDialect = {
  ...shared,
  name: 'postgres',
  double: 'DOUBLE PRECISION',
  text: (column) => `CAST(${column} AS TEXT) COLLATE "C"`,
  typedText: (column, type) =>
    type === 'logical'
      ? duckdb.typedText(column, type)
      : `to_char(${column}, '${{ date: 'YYYYMMDD', 'date-time': 'YYYYMMDD"T"HH24MISS', time: 'HH24MISS' }[type]}')`,
  trim: (value, characters) => `btrim(${value}, ${quoted(characters)})`,
  matches: (value, pattern) => `${value} ~ ${quoted(pattern)}`,
  isAscii: (value) => `octet_length(${value}) = char_length(${value})`,
  days: (from, to) => `(to_date(${to}, 'YYYYMMDD') - to_date(${from}, 'YYYYMMDD'))`,
  fence: ' OFFSET 0',
};

const spark: QualityDialect = {
  ...shared,
  name: 'spark',
  integer: 'INT',
  quote: (name) => `\`${name.replaceAll('`', '``')}\``,
  literal: escaped,
  text: (column) => `CAST(${column} AS STRING)`,
  typedText: (column, type) =>
    type === 'logical'
      ? duckdb.typedText(column, type)
      : `date_format(${column}, '${{ date: 'yyyyMMdd', 'date-time': "yyyyMMdd\\'T\\'HHmmss", time: 'HHmmss' }[type]}')`,
  trim: (value, characters) => `trim(BOTH ${escaped(characters)} FROM ${value})`,
  translate: (value, from, to) => `translate(${value}, ${escaped(from)}, ${escaped(to)})`,
  matches: (value, pattern) => `${value} RLIKE ${escaped(pattern)}`,
  replaceAll: (value, pattern, by) => `regexp_replace(${value}, ${escaped(pattern)}, ${escaped(by)})`,
  position: (value, part) => `instr(${value}, ${part})`,
  isAscii: (value) => `octet_length(${value}) = char_length(${value})`,
  days: (from, to) => `datediff(to_date(${to}, 'yyyyMMdd'), to_date(${from}, 'yyyyMMdd'))`,
};

const mysql: QualityDialect = {
  ...shared,
  name: 'mysql',
  integer: 'SIGNED',
  quote: spark.quote,
  literal: escaped,
  text: (column) => `CONVERT(${column} USING utf8mb4) COLLATE utf8mb4_bin`,
  typedText: (column, type) =>
    type === 'logical'
      ? duckdb.typedText(column, type)
      : `date_format(${column}, '${{ date: '%Y%m%d', 'date-time': '%Y%m%dT%H%i%s', time: '%H%i%s' }[type]}')`,
  trim: (value, characters) => {
    const set = escaped(`^[${characters}]+|[${characters}]+$`);
    return `REGEXP_REPLACE(${value}, ${set}, '')`;
  },
  // There is no translate(): one replacement per character.
  translate: (value, from, to) => {
    const target = [...to];
    return [...from].reduce(
      (nested, character, index) =>
        `REPLACE(${nested}, ${escaped(character)}, ${escaped(target[index] ?? '')})`,
      value,
    );
  },
  matches: (value, pattern) => `${value} REGEXP ${escaped(pattern)}`,
  replaceAll: (value, pattern, by) => `REGEXP_REPLACE(${value}, ${escaped(pattern)}, ${escaped(by)})`,
  position: (value, part) => `LOCATE(${part}, ${value})`,
  isAscii: (value) => `LENGTH(${value}) = CHAR_LENGTH(${value})`,
  days: (from, to) => `DATEDIFF(STR_TO_DATE(${to}, '%Y%m%d'), STR_TO_DATE(${from}, '%Y%m%d'))`,
  fence: ' LIMIT 9223372036854775807',
};

/** Dialects by name. */
export const qualityDialects: Readonly<Record<QualityDialectName, QualityDialect>> = {
  duckdb,
  postgres,
  spark,
  mysql,
};

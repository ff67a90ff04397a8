// The rule language as SQL: the twin of operations.ts. Unknown is NULL; AND, OR and NOT of SQL are the same three-valued logic.
import type { DataTypeCode, Expression, Library } from '@hulian/standards';
import { loadCodeList } from '@hulian/standards';
import { dateDigits, itemSeparators, numberOf } from '../operands.js';
import type { QualityDialect } from './dialects.js';
import {
  any,
  identityBirthDate,
  identitySex,
  isClock,
  isDay,
  isIdentity,
  length,
  part,
  plainPattern,
} from './parts.js';

/** A rule, or a part of one, that has no SQL form; the message says why. */
export class NotCompilable extends Error {}

/** A column that an operand means. */
export interface SqlColumn {
  /** SQL expression of the clean value. */
  readonly sql: string;
  readonly dataType?: DataTypeCode;
}

/** What an expression is compiled with. */
export interface SqlScope {
  readonly dialect: QualityDialect;
  readonly library: Library;
  /** Column of an operand without its sign; undefined where the data set has none. */
  column(id: string, sign: '$' | '@'): SqlColumn | undefined;
  readonly asOf?: string;
}

type Kind = 'text' | 'number' | 'boolean';

/** Longest code list that is written into a statement. */
const maxCodes = 2000;
const slack = '1e-9';

const numberOperations = new Set(
  'length items minutes days months years sum minus times max bmi range-low range-high count total least greatest'.split(
    ' ',
  ),
);
const textOperations = new Set('date as-of without part first identity-sex identity-birth-date'.split(' '));

/** Native kind of what an expression gives. */
function kindOf(expression: Expression): Kind {
  if (typeof expression === 'number') return 'number';
  if (typeof expression === 'boolean') return 'boolean';
  if (typeof expression === 'string' || textOperations.has(expression[0])) return 'text';
  return numberOperations.has(expression[0]) ? 'number' : 'boolean';
}

/** A test that holds (TRUE), fails (FALSE) or is unknown (NULL). */
export function compileCondition(expression: Expression, scope: SqlScope): string {
  return compileBoolean(expression, scope);
}

/** A value as text, for keys. */
export function compileValue(expression: Expression, scope: SqlScope): string {
  return compileText(expression, scope);
}

function operandsOf(expression: Expression): readonly [string, ...Expression[]] {
  if (typeof expression !== 'object') throw new NotCompilable(`not an operation: ${String(expression)}`);
  return expression as unknown as readonly [string, ...Expression[]];
}

function columnOf(operand: string, scope: SqlScope): SqlColumn {
  return scope.column(operand.slice(1), operand.startsWith('@') ? '@' : '$') ?? { sql: 'NULL' };
}

const isField = (expression: Expression): expression is string =>
  typeof expression === 'string' && /^[$@]/u.test(expression);

/** The value as text. */
function compileText(expression: Expression, scope: SqlScope): string {
  const { dialect } = scope;
  if (isField(expression)) return columnOf(expression, scope).sql;
  if (typeof expression === 'string') return dialect.literal(expression);
  if (typeof expression !== 'object') throw new NotCompilable('a number or flag used as text');
  const [name, first = '', second = '', third = ''] = operandsOf(expression);
  switch (name) {
    case 'first':
      return `COALESCE(${expression
        .slice(1)
        .map((one) => compileText(one, scope))
        .join(', ')})`;
    case 'without':
      return `replace(${compileText(first, scope)}, ${compileText(second, scope)}, '')`;
    case 'part':
      return `NULLIF(${part(compileText(first, scope), Number(second), Number(third))}, '')`;
    case 'date':
      return part(compileDate(first, scope).sql, 1, 8);
    case 'as-of':
      return scope.asOf === undefined ? 'NULL' : dialect.literal(scope.asOf);
    case 'identity-sex':
      return identitySex(dialect, compileText(first, scope));
    case 'identity-birth-date':
      return identityBirthDate(dialect, compileText(first, scope));
    default:
      throw new NotCompilable(`operation ${name} used as text`);
  }
}

interface SqlDate {
  /** Digits of a valid date, or NULL. */
  readonly sql: string;
  /** How many digits there are, where it is known. */
  readonly digits?: number;
}

/** The value as digits of a date. */
function compileDate(expression: Expression, scope: SqlScope): SqlDate {
  const { dialect } = scope;
  if (isField(expression)) {
    const { sql, dataType } = columnOf(expression, scope);
    if (dataType === 'D') return { sql, digits: 8 };
    if (dataType === 'DT') return { sql: `replace(${sql}, 'T', '')`, digits: 14 };
  } else if (typeof expression === 'string') {
    const digits = dateDigits(expression);
    return digits === undefined ? { sql: 'NULL' } : { sql: dialect.literal(digits), digits: digits.length };
  } else if (typeof expression === 'object') {
    const [name, ...operands] = operandsOf(expression);
    if (name === 'date') return { sql: compileText(expression, scope), digits: 8 };
    if (name === 'as-of' || name === 'identity-birth-date')
      return { sql: compileText(expression, scope), digits: 8 };
    if (name === 'first') {
      const dates = operands
        .filter((one) => !isField(one) || scope.column(one.slice(1), one.startsWith('@') ? '@' : '$'))
        .map((one) => compileDate(one, scope));
      const [head] = dates;
      if (head && dates.every(({ digits }) => digits !== undefined)) {
        const same = dates.every(({ digits }) => digits === head.digits);
        return {
          sql: `COALESCE(${dates.map(({ sql }) => sql).join(', ')})`,
          ...(same && head.digits !== undefined && { digits: head.digits }),
        };
      }
    }
  }
  const bare = dialect.replaceAll(
    dialect.replaceAll(compileText(expression, scope), '([.][0-9]+)?(Z|[+-][0-9]{2}:?[0-9]{2})?$', ''),
    '[-/:T ]',
    '',
  );
  return {
    sql: `CASE WHEN ${dialect.matches(bare, '^[0-9]{8}([0-9]{2}){0,3}$')} THEN CASE WHEN ${isDay(dialect, bare)} THEN ${bare} END END`,
  };
}

/** The value as a number. */
function compileNumber(expression: Expression, scope: SqlScope): string {
  const { dialect } = scope;
  if (typeof expression === 'number') return `CAST(${expression} AS ${dialect.double})`;
  if (typeof expression === 'boolean') throw new NotCompilable('a flag used as a number');
  if (isField(expression)) {
    const { sql, dataType } = columnOf(expression, scope);
    if (dataType === 'N') return `CAST(${sql} AS ${dialect.double})`;
    return `CASE WHEN ${dialect.matches(sql, '^[+-]?[0-9]+([.][0-9]+)?$')} THEN CAST(${sql} AS ${dialect.double}) END`;
  }
  if (typeof expression === 'string') {
    const number = numberOf(expression);
    return number === undefined ? `CAST(NULL AS ${dialect.double})` : compileNumber(number, scope);
  }
  const [name, first = '', second = ''] = operandsOf(expression);
  const numbers = (): string[] => expression.slice(1).map((one) => compileNumber(one, scope));
  const digits = (value: string, from: number, count: number): string =>
    `CAST(${part(value, from, count)} AS ${dialect.integer})`;
  switch (name) {
    case 'length':
      return length(compileText(first, scope));
    case 'items': {
      const text = normalItems(first, scope);
      return `(${length(text)} - ${length(`replace(${text}, ',', '')`)} - 1)`;
    }
    case 'sum':
      return `(${numbers().join(' + ')})`;
    case 'minus':
      return `(${numbers().join(' - ')})`;
    case 'times':
      return `(${numbers().join(' * ')})`;
    case 'max': {
      const values = numbers();
      const known = values.map((value) => `${value} IS NOT NULL`).join(' AND ');
      return `CASE WHEN ${known} THEN GREATEST(${values.join(', ')}) END`;
    }
    case 'bmi': {
      const [kilograms, centimetres] = numbers();
      return `CASE WHEN ${centimetres} > 0 THEN ${kilograms} / ((${centimetres} / 100) * (${centimetres} / 100)) END`;
    }
    case 'days':
      return dialect.days(
        part(compileDate(first, scope).sql, 1, 8),
        part(compileDate(second, scope).sql, 1, 8),
      );
    case 'months': {
      const [from, to] = [compileDate(first, scope).sql, compileDate(second, scope).sql];
      return `((${digits(to, 1, 4)} - ${digits(from, 1, 4)}) * 12 + ${digits(to, 5, 2)} - ${digits(from, 5, 2)} - CASE WHEN ${part(to, 7, 2)} < ${part(from, 7, 2)} THEN 1 ELSE 0 END)`;
    }
    case 'years': {
      const [from, to] = [compileDate(first, scope).sql, compileDate(second, scope).sql];
      return `(${digits(to, 1, 4)} - ${digits(from, 1, 4)} - CASE WHEN ${part(to, 5, 4)} < ${part(from, 5, 4)} THEN 1 ELSE 0 END)`;
    }
    case 'minutes': {
      const [from, to] = [compileDate(first, scope).sql, compileDate(second, scope).sql];
      const known = [from, to].map(
        (value) => `${length(value)} >= 12 AND ${isClock(`concat(${value}, '00')`, 9)}`,
      );
      const minute = (value: string): string => `(${digits(value, 9, 2)} * 60 + ${digits(value, 11, 2)})`;
      return `CASE WHEN ${known.join(' AND ')} THEN ${dialect.days(part(from, 1, 8), part(to, 1, 8))} * 1440 + ${minute(to)} - ${minute(from)} END`;
    }
    case 'range-low':
    case 'range-high': {
      const text = compileText(first, scope);
      const number = '[0-9]+([.][0-9]+)?';
      const dashes = '[-~～—–]+';
      const cut = dialect.replaceAll(text, name === 'range-low' ? `${dashes}.*$` : `^.*${dashes}`, '');
      return `CASE WHEN ${dialect.matches(text, `^${number}${dashes}${number}$`)} THEN CAST(${cut} AS ${dialect.double}) END`;
    }
    case 'count':
      return `SUM(CASE WHEN o_key IS NOT NULL AND ${first === '' ? 'TRUE' : compileBoolean(first, scope)} THEN 1 ELSE 0 END)`;
    case 'total':
    case 'least':
    case 'greatest':
      return `${{ total: 'SUM', least: 'MIN', greatest: 'MAX' }[name]}(${compileNumber(first, scope)})`;
    default:
      throw new NotCompilable(`operation ${name} used as a number`);
  }
}

/** Items of a field between commas, one before the first and one after the last. */
function normalItems(operand: Expression, scope: SqlScope): string {
  const separators = itemSeparators.slice(1);
  const text = scope.dialect.translate(
    compileText(operand, scope),
    separators,
    ','.repeat(separators.length),
  );
  return scope.dialect.replaceAll(`concat(',', ${text}, ',')`, ',+', ',');
}

function compileFlag(expression: Expression, scope: SqlScope): string {
  if (typeof expression === 'boolean') return expression ? 'TRUE' : 'FALSE';
  if (kindOf(expression) === 'boolean') return compileBoolean(expression, scope);
  const text = `lower(${compileText(expression, scope)})`;
  return `CASE WHEN ${text} IN ('true','t','1') THEN TRUE WHEN ${text} IN ('false','f','0') THEN FALSE END`;
}

/** Numbers compare as numbers, flags as flags, all else as text. */
function compileEqual(left: Expression, right: Expression, scope: SqlScope): string {
  const kinds = [kindOf(left), kindOf(right)];
  if (kinds.includes('boolean')) return `(${compileFlag(left, scope)}) = (${compileFlag(right, scope)})`;
  if (kinds.includes('number'))
    return `ABS(${compileNumber(left, scope)} - ${compileNumber(right, scope)}) <= ${slack}`;
  return `${compileText(left, scope)} = ${compileText(right, scope)}`;
}

const comparisons: Readonly<Record<string, string>> = {
  '<': `< -${slack}`,
  '<=': `<= ${slack}`,
  '>': `> ${slack}`,
  '>=': `>= -${slack}`,
};

function compileBoolean(expression: Expression, scope: SqlScope): string {
  if (typeof expression === 'boolean') return expression ? 'TRUE' : 'FALSE';
  const { dialect } = scope;
  const [name, first = '', second = '', third = ''] = operandsOf(expression);
  const operands = operandsOf(expression).slice(1);
  const comparison = comparisons[name];
  if (comparison !== undefined)
    return `(${compileNumber(first, scope)} - ${compileNumber(second, scope)}) ${comparison}`;
  switch (name) {
    case 'and':
    case 'or':
      return `(${operands.map((one) => `(${compileBoolean(one, scope)})`).join(name === 'and' ? ' AND ' : ' OR ')})`;
    case 'not':
      return `NOT (${compileBoolean(first, scope)})`;
    case 'present':
      return `(${operands.map((one) => `${kindOf(one) === 'number' ? compileNumber(one, scope) : compileText(one, scope)} IS NOT NULL`).join(' AND ')})`;
    case '=':
      return `(${compileEqual(first, second, scope)})`;
    case 'in': {
      const rest = operands.slice(1);
      const texts = rest.filter((one): one is string => typeof one === 'string' && !isField(one));
      if (texts.length === rest.length && kindOf(first) === 'text')
        return `${compileText(first, scope)} IN (${texts.map((one) => dialect.literal(one)).join(', ')})`;
      return any(rest.map((one) => `(${compileEqual(first, one, scope)})`));
    }
    case 'between': {
      const value = compileNumber(first, scope);
      return `(${value} >= ${compileNumber(second, scope)} - ${slack} AND ${value} <= ${compileNumber(third, scope)} + ${slack})`;
    }
    case 'near':
      return `ABS(${compileNumber(first, scope)} - ${compileNumber(second, scope)}) <= ${compileNumber(third, scope)} + ${slack}`;
    case 'not-later': {
      const [a, b] = [compileDate(first, scope), compileDate(second, scope)];
      if (a.digits !== undefined && b.digits !== undefined) {
        const shorter = Math.min(a.digits, b.digits);
        const cut = (date: SqlDate): string =>
          date.digits === shorter ? date.sql : part(date.sql, 1, shorter);
        return `${cut(a)} <= ${cut(b)}`;
      }
      const least = `LEAST(${length(a.sql)}, ${length(b.sql)})`;
      return `CASE WHEN ${a.sql} IS NOT NULL AND ${b.sql} IS NOT NULL THEN substr(${a.sql}, 1, ${least}) <= substr(${b.sql}, 1, ${least}) END`;
    }
    case 'in-list':
      return compileList(`upper(${compileText(second, scope)})`, loadCodeList(String(first)), dialect);
    case 'in-domain':
      return compileDomain(String(first), compileText(second, scope), scope);
    case 'matches':
      return dialect.matches(compileText(first, scope), plainPattern(String(second)));
    case 'contains':
      return any(
        operands
          .slice(1)
          .map((one) => `${dialect.position(compileText(first, scope), compileText(one, scope))} > 0`),
      );
    case 'has-item': {
      const text = normalItems(first, scope);
      return any(
        operands.slice(1).map((one) => `${dialect.position(text, dialect.literal(`,${String(one)},`))} > 0`),
      );
    }
    case 'identity-valid': {
      const text = compileText(first, scope);
      return `CASE WHEN ${text} IS NOT NULL THEN ${isIdentity(dialect, text)} END`;
    }
    default:
      throw new NotCompilable(`operation ${name} used as a condition`);
  }
}

function compileList(code: string, entries: readonly string[], dialect: QualityDialect): string {
  return any(
    entries.map((entry) => {
      const [low = '', high] = entry.split('-');
      if (high !== undefined)
        return `${part(code, 1, high.length)} BETWEEN ${dialect.literal(low)} AND ${dialect.literal(high)}`;
      return low.includes('.') ? `${code} LIKE '${low}%'` : `(${code} = '${low}' OR ${code} LIKE '${low}.%')`;
    }),
  );
}

function compileDomain(id: string, code: string, { library, dialect }: SqlScope): string {
  const domain = library.valueDomain(id);
  if (!domain || domain.values.length === 0) return 'CAST(NULL AS BOOLEAN)';
  if (domain.values.length > maxCodes)
    throw new NotCompilable(`code table ${id} is too long for a statement`);
  const list = domain.values.map((value) => dialect.literal(value.code)).join(', ');
  return domain.complete ? `${code} IN (${list})` : `CASE WHEN ${code} IN (${list}) THEN TRUE END`;
}

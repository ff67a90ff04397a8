// Conditions that compiled checks share, in the SQL that all dialects have in common.
import type { QualityDialect } from './dialects.js';

/** Alternatives joined; false for none. */
export const any = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'FALSE' : `(${conditions.join(' OR ')})`;

/** Conditions joined; true for none. */
export const all = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'TRUE' : `(${conditions.join(' AND ')})`;

/** Substring from a 1-based place. */
export const part = (value: string, from: number, length: number): string =>
  `substr(${value}, ${from}, ${length})`;

/** Length in characters. */
export const length = (value: string): string => `char_length(${value})`;

/** True for a text of digits only, of a fixed number where one is given. */
export function isDigits(dialect: QualityDialect, value: string, count?: number): string {
  return dialect.matches(value, count === undefined ? '^[0-9]+$' : `^[0-9]{${count}}$`);
}

/** True when the first eight digits of a text of digits are a day of the calendar. */
export function isDay(dialect: QualityDialect, value: string): string {
  if (dialect.isDay) return dialect.isDay(part(value, 1, 8));
  const [year, month, day] = [part(value, 1, 4), part(value, 5, 2), part(value, 7, 2)];
  const number = `CAST(${year} AS ${dialect.integer})`;
  const leap = `(${number} % 4 = 0 AND (${number} % 100 <> 0 OR ${number} % 400 = 0))`;
  return (
    `(${year} <> '0000' AND CASE WHEN ${month} IN ('01','03','05','07','08','10','12') THEN ${day} BETWEEN '01' AND '31'` +
    ` WHEN ${month} IN ('04','06','09','11') THEN ${day} BETWEEN '01' AND '30'` +
    ` WHEN ${month} = '02' THEN ${day} BETWEEN '01' AND '28' OR (${day} = '29' AND ${leap}) ELSE FALSE END)`
  );
}

/** True when six digits from a 1-based place are a time of day. */
export function isClock(value: string, from: number): string {
  return `(${part(value, from, 2)} < '24' AND ${part(value, from + 2, 2)} < '60' AND ${part(value, from + 4, 2)} < '60')`;
}

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** True for a resident identity number whose form, date and check character are right; 15 digits of old are. */
export function isIdentity(dialect: QualityDialect, value: string): string {
  const sum = identityWeights
    .map((weight, index) => `CAST(${part(value, index + 1, 1)} AS ${dialect.integer}) * ${weight}`)
    .join(' + ');
  const check = `upper(${part(value, 18, 1)}) = substr('10X98765432', (${sum}) % 11 + 1, 1)`;
  const same = (count: number): string =>
    any(Array.from({ length: 10 }, (_, digit) => `${value} = '${String(digit).repeat(count)}'`));
  return (
    `CASE WHEN ${dialect.matches(value, '^[0-9]{17}[0-9Xx]$')}` +
    ` THEN ${isDay(dialect, part(value, 7, 8))} AND NOT ${same(18)} AND ${check}` +
    ` WHEN ${isDigits(dialect, value, 15)}` +
    ` THEN ${isDay(dialect, `concat('19', ${part(value, 7, 6)})`)} AND NOT ${same(15)} ELSE FALSE END`
  );
}

/** Birth date that a right identity number holds. */
export function identityBirthDate(dialect: QualityDialect, value: string): string {
  return `CASE WHEN ${isIdentity(dialect, value)} THEN CASE WHEN ${length(value)} = 15 THEN concat('19', ${part(value, 7, 6)}) ELSE ${part(value, 7, 8)} END END`;
}

/** Sex (1 male, 2 female) that a right identity number holds. */
export function identitySex(dialect: QualityDialect, value: string): string {
  const digit = `CAST(CASE WHEN ${length(value)} = 15 THEN ${part(value, 15, 1)} ELSE ${part(value, 17, 1)} END AS ${dialect.integer})`;
  return `CASE WHEN ${isIdentity(dialect, value)} THEN CASE WHEN ${digit} % 2 = 1 THEN '1' ELSE '2' END END`;
}

/** A pattern of the rule language without backslashes, which the dialects escape in different ways. */
export function plainPattern(pattern: string): string {
  return pattern
    .replaceAll(/\\d/gu, '[0-9]')
    .replaceAll(/\\([.$^*+?()[\]{}|])/gu, '[$1]')
    .replaceAll('[^]', '\\^');
}

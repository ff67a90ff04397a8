// The rules about identifiers (rules/identifier) as SQL: postal codes, telephone numbers, institution codes, identity numbers.
import type { FieldSubject } from '../../engine/field-rule.js';
import { carries } from '../../rules/identifier/identifier-rule.js';
import type { QualityDialect } from './dialects.js';
import type { FaultCondition } from './field-checks.js';
import { all, any, isDigits, length, part } from './parts.js';

/** Faults of telephone numbers and postal codes, which come after those of the format. */
export function contactFaults(
  subject: FieldSubject,
  dialect: QualityDialect,
  value: string,
): FaultCondition[] {
  if (carries(subject, ['DE02.01.010.00']))
    return [
      {
        rule: 'identifier/telephone-number',
        severity: 'warning',
        sql: `NOT ${isTelephone(dialect, value)}`,
      },
    ];
  if (carries(subject, ['DE02.01.047.00']))
    return [
      { rule: 'identifier/postal-code', severity: 'warning', sql: `NOT ${isDigits(dialect, value, 6)}` },
    ];
  return [];
}

const extension = '(-[0-9]{1,6})?';
const fixedLine = `(0[0-9]{9,11}|0[0-9]{2}-[0-9]{7,9}|0[0-9]{3}-[0-9]{6,8})${extension}`;
/** Mobile, public short, fixed and local numbers; `86` before `0` is the country and not a local number. */
const telephone =
  `^([+]?86[- ]?(1[0-9]{10}|${fixedLine})|${fixedLine}|-?(1[0-9]{10}|1[12][0-9]|12[0-9]{3}|10[0-9]{3})${extension}|` +
  `([2-79][0-9]{6,7}|8[0-57-9][0-9]{5,6}|86[1-9][0-9]{4,5}|-[2-9][0-9]{6,7})${extension})$`;
const sameDigit = `^([+]?86[- ]?(1{11}|0+-?0+${extension})|-?(0+-?0+|${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `${digit}+`).join('|')})${extension})$`;

/** The form of a telephone number, in two patterns; the row engine takes it apart. */
function isTelephone(dialect: QualityDialect, value: string): string {
  return all([dialect.matches(value, telephone), `NOT ${dialect.matches(value, sameDigit)}`]);
}

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const organizationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Place of a character in an alphabet, from 0. */
const place = (dialect: QualityDialect, alphabet: string, value: string, at: number): string =>
  `(${dialect.position(`'${alphabet}'`, part(value, at, 1))} - 1)`;

/** True when the ninth character of eight plus one checks them. */
function hasOrganizationCheck(dialect: QualityDialect, value: string, from: number): string {
  const sum = organizationWeights
    .map((weight, index) => `${place(dialect, organizationAlphabet, value, from + index)} * ${weight}`)
    .join(' + ');
  return `${part(value, from + 8, 1)} = substr('0X987654321', (${sum}) % 11 + 1, 1)`;
}

function hasCreditCheck(dialect: QualityDialect, value: string): string {
  let weight = 1;
  const terms = Array.from({ length: 17 }, (_, index) => {
    const term = `${place(dialect, creditAlphabet, value, index + 1)} * ${weight}`;
    weight = (weight * 3) % 31;
    return term;
  });
  const sum = `(${terms.join(' + ')})`;
  return `${part(value, 18, 1)} = substr('${creditAlphabet}', (31 - ${sum} % 31) % 31 + 1, 1)`;
}

/** Faults of a field that carries the code of an institution. */
export function institutionFaults(
  subject: FieldSubject,
  dialect: QualityDialect,
  value: string,
): FaultCondition[] {
  if (!carries(subject, ['DE08.10.052.00'])) return [];
  const rule = 'identifier/institution-code';
  const upper = `upper(${value})`;
  const credit = all([
    dialect.matches(value, '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'),
    hasCreditCheck(dialect, value),
    hasOrganizationCheck(dialect, value, 9),
  ]);
  const bare = `replace(${upper}, '-', '')`;
  const organization = all([
    dialect.matches(upper, '^[0-9A-Z]{8}-?[0-9X]$'),
    hasOrganizationCheck(dialect, bare, 1),
  ]);
  return [
    {
      rule,
      severity: 'warning',
      sql: `CASE WHEN ${length(value)} = 18 THEN NOT ${credit} WHEN ${length(value)} IN (9, 10) THEN NOT ${organization} ELSE FALSE END`,
    },
    { rule, severity: 'info', sql: `${length(value)} IN (18, 22)` },
  ];
}

const provinces =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91';

/** Faults of a resident identity number, in order; the first that holds is the one. `right`: form, date and check character are. */
export function identityNumberFaults(
  dialect: QualityDialect,
  value: string,
  right: string,
  asOf: string | undefined,
): FaultCondition[] {
  const rule = 'identifier/resident-identity-number';
  const eighteen = dialect.matches(value, '^[0-9]{17}[0-9Xx]$');
  const fifteen = isDigits(dialect, value, 15);
  const regions = provinces
    .split(' ')
    .map((code) => `'${code}'`)
    .join(', ');
  return [
    { rule, severity: 'error', sql: `NOT ${any([eighteen, fifteen])}` },
    { rule, severity: 'error', sql: `NOT ${right}` },
    ...(asOf === undefined
      ? []
      : [
          {
            rule,
            severity: 'error' as const,
            sql: all([`${length(value)} = 18`, `${part(value, 7, 8)} > '${asOf}'`]),
          },
        ]),
    { rule, severity: 'warning', sql: `${length(value)} = 15` },
    { rule, severity: 'info', sql: `${part(value, 1, 6)} = '999999'` },
    {
      rule,
      severity: 'warning',
      sql: any([`${part(value, 1, 2)} NOT IN (${regions})`, `${value} LIKE '%x'`]),
    },
  ];
}

// The rules about single values (rules/data-element, rules/value-domain, rules/identifier) as SQL, in the same order:
// the first one that ends the row of rules is the one cause. tests/parity/quality-sql.test.ts holds both forms together.
import type { Confidence } from '@hulian/standards';
import { typeCheckers } from '../../datatypes/index.js';
import type { FieldSubject } from '../../engine/field-rule.js';
import { lowerConfidence } from '../../engine/rule.js';
import { findCodeShape } from '../../formats/code-shape.js';
import type { Severity } from '../../finding.js';
import type { QualityDialect } from './dialects.js';
import { isPostalCode } from '../../rules/identifier/postal-code.js';
import { contactFaults, institutionFaults } from './identifier-checks.js';
import { all, any, isClock, isDay, isDigits, length, part } from './parts.js';
import { defaultDates, firstDate } from '../../rules/data-element/default-date.js';
import { refusesWords } from '../../datatypes/refuses-words.js';
import { holdsFreeText, holdsNumber, markup, misread } from '../../rules/data-element/damaged-text.js';
import { placeholderBegins, placeholderWords } from '../../rules/data-element/placeholder.js';

/** A condition under which a rule is broken; message, severity and confidence are those of the rule's own report. */
export interface FaultCondition {
  readonly rule: string;
  readonly sql: string;
  readonly message?: string;
  readonly severity?: Severity;
  readonly confidence?: Confidence;
}

/** How the value of one field is brought into form and judged. */
export interface FieldChecks {
  /** The value without blanks around it and in half-width form. `raw` is never empty. */
  normalize(raw: string): string;
  /** The value after corrections that do not lose its meaning. */
  correct(text: string): string;
  /** Faults that do not end the row: found beside others, but not after an ending one before them. */
  beside(raw: string, text: string, value: string): readonly FaultCondition[];
  /** Faults that end the row, in order: the value is then unknown to rules about the record. */
  ending(raw: string, text: string, value: string): readonly FaultCondition[];
}

const blanks =
  ' \t\n\r\v\f\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\u200B\uFEFF';
const halfWidth = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index)).join('');
const fullWidth = [...halfWidth].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('');
const placeholders = [...placeholderWords];
/** Control characters other than tab and line break, the replacement character, characters of no width. */
const damaged = `[\u200B-\u200D\u2060\uFEFF\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]|锟斤拷|${misread}`;
const scientific = '^[0-9]([.][0-9]+)?E[+][0-9]{2,3}$';
const plainNumber = '^-?[0-9]+([.][0-9]+)?$';
const groupedNumber = '^-?[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?$';
const bareNumber = '^[+-]?([0-9]+[.]|[.][0-9]+|[0-9]+([.][0-9]+)?)$';

/** Spellings of a flag whose meaning is plain. */
const readableFlags = ['1', '0', 't', 'f', 'y', 'n', 'yes', 'no', 'true', 'false', '是', '否', '有', '无'];

/** Longest code list that is written into a statement. */
const maxCodes = 5000;

/** True when the codes of a field are too many for a statement. */
export function hasLongTable(subject: FieldSubject): boolean {
  return isCoded(subject) && (subject.domain?.values.length ?? 0) > maxCodes;
}

/** The checks of one field in one dialect. */
export function fieldChecks(subject: FieldSubject, dialect: QualityDialect): FieldChecks {
  const { dataType, format, domain } = subject;
  const codes = isCoded(subject) ? (domain?.values.map(({ code }) => code) ?? []) : [];
  const digitsOnly = dataType === 'S1' && format?.kind === 'text' && format.characters === 'N';
  const narrows = dataType !== undefined && (dataType !== 'S1' || digitsOnly);
  const padding =
    codes.length > 0 && codes.length <= maxCodes ? paddedCodes(codes) : new Map<string, string>();
  return {
    normalize(raw) {
      const trimmed = dialect.trim(raw, blanks);
      if (!narrows) return trimmed;
      const half = dialect.translate(trimmed, `${fullWidth}\u3000`, `${halfWidth} `);
      return `CASE WHEN ${dialect.isAscii(raw)} THEN ${trimmed} ELSE ${half} END`;
    },
    correct(text) {
      if (dataType === 'N') return correctNumber(text, dialect);
      if (padding.size === 0) return text;
      const cases = [...padding].map(
        ([short, code]) => `WHEN ${dialect.literal(short)} THEN ${dialect.literal(code)}`,
      );
      return `CASE WHEN ${text} IN (${list(codes, dialect)}) OR NOT ${isDigits(dialect, text)} THEN ${text} ELSE COALESCE(CASE ${stripZeros(text, dialect)} ${cases.join(' ')} END, ${text}) END`;
    },
    beside: (raw, text, value) => besideFaults(subject, dialect, { raw, text, value, narrows, padding }),
    ending: (raw, text, value) => endingFaults(subject, dialect, { raw, text, value, codes }),
  };
}

function isCoded({ dataType }: FieldSubject): boolean {
  return dataType === 'S2' || dataType === 'S3';
}

const list = (codes: readonly string[], dialect: QualityDialect): string =>
  codes.map((code) => dialect.literal(code)).join(', ');

/** Codes of digits by their form without leading zeros, where only one code has it. */
function paddedCodes(codes: readonly string[]): Map<string, string> {
  const groups = new Map<string, string[]>();
  for (const code of codes) {
    const key = code.replace(/^0+(?=\d)/u, '');
    groups.set(key, [...(groups.get(key) ?? []), code]);
  }
  return new Map(
    [...groups].flatMap(([key, [code = '', ...more]]) =>
      more.length === 0 && /^\d+$/u.test(code) ? [[key, code] as const] : [],
    ),
  );
}

const stripZeros = (text: string, dialect: QualityDialect): string =>
  `CASE WHEN ${dialect.matches(text, '^0+$')} THEN '0' ELSE ${dialect.replaceAll(text, '^0+', '')} END`;

/** `1,234` to `1234`, `+5` and `5.` to `5`, `.5` to `0.5`. */
function correctNumber(text: string, dialect: QualityDialect): string {
  const leading = `CASE WHEN ${text} LIKE '-.%' THEN concat('-0', substr(${text}, 2)) WHEN ${text} LIKE '.%' THEN concat('0', ${text}) WHEN ${text} LIKE '+.%' THEN concat('0', substr(${text}, 2)) ELSE ${dialect.replaceAll(dialect.replaceAll(text, '^[+]', ''), '[.]$', '')} END`;
  return `CASE WHEN ${dialect.matches(text, plainNumber)} THEN ${text} WHEN ${dialect.matches(text, groupedNumber)} THEN replace(${text}, ',', '') WHEN ${dialect.matches(text, bareNumber)} THEN ${leading} ELSE ${text} END`;
}

type LengthLimits = Extract<FieldSubject['format'], { kind: 'text' | 'decimal' }>;

interface Judged {
  readonly raw: string;
  readonly text: string;
  readonly value: string;
}

function besideFaults(
  subject: FieldSubject,
  dialect: QualityDialect,
  { raw, text, value, narrows, padding }: Judged & { narrows: boolean; padding: ReadonlyMap<string, string> },
): FaultCondition[] {
  const { dataType } = subject;
  const trimmed = dialect.trim(raw, blanks);
  const faults: FaultCondition[] = [
    { rule: 'data-element/surrounding-space', sql: `${length(raw)} <> ${length(trimmed)}` },
  ];
  if (narrows)
    faults.push({
      rule: 'data-element/full-width',
      sql: `CASE WHEN ${dialect.isAscii(raw)} THEN FALSE ELSE ${text} <> ${trimmed} END`,
    });
  if (dataType === 'N') {
    const grouped = dialect.matches(text, groupedNumber);
    const rule = 'data-element/data-type';
    const { confidence } = subject;
    faults.push(
      { rule, message: 'number-grouping', confidence, sql: all([`${text} <> ${value}`, grouped]) },
      {
        rule,
        message: 'number-spelling',
        severity: 'warning',
        confidence,
        sql: all([`${text} <> ${value}`, `NOT ${grouped}`]),
      },
      { rule: 'data-element/negative-number', sql: `${value} LIKE '-%'` },
    );
  }
  if (dataType === 'D' || dataType === 'DT') {
    const form = dataType === 'D' ? '^[0-9]{8}$' : '^[0-9]{8}T[0-9]{6}$';
    const clock = dataType === 'D' ? [] : [isClock(text, 10)];
    const day = part(text, 1, 8);
    const odd = any([`${day} IN (${list(defaultDates, dialect)})`, `${day} < ${dialect.literal(firstDate)}`]);
    faults.push({
      rule: 'data-element/default-date',
      sql: `CASE WHEN ${dialect.matches(text, form)} THEN ${all([isDay(dialect, text), ...clock, odd])} ELSE FALSE END`,
    });
  }
  if (padding.size > 0)
    faults.push({
      rule: 'value-domain/code-padding',
      sql: `${text} <> ${value}`,
      ...(subject.domain && { confidence: subject.domain.confidence }),
    });
  const limits = lengthLimits(subject);
  const shortCounts = subject.decimalsUncertain !== true && !isPostalCode(subject);
  if (limits && limits.minLength > 1 && shortCounts)
    faults.push({
      rule: 'data-element/format-length',
      severity: 'warning',
      confidence: subject.confidence,
      sql: `${measured(value, dataType)} < ${leastLength(limits, value)}`,
    });
  return faults;
}

/** A number written without the point and decimals of its format is shorter by as much. */
function leastLength(limits: LengthLimits, value: string): string {
  if (limits.kind === 'text') return String(limits.minLength);
  return `CASE WHEN ${value} LIKE '%.%' THEN ${limits.minLength} ELSE ${limits.minLength - limits.decimals - 1} END`;
}

/** Limits of the length; of a coded element the table decides. */
function lengthLimits(subject: FieldSubject): LengthLimits | undefined {
  const { format, domain } = subject;
  if (format?.kind !== 'text' && format?.kind !== 'decimal') return undefined;
  return isCoded(subject) && domain && domain.values.length > 0 ? undefined : format;
}

const measured = (value: string, dataType: FieldSubject['dataType']): string =>
  dataType === 'N' ? `(${length(value)} - CASE WHEN ${value} LIKE '-%' THEN 1 ELSE 0 END)` : length(value);

function endingFaults(
  subject: FieldSubject,
  dialect: QualityDialect,
  { text, value, codes }: Judged & { codes: readonly string[] },
): FaultCondition[] {
  const { dataType, format, domain, confidence } = subject;
  const wordSeverity = refusesWords(subject) ? ({ severity: 'error', confidence } as const) : {};
  const faults: FaultCondition[] = [
    { rule: 'data-element/surrounding-space', sql: `${text} = ''` },
    { rule: 'data-element/damaged-text', sql: dialect.matches(text, damaged) },
    {
      rule: 'data-element/damaged-text',
      message: 'text-mark',
      ...wordSeverity,
      sql: all([
        `${part(text, 1, 1)} = ${dialect.literal("'")}`,
        `${length(text)} > 1`,
        `${text} NOT LIKE ${dialect.literal("%'")}`,
      ]),
    },
    ...(holdsFreeText(subject)
      ? [
          {
            rule: 'data-element/damaged-text',
            message: 'markup',
            sql: dialect.matches(`lower(${text})`, markup),
          },
          {
            rule: 'data-element/damaged-text',
            message: 'question-marks',
            sql: dialect.matches(text, '^[?？]{2,}$'),
          },
        ]
      : []),
    ...(holdsNumber(subject)
      ? [
          {
            rule: 'data-element/damaged-text',
            message: 'scientific',
            severity: 'error' as const,
            sql: dialect.matches(text, scientific),
          },
        ]
      : []),
    {
      rule: 'data-element/placeholder',
      ...wordSeverity,
      sql: `CASE WHEN ${part(text, 1, 1)} IN (${list(placeholderBegins, dialect)}) THEN lower(${dialect.translate(text, fullWidth, halfWidth)}) IN (${list(placeholders, dialect)}) ELSE FALSE END`,
    },
    ...typeFaults(dataType, text, value, dialect).map((fault) => ({ confidence, ...fault })),
  ];
  const decimalsKnown = dataType === 'N' && subject.decimalsUncertain !== true;
  if (decimalsKnown && (format?.kind === 'decimal' || format?.kind === 'text')) {
    const limit = format.kind === 'decimal' ? format.decimals : 0;
    const point = dialect.position(value, "'.'");
    faults.push({
      rule: 'data-element/decimals',
      confidence,
      sql: `CASE WHEN ${point} > 0 THEN ${length(value)} - ${point} > ${limit} ELSE FALSE END`,
    });
  }
  faults.push(...institutionFaults(subject, dialect, value));
  const retired = isCoded(subject) ? (domain?.retired ?? []) : [];
  if (domain && retired.length > 0)
    faults.push({
      rule: 'value-domain/retired-code',
      confidence: domain.confidence,
      sql: `${value} IN (${list(
        retired.map(({ code }) => code),
        dialect,
      )})`,
    });
  if (codes.length > 0 && codes.length <= maxCodes && domain) {
    const names = domain.values.map(({ name }) => name).filter((name) => !codes.includes(name));
    const unknown = `${value} NOT IN (${list(codes, dialect)})`;
    faults.push({
      rule: 'value-domain/unknown-code',
      confidence: lowerConfidence(domain.confidence, subject.field.confidence),
      sql: domain.complete ? unknown : all([unknown, `${value} IN (${list(names, dialect)})`]),
    });
  }
  const shape =
    isCoded(subject) && codes.length === 0 && domain?.oid !== undefined
      ? findCodeShape(domain.oid)
      : undefined;
  if (shape)
    faults.push({
      rule: 'value-domain/unknown-code',
      message: 'shape',
      severity: 'warning',
      confidence: 'medium',
      sql: `NOT ${dialect.matches(value, shape.pattern)}`,
    });
  const decided = subject.domain !== undefined && subject.domain.values.length > 0;
  if (format?.kind === 'text' && format.characters === 'N' && dataType !== 'N' && !decided)
    faults.push({
      rule: 'data-element/format-characters',
      confidence,
      sql: `NOT ${isDigits(dialect, value)}`,
    });
  const limits = lengthLimits(subject);
  if (limits)
    faults.push({
      rule: 'data-element/format-length',
      sql: `${measured(value, dataType)} > ${limits.maxLength}`,
      confidence: subject.confidence,
      ...(isCoded(subject) && { severity: 'warning' as const }),
    });
  faults.push(...contactFaults(subject, dialect, value));
  return faults;
}

function typeFaults(
  dataType: FieldSubject['dataType'],
  text: string,
  value: string,
  dialect: QualityDialect,
): FaultCondition[] {
  if (dataType === undefined || typeCheckers[dataType] === undefined) return [];
  const type = (sql: string, mild = false): FaultCondition => ({
    rule: 'data-element/data-type',
    sql,
    ...(mild && { severity: 'warning' }),
  });
  const calendar = (sql: string): FaultCondition => ({ rule: 'data-element/calendar', sql });
  switch (dataType) {
    case 'N':
      return [type(`NOT ${dialect.matches(value, plainNumber)}`)];
    case 'L':
      return [
        type(
          all([
            `${text} NOT IN ('T', 'F', 'true', 'false')`,
            `lower(${text}) IN (${list(readableFlags, dialect)})`,
          ]),
          true,
        ),
        type(`${text} NOT IN ('T', 'F', 'true', 'false')`),
      ];
    case 'D':
      return [type(`NOT ${isDigits(dialect, text, 8)}`), calendar(`NOT ${isDay(dialect, text)}`)];
    case 'DT': {
      const whole = dialect.matches(text, '^[0-9]{8}T?[0-9]{6}$');
      const day = dialect.matches(text, '^[0-9]{8}$');
      const bare = `replace(${text}, 'T', '')`;
      return [
        calendar(
          `CASE WHEN ${whole} THEN NOT (${isDay(dialect, text)} AND ${isClock(bare, 9)}) WHEN ${day} THEN NOT ${isDay(dialect, text)} ELSE FALSE END`,
        ),
        type(isDigits(dialect, text, 14), true),
        type(`NOT ${dialect.matches(text, '^[0-9]{8}T[0-9]{6}$')}`),
      ];
    }
    case 'T':
      return [type(`NOT ${isDigits(dialect, text, 6)}`), calendar(`NOT ${isClock(text, 1)}`)];
    default: {
      const joined = dialect.replaceAll(text, '[\r\n]', '');
      return [
        type(any([`${length(joined)} % 4 <> 0`, `NOT ${dialect.matches(joined, '^[A-Za-z0-9+/]*={0,2}$')}`])),
      ];
    }
  }
}

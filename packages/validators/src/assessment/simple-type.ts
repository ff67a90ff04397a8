// Simple types of XML Schema, as far as the assessment structures use them: lexical form of the base type, then facets.
import type { SimpleType } from '@hulian/standards';

import { measureLength } from '../formats/measure-length.js';

/** Which facet a text breaks. */
export type FacetFault = 'base' | 'enum' | 'length' | 'pattern' | 'range' | 'digits';

interface NumberBase {
  readonly form: RegExp;
  readonly least?: number;
  readonly most?: number;
}

const whole = /^[+-]?\d+$/u;
const numbers: Readonly<Record<string, NumberBase>> = {
  byte: { form: whole, least: -128, most: 127 },
  short: { form: whole, least: -32_768, most: 32_767 },
  int: { form: whole, least: -2_147_483_648, most: 2_147_483_647 },
  // Texts of 14 digits fit; the outermost values of 64 bits are compared as doubles.
  long: { form: whole, least: -(2 ** 63), most: 2 ** 63 },
  integer: { form: whole },
  positiveInteger: { form: whole, least: 1 },
  nonNegativeInteger: { form: whole, least: 0 },
  decimal: { form: /^[+-]?(\d+(\.\d*)?|\.\d+)$/u },
  float: { form: /^([+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|-?INF|NaN)$/u },
};

/** Text as its type sees it: blanks of XML at the ends go and those inside become one, strings stay as they are. */
const collapse = (raw: string, { base, whiteSpace }: SimpleType): string =>
  (base === 'string' && whiteSpace === undefined) || !hasBlank(raw)
    ? raw
    : raw.replace(/[ \t\r\n]+/gu, ' ').replace(/^ | $/gu, '');

/** Nearly no value has any: asked before it is written anew. */
const hasBlank = (raw: string): boolean => {
  for (let at = 0; at < raw.length; at += 1) {
    const unit = raw.charCodeAt(at);
    if (unit === 32 || unit === 9 || unit === 10 || unit === 13) return true;
  }
  return false;
};

/** True when a text is the fixed value of its type. */
export const isFixedValue = (raw: string, fixed: string, type: SimpleType | undefined): boolean => {
  const text = type ? collapse(raw, type) : raw;
  return (
    text === fixed ||
    (type !== undefined && numbers[type.base] !== undefined && Number(text) === Number(fixed))
  );
};

/** A type made ready: all types have one form, which the engine reads fast, and their patterns are compiled. */
export interface ReadyType {
  readonly type: SimpleType;
  readonly collapses: boolean;
  readonly number: NumberBase | undefined;
  readonly values: ReadonlySet<string> | undefined;
  readonly minLength: number;
  readonly maxLength: number;
  readonly pattern: RegExp | undefined;
}

const ready = new WeakMap<SimpleType, ReadyType>();

/** The ready form of a type. */
export function readyType(type: SimpleType): ReadyType {
  const known = ready.get(type);
  if (known) return known;
  const { base, whiteSpace, length, minLength = length ?? 0, maxLength = length ?? Infinity } = type;
  const made: ReadyType = {
    type,
    collapses: base !== 'string' || whiteSpace !== undefined,
    number: numbers[base],
    values: type.enum && new Set(type.enum),
    minLength,
    maxLength,
    pattern:
      base === 'boolean'
        ? /^(true|false|0|1)$/u
        : type.pattern === undefined
          ? undefined
          : makePattern(type.pattern),
  };
  ready.set(type, made);
  return made;
}

/** The first facet that a text breaks, or undefined. */
export const checkSimpleType = (raw: string, type: SimpleType): FacetFault | undefined =>
  checkReadyType(raw, readyType(type));

/** The same of a type that is ready. */
export function checkReadyType(raw: string, facets: ReadyType): FacetFault | undefined {
  const { type, collapses, number, values, minLength, maxLength, pattern } = facets;
  const text = collapses ? collapse(raw, type) : raw;
  if (number) {
    const fault = checkNumber(text, number, type);
    if (fault !== undefined) return fault;
  } else if (values && !values.has(text)) return 'enum';
  if (minLength > 0 || maxLength < Infinity) {
    const length = measureLength(text);
    if (length < minLength || length > maxLength) return 'length';
  }
  if (pattern && !pattern.test(text)) return type.base === 'boolean' ? 'base' : 'pattern';
  return undefined;
}

function checkNumber(
  text: string,
  { form, least = -Infinity, most = Infinity }: NumberBase,
  type: SimpleType,
): FacetFault | undefined {
  const value = Number(text);
  if (!form.test(text) || value < least || value > most) return 'base';
  // Numbers are equal by value: `01` is the code 1 of a list held in small integers.
  if (type.enum && !type.enum.some((one) => Number(one) === value)) return 'enum';
  if (value < (type.minimum ?? -Infinity) || value > (type.maximum ?? Infinity)) return 'range';
  if (value <= (type.above ?? -Infinity) || value >= (type.below ?? Infinity)) return 'range';
  return type.totalDigits === undefined && type.fractionDigits === undefined
    ? undefined
    : checkDigits(text, type);
}

function checkDigits(
  text: string,
  { totalDigits = Infinity, fractionDigits = Infinity }: SimpleType,
): FacetFault | undefined {
  const [, before = '', after = ''] = /^[+-]?0*(\d*)\.?(\d*?)0*$/u.exec(text) ?? [];
  return after.length > fractionDigits || before.length + after.length > totalDigits ? 'digits' : undefined;
}

/** Patterns of XML Schema match the whole text; a digit is one of any script. */
const makePattern = (text: string): RegExp => new RegExp(`^(?:${text.replaceAll('\\d', '\\p{Nd}')})$`, 'u');

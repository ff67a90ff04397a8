// Simple types of XML Schema, as far as the assessment structures use them: lexical form of the base type, then facets.
import type { SimpleType } from '@hulian/standards';

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

const patterns = new Map<string, RegExp>();

/** Text as its type sees it: blanks of XML at the ends go and those inside become one, strings stay as they are. */
const collapse = (raw: string, { base, whiteSpace }: SimpleType): string =>
  base === 'string' && whiteSpace === undefined
    ? raw
    : raw.replace(/[ \t\r\n]+/gu, ' ').replace(/^ | $/gu, '');

/** True when a text is the fixed value of its type. */
export const isFixedValue = (raw: string, fixed: string, type: SimpleType | undefined): boolean => {
  const text = type ? collapse(raw, type) : raw;
  return (
    text === fixed ||
    (type !== undefined && numbers[type.base] !== undefined && Number(text) === Number(fixed))
  );
};

/** The first facet that a text breaks, or undefined. */
export function checkSimpleType(raw: string, type: SimpleType): FacetFault | undefined {
  const number = numbers[type.base];
  const text = collapse(raw, type);
  if (type.base === 'boolean' && !/^(true|false|0|1)$/u.test(text)) return 'base';
  if (number && !number.form.test(text)) return 'base';
  const value = Number(text);
  if (number && (value < (number.least ?? -Infinity) || value > (number.most ?? Infinity))) return 'base';
  // Numbers are equal by value: `01` is the code 1 of a list held in small integers.
  if (type.enum && !type.enum.some((one) => one === text || (number !== undefined && Number(one) === value)))
    return 'enum';
  const length = [...text].length;
  if (
    length < (type.minLength ?? 0) ||
    length > (type.maxLength ?? Infinity) ||
    length !== (type.length ?? length)
  )
    return 'length';
  if (type.pattern !== undefined && !patternOf(type.pattern).test(text)) return 'pattern';
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
function patternOf(text: string): RegExp {
  const known = patterns.get(text) ?? new RegExp(`^(?:${text.replaceAll('\\d', '\\p{Nd}')})$`, 'u');
  patterns.set(text, known);
  return known;
}

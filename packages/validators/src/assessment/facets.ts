// Simple types of XML Schema as far as the assessment structures use them.
import type { SimpleType } from '@hulian/standards';

/** Why a value is refused. */
export interface FacetFault {
  readonly facet: 'base' | 'enumeration' | 'pattern' | 'length' | 'range' | 'digits';
  /** What would be accepted, in the words of the schema. */
  readonly expected: string;
  /** The schema refuses a right value here: every day of February. */
  readonly defect: boolean;
}

const integers: Readonly<Record<string, readonly [number, number]>> = {
  byte: [-128, 127],
  short: [-32768, 32767],
  int: [-2147483648, 2147483647],
  long: [-9223372036854775808, 9223372036854775807],
  positiveInteger: [1, Infinity],
  nonNegativeInteger: [0, Infinity],
  integer: [-Infinity, Infinity],
};

const patterns = new Map<string, RegExp>();

/** Checks a value; bases other than string ignore blanks around it, as XML Schema does. */
export const checkFacets = (raw: string, type: SimpleType): FacetFault | undefined => {
  const value = type.base === 'string' && type.whiteSpace === undefined ? raw : raw.trim();
  const fault = (facet: FacetFault['facet'], expected: string, defect = false): FacetFault => ({
    facet,
    expected,
    defect,
  });
  const range = integers[type.base];
  if (range !== undefined) {
    const number = Number(value);
    if (!/^[+-]?\d+$/.test(value) || number < range[0] || number > range[1])
      return fault('base', `xs:${type.base}`);
  } else if (
    (type.base === 'decimal' || type.base === 'float') &&
    !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(value)
  ) {
    return fault('base', `xs:${type.base}`);
  }
  const isNumber = range !== undefined || type.base === 'decimal' || type.base === 'float';
  if (type.enum !== undefined) {
    // Numbers are compared by value: 01 is 1.
    const known = type.enum.some((each) => each === value || (isNumber && Number(each) === Number(value)));
    return known ? undefined : fault('enumeration', listShort(type.enum));
  }
  if (type.pattern !== undefined) {
    let pattern = patterns.get(type.pattern);
    if (pattern === undefined)
      patterns.set(type.pattern, (pattern = new RegExp(`^(?:${type.pattern})$`, 'u')));
    const isFebruary =
      type.format?.endsWith('without-february') === true && /^\d{4}02(?:0[1-9]|1\d|2\d)/.test(value);
    if (!pattern.test(value)) return fault('pattern', type.format ?? type.pattern, isFebruary);
  }
  return (
    checkLength([...value].length, type, fault) ?? (isNumber ? checkNumber(value, type, fault) : undefined)
  );
};

type Fault = (facet: FacetFault['facet'], expected: string) => FacetFault;

const checkLength = (length: number, type: SimpleType, fault: Fault): FacetFault | undefined => {
  if (type.length !== undefined && length !== type.length) return fault('length', String(type.length));
  const { minLength = 0, maxLength = Infinity } = type;
  if (length >= minLength && length <= maxLength) return undefined;
  return fault(
    'length',
    maxLength === Infinity ? `>= ${String(minLength)}` : `${String(minLength)}..${String(maxLength)}`,
  );
};

const checkNumber = (value: string, type: SimpleType, fault: Fault): FacetFault | undefined => {
  const number = Number(value);
  const { minimum = -Infinity, maximum = Infinity, above = -Infinity, below = Infinity } = type;
  if (number < minimum || number > maximum || number <= above || number >= below) {
    return fault('range', `${String(Math.max(minimum, above))}..${String(Math.min(maximum, below))}`);
  }
  const [, whole = '', decimals = ''] = /^[+-]?0*(\d*)\.?(\d*?)0*$/.exec(value) ?? [];
  if (type.fractionDigits !== undefined && decimals.length > type.fractionDigits)
    return fault('digits', String(type.fractionDigits));
  return type.totalDigits !== undefined && whole.length + decimals.length > type.totalDigits
    ? fault('digits', String(type.totalDigits))
    : undefined;
};

const listShort = (values: readonly string[]): string =>
  values.length <= 12 ? values.join(' ') : `${values.slice(0, 8).join(' ')} … (${String(values.length)})`;

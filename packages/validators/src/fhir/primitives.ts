// Primitive types of FHIR R4: the JSON type each is written with and the form of its value (hl7.org/fhir/R4/datatypes.html).
import { ExactNumber } from './exact-number.js';

/** One primitive type. */
export interface PrimitiveType {
  readonly name: string;
  readonly json: 'string' | 'number' | 'boolean';
  /** A fault of the value: a message id of `fhir/primitive-value`, or undefined. */
  check(value: string | number | boolean | ExactNumber): string | undefined;
}

const year = '(?:\\d(?:\\d(?:\\d[1-9]|[1-9]0)|[1-9]00)|[1-9]000)';
const zone = '(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))';
const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?';
const day = '(?:0[1-9]|[12]\\d|3[01])';
const month = '(?:0[1-9]|1[0-2])';

const datePattern = new RegExp(`^${year}(?:-${month}(?:-${day})?)?$`, 'u');
const dateTimePattern = new RegExp(`^${year}(?:-${month}(?:-${day}(?:T${clock}${zone})?)?)?$`, 'u');
const instantPattern = new RegExp(`^${year}-${month}-${day}T${clock}${zone}$`, 'u');
const timePattern = new RegExp(`^${clock}$`, 'u');

/** True when the day exists in its month. */
function isCalendarDay(value: string): boolean {
  if (value.length < 10) return true;
  const dayOfMonth = Number(value.slice(8, 10));
  if (dayOfMonth <= 28) return true;
  return (
    dayOfMonth <= new Date(Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 0)).getUTCDate()
  );
}

const dated =
  (pattern: RegExp) =>
  (value: string): string | undefined => {
    if (!pattern.test(value)) return 'format';
    return isCalendarDay(value) ? undefined : 'calendar';
  };

const formed =
  (pattern: RegExp) =>
  (value: string): string | undefined =>
    pattern.test(value) ? undefined : 'format';

// Control characters but tab, line feed and carriage return are not allowed in any string.
const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/u;
const megabyte = 1024 * 1024;

function checkText(value: string): string | undefined {
  if (value.length > megabyte) return 'too-long';
  if (value.trim() === '') return 'blank';
  return controlCharacter.test(value) ? 'control-character' : undefined;
}

const base64Pattern = /^[A-Za-z\d+/]*={0,2}$/u;

function checkBase64(value: string): string | undefined {
  const dense = /\s/u.test(value) ? value.replaceAll(/\s/gu, '') : value;
  return dense !== '' && dense.length % 4 === 0 && base64Pattern.test(dense) ? undefined : 'format';
}

const inRange = (value: number, lowest: number): string | undefined => {
  if (!Number.isInteger(value)) return 'not-integer';
  return value < lowest || value > 2147483647 ? 'range' : undefined;
};

/** Whole numbers must be written as such: `1.0` and `1e2` are decimals. */
const whole =
  (lowest: number) =>
  (value: number | ExactNumber): string | undefined =>
    value instanceof ExactNumber
      ? /^-?\d+$/u.test(value.text)
        ? 'range'
        : 'not-integer'
      : inRange(value, lowest);

const text = (name: string, check: (value: string) => string | undefined): PrimitiveType => ({
  name,
  json: 'string',
  check: check,
});

const number = (name: string, check: (value: number | ExactNumber) => string | undefined): PrimitiveType => ({
  name,
  json: 'number',
  check: check,
});

const uuidPattern = /^urn:uuid:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/u;

function checkUri(value: string): string | undefined {
  if (value === '' || /\s/u.test(value)) return 'format';
  // A urn of these two kinds has a form of its own, whatever the element.
  if (value.startsWith('urn:uuid:')) return uuidPattern.test(value.toLowerCase()) ? undefined : 'uuid';
  if (value.startsWith('urn:oid:')) return oidPattern.test(value) ? undefined : 'oid';
  return undefined;
}

const oidPattern = /^urn:oid:[0-2](?:\.(?:0|[1-9]\d*))+$/u;

/** All primitive types by name. */
export const primitiveTypes: ReadonlyMap<string, PrimitiveType> = new Map(
  [
    { name: 'boolean', json: 'boolean', check: () => undefined } satisfies PrimitiveType,
    number('decimal', (value) =>
      value instanceof ExactNumber || Number.isFinite(value) ? undefined : 'range',
    ),
    number('integer', whole(-2147483648)),
    number('unsignedInt', whole(0)),
    number('positiveInt', whole(1)),
    text('string', checkText),
    text('markdown', checkText),
    text('code', formed(/^\S+(?:\s\S+)*$/u)),
    text('id', formed(/^[A-Za-z\d\-.]{1,64}$/u)),
    text('uri', checkUri),
    text('url', checkUri),
    text('canonical', checkUri),
    text('oid', (value) => (oidPattern.test(value) ? undefined : 'oid')),
    text('uuid', (value) => (uuidPattern.test(value) ? undefined : 'uuid')),
    text('base64Binary', checkBase64),
    text('date', dated(datePattern)),
    text('dateTime', dated(dateTimePattern)),
    text('instant', dated(instantPattern)),
    text('time', formed(timePattern)),
    text('xhtml', () => undefined),
  ].map((type) => [type.name, type]),
);

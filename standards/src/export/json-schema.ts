// JSON Schema 2020-12 of a record as it is sent: keys are field identifiers, values are texts as in WS/T 303.
import type { Library } from '../types.js';
import { describeField, fieldsOf, type Exportable, type ExportField } from './model.js';

/** A JSON Schema node. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Month and day are within their ranges; whether the day exists in that month is for the validators. */
const datePattern = '[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])';
const timePattern = '([01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]';

/**
 * The schema of a data set (object), a data element (value) or a value domain (enumeration).
 * It says what one value may be; rules between values, check digits and loaded code tables are for the validators.
 */
export function toJsonSchema(record: Exportable, library: Library): JsonSchema {
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:hulian:${record.kind}:${encodeURIComponent(record.id)}`,
    title: record.name,
    $comment: `${record.id} ${record.edition}`,
  };
  if (record.kind === 'value-domain') {
    if (record.values.length === 0) return { ...head, type: 'string', minLength: 1 };
    return { ...head, type: 'string', enum: record.values.map(({ code }) => code) };
  }
  const fields = fieldsOf(record, library);
  if (record.kind === 'data-element') return { ...head, ...schemaOfField(fields[0] as ExportField) };
  const properties = Object.fromEntries(
    fields.map((field) => [
      field.id,
      { title: field.name, description: describeField(field), ...schemaOfField(field) },
    ]),
  );
  return { ...head, type: 'object', properties, additionalProperties: false };
}

function schemaOfField(field: ExportField): JsonSchema {
  switch (field.dataType) {
    case 'L':
      return { anyOf: [{ type: 'boolean' }, { type: 'string', enum: ['T', 'F', 'true', 'false'] }] };
    case 'N':
      return { anyOf: [{ type: 'number' }, { type: 'string', pattern: numberPattern(field) }] };
    case 'D':
      return { type: 'string', pattern: `^${datePattern}$` };
    case 'DT':
      return { type: 'string', pattern: `^${datePattern}T${timePattern}$` };
    case 'T':
      return { type: 'string', pattern: `^${timePattern}$` };
    case 'BY':
      return { type: 'string', contentEncoding: 'base64' };
    default:
      return schemaOfText(field);
  }
}

function schemaOfText({ codes, text }: ExportField): JsonSchema {
  if (codes !== undefined) return { type: 'string', enum: codes };
  if (text === undefined) return { type: 'string', minLength: 1 };
  const { least, greatest, digitsOnly } = text;
  const lengths = { minLength: least, maxLength: greatest };
  return digitsOnly ? { type: 'string', ...lengths, pattern: '^[0-9]+$' } : { type: 'string', ...lengths };
}

function numberPattern({ number }: ExportField): string {
  if (number === undefined) return '^-?[0-9]+(\\.[0-9]+)?$';
  const { precision, scale, uncertain } = number;
  const whole = `-?[0-9]{1,${precision - scale > 0 ? precision - scale : 1}}`;
  // A shorter fraction leaves room for digits in front of the point: the whole length is what counts.
  if (uncertain || scale === 0) return uncertain ? `^${whole}(\\.[0-9]+)?$` : `^${whole}$`;
  const choices = Array.from(
    { length: scale },
    (_, decimals) => `[0-9]{1,${Math.max(1, precision - decimals - 1)}}\\.[0-9]{${decimals + 1}}`,
  );
  return `^-?([0-9]{1,${precision + 1}}|${choices.join('|')})$`;
}

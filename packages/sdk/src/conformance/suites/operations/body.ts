/** Bodies made from the schemas of the interface: the required members, each with a value of its form. */
import { schemas } from '../../../generated/schemas.js';
import type { TestContext } from '../../model.js';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly minProperties?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** A body of that schema. Texts are new for every name, so that two names give two business objects. */
export function makeBody(
  t: TestContext,
  schema: string,
  name: string,
  given: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const made = makeValue({ $ref: schema }, '', (member) => t.unique(`${name}-${member}`)) as Record<
    string,
    unknown
  >;
  // The institution addresses objects to itself: somebody receives them, and it may cause the events of both sides.
  return { ...made, ...('targetInstitution' in made && { targetInstitution: t.institution }), ...given };
}

function resolve(schema: Schema): Schema {
  if (schema.$ref !== undefined) return resolve(schemas[schema.$ref.split('/').at(-1) ?? ''] as Schema);
  if (schema.allOf === undefined) return schema;
  const parts = schema.allOf.map(resolve);
  return {
    ...schema,
    type: 'object',
    required: [...(schema.required ?? []), ...parts.flatMap(({ required }) => required ?? [])],
    properties: Object.assign({}, ...parts.map(({ properties }) => properties), schema.properties) as Record<
      string,
      Schema
    >,
  };
}

function makeValue(given: Schema, member: string, unique: (member: string) => string): unknown {
  const schema = resolve(given);
  if (schema.enum !== undefined) return schema.enum[0];
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object': {
      // A row of any members has one.
      const { properties = {}, required = schema.minProperties === undefined ? [] : ['row'] } = schema;
      return Object.fromEntries(required.map((key) => [key, makeValue(properties[key] ?? {}, key, unique)]));
    }
    case 'array':
      return Array.from({ length: schema.minItems ?? 1 }, () =>
        makeValue(schema.items ?? {}, member, unique),
      );
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    default:
      return makeText(schema, member, unique);
  }
}

/** Nothing listens there: only whether the address is taken matters. */
const callback = 'http://127.0.0.1:9/';

function makeText(
  { format, pattern, maxLength = 64, minLength = 0 }: Schema,
  member: string,
  unique: (member: string) => string,
): string {
  if (member === 'callback') return callback + unique(member);
  if (format === 'date-time')
    return /until|expires|to$/i.test(member) ? '2099-01-01T00:00:00Z' : '2026-01-01T00:00:00Z';
  if (format === 'date') return /until|expires|to$/i.test(member) ? '2099-01-01' : '2026-01-01';
  if (pattern?.startsWith('^[A-Z]')) return 'A000';
  if (pattern?.startsWith('^[0-9]{4}')) return '2026-01';
  // What is paid from here and there adds up to the total.
  if (['accountAmount', 'cashAmount'].includes(member)) return '0.00';
  if (pattern?.includes('[0-9]{1,12}')) return '1.00';
  // The end tells two texts apart: keep it when the text is cut.
  return unique(member).slice(-maxLength).padEnd(minLength, '0');
}

// What a command wrote as JSON may have been edited, cut off or made by another version since: read by a JSON Schema.
import { Ajv2020 } from 'ajv/dist/2020.js';

/** A JSON Schema of draft 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string' };
export const number: Schema = { type: 'number' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const flag: Schema = { type: 'boolean' };
export const one = (...values: readonly (string | number)[]): Schema => ({ enum: values });
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const table = (values: Schema): Schema => ({ type: 'object', additionalProperties: values });

/** An object; members of `optional`, and those that come with a later version, may be absent; unknown ones stay. */
export const object = (
  members: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema => ({ type: 'object', properties: { ...members, ...optional }, required: Object.keys(members) });

export const severity = one('error', 'warning', 'info');
/** The parts of a manifest that reports read. */
export const manifest = object({
  tool: object({ name: text, version: text }),
  profile: text,
  editions: list(text),
  packs: list(object({ id: text, version: text, sm3: text })),
  codeTables: list(object({ id: text, sm3: text })),
  options: table({ type: ['string', 'number', 'boolean'] }),
});

/** Makes a check that tells a `Value` by its schema; the schema is compiled when it is first asked. */
export function reader<Value>(schema: Schema): (value: unknown) => value is Value {
  let check: ((value: unknown) => boolean) | undefined;
  return (value): value is Value => (check ??= new Ajv2020({ allowUnionTypes: true }).compile(schema))(value);
}

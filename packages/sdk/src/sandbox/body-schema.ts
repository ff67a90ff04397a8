import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { RequestFault } from '@hulian/validators';
import type { PlatformFinding } from '../errors/platform-error.js';
import { schemas } from '../generated/schemas.js';

let ajv: Ajv2020 | undefined;
const compiled = new Map<string, ValidateFunction>();

/** Made at the first body: it takes longer than the rest of the start of a sandbox. */
function schemaCompiler(): Ajv2020 {
  if (ajv) return ajv;
  ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    validateFormats: true,
    formats: { 'date-time': isDateTime },
  });
  return ajv.addSchema({ $id: 'openapi', components: { schemas } });
}

/** All faults of a body; values of the body are never named, but members that the sender invented are. */
export function listBodyFaults(schema: string, body: unknown): RequestFault[] {
  let check = compiled.get(schema);
  if (!check)
    compiled.set(
      schema,
      (check = schemaCompiler().compile({ $ref: `openapi#/components/schemas/${schema}` })),
    );
  return check(body) ? [] : (check.errors ?? []).map(toFault);
}

/** Findings of a body that does not match the schema of its operation; none when it does. Nothing of the body is named. */
export function checkBody(schema: string, body: unknown): PlatformFinding[] {
  return listBodyFaults(schema, body)
    .slice(0, 100)
    .map(({ keyword, path, expected, member }) => {
      const told = keyword === 'required' ? member : keyword === 'additionalProperties' ? '' : expected;
      return {
        rule: 'request/schema',
        message: keyword,
        severity: 'error',
        path: path || '/',
        params: told === undefined ? {} : { expected: told },
      };
    });
}

/** The part of a schema that describes what it is about. */
interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
}

function toFault({ keyword, instancePath, params, parentSchema }: ErrorObject): RequestFault {
  const { missingProperty, additionalProperty, limit, type, pattern, allowedValues, format } =
    params as Record<string, unknown>;
  const expected = limit ?? type ?? pattern ?? allowedValues ?? format;
  const member = missingProperty ?? additionalProperty;
  const schema = parentSchema as Described | undefined;
  const { description } =
    (typeof missingProperty === 'string' ? schema?.properties?.[missingProperty] : schema) ?? {};
  return {
    keyword,
    path: instancePath,
    ...(expected !== undefined && { expected }),
    ...(typeof member === 'string' && { member }),
    ...(additionalProperty !== undefined && { known: Object.keys(schema?.properties ?? {}) }),
    ...(description !== undefined && { description }),
  };
}

function isDateTime(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}

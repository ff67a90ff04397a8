import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { PlatformFinding } from '../errors/platform-error.js';
import { schemas } from '../generated/schemas.js';

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  validateFormats: true,
  formats: { 'date-time': isDateTime },
});
ajv.addSchema({ $id: 'openapi', components: { schemas } });
const compiled = new Map<string, ValidateFunction>();

/** Findings of a body that does not match the schema of its operation; none when it does. Values of the body are never named. */
export function checkBody(schema: string, body: unknown): PlatformFinding[] {
  let check = compiled.get(schema);
  if (!check) compiled.set(schema, (check = ajv.compile({ $ref: `openapi#/components/schemas/${schema}` })));
  return check(body) ? [] : (check.errors ?? []).slice(0, 100).map(toFinding);
}

function toFinding(error: ErrorObject): PlatformFinding {
  const { missingProperty, limit, type, pattern, allowedValues, format, additionalProperty } =
    error.params as Record<string, unknown>;
  const expected =
    missingProperty ??
    limit ??
    type ??
    pattern ??
    allowedValues ??
    format ??
    (additionalProperty ? '' : undefined);
  return {
    rule: 'request/schema',
    message: error.keyword,
    severity: 'error',
    path: error.instancePath || '/',
    params: expected === undefined ? {} : { expected: expected },
  };
}

function isDateTime(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}

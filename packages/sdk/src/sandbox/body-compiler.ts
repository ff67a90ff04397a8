/** Compiles the schemas of request bodies when they are needed. In the built package the build puts the compiled schemas in the place of this file. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { schemas } from '../generated/schemas.js';
import { bodyOptions } from './body-options.js';

const compiled = new Map<string, ValidateFunction>();
let ajv: Ajv2020 | undefined;

/** The check of a schema of the OpenAPI, by its name. */
export function compileBody(schema: string): ValidateFunction {
  ajv ??= new Ajv2020(bodyOptions).addSchema({ $id: 'openapi', components: { schemas } });
  let check = compiled.get(schema);
  if (!check) compiled.set(schema, (check = ajv.compile({ $ref: `openapi#/components/schemas/${schema}` })));
  return check;
}

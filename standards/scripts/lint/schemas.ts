import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

import type { DataCheck } from './context.js';

const folder = new URL('../../schemas/', import.meta.url);

/** Compiled schemas of standards/schemas, by the kind of record they describe. */
export function compileSchemas(): ReadonlyMap<string, ValidateFunction> {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.schema.json')) : [];
  return new Map(
    files.map((name) => [
      name.replace('.schema.json', ''),
      ajv.compile(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object),
    ]),
  );
}

export const schemas: DataCheck = {
  name: 'schemas',
  description: 'Every record is valid by the JSON Schema of its kind.',
  check(context) {
    const compiled = compileSchemas();
    return context.records.flatMap(({ record, path, line }) => {
      const validate = compiled.get(record.kind);
      if (validate === undefined)
        return [{ path, line, id: record.id, text: `no schema for kind ${record.kind}` }];
      const valid: boolean = validate(record);
      if (valid) return [];
      return (validate.errors ?? []).slice(0, 3).map(({ instancePath, message = '' }) => ({
        path,
        line,
        id: record.id,
        text: `${instancePath} ${message}`,
      }));
    });
  },
};

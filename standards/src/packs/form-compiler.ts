// The forms of records, compiled: by ajv when run from sources; the package carries them compiled in a file of their own
// (scripts/compiled-forms.ts), which is read only where there are packs, and needs no ajv.
import { createRequire } from 'node:module';
import type * as ajvModule from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { readDataFile } from '../data-folder.js';
import type { RecordKind } from '../types.js';

const load = createRequire(import.meta.url);
let ajv: ajvModule.Ajv2020 | undefined;

/** The check of the form of a kind of record; `errors` of it says what is wrong. */
export function compileForm(kind: RecordKind): ValidateFunction {
  if (!import.meta.url.endsWith('.ts'))
    return (load('./pack-forms.cjs') as { forms: Record<RecordKind, ValidateFunction> }).forms[kind];
  ajv ??= new (load('ajv/dist/2020.js') as typeof ajvModule).Ajv2020({ strict: true, allErrors: true });
  const file = readDataFile(`schemas/${kind}.schema.json`).toString('utf8');
  const schema = JSON.parse(file) as { readonly $id: string };
  return ajv.getSchema(schema.$id) ?? ajv.compile(schema);
}

/** The schemas of request bodies as code, so that the package need not compile them while it runs. */
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import type { PluginBuild } from 'esbuild';
import { compiledModule } from '../../../scripts/ajv-module.js';
import { operationTable } from '../src/generated/operations.js';
import { schemas } from '../src/generated/schemas.js';
import { bodyOptions } from '../src/sandbox/body-options.js';

const base = 'https://openapi.invalid/';

/** A module with the exports of src/sandbox/body-compiler.ts. */
export function compiledBodies(): Promise<string> {
  const ajv = new Ajv2020({
    ...bodyOptions,
    code: { source: true, esm: true, formats: _`formats` },
  }).addSchema({ $id: `${base}openapi`, components: { schemas } });
  const names = [...new Set(operationTable.flatMap(({ body }) => body ?? []))];
  for (const name of names)
    ajv.addSchema({ $id: `${base}body/${name}`, $ref: `${base}openapi#/components/schemas/${name}` });
  return compiledModule(
    ajv,
    Object.fromEntries(names.map((name) => [`check${name}`, `${base}body/${name}`])),
    {
      before: `import { isDate, isDateTime } from './date-time.js'; const formats = { date: isDate, 'date-time': isDateTime };`,
      behind: `const checks = { ${names.map((name) => `${name}: check${name}`).join(', ')} };
        export const compileBody = (schema) => checks[schema];`,
    },
  );
}

/** Puts the compiled schemas in the place of the compiler. */
export const withCompiledBodies = {
  name: 'compiled-bodies',
  setup(build: PluginBuild): void {
    // What it is made from is in src/generated/schemas.ts.
    build.onLoad({ filter: /sandbox[\\/]body-compiler\.ts$/ }, async () => ({
      contents: await compiledBodies(),
      loader: 'js',
    }));
  },
};

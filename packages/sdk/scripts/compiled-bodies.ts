/** The schemas of request bodies as code, so that the package need not compile them while it runs. */
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { transform, type PluginBuild } from 'esbuild';
import { operationTable } from '../src/generated/operations.js';
import { schemas } from '../src/generated/schemas.js';
import { bodyOptions } from '../src/sandbox/body-options.js';

const base = 'https://openapi.invalid/';

/** A module with the exports of src/sandbox/body-compiler.ts. */
export function compiledBodies(): string {
  const ajv = new Ajv2020({
    ...bodyOptions,
    code: { source: true, esm: true, formats: _`formats` },
  }).addSchema({ $id: `${base}openapi`, components: { schemas } });
  const names = [...new Set(operationTable.flatMap(({ body }) => body ?? []))];
  for (const name of names)
    ajv.addSchema({ $id: `${base}body/${name}`, $ref: `${base}openapi#/components/schemas/${name}` });
  const code = standaloneCode.default(
    ajv,
    Object.fromEntries(names.map((name) => [`check${name}`, `${base}body/${name}`])),
  );
  // Ajv writes the helpers of its own as require, also into a module.
  const helpers = [
    ...new Set([...code.matchAll(/require\("(ajv[^"]+)"\)\.default/g)].map(([, path = '']) => path)),
  ];
  const imports = helpers.map((path, n) => `import helper${n} from '${path}.js';`);
  const linked = helpers.reduce(
    (text, path, n) => text.replaceAll(`require("${path}").default`, `exported(helper${n})`),
    code,
  );
  return [
    ...imports,
    `import { isDateTime } from './date-time.js';`,
    // Node gives the exports of a CommonJS module, a bundler its default.
    `const exported = (helper) => helper.default ?? helper;`,
    `const formats = { 'date-time': isDateTime };`,
    linked.replace('"use strict";', ''),
    `const checks = { ${names.map((name) => `${name}: check${name}`).join(', ')} };`,
    `export const compileBody = (schema) => checks[schema];`,
  ].join('\n');
}

/** Puts the compiled schemas in the place of the compiler. */
export const withCompiledBodies = {
  name: 'compiled-bodies',
  setup(build: PluginBuild): void {
    build.onLoad({ filter: /sandbox[\\/]body-compiler\.ts$/ }, async () => {
      // Nobody reads what ajv writes; what it is made from is in src/generated/schemas.ts.
      const { code } = await transform(compiledBodies(), { minify: true, charset: 'utf8' });
      return { contents: code, loader: 'js' };
    });
  },
};

/** Schemas that ajv compiled, as the text of a module that needs no ajv when it runs. */
import type { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';

/**
 * Gives the code of compiled schemas as a module, helpers of ajv imported, made small: nobody reads what ajv writes.
 * @param names of the exported functions, with the schema that each checks
 * @param code before them, which they may use, and behind them
 */
export async function compiledModule(
  ajv: Ajv,
  names: Readonly<Record<string, string>>,
  { before = '', behind }: { readonly before?: string; readonly behind: string },
): Promise<string> {
  const code = standaloneCode.default(ajv, names);
  // Ajv writes the helpers of its own as require, also into a module.
  const helpers = [
    ...new Set([...code.matchAll(/require\("(ajv[^"]+)"\)\.default/g)].map(([, path = '']) => path)),
  ];
  const imports = helpers.map((path, n) => `import helper${n} from '${path}.js';`);
  const linked = helpers.reduce(
    (text, path, n) => text.replaceAll(`require("${path}").default`, `exported(helper${n})`),
    code,
  );
  const module = [
    ...imports,
    // Node gives the exports of a CommonJS module, a bundler its default.
    `const exported = (helper) => helper.default ?? helper;`,
    before,
    linked.replace('"use strict";', ''),
    behind,
  ].join('\n');
  return (await transform(module, { minify: true, charset: 'utf8' })).code;
}

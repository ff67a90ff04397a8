/** The JSON Schemas of records as code, so that the package need not compile them while it runs. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { build } from 'esbuild';
import { compiledModule } from '../../scripts/ajv-module.js';
import { recordKinds } from '../src/layout.js';

function compiledForms(): Promise<string> {
  const ajv = new Ajv2020({ strict: true, allErrors: true, code: { source: true, esm: true } });
  const names = recordKinds.map((kind) => {
    const file = new URL(`../schemas/${kind}.schema.json`, import.meta.url);
    const schema = JSON.parse(readFileSync(file, 'utf8')) as { readonly $id: string };
    ajv.addSchema(schema);
    return { kind, name: `check_${kind.replaceAll('-', '_')}`, id: schema.$id };
  });
  return compiledModule(ajv, Object.fromEntries(names.map(({ name, id }) => [name, id])), {
    behind: `export const forms = { ${names.map(({ kind, name }) => `'${kind}': ${name}`).join(', ')} };`,
  });
}

/** Writes them beside the code that reads them (src/packs/form-compiler.ts), as a file that can be loaded at once. */
export async function writeCompiledForms(outfile: string): Promise<void> {
  const resolveDir = fileURLToPath(new URL('.', import.meta.url));
  const stdin = { contents: await compiledForms(), resolveDir };
  await build({
    stdin,
    outfile,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
  });
}

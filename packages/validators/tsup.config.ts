import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import type { PluginBuild } from 'esbuild';
import { defineConfig } from 'tsup';
import { libraryBuild, shrinkChunk } from '../../tsup.shared.js';
import { listOtherTypes, type PathType } from './src/fhir/invariants/path-types.js';

/**
 * Conversion of units is left out of the bundled FHIRPath engine: its tables carry licence terms of their own.
 * A rule that needs it throws and lands in the not-checked ledger.
 */
const withoutUnits = {
  name: 'without-units',
  setup(build: PluginBuild): void {
    build.onResolve({ filter: /^@lhncbc\/ucum-lhc$/ }, () => ({ path: 'units', namespace: 'without-units' }));
    build.onLoad({ filter: /.*/, namespace: 'without-units' }, () => ({
      contents: `export const UcumLhcUtils = { getInstance: () => new Proxy({}, { get: () => () => { throw new Error('units'); } }) };`,
    }));
  },
};

/** Of the engine's table of types by path only what does not follow from our definitions is bundled. */
const withoutKnownPaths = {
  name: 'without-known-paths',
  setup(build: PluginBuild): void {
    build.onLoad({ filter: /fhir-context[\\/]r4[\\/]path2Type\.json$/ }, async ({ path }) => ({
      contents: JSON.stringify(
        listOtherTypes(JSON.parse(await readFile(path, 'utf8')) as Record<string, PathType>),
      ),
      loader: 'json',
    }));
  },
};

const recipe = libraryBuild({
  index: 'src/index.ts',
  'reporters/index': 'src/reporters/index.ts',
  'maturity/index': 'src/maturity/index.ts',
  'quality/index': 'src/quality/index.ts',
  xml: 'src/xml.ts',
  fhir: 'src/fhir/index.ts',
  readers: 'src/readers.ts',
});

export default defineConfig({
  ...recipe,
  // Optional libraries stay outside: they are imported only when an option asks for them, and may be missing.
  external: [/^node:/, 'libxml2-wasm', 'node-schematron', '@duckdb/node-api'],
  // Two development dependencies are bundled: the FHIRPath engine, which only a rule that needs it loads, and saxes, for Node must
  // look through a CommonJS package for its names first: an eighth of the time that `hulian validate` takes for one document.
  esbuildPlugins: [withoutUnits, withoutKnownPaths],
  esbuildOptions(options, context) {
    recipe.esbuildOptions?.(options, context);
    options.mainFields = ['module', 'main'];
  },
  // `hulian explain` reads the pages of the rules without the documentation site.
  async onSuccess() {
    await cp('../../docs/rules', 'dist/rule-pages', { recursive: true });
    await cp('../../docs/en/rules', 'dist/rule-pages/en', { recursive: true });
    await mkdir('dist/fhir-definitions', { recursive: true });
    for (const name of await readdir('src/fhir/definitions')) {
      const packed = brotliCompressSync(await readFile(`src/fhir/definitions/${name}`));
      await writeFile(`dist/fhir-definitions/${name}.br`, packed);
    }
    // They use the names of their classes in messages of errors alone, which nobody is shown.
    await shrinkChunk('fhirpath/src/fhirpath.js');
    await shrinkChunk('saxes/saxes.js');
  },
});

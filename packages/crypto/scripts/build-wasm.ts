// Builds the WebAssembly core with npm tooling alone: npm run build:wasm -w @hulian/crypto
// generate the unrolled sources, compile with AssemblyScript, write the module as Base64 into src/core/generated/module.ts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import asc from 'assemblyscript/asc';
import { fieldSource } from './generate-field.js';
import { sm3Source } from './generate-sm3.js';
import { sm4Source } from './generate-sm4.js';

const folder = new URL('../', import.meta.url);
const path = (name: string): string => fileURLToPath(new URL(name, folder));

/** What a build gives: the module, and every generated text by its path inside the package. */
export interface Build {
  readonly module: Uint8Array;
  readonly files: Readonly<Record<string, string>>;
}

const options =
  '--runtime stub --noAssert -O3 --converge --enable simd --initialMemory 72 --maximumMemory 72 --memoryBase 4700000';

/** Compiles the sources as they would be generated now; nothing of the package is written. */
export async function buildWasm(): Promise<Build> {
  const sources = generatedSources();
  const module = await compile('index.ts', sources);
  const text = Buffer.from(module).toString('base64');
  return { module, files: { ...sources, 'src/core/generated/module.ts': embedded(text, module.length) } };
}

/** The generated AssemblyScript sources by their path inside the package. */
export function generatedSources(): Record<string, string> {
  return {
    'assembly/generated/field.ts': fieldSource(),
    'assembly/generated/sm3-block.ts': sm3Source(),
    'assembly/generated/sm4-block.ts': sm4Source(),
  };
}

/** Compiles one entry of assembly/; `sources` take the place of files. */
export async function compile(entry: string, sources: Readonly<Record<string, string>>): Promise<Uint8Array> {
  let module: Uint8Array | undefined;
  const { error, stderr } = await asc.main([entry, '--outFile', 'core.wasm', ...options.split(' ')], {
    readFile: (name) => {
      const inside = `assembly/${name.replace(/^\.\//, '')}`;
      try {
        return sources[inside] ?? readFileSync(path(inside), 'utf8');
      } catch {
        return null;
      }
    },
    writeFile: (name, contents) => {
      if (name.endsWith('.wasm')) module = contents as Uint8Array;
    },
    listFiles: () => [],
  });
  if (error || module === undefined)
    throw new Error(`AssemblyScript: ${error?.message ?? 'no output'}\n${stderr.toString()}`);
  return module;
}

function embedded(base64: string, bytes: number): string {
  return [
    '// Made by scripts/build-wasm.ts from assembly/. Do not edit.',
    `/** The WebAssembly core, ${bytes} bytes, as Base64. */`,
    `export const moduleBase64 = '${base64}';`,
    '',
  ].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { module, files } = await buildWasm();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path(name.replace(/[^/]*$/, '')), { recursive: true });
    writeFileSync(path(name), text);
  }
  console.log(`core: ${module.length} bytes`);
}

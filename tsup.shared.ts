import { readdir, readFile, writeFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import type { Options } from 'tsup';

/** The one build recipe of all packages: ES modules for Node 20 with types, no minification so that hospitals can audit it. */
export function libraryBuild(entry: string[] | Record<string, string>): Options {
  return {
    entry,
    format: ['esm'],
    target: 'node20',
    platform: 'neutral',
    external: [/^node:/],
    // Types are built against the types of the packages below, which the order of workspaces has built before.
    // The demo needs no types: HULIAN_BUILD_TYPES=no leaves them out.
    dts: process.env['HULIAN_BUILD_TYPES'] === 'no' ? false : { compilerOptions: { customConditions: [] } },
    splitting: true,
    treeshake: true,
    sourcemap: false,
    clean: true,
    tsconfig: new URL('./tsconfig.base.json', import.meta.url).pathname,
    // Chinese stays Chinese: as `\u` escapes nobody could read it, and they take more room.
    esbuildOptions(options) {
      options.charset = 'utf8';
    },
  };
}

/** Takes blanks, comments (licences stay) and long names out of the one chunk of a module that is not ours to read. */
export async function shrinkChunk(name: string): Promise<void> {
  const chunks = (await readdir('dist')).filter(
    (file) => file.startsWith(`${name}-`) && /^\w+\.js$/.test(file.slice(name.length + 1)),
  );
  if (chunks.length !== 1) throw new Error(`one chunk ${name} is expected, not ${chunks.length}`);
  const path = `dist/${chunks[0]}`;
  const options = { minify: true, charset: 'utf8', legalComments: 'inline' } as const;
  await writeFile(path, (await transform(await readFile(path, 'utf8'), options)).code);
}

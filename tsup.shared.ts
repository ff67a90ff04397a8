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

/** Takes blanks, comments (licences stay) and long names out of the one chunk that a module is built into which is not ours to read. */
export async function shrinkChunk(path: string): Promise<void> {
  const files = (await readdir('dist')).filter((file) => file.endsWith('.js'));
  const chunks = await Promise.all(
    files.map(async (file) => ({ file, code: await readFile(`dist/${file}`, 'utf8') })),
  );
  const [chunk, ...others] = chunks.filter(({ code }) =>
    code.split('\n').some((line) => line.startsWith('// ') && line.endsWith(path)),
  );
  if (chunk === undefined || others.length > 0) throw new Error(`${path} is expected in one chunk`);
  const options = { minify: true, charset: 'utf8', legalComments: 'inline' } as const;
  await writeFile(`dist/${chunk.file}`, (await transform(chunk.code, options)).code);
}

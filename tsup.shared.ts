import type { Options } from 'tsup';

/** The one build recipe of all packages: ES modules for Node 20 with types, no minification so that hospitals can audit it. */
export function libraryBuild(entry: string[] | Record<string, string>): Options {
  return {
    entry,
    format: ['esm'],
    target: 'node20',
    platform: 'neutral',
    external: [/^node:/],
    dts: true,
    splitting: true,
    treeshake: true,
    sourcemap: false,
    clean: true,
    tsconfig: new URL('./tsconfig.base.json', import.meta.url).pathname,
  };
}

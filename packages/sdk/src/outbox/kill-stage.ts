// The stage of the kill harnesses: scripts in one file each.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Below node_modules, so that the bundle finds the packages it does not hold. */
export function cacheFolder(): string {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('node-sqlite3-wasm/package.json')),
    '..',
    '.cache',
  );
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** One file that starts fast; packages that are not ours stay outside. */
export async function bundleScript(entry: URL, outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@hulian/source'],
    external: ['node-sqlite3-wasm', 'sm-crypto'],
    logLevel: 'error',
  });
}

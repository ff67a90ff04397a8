// Bundles the page into dist: one script, one style sheet, the page and its icon. Nothing is loaded from elsewhere.
import { build } from 'esbuild';
import { cp, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const folder = fileURLToPath(new URL('..', import.meta.url));
const output = join(folder, 'dist');
const limit = 400 * 1024;

await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });
await build({
  absWorkingDir: folder,
  entryPoints: { console: 'src/main.tsx' },
  outdir: output,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: ['chrome87', 'firefox88', 'safari14.1'],
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  conditions: ['@hulian/source'],
  // Modules that read files are beside those that the page uses; none may be left in the bundle.
  external: ['node:*'],
  legalComments: 'none',
  logLevel: 'warning',
});
await cp(join(folder, 'static'), output, { recursive: true });

const script = await readFile(join(output, 'console.js'), 'utf8');
if (/from\s*["']node:/.test(script)) throw new Error('the page would need modules of Node');

let size = 0;
for (const name of ['index.html', 'console.js', 'console.css', 'icon.svg']) {
  await stat(join(output, name));
  size += gzipSync(await readFile(join(output, name)), { level: 9 }).length;
}
console.log(`console: ${(size / 1024).toFixed(1)} kB gzip`);
if (size > limit) throw new Error(`the page has ${size} bytes (gzip); ${limit} are allowed`);

/** Joins the files that every start of the program reads: each one more costs the start half a millisecond. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const joined = 'start.js';
const imports = /^(?:import|export) (?:[^;']+ from )?'\.\/([^']+)';\n/gmu;
const exports = /^export \{ ([^}]+) \};$/gmu;

/** Makes `start.js` of all that `main.js` imports at once; the other files of the build import from it what they took from those. */
export async function joinStart(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const texts = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
  const parts = findImported('main.js', texts);
  const exported = [...parts].flatMap((part) => findExported(texts.get(part) ?? ''));
  if (new Set(exported).size < exported.length) throw new Error('Two files of the start export one name');
  await build({
    stdin: {
      contents: [...parts].map((part) => `export * from './${part}';`).join('\n'),
      resolveDir: folder,
    },
    outfile: join(folder, joined),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    packages: 'external',
    ignoreAnnotations: true,
    plugins: [
      {
        name: 'what-is-read-later',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[.]/ }, ({ kind, path }) =>
            kind === 'dynamic-import' ? { path, external: true } : undefined,
          ),
      },
    ],
  });
  for (const [name, text] of texts) {
    if (parts.has(name)) await rm(join(folder, name));
    else await writeFile(join(folder, name), takeFromStart(text, parts));
  }
}

function findImported(
  entry: string,
  texts: ReadonlyMap<string, string>,
  found = new Set<string>(),
): Set<string> {
  for (const [, name = ''] of (texts.get(entry) ?? '').matchAll(imports)) {
    if (found.has(name)) continue;
    found.add(name);
    findImported(name, texts, found);
  }
  return found;
}

const findExported = (text: string): string[] =>
  [...text.matchAll(exports)].flatMap(([, list = '']) =>
    list.split(', ').map((name) => name.split(' as ').at(-1) ?? name),
  );

/** Imports for their order alone fall away: nothing in the start acts when it is read. */
const takeFromStart = (text: string, parts: ReadonlySet<string>): string =>
  text
    .replaceAll("import 'node:module';\n", '')
    .replace(imports, (line, name: string) =>
      !parts.has(name) ? line : line.startsWith("import '") ? '' : line.replace(`./${name}`, `./${joined}`),
    );

/** The page itself: files that were built into the package, served from memory. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConsoleApp } from './app.js';
import { found } from './problem.js';

export interface StaticFile {
  readonly content: Uint8Array;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Reads the built page: `console/` beside the program; undefined when it was not built. */
export async function readPage(
  folder = fileURLToPath(new URL('./console/', import.meta.url)),
): Promise<ReadonlyMap<string, StaticFile> | undefined> {
  try {
    const names = await readdir(folder);
    const files = names.map(async (name): Promise<[string, StaticFile]> => [
      name,
      {
        content: await readFile(join(folder, name)),
        type: types[name.split('.').pop() ?? ''] ?? 'application/octet-stream',
      },
    ]);
    return new Map(await Promise.all(files));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export function addStaticRoutes(app: ConsoleApp, files: ReadonlyMap<string, StaticFile>): void {
  app.get('/:name?', (context) => {
    // Paths are names in a map, never paths of the disk; addresses of pages all show the one page.
    const { content, type } = found(files.get(context.req.param('name') ?? 'index.html'));
    return context.body(Uint8Array.from(content), 200, { 'content-type': type });
  });
}

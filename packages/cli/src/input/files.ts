/** From the PATHs of a command line to files: files, folders, globs and `-` for standard input. */
import { statSync, type Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { nearestOf } from './nearest.js';
import { search, type Search } from './search.js';

export interface InputFile {
  /** As shown to the user: relative where the user wrote it so; `-` for standard input. */
  readonly path: string;
  /** Absolute; undefined for standard input. */
  readonly absolute?: string;
  readonly size: number;
}

// Workbooks of old Excel cannot be read, but who exports records as such must hear it.
const readable = ['xml', 'json', 'ndjson', 'jsonl', 'csv', 'tsv', 'txt', 'xlsx', 'xls'];
/** Endings of signatures, which only those commands look for that judge them. */
export const signedEndings: readonly string[] = ['p7s', 'p7m', 'jws'];
const globCharacters = /[*?[\]{}]/;

/**
 * Files in the order in which they were named; those of a folder sorted by name. What a folder holds beside them
 * is named on standard error: nobody shall take a file for judged that was passed over.
 * @throws CliError (exit 2) that lists every path that does not exist, or names a folder without input, or of an empty path
 */
export async function findFiles(
  context: Context,
  paths: readonly string[],
  moreEndings: readonly string[] = [],
): Promise<InputFile[]> {
  const files: InputFile[] = [];
  const missing: { path: string; nearest?: string }[] = [];
  for (const path of paths) {
    if (path === '-') {
      files.push({ path: '-', size: 0 });
      continue;
    }
    // An unset variable of a script must not mean the whole current folder.
    if (path.trim() === '') throw usageError(context.messages.errors.pathEmpty);
    const absolute = resolve(context.io.cwd, path);
    const found = await stat(absolute).catch(ignoreMissing);
    if (found?.isDirectory())
      files.push(...(await listFolder(context, path, absolute, [...readable, ...moreEndings])));
    else if (found) files.push({ path, absolute, size: found.size });
    else if (globCharacters.test(path)) files.push(...(await listGlob(context, path)));
    else missing.push({ path, ...(await nearestFile(absolute)) });
  }
  if (missing.length > 0) throw usageError(context.messages.errors.pathsMissing(missing));
  const seen = new Set<string>();
  return files.filter((file) => {
    const key = file.absolute ?? '-';
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}

async function listFolder(
  context: Context,
  shown: string,
  folder: string,
  endings: readonly string[],
): Promise<InputFile[]> {
  const found = await search('**', folder);
  const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const names = found.files.filter((name) => endings.includes(endingOf(name)));
  const passedOver = found.files.filter((name) => ![...endings, ...signedEndings].includes(endingOf(name)));
  if (passedOver.length > 0) context.note(context.messages.errors.passedOver(shown, passedOver.sort()));
  // Reading what cannot be read says why, in its place among the other files.
  const files = toFiles(context, { ...found, files: names }, folder, shown);
  if (files.length === 0) throw usageError(context.messages.errors.noFiles(shown));
  return files;
}

async function listGlob(context: Context, pattern: string): Promise<InputFile[]> {
  const found = await search(pattern.split(sep).join('/'), context.io.cwd);
  const files = toFiles(context, found, context.io.cwd, '');
  if (files.length === 0) throw usageError(context.messages.errors.noMatch(pattern));
  return files;
}

/**
 * Asked of the system one after the other and at once: waiting for each answer took longer than the answer. Pipes, sockets and
 * devices, and links to them, have no end: they are named and passed over. Whoever names one himself has it read.
 */
function toFiles(
  context: Context,
  { files, unreadable, special }: Search,
  folder: string,
  shown: string,
): InputFile[] {
  const passedOver = [...special];
  const above = shown === '' ? '' : `${shown.replace(/[\\/]+$/, '')}/`;
  const found = [...files, ...unreadable]
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((name) => {
      const absolute = resolve(folder, name);
      const stats = statOf(absolute);
      if (!stats || stats.isFile() || stats.isDirectory())
        return [{ path: `${above}${name}`, absolute, size: stats?.size ?? 0 }];
      passedOver.push(name);
      return [];
    });
  if (passedOver.length > 0)
    context.note(context.messages.errors.specialFiles(shown || folder, passedOver.sort()));
  return found;
}

/** Undefined for what cannot be asked; reading it tells why. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** A file with nearly the same name in the same folder. */
async function nearestFile(absolute: string): Promise<{ nearest?: string }> {
  const names = await readdir(dirname(absolute)).catch(() => []);
  const nearest = nearestOf(basename(absolute), names, 1)[0];
  return nearest === undefined
    ? {}
    : { nearest: relative(process.cwd(), resolve(dirname(absolute), nearest)) || nearest };
}

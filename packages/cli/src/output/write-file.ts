import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

export interface WriteOptions {
  /** File mode; 0o600 for keys. */
  readonly mode?: number;
  /** False: an existing file is an error (EEXIST). */
  readonly overwrite?: boolean;
}

/** What is at a place to be written to; a device is a pipe or a terminal as well: renaming a file over it would replace it. */
export async function lookAt(target: string): Promise<'nothing' | 'file' | 'folder' | 'device'> {
  const found = await stat(target).catch(() => undefined);
  if (found === undefined) return 'nothing';
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'device';
}

/**
 * Writes a file whole or not at all: a temporary file beside it, flushed, then renamed.
 * Devices and pipes are written to as they are.
 * @throws the system's error with `code` and `path` (of the target); `ENOENT_FOLDER` when the folder is missing
 */
export async function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const target = resolve(path);
  const found = await lookAt(target);
  if (found !== 'nothing' && options.overwrite === false) throw systemError('EEXIST', target);
  if (found === 'folder') throw systemError('EISDIR', target);
  if (found === 'device')
    return writeFile(target, content).catch((error: NodeJS.ErrnoException) => {
      throw systemError(error.code ?? 'EIO', target);
    });
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', options.mode ?? 0o666);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw systemError('ENOENT_FOLDER', dirname(target));
    if (error instanceof Error) Object.assign(error, { path: target });
    throw error;
  }
}

/**
 * The absolute path of a file to be written.
 * @throws `EISDIR` for a path that ends like a folder: a file of that name is not what was meant
 */
export function resolveOutput(folder: string, path: string): string {
  const target = resolve(folder, path);
  if (/[\\/]$/u.test(path)) throw systemError('EISDIR', target);
  return target;
}

/**
 * Finds out before long work whether a file can be written: by making one beside it.
 * @throws the system's error, as `writeFileAtomically` would
 */
export async function checkWritable(path: string): Promise<void> {
  const target = resolve(path);
  const found = await lookAt(target);
  if (found === 'folder') throw systemError('EISDIR', target);
  if (found === 'device') return;
  const probe = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.probe`);
  await writeFileAtomically(probe, '').catch((error: unknown) => {
    const { code, path: at } = error as NodeJS.ErrnoException;
    throw systemError(code ?? 'EIO', code === 'ENOENT_FOLDER' ? (at ?? target) : target);
  });
  await rm(probe, { force: true });
}

function systemError(code: string, path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}

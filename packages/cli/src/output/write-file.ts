import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

export interface WriteOptions {
  /** File mode; 0o600 for keys. */
  readonly mode?: number;
  /** False: an existing file is an error (EEXIST). */
  readonly overwrite?: boolean;
}

/**
 * Writes a file whole or not at all: a temporary file beside it, flushed, then renamed.
 * @throws the system's error with `code` and `path` (of the target) when a folder is missing, read-only or full
 */
export async function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const target = resolve(path);
  if (options.overwrite === false && (await exists(target))) throw systemError('EEXIST', target);
  if (await isFolder(target)) throw systemError('EISDIR', target);
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
    if (error instanceof Error) Object.assign(error, { path: target });
    throw error;
  }
}

function systemError(code: string, path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

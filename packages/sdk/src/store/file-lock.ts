import { readFileSync, rmSync, writeFileSync, linkSync, rmdirSync } from 'node:fs';
import { SdkError } from '../errors/sdk-error.js';

interface Owner {
  readonly pid: number;
  /** Start of the owner in clock ticks since boot where the system tells (Linux), so that a reused number is recognised. */
  readonly started: string;
}

function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(owner.pid) === owner.started;
}

function readOwner(path: string): Owner | undefined {
  try {
    const [pid = '', started = ''] = readFileSync(path, 'utf8').trim().split(' ');
    return { pid: Number(pid), started };
  } catch {
    return undefined;
  }
}

/**
 * Takes a data file for this process and returns the release. The mark of a process that died (also by SIGKILL) is recognised
 * and taken over, together with the lock folder that SQLite leaves behind in that case.
 * @throws SdkError CONFIG_FILE_LOCKED when a living process holds the file; CONFIG_STORAGE_FULL, CONFIG_STORAGE_FAILED when the folder is not writable.
 */
export function lockFile(path: string): () => void {
  const mark = `${path}.owner`;
  const draft = `${mark}.${process.pid}`;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      writeFileSync(draft, `${process.pid} ${startOf(process.pid)}`, { mode: 0o600 });
      linkSync(draft, mark);
      removeStaleFolder(`${path}.lock`);
      return () => rmSync(mark, { force: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOSPC') throw new SdkError('CONFIG_STORAGE_FULL', { path }, { cause: error });
      if (code !== 'EEXIST') throw new SdkError('CONFIG_STORAGE_FAILED', { path }, { cause: error });
      const owner = readOwner(mark);
      if (owner && isAlive(owner))
        throw new SdkError('CONFIG_FILE_LOCKED', { path, pid: owner.pid }, { cause: error });
      rmSync(mark, { force: true });
    } finally {
      rmSync(draft, { force: true });
    }
  }
  throw new SdkError('CONFIG_FILE_LOCKED', { path, pid: 0 });
}

function removeStaleFolder(path: string): void {
  try {
    rmdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

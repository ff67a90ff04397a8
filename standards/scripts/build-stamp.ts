// Has anything changed since the last build? Compared by path, size and time of every file that the build reads.
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const skipped = new Set(['node_modules', 'dist', 'generated', 'coverage']);

/** One line for each file below `root` that can influence the build. */
export function inputStamp(root: string): string {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !path
          .slice(root.length)
          .split(/[\\/]/)
          .some((part) => skipped.has(part)),
    )
    .sort()
    .map((path) => {
      const { size, mtimeMs } = statSync(path);
      return `${path.slice(root.length)} ${size} ${mtimeMs}`;
    })
    .join('\n');
}

/** True when `outputs` exist and were built from what `stamp` says. */
export function isUpToDate(file: string, stamp: string, outputs: readonly string[]): boolean {
  return (
    existsSync(file) && outputs.every((path) => existsSync(path)) && readFileSync(file, 'utf8') === stamp
  );
}

/** Remembers what was built from. */
export function writeStamp(file: string, stamp: string): void {
  writeFileSync(file, stamp);
}

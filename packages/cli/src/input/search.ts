// Files by pattern. The library passes over what it may not look into; here that is handed on, so that a folder without
// permission does not count as an empty one.
import fs from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What a search found, relative to the folder searched. */
export interface Search {
  /** Links that lead nowhere are among them: reading says why. */
  readonly files: readonly string[];
  /** Folders that could not be listed. */
  readonly unreadable: readonly string[];
  /** Pipes, sockets and devices, which have no content to read. */
  readonly special: readonly string[];
}

type Done<Value> = (error: NodeJS.ErrnoException | null, value: Value) => void;

/** Files below `cwd` that match a pattern; hidden ones and those of installed packages are left out. */
export async function search(pattern: string, cwd: string): Promise<Search> {
  const { glob } = await import('tinyglobby');
  const [lost, unreadable, special] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const note =
    <Value>(failed: Set<string>, path: string, done: Done<Value>): Done<Value> =>
    (error, value) => {
      const name = relative(cwd, path).split(sep).join('/');
      if (error && !/(?:^|\/)(?:\.|node_modules(?:\/|$))/u.test(name)) failed.add(name);
      done(error, value);
    };
  const readFolder = (path: string, how: { withFileTypes: true }, done: Done<fs.Dirent[]>): void =>
    fs.readdir(
      path,
      how,
      note(unreadable, path, (error, entries) => {
        // What the library does not list is no file, folder or link.
        for (const entry of error ? [] : entries)
          if (!entry.isFile() && !entry.isDirectory() && !entry.isSymbolicLink())
            special.add(relative(cwd, join(path, entry.name)).split(sep).join('/'));
        done(error, entries);
      }),
    );
  let followed = false;
  const follow = (path: string, done: Done<string>): void => {
    followed = true;
    fs.realpath(path, note(lost, path, done));
  };
  const files = await glob(pattern, {
    cwd,
    ignore: '**/node_modules/**',
    expandDirectories: false,
    fs: { readdir: readFolder as typeof fs.readdir, realpath: follow as typeof fs.realpath },
  });
  const found = [...(followed ? onceEach(files, cwd) : files), ...lost];
  return { files: found, unreadable: [...unreadable], special: [...special] };
}

/** Links lead to files that were found already, round in a circle too: a file is read once, by its shortest name. */
function onceEach(files: readonly string[], cwd: string): string[] {
  const names = new Map<string, string>();
  for (const name of [...files].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const real = realPathOf(join(cwd, name));
    if (!names.has(real)) names.set(real, name);
  }
  return [...names.values()];
}

/** The path itself where it cannot be followed; reading it tells why. */
function realPathOf(path: string): string {
  try {
    return fs.realpathSync(path);
  } catch {
    return path;
  }
}

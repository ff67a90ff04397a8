// Files of a pack: a folder, or a zip archive with the ending .hlpack. Read strictly, with limits.
import { readdirSync, readFileSync, statSync } from 'node:fs';

import { PackError } from './types.js';
import { readZip } from './zip.js';

/** Files by path relative to the pack, with forward slashes. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;

/** Greatest size of a pack, unpacked. */
export const packSizeLimit = 256 * 1024 * 1024;

/** Name of the detached signature inside a pack. */
export const signatureFile = 'pack.sig';

/**
 * Reads the files of a pack.
 * @param path folder or archive
 * @throws PackError `PACK_NOT_FOUND`, `PACK_ZIP_INVALID`
 */
export function readPackFiles(path: string): PackFiles {
  let folder: boolean;
  try {
    folder = statSync(path).isDirectory();
  } catch (cause) {
    throw new PackError('PACK_NOT_FOUND', path, { reason: 'no such folder or archive' }, { cause });
  }
  if (folder) return new Map(walk(path, '').map((file) => [file, readFileSync(`${path}/${file}`)]));
  try {
    return readZip(readFileSync(path), packSizeLimit);
  } catch (cause) {
    throw new PackError('PACK_ZIP_INVALID', path, { reason: (cause as Error).message }, { cause });
  }
}

function walk(root: string, folder: string): string[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return walk(root, path);
      return entry.isFile() && !entry.name.startsWith('.') ? [path] : [];
    });
}

/**
 * The bytes that a pack's signature covers: for each file but the signature, in order of path,
 * a line `path length` and the content. Folder and archive of the same pack give the same bytes.
 */
export function signedBytes(files: PackFiles): Uint8Array {
  const encoder = new TextEncoder();
  const parts = [...files]
    .filter(([path]) => path !== signatureFile)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, bytes]) => [encoder.encode(`${path} ${bytes.length}\n`), bytes]);
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

// Data files lie beside the code: one folder above src/ (sources) and above dist/ (packed package).
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packageRoot = fileURLToPath(new URL('../', import.meta.url));

/**
 * Absolute path of the folder that holds the authored data and the generated index.
 * Works from sources and from the installed package, in paths with spaces and on Windows.
 */
export function dataFolder(): string {
  return packageRoot;
}

/**
 * Reads one file of the library as bytes.
 * @param path relative to the data folder, with forward slashes
 * @throws Error when the file is missing: the package is damaged, or `npm run data:build` has not run
 */
export function readDataFile(path: string, root = packageRoot): Buffer {
  try {
    return readFileSync(root + path);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const hint = missing
      ? 'the package is incomplete (in a checkout: npm run data:build)'
      : 'the file cannot be read';
    throw new Error(`standards data ${path}: ${hint}`, { cause });
  }
}

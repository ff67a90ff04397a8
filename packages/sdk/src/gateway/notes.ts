import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';

/** Endings of what the gateway writes beside an input. */
export const receiptEnding = '.receipt.json';
export const errorEnding = '.error.json';

/** Writes a file so that it is there whole or not at all, also after a power cut and when the disk takes only its beginning. */
export function writeWhole(path: string | Buffer, draft: string, value: unknown): void {
  const file = openSync(draft, 'w', 0o600);
  try {
    writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

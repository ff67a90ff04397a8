import { createHash } from 'node:crypto';

/** SM3 of a text in UTF-8, as lower-case hexadecimal. */
export function digestText(text: string): string {
  return createHash('sm3').update(text, 'utf8').digest('hex');
}

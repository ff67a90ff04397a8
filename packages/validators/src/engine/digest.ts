import { bytesToHex, sm3, utf8ToBytes } from '@hulian/crypto';

/** SM3 of a text in UTF-8, as lower-case hexadecimal. */
export function digestText(text: string): string {
  return bytesToHex(sm3(utf8ToBytes(text)));
}

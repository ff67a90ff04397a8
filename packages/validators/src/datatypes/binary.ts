// Data type BY (二进制): image, audio, PDF and the like; in records as base64 text.
import type { TypeFault } from './fault.js';

const base64 = /^[A-Za-z0-9+/]*={0,2}$/u;

/** Checks base64 text; line breaks are allowed. */
export function checkBinary(text: string): TypeFault | undefined {
  const joined = text.replace(/[\r\n]/gu, '');
  return joined.length % 4 === 0 && base64.test(joined)
    ? undefined
    : { rule: 'data-type', message: 'base64' };
}

// Base64 where a message or a document should stand as it is, or where the standard asks for it.
import { Buffer } from 'node:buffer';
import { checkBinary } from '../datatypes/binary.js';

/** Shorter texts may be words as well. */
const shortest = 16;

/** The bytes of a Base64 text; undefined for any other text. Line breaks are allowed. */
export const decodeBase64 = (text: string): Uint8Array | undefined => {
  const joined = text.replace(/\s+/gu, '');
  return joined.length < shortest || checkBinary(joined) !== undefined
    ? undefined
    : Uint8Array.from(Buffer.from(joined, 'base64'));
};

/** The text of bytes that are strict UTF-8 and begin like XML. */
export const decodeXml = (bytes: Uint8Array): string | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^\s*</u.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
};

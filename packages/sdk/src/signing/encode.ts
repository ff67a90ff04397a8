import { base64ToBytes, bytesToBase64, bytesToHex, hexToBytes } from '@hulian/crypto';
import type { ByteEncoding } from './profile.js';

/** Bytes as the text a profile asks for. */
export function encode(bytes: Uint8Array, encoding: ByteEncoding): string {
  if (encoding === 'base64') return bytesToBase64(bytes);
  return encoding === 'hex' ? bytesToHex(bytes) : bytesToHex(bytes).toUpperCase();
}

/** The bytes of such a text; hexadecimal is read in either case. @throws CryptoError for a malformed text */
export function decode(text: string, encoding: ByteEncoding): Uint8Array {
  return encoding === 'base64' ? base64ToBytes(text) : hexToBytes(text);
}

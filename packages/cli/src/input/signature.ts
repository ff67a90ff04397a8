/** A detached SM2 signature in the forms people send: DER, r‖s, and either as hexadecimal or base64 text. */
import { base64ToBytes, hexToBytes } from '@hulian/crypto';

/** The bytes of a signature, or undefined when the file is none. Says nothing yet about whether it is right. */
export function readSignature(
  bytes: Uint8Array,
): { readonly bytes: Uint8Array; readonly encoding: 'der' | 'raw' } | undefined {
  if (bytes.length === 64) return { bytes, encoding: 'raw' };
  if (bytes[0] === 0x30 && bytes.length >= 8 && bytes.length <= 80 && !isText(bytes))
    return { bytes, encoding: 'der' };
  const inner = decodeText(bytes);
  return inner === undefined || isText(inner) ? undefined : readSignature(inner);
}

function isText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127));
}

function decodeText(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length > 400 || !isText(bytes)) return undefined;
  const text = Buffer.from(bytes).toString('latin1').replace(/\s/g, '');
  try {
    return /^([0-9a-f]{2})+$/i.test(text) ? hexToBytes(text) : base64ToBytes(text);
  } catch {
    return undefined;
  }
}

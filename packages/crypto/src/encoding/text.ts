// Text forms that the containers need besides those of bytes.ts: base64url (RFC 4648 section 5), Base64 with line breaks, UTF-8 back to text.
import { base64ToBytes, bytesToBase64 } from '../bytes.js';
import { CryptoError } from '../errors.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** base64url text without padding, as JOSE wants it. */
export function bytesToBase64Url(bytes: Uint8Array): string {
  return bytesToBase64(bytes).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
}

/**
 * Bytes of a canonical base64url text: no padding, no white space, unused bits zero.
 * @throws CRYPTO_BASE64_INVALID
 */
export function base64UrlToBytes(text: string): Uint8Array {
  if (!/^[0-9A-Za-z_-]*$/.test(text)) throw new CryptoError('CRYPTO_BASE64_INVALID');
  const padding = '='.repeat((4 - (text.length % 4)) % 4);
  return base64ToBytes(text.replaceAll('-', '+').replaceAll('_', '/') + padding);
}

/**
 * Bytes of Base64 as PEM and XML have it: blanks and line breaks anywhere, everything else canonical.
 * @throws CRYPTO_BASE64_INVALID
 */
export function spacedBase64ToBytes(text: string): Uint8Array {
  return base64ToBytes(text.replace(/[ \t\r\n]+/g, ''));
}

/**
 * Text of UTF-8 bytes; a byte order mark stays in the text.
 * @throws CRYPTO_UTF8_INVALID
 */
export function bytesToUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new CryptoError('CRYPTO_UTF8_INVALID');
  }
}

// Bytes and their text forms. Everything else in this package takes and gives Uint8Array only.
import { CryptoError } from './errors.js';

const encoder = new TextEncoder();
/** Buffer of Node, where there is one: its text forms are many times as fast. Reached without an import, so that bundles for browsers stay whole. */
const nodeBuffer = globalThis.Buffer as typeof Buffer | undefined;
const hexDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal text of bytes. */
export function bytesToHex(bytes: Uint8Array): string {
  assertBytes(bytes, 'bytes');
  if (nodeBuffer) return nodeText(nodeBuffer, bytes, 'hex');
  let text = '';
  for (const byte of bytes) text += hexDigits[byte];
  return text;
}

/**
 * Bytes of a hexadecimal text, either case, no spaces, no prefix.
 * @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_HEX_INVALID
 */
export function hexToBytes(hex: string): Uint8Array {
  assertText(hex, 'hex');
  if (hex.length % 2 !== 0) throw new CryptoError('CRYPTO_HEX_INVALID', { reason: 'odd-length' });
  if (!/^[0-9a-fA-F]*$/.test(hex)) throw new CryptoError('CRYPTO_HEX_INVALID', { reason: 'character' });
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
}

const nodeText = (
  node: typeof Buffer,
  { buffer, byteOffset, byteLength }: Uint8Array,
  form: 'hex' | 'base64',
) => node.from(buffer, byteOffset, byteLength).toString(form);

/** Base64 text of bytes (RFC 4648 section 4, with padding). */
export function bytesToBase64(bytes: Uint8Array): string {
  assertBytes(bytes, 'bytes');
  if (nodeBuffer) return nodeText(nodeBuffer, bytes, 'base64');
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

/**
 * Bytes of a canonical Base64 text (RFC 4648 section 4: padding present, no white space, unused bits zero).
 * @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_BASE64_INVALID
 */
export function base64ToBytes(base64: string): Uint8Array {
  assertText(base64, 'base64');
  if (base64.length % 4 !== 0 || !/^[0-9A-Za-z+/]*={0,2}$/.test(base64))
    throw new CryptoError('CRYPTO_BASE64_INVALID');
  if (nodeBuffer) {
    const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
    const bytes = new Uint8Array((base64.length / 4) * 3 - padding);
    // Not Buffer.from(base64): that leaves a copy, perhaps of a key, in a pool.
    nodeBuffer.from(bytes.buffer).write(base64, 'base64');
    if (bytesToBase64(bytes) !== base64) throw new CryptoError('CRYPTO_BASE64_INVALID');
    return bytes;
  }
  const binary = atob(base64);
  if (btoa(binary) !== base64) throw new CryptoError('CRYPTO_BASE64_INVALID');
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** UTF-8 bytes of a text. */
export function utf8ToBytes(text: string): Uint8Array {
  assertText(text, 'text');
  return encoder.encode(text);
}

/** The bytes of all parts, one after the other. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** The same bytes as a plain Uint8Array. A Buffer is one too, but its slice() shares memory: never slice what a caller gave. */
export function viewOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Compares without an early exit; the length is public. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a[i]! ^ b[i]!;
  return difference === 0;
}

/** True when every byte is zero, without an early exit. */
export function isZero(bytes: Uint8Array): boolean {
  let sum = 0;
  for (const byte of bytes) sum |= byte;
  return sum === 0;
}

/** @throws CRYPTO_ARGUMENT_TYPE unless the value is a Uint8Array; CRYPTO_ARGUMENT_LENGTH when a length is given and differs. */
export function assertBytes(value: unknown, name: string, length?: number): asserts value is Uint8Array {
  if (!isBytes(value)) throw new CryptoError('CRYPTO_ARGUMENT_TYPE', { name, expected: 'Uint8Array' });
  if (length !== undefined && value.length !== length)
    throw new CryptoError('CRYPTO_ARGUMENT_LENGTH', { name, expected: String(length), actual: value.length });
}

/** True for a Uint8Array, also of another realm (test runners, vm contexts). */
export function isBytes(value: unknown): value is Uint8Array {
  return (
    value instanceof Uint8Array || (ArrayBuffer.isView(value) && value.constructor.name === 'Uint8Array')
  );
}

function assertText(value: unknown, name: string): asserts value is string {
  if (typeof value !== 'string') throw new CryptoError('CRYPTO_ARGUMENT_TYPE', { name, expected: 'string' });
}

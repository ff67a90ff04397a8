// PEM (RFC 7468): text around Base64 of DER. Reading allows explanatory text outside the objects and any line length inside.
import { assertBytes, bytesToBase64 } from '../bytes.js';
import { CryptoError } from '../errors.js';
import { spacedBase64ToBytes } from './text.js';

/** One object of a PEM text. */
export interface PemObject {
  /** What stands after BEGIN, for example `CERTIFICATE`. */
  readonly label: string;
  readonly bytes: Uint8Array;
}

const BOUNDARY = /^-----(BEGIN|END) ([A-Z0-9][A-Z0-9 ]*)-----[ \t]*$/;

/** True when the text has a BEGIN line. */
export function isPem(text: string): boolean {
  return /^-----BEGIN /m.test(text);
}

/**
 * All objects of a PEM text in order.
 * @throws CRYPTO_PEM_INVALID, CRYPTO_BASE64_INVALID
 */
export function readPem(text: string): PemObject[] {
  const objects: PemObject[] = [];
  let open: { label: string; lines: string[] } | undefined;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const boundary = BOUNDARY.exec(line);
    if (boundary === null) {
      if (open === undefined) continue;
      if (line.includes(':')) throw new CryptoError('CRYPTO_PEM_INVALID', { reason: 'pem-header' });
      open.lines.push(line);
    } else if (boundary[1] === 'BEGIN') {
      if (open !== undefined) throw new CryptoError('CRYPTO_PEM_INVALID', { reason: 'pem-boundary' });
      open = { label: boundary[2] as string, lines: [] };
    } else {
      if (open === undefined || open.label !== boundary[2])
        throw new CryptoError('CRYPTO_PEM_INVALID', { reason: 'pem-boundary' });
      objects.push({ label: open.label, bytes: spacedBase64ToBytes(open.lines.join('\n')) });
      open = undefined;
    }
  }
  if (open !== undefined) throw new CryptoError('CRYPTO_PEM_INVALID', { reason: 'pem-boundary' });
  return objects;
}

/** PEM text with lines of 64 characters and a final newline. */
export function writePem(label: string, bytes: Uint8Array): string {
  const lines = bytesToBase64(bytes).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/**
 * DER bytes of an input that is DER bytes, PEM bytes or PEM text. With PEM there must be exactly one object with one of the labels.
 * @throws CRYPTO_PEM_INVALID, CRYPTO_PEM_LABEL, CRYPTO_BASE64_INVALID
 */
export function derOf(input: Uint8Array | string, ...labels: readonly string[]): Uint8Array {
  if (typeof input !== 'string') assertBytes(input, 'input');
  const text = typeof input === 'string' ? input : pemText(input);
  if (text === undefined) return input as Uint8Array;
  const objects = readPem(text);
  const [object] = objects;
  if (object === undefined) throw new CryptoError('CRYPTO_PEM_INVALID', { reason: 'pem-none' });
  if (objects.length > 1) throw new CryptoError('CRYPTO_PEM_INVALID', { reason: 'pem-several' });
  if (!labels.includes(object.label))
    throw new CryptoError('CRYPTO_PEM_LABEL', { expected: labels.join(' / '), actual: object.label });
  return object.bytes;
}

/** The text of PEM bytes; undefined for bytes that are no PEM. DER of our formats begins with 30 hex, PEM never does. */
export function pemText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x30) return undefined;
  const text = new TextDecoder('latin1').decode(bytes);
  return isPem(text) ? text : undefined;
}

// Reading and writing of SM2 keys in every form that is in use: `keys` of the public API.
import { assertBytes, base64ToBytes, hexToBytes } from '../bytes.js';
import { Tag, parseDer } from '../encoding/der.js';
import type { PemObject } from '../encoding/pem.js';
import { isPem, readPem, writePem } from '../encoding/pem.js';
import { CryptoError } from '../errors.js';
import type { Sm2Jwk } from './jwk.js';
import { pairOfJwk, pointOfJwk, toJwk } from './jwk.js';
import type { KeyProtection } from './pbes2.js';
import { readEncryptedPkcs8, readPkcs8, writeEncryptedPkcs8, writePkcs8 } from './pkcs8.js';
import type { KeyPair } from '../sm2/keys.js';
import { pairOf, pointOf } from './points.js';
import { readSec1, writeSec1 } from './sec1.js';
import { pointOfSpki, writeSpki } from './spki.js';

export { readEnvelopedKey, writeEnvelopedKey } from './enveloped-key.js';
export { readPkcs12 } from './pkcs12.js';
export type { Pkcs12Content, Pkcs12Options } from './pkcs12.js';
export type { KeyPair, KeyProtection, Sm2Jwk };

/** What a key can be given as: DER or PEM bytes, raw bytes, a text (PEM, hexadecimal, Base64, JSON of a JWK), or a JWK. */
export type KeyInput = Uint8Array | string | Sm2Jwk;

/** How to read a private key. */
export interface ReadPrivateKeyOptions {
  /** The password of an encrypted key. Giving one for a key that is not encrypted is an error. */
  readonly password?: string;
}

/** How to write a private key. */
export interface WritePrivateKeyOptions {
  /** `pem` (text, default), `der` (bytes) or `jwk` (object). */
  readonly format?: 'pem' | 'der' | 'jwk';
  /** `pkcs8` (default), or `sec1` for old programs; SEC1 is never encrypted. */
  readonly structure?: 'pkcs8' | 'sec1';
  /** Encrypts with PBES2. */
  readonly password?: string;
  /** Cipher and password derivation; `sm4-sm3` unless given. OpenSSL 3.0 reads only the other two. */
  readonly protection?: KeyProtection;
  /** Iterations of PBKDF2; 600,000 unless given. */
  readonly iterations?: number;
}

/** How to write a public key. */
export interface WritePublicKeyOptions {
  readonly format?: 'pem' | 'der' | 'jwk';
}

/**
 * Reads a private key (私钥): PKCS#8 plain or encrypted, SEC1, JWK, 32 or 33 raw bytes, their hexadecimal or Base64.
 * A public key in the file must belong to the private key.
 * @standard RFC 5958, RFC 5915, RFC 8018, GM/T 0091
 * @throws CRYPTO_PASSWORD_REQUIRED, CRYPTO_PASSWORD_WRONG, CRYPTO_PASSWORD_UNUSED, CRYPTO_PRIVATE_KEY_RANGE, CRYPTO_KEY_MISMATCH, CRYPTO_KEY_FORM_UNKNOWN, CRYPTO_CURVE_UNSUPPORTED, CRYPTO_DER_INVALID and other CryptoErrors of the form
 */
export function readPrivateKey(input: KeyInput, options: ReadPrivateKeyOptions = {}): KeyPair {
  const form = formOf(input);
  const encrypted = form.kind === 'der' && outline(form.bytes) === 'encrypted';
  if (options.password !== undefined && !encrypted) throw new CryptoError('CRYPTO_PASSWORD_UNUSED');
  switch (form.kind) {
    case 'jwk':
      return pairOfJwk(form.jwk);
    case 'raw':
      return pairOf(form.bytes);
    case 'der':
      switch (outline(form.bytes)) {
        case 'encrypted':
          if (options.password === undefined) throw new CryptoError('CRYPTO_PASSWORD_REQUIRED');
          return readEncryptedPkcs8(form.bytes, options.password);
        case 'sec1':
          return readSec1(form.bytes);
        case 'pkcs8':
          return readPkcs8(form.bytes);
        default:
          throw new CryptoError('CRYPTO_STRUCTURE_INVALID', {
            structure: form.label ?? 'private key',
            part: 'SEQUENCE',
          });
      }
  }
}

/**
 * Reads a public key (公钥) and gives 65 bytes, 04 || x || y: SPKI, certificate, JWK, 65, 64 or 33 raw bytes, their hexadecimal or Base64.
 * The point is checked to be on the curve.
 * @standard RFC 5480, GB/T 32918.5-2017
 * @throws CRYPTO_POINT_NOT_ON_CURVE, CRYPTO_PUBLIC_KEY_FORM, CRYPTO_KEY_FORM_UNKNOWN, CRYPTO_CURVE_UNSUPPORTED, CRYPTO_DER_INVALID and other CryptoErrors of the form
 */
export function readPublicKey(input: KeyInput): Uint8Array {
  const form = formOf(input);
  switch (form.kind) {
    case 'jwk':
      return pointOfJwk(form.jwk);
    case 'raw':
      return pointOf(form.bytes);
    case 'der': {
      const node = parseDer(form.bytes);
      // A certificate is SEQUENCE { tbsCertificate, algorithm, signature }; its key is the only member of this shape.
      const certified = node.children.length === 3 ? node.children[0]?.children.find(isSpki) : undefined;
      return pointOfSpki(certified ?? node);
    }
  }
}

/** Writes a private key as PKCS#8 PEM unless said otherwise. @throws CRYPTO_PRIVATE_KEY_RANGE, CRYPTO_ARGUMENT_VALUE, CRYPTO_ALGORITHM_UNAVAILABLE */
export function writePrivateKey(
  privateKey: Uint8Array,
  options: WritePrivateKeyOptions & { readonly format: 'der' },
): Uint8Array;
export function writePrivateKey(
  privateKey: Uint8Array,
  options: WritePrivateKeyOptions & { readonly format: 'jwk' },
): Sm2Jwk;
export function writePrivateKey(
  privateKey: Uint8Array,
  options?: WritePrivateKeyOptions & { readonly format?: 'pem' },
): string;
export function writePrivateKey(
  privateKey: Uint8Array,
  options: WritePrivateKeyOptions = {},
): Uint8Array | string | Sm2Jwk {
  assertBytes(privateKey, 'privateKey', 32);
  const {
    format = 'pem',
    structure = 'pkcs8',
    password,
    protection = 'sm4-sm3',
    iterations = 600_000,
  } = options;
  const pair = pairOf(privateKey);
  if (password !== undefined && (structure === 'sec1' || format === 'jwk'))
    throw new CryptoError('CRYPTO_ARGUMENT_VALUE', { name: 'password', expected: 'undefined (sec1, jwk)' });
  if (password === '') throw new CryptoError('CRYPTO_ARGUMENT_VALUE', { name: 'password', expected: '>= 1' });
  if (format === 'jwk') return toJwk(pair.publicKey, pair.privateKey);
  const [label, der] =
    password !== undefined
      ? ['ENCRYPTED PRIVATE KEY', writeEncryptedPkcs8(pair, password, protection, iterations)]
      : structure === 'sec1'
        ? ['EC PRIVATE KEY', writeSec1(pair)]
        : ['PRIVATE KEY', writePkcs8(pair)];
  return format === 'der' ? der : writePem(label, der);
}

/** Writes a public key as SPKI PEM unless said otherwise. @throws CRYPTO_PUBLIC_KEY_FORM, CRYPTO_POINT_NOT_ON_CURVE */
export function writePublicKey(
  publicKey: Uint8Array,
  options: WritePublicKeyOptions & { readonly format: 'der' },
): Uint8Array;
export function writePublicKey(
  publicKey: Uint8Array,
  options: WritePublicKeyOptions & { readonly format: 'jwk' },
): Sm2Jwk;
export function writePublicKey(
  publicKey: Uint8Array,
  options?: WritePublicKeyOptions & { readonly format?: 'pem' },
): string;
export function writePublicKey(
  publicKey: Uint8Array,
  options: WritePublicKeyOptions = {},
): Uint8Array | string | Sm2Jwk {
  assertBytes(publicKey, 'publicKey');
  const point = pointOf(publicKey);
  if (options.format === 'jwk') return toJwk(point);
  const der = writeSpki(point);
  return options.format === 'der' ? der : writePem('PUBLIC KEY', der);
}

type KeyForm =
  | { readonly kind: 'der'; readonly bytes: Uint8Array; readonly label?: string }
  | { readonly kind: 'raw'; readonly bytes: Uint8Array }
  | { readonly kind: 'jwk'; readonly jwk: unknown };

const RAW_LENGTHS: readonly number[] = [32, 33, 64, 65];

function formOf(input: KeyInput): KeyForm {
  if (typeof input === 'string') return formOfText(input);
  if (!(input instanceof Uint8Array)) {
    if (typeof input !== 'object' || input === null)
      throw new CryptoError('CRYPTO_ARGUMENT_TYPE', { name: 'input', expected: 'Uint8Array, string, JWK' });
    return { kind: 'jwk', jwk: input };
  }
  // Asked first: the digit 0 is the first byte of DER, too, and a private key in hexadecimal is as long as a point.
  const text = new TextDecoder('latin1').decode(input);
  if (/^[0-9a-z+/=\s]+$/i.test(text)) return formOfText(text);
  if (RAW_LENGTHS.includes(input.length)) return { kind: 'raw', bytes: input };
  return input[0] === 0x30 ? { kind: 'der', bytes: input } : formOfText(text);
}

function formOfText(text: string): KeyForm {
  if (isPem(text)) return formOfPem(readPem(text));
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) {
    try {
      return { kind: 'jwk', jwk: JSON.parse(trimmed) };
    } catch {
      throw new CryptoError('CRYPTO_STRUCTURE_INVALID', { structure: 'JWK', part: 'JSON' });
    }
  }
  const bytes = /^([0-9a-f]{2})+$/i.test(trimmed) ? hexToBytes(trimmed) : base64Bytes(trimmed);
  if (bytes !== undefined && RAW_LENGTHS.includes(bytes.length)) return { kind: 'raw', bytes };
  if (bytes?.[0] === 0x30) return { kind: 'der', bytes };
  throw new CryptoError('CRYPTO_KEY_FORM_UNKNOWN');
}

function base64Bytes(text: string): Uint8Array | undefined {
  try {
    return base64ToBytes(text.replace(/\s+/g, ''));
  } catch {
    return undefined;
  }
}

/** OpenSSL writes the curve as an object of its own before a key; it is skipped. */
function formOfPem(objects: readonly PemObject[]): KeyForm {
  const [object, ...more] = objects.filter(({ label }) => !label.endsWith('PARAMETERS'));
  if (object === undefined) throw new CryptoError('CRYPTO_PEM_INVALID', { reason: 'pem-none' });
  if (more.length > 0) throw new CryptoError('CRYPTO_PEM_INVALID', { reason: 'pem-several' });
  return { kind: 'der', bytes: object.bytes, label: object.label };
}

function outline(der: Uint8Array): 'encrypted' | 'sec1' | 'pkcs8' | 'other' {
  const [first, second] = parseDer(der).children;
  if (first?.tag === Tag.sequence && second?.tag === Tag.octetString) return 'encrypted';
  if (first?.tag !== Tag.integer) return 'other';
  return second?.tag === Tag.octetString ? 'sec1' : 'pkcs8';
}

function isSpki(node: {
  readonly tag: number;
  readonly children: readonly { readonly tag: number }[];
}): boolean {
  const [algorithm, key] = node.children;
  return node.tag === Tag.sequence && algorithm?.tag === Tag.sequence && key?.tag === Tag.bitString;
}

// Verifying HTTP Message Signatures (RFC 9421) with SM2 and Content-Digest (RFC 9530) with SM3.
import { equalBytes, utf8ToBytes } from '../bytes.js';
import { CryptoError } from '../errors.js';
import { sm3 } from '../sm3.js';
import type { PreparedKey } from '../sm2/keys.js';
import { verify as verifySignature } from '../sm2/sign.js';
import type { HttpMessage } from './http-message.js';
import { headerValue } from './http-message.js';
import { HTTP_SIGNATURE_ALGORITHM, defaultComponents, signatureBase } from './http-signature-base.js';
import type { BareItem, InnerList } from './structured-fields.js';
import { isInnerList, readDictionary, writeParameters } from './structured-fields.js';

/** The key, or how to find it by the key id of the signature. */
export type HttpKeySource =
  Uint8Array | PreparedKey | ((keyId: string | undefined) => Uint8Array | PreparedKey | undefined);

/** How to verify. */
export interface HttpVerifyOptions {
  /** Name of the signature; needed when there are several. */
  readonly label?: string;
  /** Components that must be covered beside the default ones. */
  readonly components?: readonly string[];
  readonly userId?: string | Uint8Array;
  /** The moment to check times against; the present unless given. */
  readonly now?: Date;
  /** Oldest acceptable signature, in seconds; 300 unless given. */
  readonly maxAge?: number;
  /** How far the signer's clock may be ahead, in seconds; 60 unless given. */
  readonly clockSkew?: number;
  readonly tag?: string;
  /** Parameters that must be there, for example `nonce`. Whether a nonce was seen before is the caller's to check. */
  readonly parameters?: readonly ('nonce' | 'keyid' | 'expires' | 'tag')[];
}

/** A verified signature. */
export interface HttpSignature {
  readonly label: string;
  /** Covered components as they are written, for example `@method` or `@method;req`. */
  readonly components: readonly string[];
  readonly keyId: string | undefined;
  readonly created: number | undefined;
  readonly expires: number | undefined;
  readonly nonce: string | undefined;
  readonly tag: string | undefined;
}

/** A signature that was found good in all but itself. */
export interface HttpToVerify {
  /** What the signature says. */
  readonly claims: HttpSignature;
  readonly publicKey: Uint8Array | PreparedKey;
  /** The text whose UTF-8 bytes were signed (RFC 9421 section 2.5). */
  readonly base: string;
  /** 64 bytes r || s, to be verified. */
  readonly signature: Uint8Array;
}

/**
 * Everything of {@link verify} but the signature itself, for whoever verifies it on another thread: until then nothing is proven.
 * @standard RFC 9421, RFC 9530
 * @throws CRYPTO_COMPONENT_MISSING, CRYPTO_CONTENT_MISMATCH, CRYPTO_HEADER_INVALID, CRYPTO_ALGORITHM_NOT_ALLOWED, CRYPTO_SIGNATURE_TIME, CRYPTO_SIGNATURE_FORM, CRYPTO_SIGNER_NOT_FOUND
 */
export function toVerify(
  message: HttpMessage,
  key: HttpKeySource,
  options: Omit<HttpVerifyOptions, 'userId'> = {},
): HttpToVerify {
  const { label, list, signature } = findSignature(message, options.label);
  const covered = list.items.map((item) => componentText(item.value, item.parameters));
  if (new Set(covered).size !== covered.length)
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: 'signature-input', reason: 'duplicate' });
  const need = (component: string) => {
    if (!covered.includes(component)) throw new CryptoError('CRYPTO_COMPONENT_MISSING', { component });
  };
  for (const component of defaultComponents(message)) need(component);
  for (const component of options.components ?? []) need(component.toLowerCase());
  if (message.body !== undefined) checkDigest(message, message.body);
  const read = readParameters(list, options);
  checkTimes(read, options);
  const publicKey = typeof key === 'function' ? key(read.keyId) : key;
  if (publicKey === undefined) throw new CryptoError('CRYPTO_SIGNER_NOT_FOUND');
  const { base } = signatureBase(message, list);
  if (signature.length !== 64)
    throw new CryptoError('CRYPTO_SIGNATURE_FORM', { expected: '64 bytes r || s', length: signature.length });
  return { claims: { label, components: covered, ...read }, publicKey, base, signature };
}

/**
 * Verifies one signature of a message: digest of the body, coverage, times, algorithm and signature. Throws for every one that is not good.
 * @standard RFC 9421, RFC 9530
 * @throws CRYPTO_COMPONENT_MISSING, CRYPTO_CONTENT_MISMATCH, CRYPTO_HEADER_INVALID, CRYPTO_ALGORITHM_NOT_ALLOWED, CRYPTO_SIGNATURE_TIME, CRYPTO_SIGNATURE_FORM, CRYPTO_SIGNATURE_MISMATCH, CRYPTO_SIGNER_NOT_FOUND
 */
export function verify(
  message: HttpMessage,
  key: HttpKeySource,
  options: HttpVerifyOptions = {},
): HttpSignature {
  const { claims, publicKey, base, signature } = toVerify(message, key, options);
  const { userId } = options;
  if (!verifySignature(signature, utf8ToBytes(base), publicKey, userId === undefined ? {} : { userId }))
    throw new CryptoError('CRYPTO_SIGNATURE_MISMATCH');
  return claims;
}

function componentText(value: BareItem, parameters: ReadonlyMap<string, BareItem>): string {
  if (typeof value !== 'string' || value !== value.toLowerCase() || value === '@signature-params')
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: 'signature-input', reason: 'malformed' });
  return value + writeParameters(parameters);
}

function findSignature(message: HttpMessage, wanted: string | undefined) {
  const inputs = readDictionary(headerOf(message, 'signature-input'), 'signature-input');
  const signatures = readDictionary(headerOf(message, 'signature'), 'signature');
  const label = wanted ?? (inputs.size === 1 ? [...inputs.keys()][0] : undefined);
  if (label === undefined)
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: 'signature-input', reason: 'duplicate' });
  const list = inputs.get(label);
  const signature = signatures.get(label);
  if (list === undefined)
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: 'signature-input', reason: 'missing' });
  if (signature === undefined)
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: 'signature', reason: 'missing' });
  if (!isInnerList(list))
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: 'signature-input', reason: 'malformed' });
  if (isInnerList(signature) || !(signature.value instanceof Uint8Array))
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: 'signature', reason: 'malformed' });
  return { label, list, signature: signature.value };
}

function headerOf(message: HttpMessage, header: string): string {
  const value = headerValue(message, header);
  if (value === undefined) throw new CryptoError('CRYPTO_HEADER_INVALID', { header, reason: 'missing' });
  return value;
}

function checkDigest(message: HttpMessage, body: Uint8Array): void {
  const member = readDictionary(headerOf(message, 'content-digest'), 'content-digest').get('sm3');
  if (member === undefined || isInnerList(member) || !(member.value instanceof Uint8Array))
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: 'content-digest', reason: 'unsupported' });
  if (!equalBytes(member.value, sm3(body)))
    throw new CryptoError('CRYPTO_CONTENT_MISMATCH', { part: 'content-digest' });
}

function readParameters(list: InnerList, options: HttpVerifyOptions) {
  const text = (name: string): string | undefined => {
    const value = list.parameters.get(name);
    if (value === undefined || typeof value === 'string') return value;
    throw new CryptoError('CRYPTO_HEADER_INVALID', {
      header: `signature-input;${name}`,
      reason: 'malformed',
    });
  };
  const seconds = (name: string): number | undefined => {
    const value = list.parameters.get(name);
    if (value === undefined || typeof value === 'number') return value;
    throw new CryptoError('CRYPTO_HEADER_INVALID', {
      header: `signature-input;${name}`,
      reason: 'malformed',
    });
  };
  const algorithm = text('alg');
  if (algorithm !== undefined && algorithm !== HTTP_SIGNATURE_ALGORITHM)
    throw new CryptoError('CRYPTO_ALGORITHM_NOT_ALLOWED', {
      algorithm: algorithm.slice(0, 40),
      expected: HTTP_SIGNATURE_ALGORITHM,
    });
  for (const name of options.parameters ?? [])
    if (!list.parameters.has(name)) throw new CryptoError('CRYPTO_COMPONENT_MISSING', { component: name });
  const tag = text('tag');
  if (options.tag !== undefined && tag !== options.tag)
    throw new CryptoError('CRYPTO_HEADER_INVALID', {
      header: 'signature-input;tag',
      reason: tag === undefined ? 'missing' : 'unsupported',
    });
  return {
    keyId: text('keyid'),
    created: seconds('created'),
    expires: seconds('expires'),
    nonce: text('nonce'),
    tag,
  };
}

function checkTimes(
  read: { readonly created: number | undefined; readonly expires: number | undefined },
  options: HttpVerifyOptions,
): void {
  const now = (options.now ?? new Date()).getTime() / 1000;
  const { maxAge = 300, clockSkew = 60 } = options;
  if (read.created === undefined) throw new CryptoError('CRYPTO_SIGNATURE_TIME', { reason: 'missing' });
  if (read.created > now + clockSkew) throw new CryptoError('CRYPTO_SIGNATURE_TIME', { reason: 'future' });
  if (now - read.created > maxAge + clockSkew)
    throw new CryptoError('CRYPTO_SIGNATURE_TIME', { reason: 'too-old' });
  if (read.expires !== undefined && now > read.expires + clockSkew)
    throw new CryptoError('CRYPTO_SIGNATURE_TIME', { reason: 'expired' });
}

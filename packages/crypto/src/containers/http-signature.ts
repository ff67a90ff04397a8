// HTTP Message Signatures (RFC 9421) with SM2 and Content-Digest (RFC 9530) with SM3.
// Neither RFC registers SM2 or SM3: `alg="sm2-sm3"` and the digest name `sm3` are private names, to be agreed between the ends.
import { equalBytes, utf8ToBytes } from '../bytes.js';
import { CryptoError } from '../errors.js';
import type { Signer } from '../signer.js';
import { signWith } from '../signer.js';
import { sm3 } from '../sm3.js';
import type { PreparedKey } from '../sm2/keys.js';
import { verify as verifySignature } from '../sm2/sign.js';
import type { HttpHeaders, HttpMessage } from './http-message.js';
import { componentValue, headerPairs, headerValue } from './http-message.js';
import type { BareItem, InnerList } from './structured-fields.js';
import {
  isInnerList,
  readDictionary,
  writeBareItem,
  writeInnerList,
  writeParameters,
} from './structured-fields.js';

export type { HttpHeaders, HttpMessage };

/** The value of the signature parameter `alg`. */
export const HTTP_SIGNATURE_ALGORITHM = 'sm2-sm3';

/** How to sign. */
export interface HttpSignOptions {
  /** Name of the signature in the two headers; `sig1` unless given. */
  readonly label?: string;
  /** Components beside the default ones, for example `hulian-institution` or `@method;req`. */
  readonly components?: readonly string[];
  /** What the verifier finds the public key by. */
  readonly keyId?: string;
  /** Seconds since 1970; the present unless given. */
  readonly created?: number;
  /** Seconds since 1970 after which the signature is refused. */
  readonly expires?: number;
  /** A value that the verifier sees only once. */
  readonly nonce?: string;
  /** The application that the signature is for. */
  readonly tag?: string;
}

/** Headers to set on the message. `content-digest` is there when the message has a body. */
export interface HttpSignatureHeaders {
  readonly 'content-digest'?: string;
  readonly 'signature-input': string;
  readonly signature: string;
}

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

/** The Content-Digest header of a body: `sm3=:…:`. @standard RFC 9530 */
export const contentDigest = (body: Uint8Array): string => `sm3=${writeBareItem(sm3(body))}`;

/**
 * Signs a request or an answer. Covered by default: `@method` and `@target-uri`, or `@status`; and `content-digest` when there is a body.
 * A body that is present but empty counts as a body.
 * @standard RFC 9421, RFC 9530
 * @throws CRYPTO_COMPONENT_MISSING, CRYPTO_HEADER_INVALID, CRYPTO_SIGNATURE_FORM, CRYPTO_SIGNATURE_MISMATCH
 */
export async function sign(
  message: HttpMessage,
  signer: Signer,
  options: HttpSignOptions = {},
): Promise<HttpSignatureHeaders> {
  const { label = 'sig1', components = [], created = Math.floor(Date.now() / 1000) } = options;
  const digest = message.body && contentDigest(message.body);
  const parameters = new Map<string, BareItem>([['created', created]]);
  if (options.expires !== undefined) parameters.set('expires', options.expires);
  if (options.nonce !== undefined) parameters.set('nonce', options.nonce);
  parameters.set('alg', HTTP_SIGNATURE_ALGORITHM);
  if (options.keyId !== undefined) parameters.set('keyid', options.keyId);
  if (options.tag !== undefined) parameters.set('tag', options.tag);
  const names = [
    ...new Set([...defaultComponents(message), ...components.map((name) => name.toLowerCase())]),
  ];
  const list: InnerList = { items: names.map(componentItem), parameters };
  const signed = digest === undefined ? message : withHeader(message, 'content-digest', digest);
  const signature = await signWith(signer, signatureBase(signed, list));
  return {
    ...(digest !== undefined && { 'content-digest': digest }),
    'signature-input': `${label}=${writeInnerList(list)}`,
    signature: `${label}=${writeBareItem(signature)}`,
  };
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
  const { label, list, signature } = findSignature(message, options.label);
  const covered = list.items.map((item) => componentText(item.value, item.parameters));
  if (new Set(covered).size !== covered.length)
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: 'signature-input', reason: 'duplicate' });
  const required = [
    ...defaultComponents(message),
    ...(options.components ?? []).map((name) => name.toLowerCase()),
  ];
  for (const component of required)
    if (!covered.includes(component)) throw new CryptoError('CRYPTO_COMPONENT_MISSING', { component });
  if (message.body !== undefined) checkDigest(message, message.body);
  const read = readParameters(list, options);
  checkTimes(read, options);
  const publicKey = typeof key === 'function' ? key(read.keyId) : key;
  if (publicKey === undefined) throw new CryptoError('CRYPTO_SIGNER_NOT_FOUND');
  const { userId } = options;
  const base = signatureBase(message, list);
  if (signature.length !== 64)
    throw new CryptoError('CRYPTO_SIGNATURE_FORM', { expected: '64 bytes r || s', length: signature.length });
  if (!verifySignature(signature, base, publicKey, userId === undefined ? {} : { userId }))
    throw new CryptoError('CRYPTO_SIGNATURE_MISMATCH');
  return { label, components: covered, ...read };
}

function defaultComponents(message: HttpMessage): string[] {
  const main = message.status === undefined ? ['@method', '@target-uri'] : ['@status'];
  return message.body === undefined ? main : [...main, 'content-digest'];
}

/** The bytes that are signed (RFC 9421 section 2.5). */
function signatureBase(message: HttpMessage, list: InnerList): Uint8Array {
  const lines = list.items.map((item) => {
    if (typeof item.value !== 'string')
      throw new CryptoError('CRYPTO_HEADER_INVALID', { header: 'signature-input', reason: 'malformed' });
    return `${writeBareItem(item.value)}${writeParameters(item.parameters)}: ${componentValue(message, item.value, item.parameters)}`;
  });
  return utf8ToBytes([...lines, `"@signature-params": ${writeInnerList(list)}`].join('\n'));
}

function componentItem(text: string): { value: string; parameters: Map<string, BareItem> } {
  const [value = '', ...parameters] = text.split(';');
  return { value, parameters: new Map(parameters.map((name) => [name, true])) };
}

function componentText(value: BareItem, parameters: ReadonlyMap<string, BareItem>): string {
  if (typeof value !== 'string' || value !== value.toLowerCase() || value === '@signature-params')
    throw new CryptoError('CRYPTO_HEADER_INVALID', { header: 'signature-input', reason: 'malformed' });
  return value + writeParameters(parameters);
}

function withHeader(message: HttpMessage, name: string, value: string): HttpMessage {
  const others = headerPairs(message).filter(([key]) => key.toLowerCase() !== name);
  return { ...message, headers: [...others, [name, value]] };
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

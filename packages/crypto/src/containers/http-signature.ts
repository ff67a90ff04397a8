// HTTP Message Signatures (RFC 9421) with SM2 and Content-Digest (RFC 9530) with SM3: `httpSignature` of the public API.
// Neither RFC registers SM2 or SM3: `alg="sm2-sm3"` and the digest name `sm3` are private names, to be agreed between the ends.
import type { Signer } from '../signer.js';
import { signWith } from '../signer.js';
import { sm3 } from '../sm3.js';
import type { HttpHeaders, HttpMessage } from './http-message.js';
import { withHeader } from './http-message.js';
import { HTTP_SIGNATURE_ALGORITHM, defaultComponents, signatureBase } from './http-signature-base.js';
import type { BareItem, InnerList } from './structured-fields.js';
import { writeBareItem, writeInnerList } from './structured-fields.js';

export { verify } from './http-signature-verify.js';
export type { HttpKeySource, HttpSignature, HttpVerifyOptions } from './http-signature-verify.js';
export type { HttpHeaders, HttpMessage };
export { HTTP_SIGNATURE_ALGORITHM };

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
  const input = writeInnerList(list);
  const signature = await signWith(signer, signatureBase(signed, list, input));
  return {
    ...(digest !== undefined && { 'content-digest': digest }),
    'signature-input': `${label}=${input}`,
    signature: `${label}=${writeBareItem(signature)}`,
  };
}

function componentItem(text: string): { value: string; parameters: Map<string, BareItem> } {
  if (!text.includes(';')) return { value: text, parameters: new Map() };
  const [value = '', ...parameters] = text.split(';');
  return { value, parameters: new Map(parameters.map((name) => [name, true])) };
}

// HTTP Message Signatures (RFC 9421) with SM2 and Content-Digest (RFC 9530) with SM3: `httpSignature` of the public API.
// Neither RFC registers SM2 or SM3: `alg="sm2-sm3"` and the digest name `sm3` are private names, to be agreed between the ends.
import { utf8ToBytes } from '../bytes.js';
import type { Signer } from '../signer.js';
import { signWith } from '../signer.js';
import { sm3 } from '../sm3.js';
import type { HttpHeaders, HttpMessage } from './http-message.js';
import { withHeader } from './http-message.js';
import {
  HTTP_SIGNATURE_ALGORITHM,
  componentItem,
  defaultComponents,
  signatureBase,
} from './http-signature-base.js';
import type { BareItem, InnerList } from './structured-fields.js';
import { writeBareItem } from './structured-fields.js';

export { toVerify, verify } from './http-signature-verify.js';
export type {
  HttpKeySource,
  HttpSignature,
  HttpToVerify,
  HttpVerifyOptions,
} from './http-signature-verify.js';
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
export type HttpSignatureHeaders = Readonly<{
  'content-digest'?: string;
  'signature-input': string;
  signature: string;
}>;

/** The Content-Digest header of a body: `sm3=:…:`. @standard RFC 9530 */
export const contentDigest = (body: Uint8Array): string => `sm3=${writeBareItem(sm3(body))}`;

/** A message that is ready to be signed, wherever that happens. */
export interface HttpToSign {
  /** The text whose UTF-8 bytes are signed (RFC 9421 section 2.5). */
  readonly base: string;
  /** The headers with a signature of it, 64 bytes r || s. */
  readonly headers: (signature: Uint8Array) => HttpSignatureHeaders;
}

/**
 * Everything of {@link sign} but the signature itself.
 * @standard RFC 9421, RFC 9530
 * @throws CRYPTO_COMPONENT_MISSING, CRYPTO_HEADER_INVALID
 */
export function toSign(message: HttpMessage, options: HttpSignOptions = {}): HttpToSign {
  const { label = 'sig1', components = [], created = Math.floor(Date.now() / 1000) } = options;
  const digest = message.body && contentDigest(message.body);
  const parameters = new Map<string, BareItem>([['created', created]]);
  if (options.expires !== undefined) parameters.set('expires', options.expires);
  if (options.nonce !== undefined) parameters.set('nonce', options.nonce);
  parameters.set('alg', HTTP_SIGNATURE_ALGORITHM);
  if (options.keyId !== undefined) parameters.set('keyid', options.keyId);
  if (options.tag !== undefined) parameters.set('tag', options.tag);
  const names = new Set(defaultComponents(message));
  for (const name of components) names.add(name.toLowerCase());
  const list: InnerList = { items: Array.from(names, componentItem), parameters };
  const signed = digest === undefined ? message : withHeader(message, 'content-digest', digest);
  const { base, input } = signatureBase(signed, list);
  return {
    base,
    headers: (signature) => {
      const signed = {
        'signature-input': `${label}=${input}`,
        signature: `${label}=${writeBareItem(signature)}`,
      };
      // The spread stands last: members added after one get hidden classes of their own at each call.
      return digest === undefined ? signed : { 'content-digest': digest, ...signed };
    },
  };
}

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
  const { base, headers } = toSign(message, options);
  return headers(await signWith(signer, utf8ToBytes(base)));
}

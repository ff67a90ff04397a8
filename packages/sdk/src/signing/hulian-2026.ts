/**
 * The default signing profile hulian-2026: HTTP Message Signatures (RFC 9421) with SM2 and Content-Digest (RFC 9530) with SM3.
 * Requests cover method, target, digest of the body, institution and every header that changes their meaning; answers cover status,
 * digest and the request they answer, so that no answer can stand for another request.
 */
import { randomBytes } from 'node:crypto';
import {
  bytesToHex,
  hexToBytes,
  httpSignature,
  isCryptoError,
  signWith,
  sm2,
  sm3,
  utf8ToBytes,
  type Signer,
} from '@hulian/crypto';
import type { Trust } from '../client/options.js';
import { PlatformError } from '../errors/platform-error.js';
import type { PlatformCode } from '../sandbox/problem.js';
import { certificateJudge, publicKeyOf } from './certificate-trust.js';

/** Value of the signature parameter `tag`. */
export const profileTag = 'hulian-2026';

/** Headers that change what a request means; each must be covered when it is there. */
const meaningfulHeaders = ['content-type', 'idempotency-key', 'if-match', 'hulian-purpose', 'hulian-relay'];

/** A public key prepared for repeated verification. */
export type VerificationKey = ReturnType<typeof sm2.prepareKey>;

/** Name of a public key: the first 16 bytes of its SM3, hexadecimal. */
export function keyIdOf(publicKey: Uint8Array): string {
  return bytesToHex(sm3(publicKey).subarray(0, 16));
}

/** A request as far as its signature goes. */
export interface SignedRequest {
  readonly method: string;
  readonly url: string | URL;
  readonly headers: Headers;
  readonly body?: Uint8Array | undefined;
}

function requestComponents(headers: Headers): string[] {
  return ['hulian-institution', ...meaningfulHeaders.filter((name) => headers.has(name))];
}

/**
 * Adds Content-Digest, Signature-Input and Signature to the headers of a request.
 * @param now - milliseconds since 1970
 * @throws what the signer throws
 */
export async function signRequest(request: SignedRequest, signer: Signer, now: number): Promise<void> {
  const { method, url, headers, body } = request;
  const signed = await httpSignature.sign({ method, url, headers, ...(body && { body }) }, signer, {
    components: requestComponents(headers),
    created: Math.floor(now / 1000),
    nonce: randomBytes(16).toString('hex'),
    keyId: keyIdOf(signer.publicKey),
    tag: profileTag,
  });
  setAll(headers, signed);
}

function setAll(headers: Pick<Headers, 'set'>, values: httpSignature.HttpSignatureHeaders): void {
  for (const [name, value] of Object.entries(values)) headers.set(name, value);
}

/** How the receiver of a request looks up keys and refuses. */
export interface RequestVerification {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Greatest difference of `created` to `now`, in milliseconds. */
  readonly window: number;
  /** Throws when the key may not be used. */
  readonly keyOf: (keyId: string) => VerificationKey;
  readonly refuse: (code: PlatformCode) => never;
  /** Checks the signature itself, perhaps on another thread; here unless given. */
  readonly verify?: SignatureWork['verify'] | undefined;
}

/** Makes and checks raw SM2 signatures of texts, r || s in 64 bytes, wherever that is done. */
export interface SignatureWork {
  verify(signature: Uint8Array, text: string, key: VerificationKey): Promise<boolean> | boolean;
  sign(text: string): Promise<Uint8Array> | Uint8Array;
}

const verifyHere: SignatureWork['verify'] = (signature, text, key) =>
  sm2.verify(signature, utf8ToBytes(text), key);

/** Verifies a request; whether the nonce is new is the caller's to check. */
export async function verifyRequest(
  request: SignedRequest,
  options: RequestVerification,
): Promise<{ readonly keyId: string; readonly nonce: string }> {
  const { method, url, headers, body } = request;
  if (!headers.has('signature') || !headers.has('signature-input'))
    options.refuse(headers.has('hulian-signing-profile') ? 'C018' : 'C020');
  const hasBody = body !== undefined && (body.length > 0 || headers.has('content-digest'));
  try {
    let key: VerificationKey | undefined;
    const { claims, base, signature } = httpSignature.toVerify(
      { method, url, headers, ...(hasBody && { body }) },
      (keyId) => (key = options.keyOf(keyId ?? '')),
      {
        components: requestComponents(headers),
        now: new Date(options.now),
        maxAge: 0,
        clockSkew: options.window / 1000,
        tag: profileTag,
        parameters: ['nonce', 'keyid', 'tag'],
      },
    );
    if (!key || !(await (options.verify ?? verifyHere)(signature, base, key))) options.refuse('C001');
    const { keyId = '', nonce = '' } = claims;
    if (nonce.length < 16 || nonce.length > 128) options.refuse('C031');
    return { keyId, nonce };
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    return options.refuse(platformCodeOf(error));
  }
}

function platformCodeOf(error: { readonly code: string; readonly params: unknown }): PlatformCode {
  const { component = '', header = '' } = (error.params ?? {}) as { component?: string; header?: string };
  switch (error.code) {
    case 'CRYPTO_COMPONENT_MISSING':
      return ['nonce', 'keyid', 'tag'].includes(component) ? 'C031' : 'C029';
    case 'CRYPTO_CONTENT_MISMATCH':
      return 'C014';
    case 'CRYPTO_ALGORITHM_NOT_ALLOWED':
      return 'C018';
    case 'CRYPTO_SIGNATURE_TIME':
      return 'C015';
    case 'CRYPTO_HEADER_INVALID':
      if (header === 'content-digest') return 'C014';
      return header.endsWith(';tag') ? 'C018' : 'C031';
    default:
      return 'C001';
  }
}

/** The platform's key for answers. */
export interface AnswerSigner {
  readonly sign: SignatureWork['sign'];
  readonly keyId: string;
}

/** Signs answers with this signer. */
export const answerSignerOf = (signer: Signer): AnswerSigner => ({
  sign: (text) => signWith(signer, utf8ToBytes(text)),
  keyId: keyIdOf(signer.publicKey),
});

/** Headers as far as signing needs them. */
export type SignableHeaders = Pick<Headers, 'get' | 'has' | 'set'> & Iterable<readonly [string, string]>;

/** An answer as far as its signature goes. */
export interface SignedAnswer {
  readonly status: number;
  readonly headers: SignableHeaders;
  readonly body: Uint8Array;
}

/** Components of an answer; those of the request bind it to this very request. */
function answerComponents(answer: SignableHeaders, request: Headers): string[] {
  return [
    '@method;req',
    '@target-uri;req',
    ...(request.has('signature') ? ['signature;req'] : []),
    'hulian-trace-id',
    ...['content-type', 'etag', 'hulian-repeated'].filter((name) => answer.has(name)),
  ];
}

const withoutBody = ({ method, url, headers }: SignedRequest) => ({ method, url, headers });

/** Adds Content-Digest, Signature-Input and Signature to the headers of an answer. @param now - milliseconds since 1970 */
export async function signAnswer(
  answer: SignedAnswer,
  request: SignedRequest,
  { sign, keyId }: AnswerSigner,
  now: number,
): Promise<void> {
  const { status, headers, body } = answer;
  const { base, headers: signed } = httpSignature.toSign(
    { status, headers, body, request: withoutBody(request) },
    {
      components: answerComponents(headers, request.headers),
      created: Math.floor(now / 1000),
      keyId,
      tag: profileTag,
    },
  );
  setAll(headers, signed(await sign(base)));
}

/** A key whose answers are believed. */
export interface TrustedKey {
  readonly key: VerificationKey;
  /** Why its certificate is not believed at a moment (milliseconds since 1970). */
  readonly problem?: (now: number) => string | undefined;
}

/** Keys whose answers are believed, by key id. */
export function trustedKeys(publicKeys: readonly Uint8Array[]): ReadonlyMap<string, TrustedKey> {
  return new Map(publicKeys.map((key) => [keyIdOf(key), { key: sm2.prepareKey(key) }]));
}

/** Keys of a client's trust: bare ones, and those of certificates, whose chain is judged when an answer comes. */
export function keysOfTrust({
  publicKeys,
  certificates,
  authorities,
}: Trust): ReadonlyMap<string, TrustedKey> {
  const keys = new Map(
    trustedKeys(publicKeys.map((key) => (typeof key === 'string' ? hexToBytes(key) : key))),
  );
  for (const certificate of certificates ?? []) {
    const publicKey = publicKeyOf(certificate);
    // Without authorities nothing can vouch for a certificate.
    const problem = certificateJudge(certificate, authorities ?? { anchors: [] });
    keys.set(keyIdOf(publicKey), { key: sm2.prepareKey(publicKey), problem });
  }
  return keys;
}

/**
 * Verifies that an answer is the platform's answer to this request.
 * @param now - milliseconds since 1970
 * @throws PlatformError AUTH_ANSWER_UNSIGNED, AUTH_ANSWER_UNTRUSTED, AUTH_ANSWER_MISMATCH, all with outcome `unknown`
 */
export function verifyAnswer(
  answer: SignedAnswer,
  request: SignedRequest,
  trusted: ReadonlyMap<string, TrustedKey>,
  call: { readonly operation: string; readonly idempotencyKey?: string | undefined; readonly now: number },
): void {
  const fail = (
    code: 'AUTH_ANSWER_UNSIGNED' | 'AUTH_ANSWER_UNTRUSTED' | 'AUTH_ANSWER_MISMATCH',
    details: { keyId?: string; reason?: string },
    cause?: unknown,
  ) => {
    const parts = {
      status: answer.status,
      headers: Object.fromEntries(answer.headers) as Record<string, string>,
      rawBody: new TextDecoder().decode(answer.body),
      findings: [],
    };
    const requestId = answer.headers.get('hulian-trace-id');
    return new PlatformError(code, 'unknown', call.operation, parts, {
      details,
      cause,
      ...(requestId !== null && { requestId }),
      ...(call.idempotencyKey !== undefined && { idempotencyKey: call.idempotencyKey }),
    });
  };
  if (!answer.headers.has('signature')) throw fail('AUTH_ANSWER_UNSIGNED', {});
  try {
    httpSignature.verify(
      { ...answer, request: withoutBody(request) },
      (keyId = '') => {
        const found = trusted.get(keyId);
        const reason = found?.problem?.(call.now);
        if (!found || reason !== undefined)
          throw fail('AUTH_ANSWER_UNTRUSTED', {
            keyId: keyId.slice(0, 64),
            ...(reason !== undefined && { reason }),
          });
        return found.key;
      },
      {
        components: answerComponents(answer.headers, request.headers),
        now: new Date(call.now),
        tag: profileTag,
        maxAge: 300,
        clockSkew: 300,
      },
    );
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    throw fail('AUTH_ANSWER_MISMATCH', { reason: error.code }, error);
  }
}

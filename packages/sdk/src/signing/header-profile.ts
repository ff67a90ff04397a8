import { createHash } from 'node:crypto';
import { hmacSm3, utf8ToBytes } from '@hulian/crypto';
import { encode } from './encode.js';
import type { SigningExplanation } from './envelope.js';
import type { HeaderProfile } from './profile.js';

/** What goes into the headers. */
export interface HeaderInput {
  readonly applicationId: string;
  readonly secret: string;
  readonly body: Uint8Array;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly nonce: string;
}

function partsOf(profile: HeaderProfile, input: HeaderInput, secret: string): string {
  const timestamp = timestampOf(profile, input);
  const values = { timestamp, nonce: input.nonce, secret, body: new TextDecoder().decode(input.body) };
  return profile.parts.map((part) => values[part]).join('');
}

function timestampOf(profile: HeaderProfile, { now }: HeaderInput): string {
  return String(profile.timestamp === 'seconds' ? Math.floor(now / 1000) : now);
}

/** The exact text that is digested. */
export function explainHeaders(profile: HeaderProfile, input: HeaderInput): SigningExplanation {
  return {
    profile: profile.id,
    text: partsOf(profile, input, input.secret),
    shareable: partsOf(profile, input, '******'),
    algorithm: profile.algorithm,
    encoding: profile.encoding,
  };
}

/** Headers to set on the request. */
export function signHeaders(profile: HeaderProfile, input: HeaderInput): Readonly<Record<string, string>> {
  const text = utf8ToBytes(partsOf(profile, input, input.secret));
  const digest =
    profile.algorithm === 'hmac-sm3'
      ? hmacSm3(utf8ToBytes(input.secret), text)
      : createHash('sha256').update(text).digest();
  const { headers } = profile;
  return {
    [headers.application]: input.applicationId,
    [headers.timestamp]: timestampOf(profile, input),
    ...(headers.nonce !== undefined && { [headers.nonce]: input.nonce }),
    [headers.signature]: encode(digest, profile.encoding),
  };
}

import { hexToBytes, sm2, sm3, sm4, utf8ToBytes, type Signer } from '@hulian/crypto';
import { SdkError } from '../errors/sdk-error.js';
import { decode, encode } from './encode.js';
import type { EnvelopeProfile } from './profile.js';
import { signMessage } from './sign-message.js';

/** A message of a peer: plain members and the business data. */
export type Envelope = Readonly<Record<string, unknown>>;

/** What the peer has given. */
export interface EnvelopeSecrets {
  readonly applicationId: string;
  readonly secret: string;
  /** Own key, for profiles that sign with SM2. */
  readonly signer?: Signer;
  /** The peer's public key, 65 bytes, to verify its messages. */
  readonly peerKey?: Uint8Array;
}

/** What is signed, to be held against the peer's. Contains the secret: show it only to its owner. */
export interface SigningExplanation {
  readonly profile: string;
  /** The exact text that is signed or digested. */
  readonly text: string;
  /** The same text with the secret replaced, for tickets and mails. */
  readonly shareable: string;
  readonly algorithm: string;
  readonly encoding: string;
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function sorted(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Drops empty members, makes scalars text, sorts members; objects inside arrays are sorted too, deeper ones stay as they are. */
function canonical(data: object): string {
  const members = Object.entries(data)
    .filter(([, value]) => !isEmpty(value))
    .map(([name, value]): [string, unknown] => {
      if (typeof value === 'number' || typeof value === 'boolean') return [name, String(value)];
      if (!Array.isArray(value)) return [name, value];
      return [
        name,
        value.map((item: unknown) =>
          typeof item === 'object' && item !== null && !Array.isArray(item) ? sorted(item) : item,
        ),
      ];
    });
  return JSON.stringify(sorted(Object.fromEntries(members)));
}

function payloadText(profile: EnvelopeProfile, value: unknown): string {
  if (typeof value === 'string') return value;
  return profile.payloadForm === 'canonical' && typeof value === 'object' && value !== null
    ? canonical(value)
    : JSON.stringify(value);
}

/** The exact text a profile signs for a message; `message` holds what the profile signs, plain or cipher. */
export function explainSigning(
  profile: EnvelopeProfile,
  message: Envelope,
  secret: string,
): SigningExplanation {
  const names = profile.order === 'sorted' ? Object.keys(message).sort() : profile.order;
  const members = names
    .filter(
      (name) => !profile.exclude.includes(name) && message[name] !== null && message[name] !== undefined,
    )
    .map(
      (name) =>
        `${name}=${name === profile.payload ? payloadText(profile, message[name]) : memberText(message[name])}`,
    );
  const before = members.join('&') + profile.secretPrefix;
  return {
    profile: profile.id,
    text: before + secret,
    shareable: `${before}******`,
    algorithm: profile.algorithm,
    encoding: profile.encoding,
  };
}

function memberText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** SM4 key of a profile, 16 bytes. @throws SdkError CRYPTO_KEY_INVALID */
function cipherKey(profile: EnvelopeProfile, { applicationId, secret }: EnvelopeSecrets): Uint8Array {
  if (profile.cipher.key === 'application') {
    const first = utf8ToBytes(applicationId).subarray(0, 16);
    if (first.length < 16)
      throw new SdkError('CRYPTO_KEY_INVALID', { key: 'applicationId', expected: 'at least 16 bytes' });
    return utf8ToBytes(
      encode(sm4.encrypt(utf8ToBytes(secret), { key: first, mode: 'ecb' }), 'hex-upper').slice(0, 16),
    );
  }
  const key = /^[0-9a-fA-F]{32}$/.test(secret) ? hexToBytes(secret) : utf8ToBytes(secret);
  if (key.length !== 16)
    throw new SdkError('CRYPTO_KEY_INVALID', {
      key: 'secret',
      expected: '16 bytes or 32 hexadecimal digits',
    });
  return key;
}

/** Encrypts the business data as it was given, order and empty members kept. */
function encryptPayload(profile: EnvelopeProfile, value: unknown, secrets: EnvelopeSecrets): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return encode(
    sm4.encrypt(utf8ToBytes(text), { key: cipherKey(profile, secrets), mode: 'ecb' }),
    profile.cipher.encoding,
  );
}

/**
 * Signs a message and encrypts its business data, in the order the profile demands.
 * @throws SdkError CRYPTO_KEY_INVALID, CONFIG_INVALID
 */
export async function sealEnvelope(
  profile: EnvelopeProfile,
  message: Envelope,
  secrets: EnvelopeSecrets,
): Promise<Envelope> {
  const cipher = encryptPayload(profile, message[profile.payload], secrets);
  const others = Object.fromEntries(Object.entries(message).filter(([name]) => name !== profile.payload));
  const sealed = { ...others, [profile.encryptedPayload]: cipher };
  const { text } = explainSigning(profile, profile.signs === 'plain' ? message : sealed, secrets.secret);
  return { ...sealed, [profile.signatureMember]: await signText(profile, text, secrets) };
}

async function signText(
  profile: EnvelopeProfile,
  text: string,
  { signer }: EnvelopeSecrets,
): Promise<string> {
  if (profile.algorithm === 'sm3') return encode(sm3(utf8ToBytes(text)), profile.encoding);
  if (!signer)
    throw new SdkError('CONFIG_INVALID', {
      option: 'signer',
      expected: 'a signer, since the profile signs with SM2',
    });
  return encode(await signMessage(signer, utf8ToBytes(text)), profile.encoding);
}

/**
 * Verifies a sealed message and gives it with its business data in the clear.
 * @throws SdkError CRYPTO_SIGNATURE_MISMATCH, CRYPTO_DECRYPTION_FAILED, CRYPTO_KEY_INVALID, CONFIG_INVALID
 */
export function openEnvelope(profile: EnvelopeProfile, sealed: Envelope, secrets: EnvelopeSecrets): Envelope {
  const plainText = decryptPayload(profile, sealed[profile.encryptedPayload], secrets);
  let data: unknown;
  try {
    data = JSON.parse(plainText);
  } catch {
    data = plainText;
  }
  const { [profile.encryptedPayload]: cipher, [profile.signatureMember]: signature, ...others } = sealed;
  const plain = { ...others, [profile.payload]: data };
  // With `compact` the digest covers the very text that was sent, not a JSON made again.
  const covered = profile.payloadForm === 'compact' ? plainText : data;
  const { text } = explainSigning(
    profile,
    { ...others, [profile.payload]: profile.signs === 'plain' ? covered : cipher },
    secrets.secret,
  );
  if (typeof signature !== 'string' || !isGood(profile, text, signature, secrets))
    throw new SdkError('CRYPTO_SIGNATURE_MISMATCH', { subject: profile.id });
  return plain;
}

function decryptPayload(profile: EnvelopeProfile, cipher: unknown, secrets: EnvelopeSecrets): string {
  const key = cipherKey(profile, secrets);
  try {
    const bytes = sm4.decrypt(decode(String(cipher), profile.cipher.encoding), { key, mode: 'ecb' });
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SdkError('CRYPTO_DECRYPTION_FAILED', { subject: profile.id }, { cause });
  }
}

function isGood(
  profile: EnvelopeProfile,
  text: string,
  signature: string,
  { peerKey }: EnvelopeSecrets,
): boolean {
  try {
    const bytes = decode(signature, profile.encoding);
    if (profile.algorithm === 'sm3') return Buffer.compare(sm3(utf8ToBytes(text)), bytes) === 0;
    if (!peerKey)
      throw new SdkError('CONFIG_INVALID', {
        option: 'peerKey',
        expected: 'the public key of the peer, since the profile signs with SM2',
      });
    return sm2.verify(bytes, utf8ToBytes(text), peerKey);
  } catch (error) {
    if (error instanceof SdkError) throw error;
    return false;
  }
}

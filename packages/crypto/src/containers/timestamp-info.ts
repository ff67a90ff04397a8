// The inside of a time-stamp token: TSTInfo (RFC 3161 clause 2.4.2) and the certificate that the token names.
import { equalBytes } from '../bytes.js';
import { Tag, context, contextPrimitive } from '../encoding/der.js';
import type { DerCursor } from '../encoding/der-cursor.js';
import { openSequence } from '../encoding/der-cursor.js';
import { octetString, oid, sequence } from '../encoding/der-writer.js';
import { readOid } from '../encoding/der-values.js';
import { Oid } from '../encoding/object-identifiers.js';
import { CryptoError } from '../errors.js';
import { digestOf } from '../keys/pkcs12-kdf.js';
import type { VerifiedSigner } from './gbt35275-verify.js';

/** The token must name the certificate that it was signed with (RFC 3161 clause 2.4.1, RFC 5816): two certificates may have one key. */
export function namesCertificate({ attributes, certificate }: VerifiedSigner): boolean {
  const value = attributes.get(Oid.signingCertificateV2) ?? attributes.get(Oid.signingCertificate);
  if (value === undefined) return false;
  const first = openSequence(value, 'SigningCertificate').enter('certs').enter('ESSCertID');
  const algorithm = first.enterOptional(Tag.sequence)?.oid('hashAlgorithm');
  const hash =
    certificateHashes[algorithm ?? (attributes.has(Oid.signingCertificateV2) ? Oid.sha256 : Oid.sha1)];
  if (hash === undefined)
    throw new CryptoError('CRYPTO_ALGORITHM_UNSUPPORTED', { algorithm: algorithm ?? '' });
  return equalBytes(first.octets('certHash'), digestOf(hash, certificate.der));
}

const certificateHashes: Readonly<Record<string, 'sm3' | 'sha1' | 'sha256'>> = {
  [Oid.sm3]: 'sm3',
  [Oid.sha256]: 'sha256',
  [Oid.sha1]: 'sha1',
};

/** Takes a TSTInfo apart. @throws CryptoError */
export function readInfo(der: Uint8Array) {
  const info = openSequence(der, 'TSTInfo');
  if (info.number('version') !== 1) throw info.wrong('version');
  const policy = info.oid('policy');
  const digest = readImprint(info.enter('messageImprint'));
  const serialNumber = unsigned(info.next(Tag.integer, 'serialNumber').content);
  if (info.tag !== Tag.generalizedTime) throw info.wrong('genTime');
  const time = info.time('genTime');
  const accuracy = readAccuracy(info.enterOptional(Tag.sequence));
  info.optional(Tag.boolean);
  const nonce = info.optional(Tag.integer)?.content;
  info.optional(context(0));
  const extensions = info.optional(context(1));
  info.end();
  for (const extension of extensions?.children ?? [])
    if (extension.children[1]?.tag === Tag.boolean)
      throw info.wrong(`extension ${readOid(extension.children[0]?.content ?? new Uint8Array(1))}`);
  return { policy, digest, serialNumber, time, accuracy, nonce: nonce && unsigned(nonce) };
}

function readAccuracy(accuracy: DerCursor | undefined): number | undefined {
  if (accuracy === undefined) return undefined;
  const seconds = accuracy.tag === Tag.integer ? accuracy.number('seconds') : 0;
  const [millis = 0, micros = 0] = [0, 1].map((number) =>
    accuracy.optional(contextPrimitive(number))?.content.reduce((sum, byte) => sum * 256 + byte, 0),
  );
  accuracy.end();
  return seconds * 1000 + millis + micros / 1000;
}

/** A MessageImprint with SM3. */
export const imprint = (digest: Uint8Array): Uint8Array =>
  sequence(sequence(oid(Oid.sm3)), octetString(digest));

/** The digest of a MessageImprint with SM3. @throws CRYPTO_ALGORITHM_NOT_ALLOWED */
export function readImprint(cursor: DerCursor): Uint8Array {
  const algorithm = cursor.enter('hashAlgorithm');
  const id = algorithm.oid('algorithm');
  if (id !== Oid.sm3)
    throw new CryptoError('CRYPTO_ALGORITHM_NOT_ALLOWED', { algorithm: id, expected: Oid.sm3 });
  algorithm.optional(Tag.nothing);
  algorithm.end();
  const digest = cursor.octets('hashedMessage');
  cursor.end();
  if (digest.length !== 32) throw cursor.wrong('hashedMessage');
  return digest;
}

/** An INTEGER's content without the leading zero that keeps it positive. */
export const unsigned = (content: Uint8Array): Uint8Array =>
  content.length > 1 && content[0] === 0 ? content.subarray(1) : content;

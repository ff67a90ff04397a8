// Time-stamps (RFC 3161, GB/T 20520-2006) with SM3 imprints and SM2 signatures: query, reply, and reading a reply.
// Not checked: the ESS certificate identifier inside the token; trust comes from the chain and its time-stamping usage.
import { equalBytes } from '../bytes.js';
import type { Certificate } from '../certificates/certificate.js';
import type { ChainOptions } from '../certificates/chain.js';
import { randomBytes } from '../core/random.js';
import { Tag, context, contextPrimitive } from '../encoding/der.js';
import type { DerCursor } from '../encoding/der-cursor.js';
import { openSequence } from '../encoding/der-cursor.js';
import { boolean, generalizedTime, integer, octetString, oid, sequence } from '../encoding/der-writer.js';
import { readOid } from '../encoding/der-values.js';
import { Oid } from '../encoding/object-identifiers.js';
import { CryptoError } from '../errors.js';
import type { Signer } from '../signer.js';
import { sm3 } from '../sm3.js';
import { contentInfo } from './cms.js';
import { writeSignedData } from './gbt35275-sign.js';
import { readSignedData, verifySigner } from './gbt35275-verify.js';

/** A time-stamp query (时间戳请求) and what a reply to it must repeat. */
export interface TimestampQuery {
  /** DER of TimeStampReq; send it as application/timestamp-query. */
  readonly der: Uint8Array;
  /** SM3 of the data. */
  readonly digest: Uint8Array;
  /** Positive, big-endian without leading zeros; absent in a query without nonce. */
  readonly nonce?: Uint8Array;
  /** The policy that is asked for. */
  readonly policy?: string;
}

/** How to ask. */
export interface TimestampQueryOptions {
  /** Dotted object identifier of a policy. */
  readonly policy?: string;
  /** Asks for the certificate of the service inside the token; true unless given. */
  readonly certificate?: boolean;
}

/** How to check a reply. */
export interface TimestampReplyOptions {
  /** Anchors and revocation lists; dates are checked at the time in the token unless `at` is given. */
  readonly trust?: Omit<ChainOptions, 'intermediates' | 'usage' | 'extendedUsage'>;
  /** Certificates of the service, when the reply has none. */
  readonly certificates?: readonly Certificate[];
  readonly userId?: string | Uint8Array;
}

/** A verified time-stamp (时间戳). */
export interface Timestamp {
  readonly time: Date;
  readonly serialNumber: Uint8Array;
  readonly policy: string;
  /** How far the time may be off, in milliseconds; absent when the service does not say. */
  readonly accuracy?: number;
  /** The signing certificate of the service. */
  readonly certificate: Certificate;
  readonly chain: readonly Certificate[] | undefined;
  /** DER of the token (ContentInfo), to keep as evidence. */
  readonly token: Uint8Array;
}

/** Makes a query for data, with a random nonce. @standard RFC 3161 clause 2.4.1 */
export function query(data: Uint8Array, options: TimestampQueryOptions = {}): TimestampQuery {
  const digest = sm3(data);
  const nonce = randomBytes(8);
  nonce[0] = ((nonce[0] as number) & 0x7f) | 0x40;
  const { policy, certificate = true } = options;
  const der = sequence(
    integer(1),
    imprint(digest),
    ...(policy === undefined ? [] : [oid(policy)]),
    integer(nonce),
    ...(certificate ? [boolean(true)] : []),
  );
  return { der, digest, nonce, ...(policy !== undefined && { policy }) };
}

/** Reads a query, as a time-stamp service does. @throws CRYPTO_STRUCTURE_INVALID, CRYPTO_DER_INVALID, CRYPTO_ALGORITHM_NOT_ALLOWED */
export function readQuery(der: Uint8Array): TimestampQuery {
  const request = openSequence(der, 'TimeStampReq');
  if (request.number('version') !== 1) throw request.wrong('version');
  const digest = readImprint(request.enter('messageImprint'));
  const policy = request.tag === Tag.oid ? request.oid('reqPolicy') : undefined;
  const nonce = request.optional(Tag.integer)?.content;
  request.optional(Tag.boolean);
  if (request.tag !== undefined) throw request.wrong('extensions');
  return { der, digest, ...(nonce && { nonce: unsigned(nonce) }), ...(policy !== undefined && { policy }) };
}

/** What a reply says beside what the query fixes. */
export interface TimestampPlan {
  readonly time: Date;
  /** Positive, big-endian. */
  readonly serialNumber: Uint8Array;
  /** Dotted object identifier; that of the query when it asks for one. */
  readonly policy: string;
}

/** Answers a query, as a test service does, as DER of TimeStampResp. The signer needs a certificate with time-stamping usage. @throws CRYPTO_CERTIFICATE_REQUIRED */
export async function reply(to: TimestampQuery, plan: TimestampPlan, signer: Signer): Promise<Uint8Array> {
  const info = sequence(
    integer(1),
    oid(to.policy ?? plan.policy),
    imprint(to.digest),
    integer(plan.serialNumber),
    generalizedTime(plan.time),
    ...(to.nonce ? [integer(to.nonce)] : []),
  );
  const signed = await writeSignedData(info, Oid.timestampInfo, signer, { signingTime: plan.time });
  return sequence(sequence(integer(0)), contentInfo(Oid.signedData, signed));
}

/**
 * Reads and verifies a reply to a query.
 * @standard RFC 3161 clause 2.4.2, GB/T 20520-2006
 * @throws CRYPTO_TIMESTAMP_REFUSED, CRYPTO_TIMESTAMP_MISMATCH, CRYPTO_SIGNATURE_MISMATCH, CRYPTO_CERTIFICATE_UNTRUSTED, CRYPTO_SIGNER_NOT_FOUND, CRYPTO_STRUCTURE_INVALID, CRYPTO_DER_INVALID
 */
export function readReply(
  der: Uint8Array,
  to: Pick<TimestampQuery, 'digest' | 'nonce' | 'policy'>,
  options: TimestampReplyOptions = {},
): Timestamp {
  const response = openSequence(der, 'TimeStampResp');
  const status = response.enter('status').number('status');
  if (status > 1) throw new CryptoError('CRYPTO_TIMESTAMP_REFUSED', { status });
  const token = response.next(Tag.sequence, 'timeStampToken').bytes.slice();
  response.end();
  return readToken(token, to, options);
}

/** Reads and verifies a token that was kept from an earlier reply. @throws as `readReply` */
export function readToken(
  token: Uint8Array,
  to: Pick<TimestampQuery, 'digest' | 'nonce' | 'policy'>,
  options: TimestampReplyOptions = {},
): Timestamp {
  const parts = readSignedData(token, {}, [Oid.timestampInfo]);
  const [signerInfo, ...more] = parts.signerInfos;
  if (parts.content === undefined || signerInfo === undefined || more.length > 0)
    throw new CryptoError('CRYPTO_STRUCTURE_INVALID', { structure: 'TimeStampToken', part: 'signerInfos' });
  if (!signerInfo.children.some(({ tag }) => tag === context(0)))
    throw new CryptoError('CRYPTO_STRUCTURE_INVALID', {
      structure: 'TimeStampToken',
      part: 'authenticatedAttributes',
    });
  const info = readInfo(parts.content);
  const differs = (part: string) => new CryptoError('CRYPTO_TIMESTAMP_MISMATCH', { part });
  if (!equalBytes(info.digest, to.digest)) throw differs('messageImprint');
  if (to.nonce && !(info.nonce && equalBytes(info.nonce, unsigned(to.nonce)))) throw differs('nonce');
  if (to.policy !== undefined && info.policy !== to.policy) throw differs('policy');
  const { trust, userId } = options;
  const known = [...parts.certificates, ...(options.certificates ?? [])];
  const signer = verifySigner(signerInfo, parts, parts.content, known, {
    ...(userId !== undefined && { userId }),
    ...(trust && { trust: { at: info.time, ...trust, extendedUsage: Oid.timeStamping } }),
  });
  const { time, serialNumber, policy, accuracy } = info;
  return {
    time,
    serialNumber,
    policy,
    ...(accuracy !== undefined && { accuracy }),
    certificate: signer.certificate,
    chain: signer.chain,
    token,
  };
}

function readInfo(der: Uint8Array) {
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

const imprint = (digest: Uint8Array): Uint8Array => sequence(sequence(oid(Oid.sm3)), octetString(digest));

function readImprint(cursor: DerCursor): Uint8Array {
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
const unsigned = (content: Uint8Array): Uint8Array =>
  content.length > 1 && content[0] === 0 ? content.subarray(1) : content;

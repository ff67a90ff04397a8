// Time-stamps (RFC 3161, GB/T 20520-2006) with SM3 imprints and SM2 signatures: query, reply, and reading a reply.
import { equalBytes } from '../bytes.js';
import type { Certificate } from '../certificates/certificate.js';
import { read } from '../certificates/certificate.js';
import type { ChainOptions } from '../certificates/chain.js';
import { randomBytes } from '../core/random.js';
import { Tag, context } from '../encoding/der.js';
import { openSequence } from '../encoding/der-cursor.js';
import {
  boolean,
  generalizedTime,
  integer,
  octetString,
  oid,
  sequence,
  setOf,
} from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { CryptoError } from '../errors.js';
import type { Signer } from '../signer.js';
import { sm3 } from '../sm3.js';
import { contentInfo } from './cms.js';
import { writeSignedData } from './gbt35275-sign.js';
import { readSignedData, verifySigner } from './gbt35275-verify.js';
import { imprint, namesCertificate, readImprint, readInfo, unsigned } from './timestamp-info.js';

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
  if (signer.certificate === undefined) throw new CryptoError('CRYPTO_CERTIFICATE_REQUIRED');
  const certificateId = sequence(sequence(oid(Oid.sm3)), octetString(sm3(read(signer.certificate).der)));
  const identifier = sequence(oid(Oid.signingCertificateV2), setOf(sequence(sequence(certificateId))));
  const signed = await writeSignedData(info, Oid.timestampInfo, signer, { signingTime: plan.time }, [
    identifier,
  ]);
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
  const statusInfo = response.enter('status');
  const status = statusInfo.number('status');
  statusInfo.optional(Tag.sequence);
  statusInfo.optional(Tag.bitString);
  statusInfo.end();
  if (status > 1) throw new CryptoError('CRYPTO_TIMESTAMP_REFUSED', { status });
  const token = new Uint8Array(response.next(Tag.sequence, 'timeStampToken').bytes);
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
  if (!namesCertificate(signer)) throw differs('signingCertificate');
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

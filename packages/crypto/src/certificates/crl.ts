// Certificate revocation lists (RFC 5280 clause 5) signed with SM2: reading, making, looking up.
import { bytesToHex, equalBytes, hexToBytes } from '../bytes.js';
import { Tag, context } from '../encoding/der.js';
import { DerCursor, walk } from '../encoding/der-cursor.js';
import { explicit, integer, sequence, tagged, time } from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { derOf } from '../encoding/pem.js';
import { parseDer } from '../encoding/der.js';
import { CryptoError } from '../errors.js';
import type { ChainReason } from '../messages/formats.zh-CN.js';
import type { Signer } from '../signer.js';
import type { Certificate } from './certificate.js';
import { read } from './certificate.js';
import type { Extension } from './extensions.js';
import { extension, readExtensions } from './extensions.js';
import type { Name } from './names.js';
import { readName } from './names.js';
import type { SignedObject } from './signed.js';
import {
  checkSignatureAlgorithm,
  readSigned,
  signatureAlgorithm,
  verifySigned,
  writeSigned,
} from './signed.js';

/** One revoked certificate. */
export interface Revocation {
  readonly date: Date;
  /** CRLReason, for example 1 key compromise, 5 cessation of operation; absent when the list does not say. */
  readonly reason?: number;
}

/** A parsed revocation list (证书吊销列表). */
export interface RevocationList {
  readonly der: Uint8Array;
  readonly issuer: Name;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
  /** By serial number, lower-case hexadecimal without leading zero bytes. */
  readonly revoked: ReadonlyMap<string, Revocation>;
  readonly extensions: readonly Extension[];
  readonly signed: SignedObject;
}

/** What a revocation list may be given as. */
export type RevocationListInput = Uint8Array | string | RevocationList;

/**
 * Reads a revocation list from DER or PEM; the form only, `verifyChain` checks signature and dates.
 * @standard RFC 5280 clause 5
 * @throws CRYPTO_DER_INVALID, CRYPTO_STRUCTURE_INVALID, CRYPTO_ALGORITHM_UNSUPPORTED, CRYPTO_PEM_INVALID, CRYPTO_PEM_LABEL
 */
export function readCrl(input: RevocationListInput): RevocationList {
  if (typeof input === 'object' && 'revoked' in input) return input;
  const der = new Uint8Array(derOf(input, 'X509 CRL'));
  const signed = readSigned(der, 'CertificateList');
  checkSignatureAlgorithm(signed.algorithm, 'CertificateList');
  const content = walk(signed.content, 'CertificateList');
  const version = content.tag === Tag.integer ? content.number('version') : 0;
  if (version > 1) throw content.wrong('version');
  if (!equalBytes(content.next(Tag.sequence, 'signature').bytes, signed.algorithm.bytes))
    throw content.wrong('signature');
  const issuer = readName(content.any('issuer'));
  const thisUpdate = content.time('thisUpdate');
  const timed = content.tag === Tag.utcTime || content.tag === Tag.generalizedTime;
  const nextUpdate = timed ? content.time('nextUpdate') : undefined;
  const entries = content.optional(Tag.sequence);
  const extensionList = content.enterOptional(context(0))?.next(Tag.sequence, 'crlExtensions');
  content.end();
  const revoked = new Map<string, Revocation>();
  for (const member of entries?.children ?? []) {
    const entry = walk(member, 'CertificateList');
    const serial = bytesToHex(entry.next(Tag.integer, 'userCertificate').content).replace(/^00(?=..)/, '');
    const date = entry.time('revocationDate');
    const extensions = readExtensions(entry.optional(Tag.sequence), 'CertificateList');
    entry.end();
    if (extensions.some(({ critical, id }) => critical && id !== Oid.crlReason))
      throw entry.wrong('crlEntryExtensions');
    const reason = extensions.find(({ id }) => id === Oid.crlReason);
    revoked.set(serial, { date, ...(reason && { reason: reasonOf(reason.value) }) });
  }
  return {
    der,
    issuer,
    thisUpdate,
    nextUpdate,
    revoked,
    extensions: readExtensions(extensionList, 'CertificateList'),
    signed,
  };
}

function reasonOf(value: Uint8Array): number {
  return new DerCursor([parseDer(value)], 'reasonCode').next(Tag.enumerated, 'ENUMERATED').content[0] ?? 0;
}

/** Extensions that say nothing about which certificates a list covers. */
const harmless: readonly string[] = [Oid.crlNumber, Oid.authorityKeyIdentifier];

/**
 * Looks a certificate up in the revocation lists of its issuer.
 * @returns why the certificate cannot be taken as not revoked; undefined when it can
 */
export function revocationProblem(
  certificate: Certificate,
  issuer: Certificate,
  lists: readonly RevocationList[],
  at: Date,
  userId: string | Uint8Array | undefined,
): ChainReason | undefined {
  const own = lists.filter((list) => equalBytes(list.issuer.der, certificate.issuer.der));
  if (own.length === 0) return 'crl-missing';
  let problem: ChainReason | undefined = 'crl-missing';
  for (const list of own) {
    if (
      issuer.keyUsage?.includes('cRLSign') === false ||
      !verifySigned(list.signed, issuer.publicKey, userId)
    ) {
      problem = problem && 'crl-signature';
      continue;
    }
    const revocation = list.revoked.get(certificate.serialNumber);
    if (revocation !== undefined && revocation.reason !== 8 && revocation.date <= at) return 'revoked';
    if (
      list.extensions.some(({ id, critical }) => (critical && !harmless.includes(id)) || id === Oid.deltaCrl)
    )
      problem = problem && 'crl-scope';
    else if (at < list.thisUpdate || (list.nextUpdate !== undefined && at > list.nextUpdate))
      problem = problem && 'crl-expired';
    else problem = undefined;
  }
  return problem;
}

/** What a new revocation list shall say. */
export interface CrlPlan {
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  /** Serial numbers in hexadecimal with date and reason. */
  readonly revoked: ReadonlyMap<string, Revocation>;
  readonly number?: number;
}

/**
 * Makes a revocation list under the signer's certificate, as DER.
 * @throws CRYPTO_CERTIFICATE_REQUIRED, CRYPTO_HEX_INVALID, and whatever the signer throws
 */
export async function createCrl(plan: CrlPlan, signer: Signer): Promise<Uint8Array> {
  if (signer.certificate === undefined) throw new CryptoError('CRYPTO_CERTIFICATE_REQUIRED');
  const { subject } = read(signer.certificate);
  const entries = [...plan.revoked].map(([serial, { date, reason }]) =>
    sequence(
      integer(hexToBytes(serial)),
      time(date),
      ...(reason === undefined
        ? []
        : [sequence(extension(Oid.crlReason, tagged(Tag.enumerated, Uint8Array.of(reason))))]),
    ),
  );
  const content = sequence(
    integer(1),
    signatureAlgorithm(),
    subject.der,
    time(plan.thisUpdate),
    time(plan.nextUpdate),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    explicit(0, sequence(extension(Oid.crlNumber, integer(plan.number ?? 1)))),
  );
  return writeSigned(content, signer);
}

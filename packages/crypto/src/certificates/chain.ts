// Certificate chains (RFC 5280 clause 6) for SM2: from a certificate over intermediates to a trusted one.
import { equalBytes } from '../bytes.js';
import { Oid } from '../encoding/object-identifiers.js';
import { CryptoError } from '../errors.js';
import type { ChainReason } from '../messages/formats.zh-CN.js';
import type { Certificate, CertificateInput } from './certificate.js';
import { read } from './certificate.js';
import type { RevocationList, RevocationListInput } from './crl.js';
import { readCrl, revocationProblem } from './crl.js';
import type { KeyUsage } from './extensions.js';
import { verifySigned } from './signed.js';

/** What a chain is checked against. */
export interface ChainOptions {
  /** Certificates that are trusted for a reason of their own. */
  readonly anchors: readonly CertificateInput[];
  readonly intermediates?: readonly CertificateInput[];
  /** The moment to check dates against; the present unless given. */
  readonly at?: Date;
  /** A key usage that the first certificate must allow, when it has the extension. */
  readonly usage?: KeyUsage;
  /** An extended key usage that the first certificate must have. */
  readonly extendedUsage?: string;
  /** When given, every certificate below the anchor must be shown not to be revoked; with `revocation: 'leaf'` only the first one. */
  readonly crls?: readonly RevocationListInput[];
  readonly revocation?: 'chain' | 'leaf';
  /** User id that the authorities signed with; 1234567812345678 unless given. */
  readonly userId?: string | Uint8Array;
}

interface Search {
  readonly anchors: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
  readonly crls: readonly RevocationList[] | undefined;
  readonly at: Date;
  readonly options: ChainOptions;
  /** Signatures that may still be verified: a hostile set of certificates must not cost more. */
  budget: number;
  /** The first certificate on the way whose issuer is not among those that are known. */
  broken: Certificate | undefined;
  problem: CryptoError | undefined;
}

const MAX_LENGTH = 10;
const understood: readonly string[] = [
  Oid.keyUsage,
  Oid.basicConstraints,
  Oid.extendedKeyUsage,
  Oid.subjectAlternativeName,
  Oid.subjectKeyIdentifier,
  Oid.authorityKeyIdentifier,
  Oid.crlDistributionPoints,
];

/**
 * Verifies a chain (证书链验证) and gives its certificates from the given one to the anchor.
 * Checked: signatures, dates, names, basic constraints, path length, key usage, critical extensions, and revocation when lists are given.
 * Not supported, and refused when critical: name constraints and policies.
 * @standard RFC 5280 clause 6
 * @throws CRYPTO_CERTIFICATE_UNTRUSTED with subject and reason; the errors of reading
 */
export function verifyChain(certificate: CertificateInput, options: ChainOptions): Certificate[] {
  const leaf = read(certificate);
  const at = options.at ?? new Date();
  const search: Search = {
    anchors: options.anchors.map(read),
    intermediates: (options.intermediates ?? []).map(read),
    crls: options.crls?.map(readCrl),
    at,
    options,
    budget: 100,
    broken: undefined,
    problem: undefined,
  };
  const own = ownProblem(leaf, at) ?? usageProblem(leaf, options);
  if (own !== undefined) throw untrusted(leaf, own);
  const chain = climb([leaf], search);
  if (chain !== undefined) return chain;
  throw search.problem ?? missingIssuer(search.broken ?? leaf);
}

/** The certificate of a set that issued none of the others: the signer's, where a chain may stand in any order (XMLDSig 4.5.4). */
export function findLeaf(certificates: readonly Certificate[]): Certificate | undefined {
  const issuedNone = certificates.find(({ subject }, index) =>
    certificates.every(({ issuer }, other) => other === index || !equalBytes(issuer.der, subject.der)),
  );
  return issuedNone ?? certificates[0];
}

/** A chain from the last certificate of `path` to an anchor; notes the first problem on the way. */
function climb(path: readonly Certificate[], search: Search): Certificate[] | undefined {
  const top = path.at(-1) as Certificate;
  if (search.anchors.some((anchor) => equalBytes(anchor.der, top.der))) return [...path];
  const note = (certificate: Certificate, reason: ChainReason) => {
    search.problem ??= untrusted(certificate, reason);
  };
  if (path.length >= MAX_LENGTH) return void note(top, 'too-long');
  const issuers = [...search.anchors, ...search.intermediates].filter((candidate) =>
    isIssuerByName(candidate, top, path),
  );
  if (issuers.length === 0) search.broken ??= top;
  for (const issuer of issuers) {
    if (search.budget-- <= 0) return void note(top, 'too-long');
    const problem =
      ownProblem(issuer, search.at) ??
      authorityProblem(issuer, path) ??
      (verifySigned(top.signed, issuer.publicKey, search.options.userId) ? undefined : 'signature');
    if (problem !== undefined) {
      note(
        problem === 'signature' || problem === 'not-authority' || problem === 'path-length' ? top : issuer,
        problem,
      );
      continue;
    }
    const listed =
      search.crls &&
      (path.length === 1 || search.options.revocation !== 'leaf') &&
      revocationProblem(top, issuer, search.crls, search.at, search.options.userId);
    // Said first: a list that is missing further up must not hide it.
    if (listed === 'revoked') {
      note(top, listed);
      continue;
    }
    const chain = climb([...path, issuer], search);
    if (chain === undefined) continue;
    if (listed) {
      note(top, listed);
      continue;
    }
    return chain;
  }
  return undefined;
}

function isIssuerByName(
  candidate: Certificate,
  certificate: Certificate,
  path: readonly Certificate[],
): boolean {
  const { authorityKeyIdentifier: wanted } = certificate;
  const { subjectKeyIdentifier: has } = candidate;
  return (
    equalBytes(candidate.subject.der, certificate.issuer.der) &&
    (wanted === undefined || has === undefined || equalBytes(wanted, has)) &&
    !path.some((member) => equalBytes(member.der, candidate.der))
  );
}

function ownProblem(certificate: Certificate, at: Date): ChainReason | undefined {
  if (at < certificate.notBefore) return 'not-yet-valid';
  if (at > certificate.notAfter) return 'expired';
  return certificate.extensions.some(({ critical, id }) => critical && !understood.includes(id))
    ? 'critical-extension'
    : undefined;
}

function usageProblem(
  { keyUsage, extendedKeyUsage }: Certificate,
  { usage, extendedUsage }: ChainOptions,
): ChainReason | undefined {
  if (usage !== undefined && keyUsage?.includes(usage) === false) return 'key-usage';
  return extendedUsage !== undefined && !extendedKeyUsage?.includes(extendedUsage) ? 'key-usage' : undefined;
}

function authorityProblem(issuer: Certificate, path: readonly Certificate[]): ChainReason | undefined {
  if (issuer.basicConstraints?.ca !== true) return 'not-authority';
  if (issuer.keyUsage?.includes('keyCertSign') === false) return 'key-usage';
  const { pathLength } = issuer.basicConstraints;
  const between = path.slice(1).filter((certificate) => !certificate.selfIssued).length;
  return pathLength !== undefined && between > pathLength ? 'path-length' : undefined;
}

/** Names the certificate that is wanted: most often one of an authority between, which nobody sent along. */
function missingIssuer(certificate: Certificate): CryptoError {
  const { subject, issuer, selfIssued } = certificate;
  if (selfIssued) return untrusted(certificate, 'no-anchor');
  const params = { subject: subject.text, reason: 'no-anchor' as const, issuer: issuer.text };
  return new CryptoError('CRYPTO_CERTIFICATE_UNTRUSTED', params);
}

function untrusted(certificate: Certificate, reason: ChainReason): CryptoError {
  return new CryptoError('CRYPTO_CERTIFICATE_UNTRUSTED', { subject: certificate.subject.text, reason });
}

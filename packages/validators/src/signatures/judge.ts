// Judges a signature whose value is good: certificate and chain, dates, signer against institution, and what it does not cover.
import { certificates, isCryptoError } from '@hulian/crypto';
import type { Certificate } from '@hulian/crypto';
import { chinaDay } from '../datatypes/china-day.js';
import type { ArtefactContext } from '../engine/artefact.js';
import type { Location } from '../finding.js';
import { signatureCertificate } from '../rules/signature/certificate.js';
import { signatureCoverage } from '../rules/signature/coverage.js';
import { signatureInstitution } from '../rules/signature/institution.js';
import { signatureTime } from '../rules/signature/time.js';
import { compareInstitution, type SignedContent, type SignedInstitution } from './institution.js';
import type { OpenedSignature, SignedBy } from './open-signature.js';

type Context = Pick<ArtefactContext, 'collector' | 'signatures' | 'asOf'>;

/** Reports on every signer; true when each of them leads to a trusted certificate. */
export function judgeSignature(
  opened: OpenedSignature,
  content: SignedContent,
  location: Location,
  context: Context,
): boolean {
  const { collector } = context;
  const part = opened.covers === 'element';
  collector.report(signatureCoverage, {
    message: part ? 'part' : 'covers',
    ...(part && { severity: 'warning' }),
    params: { covers: opened.covers, signers: opened.signers.length },
    location,
  });
  if (opened.covers === 'document')
    collector.notChecked(signatureCoverage, { reason: 'signature-outside-root', location });
  const trusted = opened.signers.map((signer) => {
    judgeDates(signer, content, location, context);
    judgeInstitution(signer.certificate, content.institution, location, context);
    return judgeCertificate(signer, opened.certificates, content, location, context);
  });
  return !trusted.includes(false);
}

function judgeDates(
  { certificate, signingTime }: SignedBy,
  { time }: SignedContent,
  location: Location,
  { collector, asOf }: Context,
): void {
  if (signingTime === undefined) {
    collector.notChecked(signatureTime, { reason: 'signature-time-absent', location });
    return;
  }
  // The signer's own clock: only a time stamp of a third party proves it.
  collector.notChecked(signatureTime, { reason: 'signature-time-claimed', location });
  if (signingTime < certificate.notBefore || signingTime > certificate.notAfter)
    collector.report(signatureTime, { message: 'outside-validity', severity: 'error', location });
  const day = chinaDay(signingTime.getTime());
  if (time !== undefined && day < time.slice(0, 8))
    collector.report(signatureTime, { message: 'before-document', location });
  if (asOf !== undefined && day > asOf) collector.report(signatureTime, { message: 'future', location });
}

function judgeInstitution(
  { subject }: Certificate,
  institution: SignedInstitution | undefined,
  location: Location,
  { collector }: Context,
): void {
  const outcome = institution === undefined ? 'unknown' : compareInstitution(subject.attributes, institution);
  if (outcome === 'unknown')
    collector.notChecked(signatureInstitution, { reason: 'signature-institution', location });
  if (outcome === 'different')
    collector.report(signatureInstitution, { message: 'different', location, sample: subject.text });
}

/** Purposes that are not the signing of documents (RFC 5280 4.2.1.12): servers of TLS, programs, time stamps, OCSP. */
const otherPurposes: ReadonlySet<string> = new Set(
  ['1', '3', '8', '9'].map((last) => `1.3.6.1.5.5.7.3.${last}`),
);

function judgeCertificate(
  { certificate, signingTime }: SignedBy,
  known: readonly Certificate[],
  { time }: SignedContent,
  location: Location,
  { collector, signatures, asOf }: Context,
): boolean {
  const { keyUsage, extendedKeyUsage = [] } = certificate;
  if (keyUsage && !keyUsage.includes('digitalSignature') && !keyUsage.includes('nonRepudiation'))
    collector.report(signatureCertificate, { message: 'key-usage', location });
  if (extendedKeyUsage.length > 0 && extendedKeyUsage.every((purpose) => otherPurposes.has(purpose)))
    collector.report(signatureCertificate, { message: 'purpose', severity: 'warning', location });
  if (signatures === undefined || signatures.anchors.length === 0) {
    collector.notChecked(signatureCertificate, { reason: 'signature-no-anchors', location });
    return false;
  }
  // Without a time of signing a certificate that was good on the day of the document, or is on that of the check, will do.
  const moments = signingTime ? [signingTime] : [...momentsOf(time), ...momentsOf(asOf)];
  const [first] = moments;
  if (first === undefined) {
    collector.notChecked(signatureCertificate, { reason: 'signature-no-moment', location });
    return false;
  }
  const { anchors, crls = [] } = signatures;
  const options = { anchors, intermediates: known };
  const at =
    moments.find((each) => chainProblem(certificate, { ...options, at: each }) === undefined) ?? first;
  const problem = chainProblem(certificate, { ...options, at });
  if (problem !== undefined) {
    const params = { reason: problem, day: chinaDay(at.getTime()) };
    collector.report(signatureCertificate, {
      message: 'untrusted',
      params,
      location,
      sample: certificate.subject.text,
    });
    return false;
  }
  if (crls.length === 0) {
    collector.notChecked(signatureCertificate, { reason: 'signature-revocation', location });
    return true;
  }
  // A list speaks of its own days: it is asked on the day of the check where one is stated.
  const listed = chainProblem(certificate, { ...options, crls, at: momentsOf(asOf).at(-1) ?? at });
  if (listed === 'revoked') {
    collector.report(signatureCertificate, {
      message: 'revoked',
      location,
      sample: certificate.subject.text,
    });
    return false;
  }
  if (listed !== undefined)
    collector.notChecked(signatureCertificate, {
      reason: 'signature-revocation-list',
      params: { reason: listed },
      location,
    });
  return true;
}

/** Why there is no chain; undefined when there is one. */
function chainProblem(
  certificate: Certificate,
  options: Parameters<typeof certificates.verifyChain>[1],
): string | undefined {
  try {
    certificates.verifyChain(certificate, options);
    return undefined;
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    return String((error.params as { reason?: string } | undefined)?.reason ?? error.code);
  }
}

/** The moment, or the first and the last minute of a day, in China time: a certificate may be made on the day of its use. */
function momentsOf(digits: string | undefined): Date[] {
  const [, year, month, day, time] = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{4}))?/.exec(digits ?? '') ?? [];
  if (year === undefined) return [];
  const times = time === undefined ? ['0000', '2359'] : [time];
  return times
    .map((each) => new Date(`${year}-${month}-${day}T${each.slice(0, 2)}:${each.slice(2)}:00+08:00`))
    .filter((date) => !Number.isNaN(date.getTime()));
}

import { certificates, isCryptoError } from '@hulian/crypto';

/** Certificate authorities and what they revoked. */
export interface Authorities {
  /** Certificates that are trusted for a reason of their own, DER or PEM. */
  readonly anchors: readonly (Uint8Array | string)[];
  readonly intermediates?: readonly (Uint8Array | string)[];
  /** Revocation lists, DER or PEM; when given, every certificate must be shown not to be revoked. */
  readonly crls?: readonly (Uint8Array | string)[];
}

/** Why a certificate is not believed. */
export type CertificateProblem = 'outdated' | 'revoked' | 'untrusted';

/** How long a result stands, in milliseconds: dates and lists are looked at again every minute. */
const standing = 60_000;

/**
 * Judges one certificate by its chain, dates and the revocation lists, again every minute.
 * @returns a function of the moment (milliseconds since 1970)
 */
export function certificateJudge(
  certificate: Uint8Array | string,
  authorities: Authorities,
): (now: number) => CertificateProblem | undefined {
  let known: { readonly from: number; readonly problem: CertificateProblem | undefined } | undefined;
  return (now) => {
    if (known && now >= known.from && now < known.from + standing) return known.problem;
    known = { from: now, problem: judge(certificate, authorities, now) };
    return known.problem;
  };
}

function judge(
  certificate: Uint8Array | string,
  { anchors, intermediates, crls }: Authorities,
  now: number,
): CertificateProblem | undefined {
  try {
    certificates.verifyChain(certificate, {
      anchors,
      at: new Date(now),
      usage: 'digitalSignature',
      ...(intermediates && { intermediates }),
      ...(crls && { crls }),
    });
    return undefined;
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    const { reason } = (error.params ?? {}) as { readonly reason?: string };
    if (reason === 'expired' || reason === 'not-yet-valid') return 'outdated';
    return reason === 'revoked' ? 'revoked' : 'untrusted';
  }
}

/** The public key of a certificate. @throws CryptoError when it cannot be read */
export function publicKeyOf(certificate: Uint8Array | string): Uint8Array {
  return certificates.read(certificate).publicKey;
}

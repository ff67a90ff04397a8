// The two certificates of one holder: one to sign, one to encrypt (GM/T 0014, GM/T 0034; used by TLCP, GB/T 38636).
import { equalBytes } from '../bytes.js';
import { CryptoError } from '../errors.js';
import type { Reason } from '../messages/formats.zh-CN.js';
import type { Certificate, CertificateInput } from './certificate.js';
import { read } from './certificate.js';
import type { KeyUsage } from './extensions.js';

const signing: readonly KeyUsage[] = ['digitalSignature', 'nonRepudiation'];
const encrypting: readonly KeyUsage[] = ['keyEncipherment', 'dataEncipherment', 'keyAgreement'];

/** Everything that keeps two certificates from being a pair (双证书); empty when they are one. Dates and trust are the matter of `verifyChain`. */
export function pairProblems(
  signCertificate: CertificateInput,
  encryptCertificate: CertificateInput,
): Reason[] {
  const sign = read(signCertificate);
  const encrypt = read(encryptCertificate);
  const problems: [Reason, boolean][] = [
    ['pair-subject', !equalBytes(sign.subject.der, encrypt.subject.der)],
    ['pair-issuer', !equalBytes(sign.issuer.der, encrypt.issuer.der)],
    ['pair-same-key', equalBytes(sign.publicKey, encrypt.publicKey)],
    ['pair-sign-usage', !allows(sign, signing)],
    ['pair-sign-encrypts', allows(sign, encrypting)],
    ['pair-encrypt-usage', !allows(encrypt, encrypting)],
    ['pair-encrypt-signs', allows(encrypt, signing)],
  ];
  return problems.filter(([, found]) => found).map(([reason]) => reason);
}

/** @throws CRYPTO_CERTIFICATE_PAIR with the first problem */
export function checkPair(signCertificate: CertificateInput, encryptCertificate: CertificateInput): void {
  const [reason] = pairProblems(signCertificate, encryptCertificate);
  if (reason !== undefined) throw new CryptoError('CRYPTO_CERTIFICATE_PAIR', { reason });
}

const allows = ({ keyUsage }: Certificate, usages: readonly KeyUsage[]): boolean =>
  usages.some((usage) => keyUsage?.includes(usage));

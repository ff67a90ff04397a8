// Certificates, requests and revocation lists: `certificates` of the public API.
import { writePem } from '../encoding/pem.js';

export { createSelfSigned, issue, read } from './certificate.js';
export type { Certificate, CertificateInput, CertificatePlan } from './certificate.js';
export { findLeaf, verifyChain } from './chain.js';
export type { ChainOptions } from './chain.js';
export { createCrl, readCrl } from './crl.js';
export type { CrlPlan, Revocation, RevocationList, RevocationListInput } from './crl.js';
export type { Extension, KeyUsage } from './extensions.js';
export type { Name, NameAttribute } from './names.js';
export { checkPair, pairProblems } from './pair.js';
export { createRequest, readRequest } from './request.js';
export type { CertificateRequest, RequestPlan } from './request.js';

/** PEM text of a certificate, request or revocation list. */
export function toPem(
  der: Uint8Array,
  kind: 'CERTIFICATE' | 'CERTIFICATE REQUEST' | 'X509 CRL' = 'CERTIFICATE',
): string {
  return writePem(kind, der);
}

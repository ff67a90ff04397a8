import { chainFault, cryptoFault } from './crypto-fault.js';
import type { Covered, signatureMessages as chinese } from './signature.zh-CN.js';

const coverages: Readonly<Record<string, string>> = {
  content: 'all content inside the object',
  'content-detached': 'the file beside it',
  document: 'the whole document except the signature element itself',
  element: 'one element',
};
const covered = ({ covers }: Covered): string => coverages[covers] ?? covers;

/** English texts of findings about signatures. */
export const signatureMessages: typeof chinese = {
  'signature/form/structure': (p) =>
    `The signed object is malformed and cannot be verified: ${cryptoFault(p, 'en')} Sign again with a conforming implementation.`,
  'signature/form/algorithm': () =>
    'The signature does not use SM2 with SM3; such signatures are not verified here. Shared documents and platform exchange should use the SM algorithms; agree with the other side.',
  'signature/form/unsupported': () =>
    'The way the signature refers to its content (place, several references, transforms) is not verified here. What is: one signature, one reference, to the element that holds the signature.',
  'signature/value/content': () =>
    'The digest of the content differs: the content was changed after signing. Use the original file or sign again.',
  'signature/value/mismatch': () =>
    'The signature does not fit the content and the public key of the certificate: something was changed, or another key signed. hulian verify --explain looks for the cause.',
  'signature/value/other-reading': () =>
    'The signature was computed with an empty user id; it should be 1234567812345678 (GB/T 35276). Correct the user id of the signing program and sign again.',
  'signature/value/signed-later': () =>
    'The signature fits the document as it was before other signatures were added beside it; with them it does not: an enveloped signature leaves out only itself (XMLDSig 6.6.4), and other verifiers refuse this one. Apart from the added signatures nothing was changed. Put later signatures into files beside the document (detached).',
  'signature/certificate/untrusted': (p) =>
    `As of ${p.day}: ${chainFault(p, 'en')} Check the roots given with --signature-trust, or replace the certificate.`,
  'signature/certificate/revoked': () =>
    "A certificate of the signer's chain is revoked. Sign again with a valid one.",
  'signature/certificate/key-usage': () =>
    'The key usage of the certificate does not allow signatures; perhaps the encryption certificate was used. Sign with the signing certificate.',
  'signature/certificate/purpose': () =>
    'The certificate was issued for another purpose only (server of TLS, programs, time stamps or OCSP; RFC 5280 4.2.1.12). Sign with a certificate for signatures.',
  'signature/time/outside-validity': () =>
    'The stated time of signing lies outside the validity of the certificate. Check the clock of the signing server and the certificate.',
  'signature/time/before-document': () =>
    'The stated time of signing is before the time of the document: a document exists before it is signed. Check the clocks.',
  'signature/time/future': () =>
    'The stated time of signing is after the day of the check. Check the clock of the signing server.',
  'signature/institution/different': () =>
    'The subject of the certificate is not the custodian of the document: neither name nor code agree. Make sure that the certificate is that of the institution.',
  'signature/coverage/covers': (p) =>
    `The signature value is good and covers ${covered(p)}; signers: ${p.signers}. A good value does not make the signer trusted: see what is said of the certificate, or the list of what was not checked.`,
  'signature/coverage/part': (p) =>
    `The signature value is good but covers only ${covered(p)}; changes elsewhere in the file go unnoticed. Sign the root element to protect the whole.`,
  'signature/coverage/object': () =>
    'The signature element holds an Object that the signature does not cover: it can be changed unnoticed. Do not rely on what it says.',
  'not-checked/signature-content-missing': () =>
    'The signature does not hold the signed file and none lies beside it: the signature was not verified.',
  'not-checked/signature-certificate-missing': () =>
    "The signature holds no certificate of the signer and was not verified. hulian verify --public-key takes the signer's key.",
  'not-checked/signature-algorithm': () =>
    'The signature uses an algorithm that is not supported and was not verified.',
  'not-checked/signature-form': () =>
    'The way the signature refers to its content is not supported; it was not verified.',
  'not-checked/signature-unreadable': () =>
    'The content looks like a signed object but is none that can be read; no signature was verified.',
  'not-checked/signature-encrypted': () =>
    'The content is encrypted and was not checked. Decrypt it first with hulian decrypt.',
  'not-checked/signature-in-envelope': () =>
    'The signature is inside a SOAP envelope, or belongs to it, and was not verified.',
  'not-checked/signatures-left': (p) =>
    `The file holds ${p.count} signatures; only the first ${p.judged} were verified.`,
  'not-checked/signature-outside-root': () =>
    'Comments and processing instructions outside the root element were not compared with the signature.',
  'not-checked/signature-time-absent': () =>
    'The signature states no time of signing; it was not compared with the validity of the certificate.',
  'not-checked/signature-time-claimed': () =>
    'The time of signing is what the signer claims; no time stamp proves it.',
  'not-checked/signature-institution': () =>
    'Certificate or content name no institution that can be compared: whether the signer is this institution was not checked.',
  'not-checked/signature-no-anchors': () =>
    'No trusted root was given (--signature-trust), so the certificate chain was not verified: nothing is known of who signed.',
  'not-checked/signature-no-moment': () =>
    'There is no day to judge the certificate by (no time in signature or document, and no --as-of): the chain was not verified.',
  'not-checked/signature-revocation': () =>
    'No revocation list was given (--signature-crl): whether the certificate is revoked was not checked.',
  'not-checked/signature-revocation-list': (p) =>
    `The revocation list cannot be used for this check, so nothing is known of revocation: ${chainFault(p, 'en')}`,
  'not-checked/signature-content-unknown': () =>
    'The signed content is no shared document or FHIR resource that can be recognised; the content was not checked.',
};

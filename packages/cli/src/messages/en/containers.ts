import type { ContainerKind } from '@hulian/crypto';
import type { Covered, NotChecked, Reading } from '../../commands/_verify-container.js';
import type { Messages } from '../index.js';

const kinds: Record<ContainerKind, string> = {
  'signed-data': 'signed data (GB/T 35275)',
  'enveloped-data': 'enveloped data (GB/T 35275)',
  jws: 'JWS (GM/T 0125)',
  jwe: 'JWE (GM/T 0125)',
  'xml-signature': 'XML signature',
};

const covered: Record<Covered, string> = {
  content: 'the content inside, every byte',
  'content-detached': 'every byte of the given file',
  attributes: 'the signer’s authenticated attributes',
  header: 'the JWS header',
  document: 'the whole XML document',
  element: 'the element asked for',
};

const notChecked: Record<NotChecked, string> = {
  owner: 'whose key it is (no trusted certificate was given, no chain was verified)',
  revocation: 'whether the certificate was revoked (no revocation list was given)',
  'signing-time': 'the signing time (the signer wrote it; only a time-stamp proves it)',
  'outside-element': 'everything outside that element, and comments in it',
  'xml-outside': 'the XML declaration, comments and the signature element itself (no signature covers them)',
};

const readings: Record<Reading, string> = {
  'empty-user-id': 'with an empty user id',
  'default-user-id': 'with the default user id 1234567812345678',
  ber: 'read as BER (indefinite lengths); ask the peer for DER',
  'der-in-jws': 'with a DER signature in the JWS; it should be 64 bytes r‖s',
  'jws-algorithm': 'with another common name than SGD_SM3_SM2 as alg of the JWS',
};

export const containers: Messages['containers'] = {
  options: {
    form: 'form of the signature: der, raw (r‖s, 64 bytes), gbt35275 (signed data), jws or xml',
    selfSigned:
      'write a self-signed certificate instead of a request (development only: nobody vouches for it)',
    days: 'days for which the self-signed certificate is valid',
    ownCertificate:
      'certificate of the signer, with those of intermediate authorities in one PEM (gbt35275 needs it; jws puts them in x5c, xml in KeyInfo)',
    detached: 'leave the content out of the signature (gbt35275 and jws)',
    signatureOut:
      'where to write the signature (default: name of the file and .sig, .p7m, .p7s, .jws or .signed.xml; "-" is standard output)',
    signature:
      'signature file (default: name of the file and .sig, .p7s or .jws; not needed when the file is a signed object)',
    trust: 'file of trusted certificates (PEM or DER; may be given several times)',
    crl: 'revocation list (may be given several times); with it every certificate must be shown not to be revoked',
    at: 'moment to check the dates of certificates against (default: now)',
    element: 'ID of the XML element that must be signed (default: the whole document)',
    recipientCertificate: 'encryption certificate of a recipient (gbt35275; may be given several times)',
    encryptForm:
      'form: jwe, gbt35275 (enveloped data), or a layout of a bare SM2 ciphertext: c1c3c2, c1c2c3, der',
    encryptedOut: 'where to write (default: name of the file and .jwe, .p7m or .sm2; "-" is standard output)',
    decryptCertificate:
      'own encryption certificate; finds the right recipient in enveloped data with several',
    layout:
      'read a bare SM2 ciphertext of this layout (default: seen from the bytes; bare ones c1c3c2 or der)',
    decryptedOut: 'where to write (default: without .jwe, .p7m or .sm2; "-" is standard output)',
  },
  noCertificate: (path) => `There is no certificate in ${path}.`,
  notDetached: 'An XML signature stands in the document; it cannot be apart from its content.',
  noSignature: (path) =>
    `${path} holds no signature, and there is no ${path}.sig, .p7s or .jws beside it. Name the signature with --signature.`,
  badDate: (text) => `"${text}" is no date; write 2026-01-31 or 2026-01-31T08:00:00Z.`,
  isEncrypted: (path) => `${path} is encrypted, not signed; decrypt it with hulian decrypt first.`,
  notEncrypted:
    'This is no ciphertext that can be recognised: no JWE, no enveloped data of GB/T 35275, no SM2 ciphertext (begins with 04 or 30). Give the layout with --layout.',
  envelopedNotAuthentic:
    'Note: enveloped data is secret, but nothing shows that it was not changed; sign first, then envelop.',
  trustMissing:
    'Give trusted certificates with --trust, or the key of the peer with --public-key; the certificate inside a signature does not prove itself.',
  otherSigner:
    'The signer is not the holder of the key given with --public-key. Check the key with the signer, or give their root certificate with --trust.',
  kind: (kind, detached) => `Kind: ${kinds[kind]}${detached ? ', content apart' : ''}`,
  reason: (text) => `Reason: ${text}`,
  signer: (subject, chain) =>
    `Signer: ${subject}${chain && chain.length > 1 ? ` (chain: ${chain.join(' -> ')})` : ''}`,
  scope: (good, left) =>
    `Covered by the signature: ${good.map((each) => covered[each]).join(', ')}\n${left.map((each) => `Not checked: ${notChecked[each]}\n`).join('')}`,
  readings: (found) =>
    found.length === 0
      ? 'The usual mismatches (user id, BER, encoding of the signature, algorithm name) were tried and none fits: the content or the signature was changed, or someone else signed.'
      : `It holds ${found.map((each) => readings[each]).join('; ')}.`,
};

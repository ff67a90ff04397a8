// English texts of the errors of encodings, keys, certificates and containers; the compiler checks them against the Chinese ones.
import type { ChainReason, DerReason, Reason, formatsZhCN } from './formats.zh-CN.js';

const derReasons: Record<DerReason, string> = {
  truncated: 'the data end too early',
  length: 'a length is not in the shortest definite form',
  tag: 'a tag is not allowed here',
  nesting: 'it is nested too deeply',
  boolean: 'a boolean is neither 00 nor FF',
  integer: 'an integer is not in the shortest form',
  'bit-string': 'the unused bits of a bit string are wrong',
  null: 'a NULL is not empty',
  oid: 'an object identifier is encoded wrongly',
  text: 'the bytes of a string do not fit its type',
  time: 'a time is not in canonical form',
  'set-order': 'the members of a SET are not in DER order',
};

const chainReasons: Record<ChainReason, string> = {
  signature: "its signature does not fit the issuer's public key",
  'not-yet-valid': 'it is not valid yet',
  expired: 'it has expired',
  'not-authority': 'the certificate above it is not a CA certificate',
  'path-length': 'the chain is longer than a certificate above allows',
  'key-usage': 'its key usage does not allow this use',
  'critical-extension': 'it has a critical extension that cannot be processed',
  'no-anchor': 'no trusted root certificate was found',
  'too-long': 'the chain is too long or has a loop',
  revoked: 'it was revoked',
  'crl-signature': 'the signature of the revocation list is wrong',
  'crl-expired': 'the revocation list has expired or is not valid yet',
  'crl-missing': 'there is no revocation list of its issuer',
  'crl-scope': 'the revocation list is indirect, a delta or a part, and cannot show that it was not revoked',
};

const reasons: Record<Reason, string> = {
  'pem-boundary': 'the BEGIN or END line is missing or they do not match',
  'pem-header': 'it has the old RFC 1421 encryption headers; convert it to PKCS#8',
  'pem-several': 'it holds several objects; expected one',
  'pem-none': 'it holds no PEM object',
  'pair-subject': 'their subjects differ',
  'pair-issuer': 'their issuers differ',
  'pair-sign-usage': 'the signing certificate lacks the key usage digitalSignature',
  'pair-sign-encrypts': 'the key usage of the signing certificate allows encryption',
  'pair-encrypt-usage': 'the encryption certificate lacks a key usage for encryption',
  'pair-encrypt-signs': 'the key usage of the encryption certificate allows signatures',
  'pair-same-key': 'both use the same key',
  'not-json': 'it is not a JSON object',
  'duplicate-member': 'a member occurs twice',
  'critical-unknown': 'a crit member cannot be processed',
  missing: 'it is missing',
  malformed: 'it is malformed',
  duplicate: 'it occurs twice',
  unsupported: 'it is not supported',
  'xml-syntax': 'it is not well formed',
  'xml-doctype': 'it has a document type declaration',
  'xml-limit': 'it exceeds the limit of size, depth or number',
  'xml-duplicate-id': 'an id occurs twice, so the signed element is ambiguous',
  'xml-no-signature': 'there is no signature element',
  'xml-several-signatures': 'there are several signature elements; say which one to verify',
  'xml-reference': 'the referenced element does not exist or is not the one to verify',
  'xml-reference-count': 'the number of references is wrong',
  'xml-transform': 'it has a transform that is not allowed',
  'xml-structure': 'the signature element does not have the right structure',
  'server-status': 'the status of the answer is not success',
  'server-answer': 'the answer has the wrong form',
};

/** One text per error code; a function from parameters to text. */
export const formatsEn: typeof formatsZhCN = {
  CRYPTO_UTF8_INVALID: () => 'The text is not valid UTF-8.',
  CRYPTO_DER_INVALID: (p) =>
    `The DER encoding is not valid${p.offset === undefined ? '' : ` (offset ${p.offset})`}: ${derReasons[p.reason]}.`,
  CRYPTO_DER_INDEFINITE_LENGTH: (p) =>
    `At offset ${p.offset} a BER indefinite length is used; only DER is accepted. Ask the sender for DER, or convert with derFromBer first.`,
  CRYPTO_STRUCTURE_INVALID: (p) => `${p.structure} does not have the right structure: ${p.part}.`,
  CRYPTO_PEM_INVALID: (p) => `The PEM text is not valid: ${reasons[p.reason]}.`,
  CRYPTO_PEM_LABEL: (p) => `The PEM text is a ${p.actual}; expected ${p.expected}.`,
  CRYPTO_KEY_FORM_UNKNOWN: () =>
    'The form of the key is not known. Known forms: PKCS#8, SEC1, SPKI as PEM or DER, JWK, raw bytes, hexadecimal, Base64.',
  CRYPTO_CURVE_UNSUPPORTED: (p) => `The curve ${p.curve} of the key is not SM2.`,
  CRYPTO_ITERATIONS_LIMIT: (p) =>
    `The password derivation asks for ${p.actual} iterations; the limit is ${p.limit}.`,
  CRYPTO_PASSWORD_UNUSED: () =>
    'A password was given but the key is not encrypted. Check the file, or give no password.',
  CRYPTO_CERTIFICATE_UNTRUSTED: (p) =>
    `Certificate ${p.subject} is not trusted: ${chainReasons[p.reason]}${p.issuer === undefined ? '' : `; the certificate of its issuer (${p.issuer}) is missing`}.`,
  CRYPTO_CERTIFICATE_PAIR: (p) =>
    `The signing and the encryption certificate are not a pair: ${reasons[p.reason]}.`,
  CRYPTO_CERTIFICATE_REQUIRED: () => "The signer's certificate is needed but was not given.",
  CRYPTO_SIGNER_NOT_FOUND: () => 'No certificate fits the signer information.',
  CRYPTO_RECIPIENT_NOT_FOUND: () => 'This ciphertext was not made for this key or certificate.',
  CRYPTO_CONTENT_REQUIRED: () => 'The signature does not hold the content; the content must be given.',
  CRYPTO_CONTENT_MISMATCH: (p) => `The digest of ${p.part} does not fit; the content was changed.`,
  CRYPTO_ALGORITHM_NOT_ALLOWED: (p) => `The algorithm ${p.algorithm} is not allowed; expected ${p.expected}.`,
  CRYPTO_COMPACT_FORM: (p) => `The compact form must have ${p.parts} parts separated by dots.`,
  CRYPTO_HEADER_INVALID: (p) => `The header ${p.header} is not valid: ${reasons[p.reason]}.`,
  CRYPTO_COMPONENT_MISSING: (p) =>
    `The signature does not cover ${p.component}, or the message does not have it.`,
  CRYPTO_SIGNATURE_TIME: (p) =>
    `The time of the signature is not acceptable: ${{ expired: 'it has expired', 'too-old': 'it is too old', future: 'it lies in the future', missing: 'there is none' }[p.reason]}.`,
  CRYPTO_XML_INVALID: (p) => `The XML is not acceptable: ${reasons[p.reason]}.`,
  CRYPTO_XML_SIGNATURE: (p) => `The XML signature is not acceptable: ${reasons[p.reason]}.`,
  CRYPTO_SIGNATURE_SERVER: (p) => `The signature server gave no usable result: ${reasons[p.reason]}.`,
  CRYPTO_TIMESTAMP_REFUSED: (p) => `The time-stamp service refused the request (status ${p.status}).`,
  CRYPTO_TIMESTAMP_MISMATCH: (p) => `The time-stamp reply does not fit the request: ${p.part}.`,
};

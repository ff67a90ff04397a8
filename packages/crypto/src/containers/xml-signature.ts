// XML signatures (W3C XMLDSig) with SM2 and SM3, enveloped in the document: `xmlSignature` of the public API.
// The implementation is loaded when it is first used: most users of this package never parse XML.
import type { Certificate, CertificateInput } from '../certificates/certificate.js';
import type { ChainOptions } from '../certificates/chain.js';
import type { SignatureEncoding } from '../sm2/sign.js';
import type { Signer } from '../signer.js';

/** How to sign. */
export interface XmlSignOptions {
  /** URI of the signature algorithm, when the peer wants another one than the first of the table. */
  readonly signatureAlgorithm?: string;
  /** URI of the digest algorithm. */
  readonly digestAlgorithm?: string;
  /** `raw` (64 bytes, default) or `der` inside SignatureValue. */
  readonly signatureEncoding?: SignatureEncoding;
  /** Certificates of intermediate authorities, put beside the signer's so that whoever has only the root can verify. */
  readonly certificates?: readonly CertificateInput[];
}

/** How to verify. */
export interface XmlVerifyOptions {
  /** The signer's key. Without it the certificate in the document is used, and `trust` must say why to believe it. */
  readonly publicKey?: Uint8Array;
  /** Verifies the chain of the certificate in the document. */
  readonly trust?: ChainOptions;
  /** The element that must be signed, by its ID attribute; the whole document unless given. */
  readonly elementId?: string;
  /** Which of several signatures, counted from 0 in document order; there must be exactly one unless given. */
  readonly signature?: number;
  /** Algorithm URIs that are accepted instead of those of the table. */
  readonly algorithms?: { readonly signature?: readonly string[]; readonly digest?: readonly string[] };
  readonly userId?: string | Uint8Array;
}

/** A verified document. */
export interface VerifiedXml {
  /** The canonical bytes that are signed, the signature itself left out. Go on with these, not with the input. */
  readonly signed: Uint8Array;
  /** The certificate in the document; trusted only when `chain` is there. */
  readonly certificate: Certificate | undefined;
  readonly chain: readonly Certificate[] | undefined;
  /** URI of the signature algorithm. */
  readonly algorithm: string;
}

/**
 * Signs a whole document (XML 签名) and gives it back with the signature as the last child of the root; nothing else changes.
 * @throws CRYPTO_XML_INVALID, CRYPTO_XML_SIGNATURE when there is a signature already, CRYPTO_KEY_MISMATCH, and whatever the signer throws
 */
export async function sign(
  xml: string | Uint8Array,
  signer: Signer,
  options: XmlSignOptions = {},
): Promise<string> {
  const implementation = await import('./xml/sign.js');
  return implementation.sign(xml, signer, options);
}

/**
 * Verifies the signature of a document, or of one element of it, and gives the signed bytes. Throws for every signature that is not good.
 * @standard W3C XML Signature Syntax and Processing 1.1
 * @throws CRYPTO_XML_INVALID, CRYPTO_XML_SIGNATURE, CRYPTO_CONTENT_MISMATCH, CRYPTO_SIGNATURE_MISMATCH, CRYPTO_ALGORITHM_NOT_ALLOWED, CRYPTO_CERTIFICATE_REQUIRED, CRYPTO_CERTIFICATE_UNTRUSTED
 */
export async function verify(xml: string | Uint8Array, options: XmlVerifyOptions): Promise<VerifiedXml> {
  const implementation = await import('./xml/verify.js');
  return implementation.verify(xml, options);
}

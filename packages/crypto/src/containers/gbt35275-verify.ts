// Verifying signed data of GB/T 35275-2017 (SM2 cryptographic message syntax).
import { equalBytes } from '../bytes.js';
import type { Certificate, CertificateInput } from '../certificates/certificate.js';
import { read } from '../certificates/certificate.js';
import type { ChainOptions } from '../certificates/chain.js';
import { verifyChain } from '../certificates/chain.js';
import type { DerNode } from '../encoding/der.js';
import { Tag, context, contextPrimitive, parseDer } from '../encoding/der.js';
import { DerCursor, walk } from '../encoding/der-cursor.js';
import { compareBytes } from '../encoding/der-values.js';
import { oid } from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { CryptoError, isCryptoError } from '../errors.js';
import { sm3 } from '../sm3.js';
import { verify as verifySignature } from '../sm2/sign.js';
import type { CmsReadOptions } from './cms.js';
import {
  digestAlgorithms,
  names,
  openContentInfo,
  plainData,
  readAlgorithm,
  readCertificates,
  retag,
  signatureAlgorithms,
} from './cms.js';

/** How to verify. */
export interface SignedDataVerifyOptions extends CmsReadOptions {
  /** The content of a detached signature. */
  readonly content?: Uint8Array;
  /** Certificates beside those inside, to find the signer in. */
  readonly certificates?: readonly CertificateInput[];
  /** Verifies every signer's chain too. Without it the result says nothing about who signed. */
  readonly trust?: Omit<ChainOptions, 'intermediates'>;
  readonly userId?: string | Uint8Array;
}

/** A signer whose signature was verified. */
export interface VerifiedSigner {
  readonly certificate: Certificate;
  /** As the signer claims it; a time-stamp proves it, this does not. */
  readonly signingTime: Date | undefined;
  /** Authenticated attributes: object identifier to DER of the value; empty when the content itself is signed. */
  readonly attributes: ReadonlyMap<string, Uint8Array>;
  /** From the certificate to the anchor when `trust` was given. */
  readonly chain: readonly Certificate[] | undefined;
}

/** Verified signed data. */
export interface VerifiedSignedData {
  readonly content: Uint8Array;
  /** At least one. All signatures are good, or verification throws. */
  readonly signers: readonly VerifiedSigner[];
  readonly certificates: readonly Certificate[];
}

/**
 * Verifies signed data, DER or PEM, attached or detached, and gives the content. Throws unless every signature is good.
 * PKCS#7 and CMS object identifiers are read as well as those of GB/T 35275.
 * @standard GB/T 35275-2017
 * @throws CRYPTO_SIGNATURE_MISMATCH, CRYPTO_CONTENT_MISMATCH, CRYPTO_CONTENT_REQUIRED, CRYPTO_SIGNER_NOT_FOUND, CRYPTO_CERTIFICATE_UNTRUSTED, CRYPTO_ALGORITHM_NOT_ALLOWED, CRYPTO_STRUCTURE_INVALID, CRYPTO_DER_INVALID, CRYPTO_DER_INDEFINITE_LENGTH
 */
export function verify(
  input: Uint8Array | string,
  options: SignedDataVerifyOptions = {},
): VerifiedSignedData {
  const parsed = readSignedData(input, options);
  const content = contentOf(parsed.content, options.content);
  const extra = (options.certificates ?? []).map(read);
  const known = [...parsed.certificates, ...extra];
  const signers = parsed.signerInfos.map((info) => verifySigner(info, parsed, content, known, options));
  if (signers.length === 0) throw new CryptoError('CRYPTO_SIGNER_NOT_FOUND');
  return { content, signers, certificates: parsed.certificates };
}

/** Parsed signed data; nothing is verified. */
export interface SignedDataParts {
  readonly contentType: string;
  readonly content: Uint8Array | undefined;
  readonly certificates: readonly Certificate[];
  readonly signerInfos: readonly DerNode[];
}

/** Takes signed data apart; the content type of the inside must be plain data unless others are given. @throws CryptoError */
export function readSignedData(
  input: Uint8Array | string,
  options: CmsReadOptions,
  contentTypes: readonly string[] = plainData,
): SignedDataParts {
  const data = openContentInfo(input, [Oid.gmSignedData, Oid.signedData], 'SignedData', options);
  const version = data.number('version');
  for (const algorithm of data.next(Tag.set, 'digestAlgorithms').children)
    readAlgorithm(walk(algorithm, 'SignedData'), digestAlgorithms);
  const inner = data.enter('contentInfo');
  const contentType = inner.oid('contentType');
  if (!contentTypes.includes(contentType)) throw inner.wrong(`contentType ${contentType}`);
  const explicitContent = inner.enterOptional(context(0));
  inner.end();
  const content = explicitContent?.octets('content');
  explicitContent?.end();
  const certificates = readCertificates(data.optional(context(0)));
  data.optional(context(1));
  const signerInfos = data.next(Tag.set, 'signerInfos').children;
  data.end();
  const byKey = signerInfos.some((info) => info.children[1]?.tag === contextPrimitive(0));
  if (version !== (byKey || !plainData.includes(contentType) ? 3 : 1)) throw data.wrong('version');
  return { contentType, content, certificates, signerInfos };
}

function contentOf(inside: Uint8Array | undefined, given: Uint8Array | undefined): Uint8Array {
  if (inside === undefined && given === undefined) throw new CryptoError('CRYPTO_CONTENT_REQUIRED');
  if (inside !== undefined && given !== undefined && !equalBytes(inside, given))
    throw new CryptoError('CRYPTO_CONTENT_MISMATCH', { part: 'content' });
  return (inside ?? given) as Uint8Array;
}

/** Verifies one SignerInfo over a content. @throws CryptoError */
export function verifySigner(
  node: DerNode,
  parts: SignedDataParts,
  content: Uint8Array,
  known: readonly Certificate[],
  options: Pick<SignedDataVerifyOptions, 'trust' | 'userId'>,
): VerifiedSigner {
  const info = walk(node, 'SignerInfo');
  const version = info.number('version');
  const identifier = info.any('sid');
  const byKey = identifier.tag === contextPrimitive(0);
  if ((!byKey && identifier.tag !== Tag.sequence) || version !== (byKey ? 3 : 1)) throw info.wrong('version');
  readAlgorithm(info.enter('digestAlgorithm'), digestAlgorithms);
  const attributes = info.optional(context(0));
  readAlgorithm(info.enter('digestEncryptionAlgorithm'), signatureAlgorithms);
  const signature = info.octets('encryptedDigest');
  info.optional(context(1));
  info.end();
  const certificate = known.find((candidate) => names(identifier, candidate));
  if (certificate === undefined) throw new CryptoError('CRYPTO_SIGNER_NOT_FOUND');
  const signed = attributes
    ? readAttributes(attributes, parts.contentType, content)
    : { message: plainMessage(content), signingTime: undefined, attributes: new Map<string, Uint8Array>() };
  const { userId, trust } = options;
  if (
    !verifySignature(signature, signed.message, certificate.publicKey, {
      encoding: 'der',
      ...(userId !== undefined && { userId }),
    })
  )
    throw new CryptoError('CRYPTO_SIGNATURE_MISMATCH');
  const chain =
    trust && verifyChain(certificate, { usage: 'digitalSignature', ...trust, intermediates: known });
  return { certificate, signingTime: signed.signingTime, attributes: signed.attributes, chain };
}

/** Checks authenticated attributes against the content and gives the bytes that are signed: their SET OF in DER. */
function readAttributes(
  field: DerNode,
  contentType: string,
  content: Uint8Array,
): { message: Uint8Array; signingTime: Date | undefined; attributes: ReadonlyMap<string, Uint8Array> } {
  const values = new Map<string, DerNode>();
  let previous: Uint8Array | undefined;
  for (const node of field.children) {
    const attribute = walk(node, 'authenticatedAttributes');
    const type = attribute.oid('type');
    const set = attribute.next(Tag.set, 'values');
    attribute.end();
    const [value] = set.children;
    const unordered = previous !== undefined && compareBytes(previous, node.bytes) > 0;
    if (value === undefined || set.children.length !== 1 || values.has(type) || unordered)
      throw attribute.wrong(type);
    values.set(type, value);
    previous = node.bytes;
  }
  const one = (type: string) =>
    new DerCursor(
      [values.get(type)].filter((node) => node !== undefined),
      'authenticatedAttributes',
    );
  if (one(Oid.contentType).oid('contentType') !== contentType)
    throw one(Oid.contentType).wrong('contentType');
  if (!equalBytes(one(Oid.messageDigest).octets('messageDigest'), sm3(content)))
    throw new CryptoError('CRYPTO_CONTENT_MISMATCH', { part: 'messageDigest' });
  const signingTime = values.has(Oid.signingTime) ? one(Oid.signingTime).time('signingTime') : undefined;
  const attributes = new Map([...values].map(([type, value]) => [type, value.bytes]));
  return { message: retag(field.bytes, Tag.set), signingTime, attributes };
}

/**
 * Content that is signed without attributes. It must not be a set of attributes itself: an attacker could take attributes and their
 * signature from elsewhere and present them as signed content.
 */
function plainMessage(content: Uint8Array): Uint8Array {
  if (isAttributeSet(content))
    throw new CryptoError('CRYPTO_STRUCTURE_INVALID', {
      structure: 'SignerInfo',
      part: 'authenticatedAttributes',
    });
  return content;
}

function isAttributeSet(content: Uint8Array): boolean {
  if (content[0] !== Tag.set) return false;
  const digestType = oid(Oid.messageDigest);
  try {
    return parseDer(content).children.some(
      ({ children: [type] }) => type !== undefined && equalBytes(type.bytes, digestType),
    );
  } catch (error) {
    if (isCryptoError(error)) return false;
    throw error;
  }
}

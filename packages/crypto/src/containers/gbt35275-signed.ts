// Signed data of GB/T 35275-2017 (SM2 cryptographic message syntax): making and verifying.
import { equalBytes } from '../bytes.js';
import type { Certificate, CertificateInput } from '../certificates/certificate.js';
import { read } from '../certificates/certificate.js';
import type { ChainOptions } from '../certificates/chain.js';
import { verifyChain } from '../certificates/chain.js';
import type { DerNode } from '../encoding/der.js';
import { Tag, context, contextPrimitive } from '../encoding/der.js';
import { DerCursor, walk } from '../encoding/der-cursor.js';
import { compareBytes } from '../encoding/der-values.js';
import { explicit, integer, octetString, oid, sequence, setOf, time } from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { signatureToDer } from '../encoding/signature.js';
import { CryptoError } from '../errors.js';
import type { Signer } from '../signer.js';
import { signWith } from '../signer.js';
import { sm3 } from '../sm3.js';
import { verify as verifySignature } from '../sm2/sign.js';
import type { CmsReadOptions } from './cms.js';
import {
  contentInfo,
  digestAlgorithms,
  issuerAndSerial,
  names,
  openContentInfo,
  readAlgorithm,
  readCertificates,
  signatureAlgorithms,
} from './cms.js';

/** Names of plain data: of GB/T 35275 and of PKCS#7. */
const plainData: readonly string[] = [Oid.gmData, Oid.data];

/** How to sign. */
export interface SignedDataOptions {
  /** Leaves the content out; the verifier must have it. */
  readonly detached?: boolean;
  /** Adds authenticated attributes with this signing time. Without it the signature covers the content itself. */
  readonly signingTime?: Date;
  /** More certificates to put in, for example those of intermediate authorities. */
  readonly certificates?: readonly CertificateInput[];
}

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

/** Makes signed data (签名数据) over a content, as DER. @throws CRYPTO_CERTIFICATE_REQUIRED, CRYPTO_KEY_MISMATCH, and whatever the signer throws */
export async function sign(
  content: Uint8Array,
  signer: Signer,
  options: SignedDataOptions = {},
): Promise<Uint8Array> {
  return contentInfo(Oid.gmSignedData, await writeSignedData(content, Oid.gmData, signer, options));
}

/** SignedData over a content of any type, with version 3 when the type is not plain data (RFC 5652 clause 5.1). @throws CryptoError */
export async function writeSignedData(
  content: Uint8Array,
  contentType: string,
  signer: Signer,
  options: SignedDataOptions,
): Promise<Uint8Array> {
  if (signer.certificate === undefined) throw new CryptoError('CRYPTO_CERTIFICATE_REQUIRED');
  const certificate = read(signer.certificate);
  if (!equalBytes(certificate.publicKey, signer.publicKey)) throw new CryptoError('CRYPTO_KEY_MISMATCH');
  const attributes = options.signingTime && [
    sequence(oid(Oid.contentType), setOf(oid(contentType))),
    sequence(oid(Oid.messageDigest), setOf(octetString(sm3(content)))),
    sequence(oid(Oid.signingTime), setOf(time(options.signingTime))),
  ];
  const attributeSet = attributes && setOf(...attributes);
  const signature = signatureToDer(await signWith(signer, attributeSet ?? content));
  const signerInfo = sequence(
    integer(1),
    issuerAndSerial(certificate),
    sequence(oid(Oid.sm3)),
    ...(attributeSet ? [retag(attributeSet, context(0))] : []),
    sequence(oid(Oid.sm2Sign)),
    octetString(signature),
  );
  const inner = options.detached
    ? sequence(oid(contentType))
    : contentInfo(contentType, octetString(content));
  const certificates = [certificate, ...(options.certificates ?? []).map(read)].map(({ der }) => der);
  const version = plainData.includes(contentType) ? 1 : 3;
  return sequence(
    integer(version),
    setOf(sequence(oid(Oid.sm3))),
    inner,
    explicit(0, ...certificates),
    setOf(signerInfo),
  );
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
    : { message: content, signingTime: undefined };
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
  return { certificate, signingTime: signed.signingTime, chain };
}

/** Checks authenticated attributes against the content and gives the bytes that are signed: their SET OF in DER. */
function readAttributes(
  field: DerNode,
  contentType: string,
  content: Uint8Array,
): { message: Uint8Array; signingTime: Date | undefined } {
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
  return { message: retag(field.bytes, Tag.set), signingTime };
}

/** The same value with another identifier octet: implicit tagging. */
function retag(der: Uint8Array, tag: number): Uint8Array {
  const copy = der.slice();
  copy[0] = tag;
  return copy;
}

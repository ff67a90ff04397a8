// Making signed data of GB/T 35275-2017 (SM2 cryptographic message syntax).
import { equalBytes } from '../bytes.js';
import type { CertificateInput } from '../certificates/certificate.js';
import { read } from '../certificates/certificate.js';
import { context } from '../encoding/der.js';
import { explicit, integer, octetString, oid, sequence, setOf, time } from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { signatureToDer } from '../encoding/signature.js';
import { CryptoError } from '../errors.js';
import type { Signer } from '../signer.js';
import { signWith } from '../signer.js';
import { sm3 } from '../sm3.js';
import { contentInfo, issuerAndSerial, plainData, retag } from './cms.js';

/** How to sign. */
export interface SignedDataOptions {
  /** Leaves the content out; the verifier must have it. */
  readonly detached?: boolean;
  /** Adds authenticated attributes with this signing time. Without it the signature covers the content itself. */
  readonly signingTime?: Date;
  /** More certificates to put in, for example those of intermediate authorities. */
  readonly certificates?: readonly CertificateInput[];
}

/** Makes signed data (签名数据) over a content, as DER. @throws CRYPTO_CERTIFICATE_REQUIRED, CRYPTO_KEY_MISMATCH, and whatever the signer throws */
export async function sign(
  content: Uint8Array,
  signer: Signer,
  options: SignedDataOptions = {},
): Promise<Uint8Array> {
  return contentInfo(Oid.gmSignedData, await writeSignedData(content, Oid.gmData, signer, options));
}

/** SignedData over a content of any type, with version 3 when the type is not plain data (RFC 5652 clause 5.1). More attributes go in only beside a signing time. @throws CryptoError */
export async function writeSignedData(
  content: Uint8Array,
  contentType: string,
  signer: Signer,
  options: SignedDataOptions,
  moreAttributes: readonly Uint8Array[] = [],
): Promise<Uint8Array> {
  if (signer.certificate === undefined) throw new CryptoError('CRYPTO_CERTIFICATE_REQUIRED');
  const certificate = read(signer.certificate);
  if (!equalBytes(certificate.publicKey, signer.publicKey)) throw new CryptoError('CRYPTO_KEY_MISMATCH');
  const attributes = options.signingTime && [
    sequence(oid(Oid.contentType), setOf(oid(contentType))),
    sequence(oid(Oid.messageDigest), setOf(octetString(sm3(content)))),
    sequence(oid(Oid.signingTime), setOf(time(options.signingTime))),
    ...moreAttributes,
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

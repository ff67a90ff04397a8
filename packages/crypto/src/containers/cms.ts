// What signed and enveloped data of GB/T 35275 share (the shape is that of PKCS#7 version 1.5, RFC 2315): content, signers and recipients by issuer and serial number.
import { equalBytes } from '../bytes.js';
import type { Certificate } from '../certificates/certificate.js';
import { read } from '../certificates/certificate.js';
import { derFromBer } from '../encoding/ber.js';
import type { DerNode } from '../encoding/der.js';
import { Tag, context } from '../encoding/der.js';
import type { DerCursor } from '../encoding/der-cursor.js';
import { openSequence } from '../encoding/der-cursor.js';
import { explicit, integer, oid, sequence } from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { pemText, readPem } from '../encoding/pem.js';
import { CryptoError, isCryptoError } from '../errors.js';

/** How the bytes of an object are read. */
export interface CmsReadOptions {
  /** Takes BER (indefinite lengths) too, by converting it to DER first. Bouncy Castle's CMS generators write BER. */
  readonly acceptBer?: boolean;
}

/**
 * A cursor over the body of a ContentInfo, DER or PEM, of the national type or of the PKCS#7 type with the same shape.
 * @throws CRYPTO_DER_INVALID, CRYPTO_DER_INDEFINITE_LENGTH, CRYPTO_STRUCTURE_INVALID, CRYPTO_PEM_INVALID
 */
export function openContentInfo(
  input: Uint8Array | string,
  types: readonly string[],
  structure: string,
  options: CmsReadOptions,
): DerCursor {
  const bytes = bytesOf(input);
  const outer = openSequence(options.acceptBer ? derFromBer(bytes) : bytes, structure);
  const type = outer.oid('contentType');
  if (!types.includes(type)) throw outer.wrong(`contentType ${type}`);
  const content = outer.enter('content', context(0));
  outer.end();
  const body = content.enter(structure);
  content.end();
  return body;
}

function bytesOf(input: Uint8Array | string): Uint8Array {
  const text = typeof input === 'string' ? input : pemText(input);
  if (text === undefined) return input as Uint8Array;
  const objects = readPem(text);
  if (objects.length !== 1)
    throw new CryptoError('CRYPTO_PEM_INVALID', {
      reason: objects.length === 0 ? 'pem-none' : 'pem-several',
    });
  return (objects[0] as { bytes: Uint8Array }).bytes;
}

/** ContentInfo with an explicit body. */
export const contentInfo = (type: string, body: Uint8Array): Uint8Array =>
  sequence(oid(type), explicit(0, body));

/** IssuerAndSerialNumber of a certificate. */
export function issuerAndSerial({ issuer, signed }: Certificate): Uint8Array {
  const serial = signed.content.children.find((node) => node.tag === Tag.integer);
  return sequence(issuer.der, integer((serial as DerNode).content));
}

/** Whether an IssuerAndSerialNumber or a `[0]` subject key identifier names this certificate. */
export function names(identifier: DerNode, certificate: Certificate): boolean {
  if (identifier.tag === Tag.sequence) return equalBytes(identifier.bytes, issuerAndSerial(certificate));
  return (
    certificate.subjectKeyIdentifier !== undefined &&
    equalBytes(identifier.content, certificate.subjectKeyIdentifier)
  );
}

/** The certificates of a `[0]` field. Those with keys of another kind are passed over: they cannot be the signer's. @throws CryptoError for malformed ones */
export function readCertificates(field: DerNode | undefined): Certificate[] {
  return (field?.children ?? []).flatMap(({ bytes }) => {
    try {
      return [read(bytes)];
    } catch (error) {
      if (
        isCryptoError(error) &&
        (error.code === 'CRYPTO_ALGORITHM_UNSUPPORTED' || error.code === 'CRYPTO_CURVE_UNSUPPORTED')
      )
        return [];
      throw error;
    }
  });
}

/** The algorithm of an AlgorithmIdentifier with absent or NULL parameters, which must be one of these. @throws CRYPTO_ALGORITHM_NOT_ALLOWED */
export function readAlgorithm(cursor: DerCursor, allowed: readonly string[]): string {
  const algorithm = cursor.oid('algorithm');
  if (!allowed.includes(algorithm))
    throw new CryptoError('CRYPTO_ALGORITHM_NOT_ALLOWED', { algorithm, expected: allowed.join(' / ') });
  if (cursor.tag !== Tag.sequence && cursor.tag !== Tag.oid) cursor.optional(Tag.nothing);
  else cursor.any('parameters');
  cursor.end();
  return algorithm;
}

/** Names of SM3 as digest algorithm. */
export const digestAlgorithms: readonly string[] = [Oid.sm3];

/** Names that peers give the SM2 signature algorithm; the first is the one of GB/T 35275. */
export const signatureAlgorithms: readonly string[] = [Oid.sm2Sign, Oid.sm2WithSm3, Oid.sm2];

/** Names of plain data: of GB/T 35275 and of PKCS#7. */
export const plainData: readonly string[] = [Oid.gmData, Oid.data];

/** The same value with another identifier octet: implicit tagging. */
export function retag(der: Uint8Array, tag: number): Uint8Array {
  const copy = new Uint8Array(der);
  copy[0] = tag;
  return copy;
}

// Certificate requests (PKCS#10, RFC 2986) with SM2.
import { Tag, context } from '../encoding/der.js';
import { walk } from '../encoding/der-cursor.js';
import { explicit, integer, oid, sequence, setOf } from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { derOf } from '../encoding/pem.js';
import { CryptoError } from '../errors.js';
import { pointOfSpki, writeSpki } from '../keys/spki.js';
import type { Signer } from '../signer.js';
import { nameOf } from './certificate.js';
import type { Extension, ExtensionPlan, KnownExtensions } from './extensions.js';
import { interpretExtensions, readExtensions, writeExtensions } from './extensions.js';
import type { Name, NameAttribute } from './names.js';
import { readName } from './names.js';
import { checkSignatureAlgorithm, readSigned, verifySigned, writeSigned } from './signed.js';

/** A verified certificate request (证书请求). */
export interface CertificateRequest extends KnownExtensions {
  readonly der: Uint8Array;
  readonly subject: Name;
  /** 65 bytes. */
  readonly publicKey: Uint8Array;
  /** Extensions that are asked for. */
  readonly extensions: readonly Extension[];
}

/** What a request shall say. */
export interface RequestPlan extends Pick<ExtensionPlan, 'keyUsage' | 'extendedKeyUsage' | 'dnsNames'> {
  /** Attributes in order, or a text such as `C=CN, O=示例医院, CN=h1`. */
  readonly subject: string | readonly NameAttribute[];
}

/** Makes a request for the signer's key, as DER. @throws CRYPTO_ARGUMENT_VALUE, and whatever the signer throws */
export async function createRequest(plan: RequestPlan, signer: Signer): Promise<Uint8Array> {
  const extensions = writeExtensions(plan);
  const attributes =
    extensions.length === 0 ? [] : [sequence(oid(Oid.extensionRequest), setOf(sequence(...extensions)))];
  const content = sequence(
    integer(0),
    nameOf(plan.subject),
    writeSpki(signer.publicKey),
    explicit(0, ...attributes),
  );
  return writeSigned(content, signer);
}

/**
 * Reads a request from DER or PEM and verifies that its sender has the private key.
 * @standard RFC 2986
 * @throws CRYPTO_SIGNATURE_MISMATCH, CRYPTO_DER_INVALID, CRYPTO_STRUCTURE_INVALID, CRYPTO_ALGORITHM_UNSUPPORTED, CRYPTO_PEM_INVALID, CRYPTO_PEM_LABEL
 */
export function readRequest(
  input: Uint8Array | string,
  options: { readonly userId?: string | Uint8Array } = {},
): CertificateRequest {
  const der = new Uint8Array(derOf(input, 'CERTIFICATE REQUEST', 'NEW CERTIFICATE REQUEST'));
  const signed = readSigned(der, 'CertificationRequest');
  checkSignatureAlgorithm(signed.algorithm, 'CertificationRequest');
  const content = walk(signed.content, 'CertificationRequest');
  if (content.number('version') !== 0) throw content.wrong('version');
  const subject = readName(content.any('subject'));
  const publicKey = pointOfSpki(content.next(Tag.sequence, 'subjectPKInfo'));
  const attributes = content.enterOptional(context(0));
  content.end();
  let extensions: Extension[] = [];
  for (const node of attributes?.rest() ?? []) {
    const attribute = walk(node, 'CertificationRequest');
    const type = attribute.oid('type');
    const values = attribute.next(Tag.set, 'values');
    attribute.end();
    if (type === Oid.extensionRequest)
      extensions = readExtensions(values.children[0], 'CertificationRequest');
  }
  if (!verifySigned(signed, publicKey, options.userId)) throw new CryptoError('CRYPTO_SIGNATURE_MISMATCH');
  return { der, subject, publicKey, extensions, ...interpretExtensions(extensions) };
}

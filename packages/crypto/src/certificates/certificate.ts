// X.509 certificates with SM2 keys (RFC 5280, GB/T 20518-2018): reading and making.
import { bytesToHex, equalBytes } from '../bytes.js';
import { randomBytes } from '../core/random.js';
import { Tag, context, contextPrimitive } from '../encoding/der.js';
import { walk } from '../encoding/der-cursor.js';
import { explicit, integer, sequence, time } from '../encoding/der-writer.js';
import { derOf } from '../encoding/pem.js';
import { CryptoError } from '../errors.js';
import { pointOfSpki, writeSpki } from '../keys/spki.js';
import type { Signer } from '../signer.js';
import { sm3 } from '../sm3.js';
import type { Extension, ExtensionPlan, KnownExtensions } from './extensions.js';
import { extensionsField, interpretExtensions, readExtensions, writeExtensions } from './extensions.js';
import type { Name, NameAttribute } from './names.js';
import { parseNameText, readName, writeName } from './names.js';
import type { SignedObject } from './signed.js';
import { checkSignatureAlgorithm, readSigned, signatureAlgorithm, writeSigned } from './signed.js';

/** A parsed certificate (数字证书). Reading checks the form only; trust is the matter of `verifyChain`. */
export interface Certificate extends KnownExtensions {
  readonly der: Uint8Array;
  /** Serial number, lower-case hexadecimal. */
  readonly serialNumber: string;
  readonly issuer: Name;
  readonly subject: Name;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** 65 bytes. */
  readonly publicKey: Uint8Array;
  readonly extensions: readonly Extension[];
  /** SM3 of the whole certificate, lower-case hexadecimal. */
  readonly fingerprint: string;
  /** Issuer and subject are the same name; says nothing about the signature. */
  readonly selfIssued: boolean;
  /** The signed parts, for verification. */
  readonly signed: SignedObject;
}

/** What a certificate may be given as. */
export type CertificateInput = Uint8Array | string | Certificate;

const parsed = new WeakSet<object>();

/**
 * Reads one certificate from DER or PEM.
 * @standard RFC 5280, GB/T 20518-2018
 * @throws CRYPTO_DER_INVALID, CRYPTO_TRAILING_BYTES, CRYPTO_STRUCTURE_INVALID, CRYPTO_ALGORITHM_UNSUPPORTED, CRYPTO_CURVE_UNSUPPORTED, CRYPTO_POINT_NOT_ON_CURVE, CRYPTO_PEM_INVALID, CRYPTO_PEM_LABEL
 */
export function read(input: CertificateInput): Certificate {
  if (typeof input === 'object' && parsed.has(input)) return input as Certificate;
  const der = new Uint8Array(
    derOf(input as Uint8Array | string, 'CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE'),
  );
  const signed = readSigned(der, 'Certificate');
  checkSignatureAlgorithm(signed.algorithm, 'Certificate');
  const content = walk(signed.content, 'Certificate');
  const version = content.enterOptional(context(0))?.number('version') ?? 0;
  if (version > 2) throw content.wrong('version');
  const serial = content.next(Tag.integer, 'serialNumber').content;
  if (serial.length > 21) throw content.wrong('serialNumber');
  if (!equalBytes(content.next(Tag.sequence, 'signature').bytes, signed.algorithm.bytes))
    throw content.wrong('signature');
  const issuer = readName(content.any('issuer'));
  const validity = content.enter('validity');
  const notBefore = validity.time('notBefore');
  const notAfter = validity.time('notAfter');
  validity.end();
  const subject = readName(content.any('subject'));
  const publicKey = pointOfSpki(content.next(Tag.sequence, 'subjectPublicKeyInfo'));
  content.optional(contextPrimitive(1));
  content.optional(contextPrimitive(2));
  const extensionList = content.enterOptional(context(3))?.next(Tag.sequence, 'extensions');
  content.end();
  if (extensionList !== undefined && version !== 2) throw content.wrong('version');
  const extensions = readExtensions(extensionList, 'Certificate');
  const certificate: Certificate = {
    der,
    serialNumber: bytesToHex(serial.length > 1 && serial[0] === 0 ? serial.subarray(1) : serial),
    issuer,
    subject,
    notBefore,
    notAfter,
    publicKey,
    extensions,
    fingerprint: bytesToHex(sm3(der)),
    selfIssued: equalBytes(issuer.der, subject.der),
    signed,
    ...interpretExtensions(extensions),
  };
  parsed.add(certificate);
  return certificate;
}

/** What a new certificate shall say. */
export interface CertificatePlan extends Omit<
  ExtensionPlan,
  'subjectKeyIdentifier' | 'authorityKeyIdentifier'
> {
  /** Attributes in order, or a text such as `C=CN, O=示例医院, CN=h1`. */
  readonly subject: string | readonly NameAttribute[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Positive, big-endian; 16 random bytes unless given. */
  readonly serialNumber?: Uint8Array;
}

/**
 * Makes a self-signed certificate (自签名证书) for the signer's own key, as DER.
 * @throws CRYPTO_ARGUMENT_VALUE, and whatever the signer throws
 */
export async function createSelfSigned(plan: CertificatePlan, signer: Signer): Promise<Uint8Array> {
  const subject = nameOf(plan.subject);
  return make(plan, subject, signer.publicKey, subject, keyIdentifier(signer.publicKey), signer);
}

/**
 * Issues a certificate (签发证书) for a public key under the signer's certificate, as DER.
 * @throws CRYPTO_CERTIFICATE_REQUIRED, CRYPTO_CERTIFICATE_UNTRUSTED when the signer is no CA, CRYPTO_KEY_MISMATCH, CRYPTO_ARGUMENT_VALUE
 */
export async function issue(
  plan: CertificatePlan,
  publicKey: Uint8Array,
  signer: Signer,
): Promise<Uint8Array> {
  if (signer.certificate === undefined) throw new CryptoError('CRYPTO_CERTIFICATE_REQUIRED');
  const authority = read(signer.certificate);
  if (!equalBytes(authority.publicKey, signer.publicKey)) throw new CryptoError('CRYPTO_KEY_MISMATCH');
  if (authority.basicConstraints?.ca !== true)
    throw new CryptoError('CRYPTO_CERTIFICATE_UNTRUSTED', {
      subject: authority.subject.text,
      reason: 'not-authority',
    });
  const issuerKey = authority.subjectKeyIdentifier ?? keyIdentifier(signer.publicKey);
  return make(plan, nameOf(plan.subject), publicKey, authority.subject.der, issuerKey, signer);
}

/** The name of a plan, encoded. @throws CRYPTO_ARGUMENT_VALUE */
export const nameOf = (subject: CertificatePlan['subject']): Uint8Array =>
  writeName(typeof subject === 'string' ? parseNameText(subject) : subject);

/** The first 20 bytes of SM3 of the point: unique is all that RFC 5280 clause 4.2.1.2 asks. */
const keyIdentifier = (publicKey: Uint8Array): Uint8Array => sm3(publicKey).subarray(0, 20);

async function make(
  plan: CertificatePlan,
  subject: Uint8Array,
  publicKey: Uint8Array,
  issuer: Uint8Array,
  issuerKey: Uint8Array,
  signer: Signer,
): Promise<Uint8Array> {
  if (!(plan.notBefore < plan.notAfter))
    throw new CryptoError('CRYPTO_ARGUMENT_VALUE', { name: 'notAfter', expected: '> notBefore' });
  const serial = plan.serialNumber ?? randomBytes(16);
  if (serial.length === 0 || serial.length > 20 || serial.every((byte) => byte === 0))
    throw new CryptoError('CRYPTO_ARGUMENT_VALUE', { name: 'serialNumber', expected: '1..20 bytes, > 0' });
  const extensions = writeExtensions({
    ...plan,
    subjectKeyIdentifier: keyIdentifier(publicKey),
    authorityKeyIdentifier: issuerKey,
  });
  const content = sequence(
    explicit(0, integer(2)),
    integer(serial),
    signatureAlgorithm(),
    issuer,
    sequence(time(plan.notBefore), time(plan.notAfter)),
    subject,
    writeSpki(publicKey),
    ...extensionsField(extensions),
  );
  return writeSigned(content, signer);
}

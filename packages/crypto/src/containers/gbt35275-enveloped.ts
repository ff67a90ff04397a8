// Enveloped data of GB/T 35275-2017: content under SM4-CBC, its key under SM2 for every recipient.
// The content is not authenticated: sign first, then envelop what was signed.
import type { CertificateInput } from '../certificates/certificate.js';
import { read } from '../certificates/certificate.js';
import { concatBytes } from '../bytes.js';
import { randomBytes } from '../core/random.js';
import { joinCiphertext, splitCiphertext } from '../encoding/ciphertext.js';
import type { DerNode } from '../encoding/der.js';
import { Tag, context, contextPrimitive } from '../encoding/der.js';
import { walk } from '../encoding/der-cursor.js';
import { implicit, integer, octetString, oid, sequence, setOf } from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { CryptoError } from '../errors.js';
import type { Decrypter } from '../signer.js';
import { decrypterOf } from '../signer.js';
import { encrypt } from '../sm2/encrypt.js';
import { sm4 } from '../sm4.js';
import type { CmsReadOptions } from './cms.js';
import { contentInfo, issuerAndSerial, names, openContentInfo, readAlgorithm } from './cms.js';

/**
 * Encrypts a content for the holders of some encryption certificates (数字信封), as DER.
 * @throws CRYPTO_CERTIFICATE_REQUIRED without a recipient; CRYPTO_CERTIFICATE_PAIR when a certificate does not allow encryption; the errors of reading
 */
export function envelop(
  content: Uint8Array,
  recipients: CertificateInput | readonly CertificateInput[],
): Uint8Array {
  const certificates = (
    Array.isArray(recipients) ? (recipients as CertificateInput[]) : [recipients as CertificateInput]
  ).map(read);
  if (certificates.length === 0) throw new CryptoError('CRYPTO_CERTIFICATE_REQUIRED');
  const key = randomBytes(16);
  const iv = randomBytes(16);
  const infos = certificates.map((certificate) => {
    const { keyUsage } = certificate;
    if (keyUsage && !keyUsage.includes('keyEncipherment') && !keyUsage.includes('dataEncipherment'))
      throw new CryptoError('CRYPTO_CERTIFICATE_PAIR', { reason: 'pair-encrypt-usage' });
    const wrapped = encrypt(key, certificate.publicKey, { layout: 'der' });
    return sequence(
      integer(1),
      issuerAndSerial(certificate),
      sequence(oid(Oid.sm2Encrypt)),
      octetString(wrapped),
    );
  });
  const data = sm4.encrypt(content, { key, mode: 'cbc', iv });
  key.fill(0);
  const encrypted = sequence(oid(Oid.gmData), sequence(oid(Oid.sm4Cbc), octetString(iv)), implicit(0, data));
  return contentInfo(Oid.gmEnvelopedData, sequence(integer(1), setOf(...infos), encrypted));
}

/**
 * Decrypts enveloped data, DER or PEM, with a decrypter or a private key. With a certificate in the decrypter the recipient is found by it;
 * without one there must be exactly one recipient.
 * @standard GB/T 35275-2017
 * @throws CRYPTO_RECIPIENT_NOT_FOUND, CRYPTO_CIPHERTEXT_DIGEST, CRYPTO_PADDING, CRYPTO_ALGORITHM_NOT_ALLOWED, CRYPTO_STRUCTURE_INVALID, CRYPTO_DER_INVALID, CRYPTO_DER_INDEFINITE_LENGTH
 */
export async function open(
  input: Uint8Array | string,
  key: Decrypter | Uint8Array,
  options: CmsReadOptions = {},
): Promise<Uint8Array> {
  const decrypter = decrypterOf(key);
  const data = openContentInfo(input, [Oid.gmEnvelopedData, Oid.envelopedData], 'EnvelopedData', options);
  if (data.number('version') > 2) throw data.wrong('version');
  data.optional(context(0));
  const recipients = data.next(Tag.set, 'recipientInfos').children;
  const content = data.enter('encryptedContentInfo');
  data.end();
  const type = content.oid('contentType');
  if (type !== Oid.gmData && type !== Oid.data) throw content.wrong(`contentType ${type}`);
  const cipher = content.enter('contentEncryptionAlgorithm');
  const algorithm = cipher.oid('algorithm');
  if (algorithm !== Oid.sm4Cbc && algorithm !== Oid.sm4)
    throw new CryptoError('CRYPTO_ALGORITHM_NOT_ALLOWED', { algorithm, expected: Oid.sm4Cbc });
  const iv = cipher.octets('iv');
  cipher.end();
  const encrypted = encryptedContent(content.any('encryptedContent'), options);
  content.end();
  if (iv.length !== 16 || encrypted === undefined) throw content.wrong('encryptedContent');
  const contentKey = await unwrapKey(recipients, decrypter);
  try {
    return sm4.decrypt(encrypted, { key: contentKey, mode: 'cbc', iv });
  } finally {
    contentKey.fill(0);
  }
}

/** Content of `[0] IMPLICIT OCTET STRING`; it may stand in chunks when it was BER. */
function encryptedContent(node: DerNode, { acceptBer = false }: CmsReadOptions): Uint8Array | undefined {
  if (node.tag === contextPrimitive(0)) return node.content;
  const chunked =
    acceptBer && node.tag === context(0) && node.children.every(({ tag }) => tag === Tag.octetString);
  return chunked ? concatBytes(...node.children.map((chunk) => chunk.content)) : undefined;
}

async function unwrapKey(recipients: readonly DerNode[], decrypter: Decrypter): Promise<Uint8Array> {
  const certificate = decrypter.certificate && read(decrypter.certificate);
  const infos = recipients.map((node) => {
    const info = walk(node, 'RecipientInfo');
    if (info.number('version') > 2) throw info.wrong('version');
    const identifier = info.any('recipient');
    readAlgorithm(info.enter('keyEncryptionAlgorithm'), [Oid.sm2Encrypt, Oid.sm2]);
    const wrapped = info.octets('encryptedKey');
    info.end();
    return { identifier, wrapped };
  });
  const mine = certificate ? infos.filter(({ identifier }) => names(identifier, certificate)) : infos;
  const [recipient] = mine;
  if (recipient === undefined || mine.length > 1) throw new CryptoError('CRYPTO_RECIPIENT_NOT_FOUND');
  const contentKey = await decrypter.decrypt(
    joinCiphertext(splitCiphertext(recipient.wrapped, 'der'), 'c1c3c2'),
  );
  if (contentKey.length !== 16)
    throw new CryptoError('CRYPTO_STRUCTURE_INVALID', { structure: 'RecipientInfo', part: 'encryptedKey' });
  return contentKey;
}

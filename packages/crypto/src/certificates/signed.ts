// What certificates, requests and revocation lists have in common: SEQUENCE { content, algorithm, BIT STRING signature }, signed with SM2 and SM3.
import type { DerNode } from '../encoding/der.js';
import { Tag } from '../encoding/der.js';
import type { DerCursor } from '../encoding/der-cursor.js';
import { openSequence, walk } from '../encoding/der-cursor.js';
import { bitString, oid, sequence } from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { signatureToDer } from '../encoding/signature.js';
import { CryptoError } from '../errors.js';
import type { Signer } from '../signer.js';
import { signWith } from '../signer.js';
import { verify } from '../sm2/sign.js';

/** A parsed signed object. */
export interface SignedObject {
  /** The bytes that are signed. */
  readonly content: DerNode;
  /** AlgorithmIdentifier of the signature. */
  readonly algorithm: DerNode;
  /** DER SEQUENCE { r, s }. */
  readonly signature: Uint8Array;
}

/** AlgorithmIdentifier SM2-with-SM3, parameters absent. */
export const signatureAlgorithm = (): Uint8Array => sequence(oid(Oid.sm2WithSm3));

/** Takes a signed object apart. @throws CRYPTO_DER_INVALID, CRYPTO_TRAILING_BYTES, CRYPTO_STRUCTURE_INVALID */
export function readSigned(der: Uint8Array, structure: string): SignedObject {
  const outer = openSequence(der, structure);
  const content = outer.next(Tag.sequence, 'content');
  const algorithm = outer.next(Tag.sequence, 'signatureAlgorithm');
  const signature = outer.bits('signature');
  outer.end();
  return { content, algorithm, signature };
}

/** @throws CRYPTO_ALGORITHM_UNSUPPORTED unless the algorithm is SM2-with-SM3; parameters may be absent or NULL */
export function checkSignatureAlgorithm(algorithm: DerNode, structure: string): void {
  const cursor: DerCursor = walk(algorithm, structure);
  const id = cursor.oid('signatureAlgorithm');
  if (id !== Oid.sm2WithSm3) throw new CryptoError('CRYPTO_ALGORITHM_UNSUPPORTED', { algorithm: id });
  cursor.optional(Tag.nothing);
  cursor.end();
}

/** Whether the signature of a signed object is of this key. Z is made with the signer's key and the user id, by default 1234567812345678. */
export function verifySigned(
  object: SignedObject,
  publicKey: Uint8Array,
  userId?: string | Uint8Array,
): boolean {
  return verify(object.signature, object.content.bytes, publicKey, {
    encoding: 'der',
    ...(userId !== undefined && { userId }),
  });
}

/** Signs content and gives the whole object. @throws CRYPTO_SIGNATURE_FORM, CRYPTO_SIGNATURE_MISMATCH */
export async function writeSigned(content: Uint8Array, signer: Signer): Promise<Uint8Array> {
  const signature = signatureToDer(await signWith(signer, content));
  return sequence(content, signatureAlgorithm(), bitString(signature));
}

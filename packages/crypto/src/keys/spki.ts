// SubjectPublicKeyInfo of an SM2 key (RFC 5480; GB/T 33560): id-ecPublicKey with the curve 1.2.156.10197.1.301.
import { CryptoError } from '../errors.js';
import type { DerNode } from '../encoding/der.js';
import { Tag } from '../encoding/der.js';
import type { DerCursor } from '../encoding/der-cursor.js';
import { walk } from '../encoding/der-cursor.js';
import { bitString, oid, sequence } from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { pointOf } from './points.js';

/** The AlgorithmIdentifier of SM2 keys. */
export const sm2KeyAlgorithm = (): Uint8Array => sequence(oid(Oid.ecPublicKey), oid(Oid.sm2));

/**
 * Checks the AlgorithmIdentifier of a key. Botan 2 writes the signature algorithm instead of id-ecPublicKey; that is read, never written.
 * @throws CRYPTO_ALGORITHM_UNSUPPORTED, CRYPTO_CURVE_UNSUPPORTED
 */
export function checkKeyAlgorithm(algorithm: DerCursor): void {
  const id = algorithm.oid('algorithm');
  if (id !== Oid.ecPublicKey && id !== Oid.sm2Sign)
    throw new CryptoError('CRYPTO_ALGORITHM_UNSUPPORTED', { algorithm: id });
  if (algorithm.tag !== Tag.oid) throw new CryptoError('CRYPTO_CURVE_UNSUPPORTED', { curve: 'unnamed' });
  checkCurve(algorithm.oid('parameters'));
  algorithm.end();
}

/** @throws CRYPTO_CURVE_UNSUPPORTED */
export function checkCurve(curve: string): void {
  if (curve !== Oid.sm2) throw new CryptoError('CRYPTO_CURVE_UNSUPPORTED', { curve });
}

/** The 65-byte point of a parsed SubjectPublicKeyInfo. @throws CryptoError */
export function pointOfSpki(node: DerNode): Uint8Array {
  const info = walk(node, 'SubjectPublicKeyInfo');
  checkKeyAlgorithm(info.enter('algorithm'));
  const bits = info.bits('subjectPublicKey');
  info.end();
  if (bits.length === 64) throw new CryptoError('CRYPTO_PUBLIC_KEY_FORM', { length: bits.length });
  return pointOf(bits);
}

/** DER SubjectPublicKeyInfo of a 65-byte point. */
export const writeSpki = (point: Uint8Array): Uint8Array => sequence(sm2KeyAlgorithm(), bitString(point));

// The two forms of an SM2 signature: 64 bytes r || s, and SEQUENCE { INTEGER r, INTEGER s } (GM/T 0009-2012 clause 7.3).
import { CryptoError } from '../errors.js';
import { integer, sequence } from './der-writer.js';
import { readUnsignedPair } from './der-pair.js';

/**
 * The DER form of a raw signature.
 * @throws CRYPTO_SIGNATURE_FORM unless it has 64 bytes
 */
export function signatureToDer(raw: Uint8Array): Uint8Array {
  if (raw.length !== 64)
    throw new CryptoError('CRYPTO_SIGNATURE_FORM', { expected: '64 bytes r || s', length: raw.length });
  return sequence(integer(raw.subarray(0, 32)), integer(raw.subarray(32)));
}

/**
 * The raw form, 64 bytes r || s, of a DER signature. Only the one canonical encoding is taken; ranges are checked by verification.
 * @throws CRYPTO_SIGNATURE_FORM
 */
export function signatureFromDer(der: Uint8Array): Uint8Array {
  const pair = readUnsignedPair(der);
  if (pair === undefined || pair.end !== der.length || pair.bodyEnd !== der.length)
    throw new CryptoError('CRYPTO_SIGNATURE_FORM', { expected: 'DER SEQUENCE { r, s }', length: der.length });
  return pair.numbers;
}

// SM2EnvelopedKey (GM/T 0009-2012 clause 7.4): how an authority hands over the encryption key pair that it made:
// the private key under SM4-ECB, the SM4 key under the holder's signing key.
import { equalBytes } from '../bytes.js';
import { randomBytes } from '../core/random.js';
import { joinCiphertext, splitCiphertext } from '../encoding/ciphertext.js';
import { Tag } from '../encoding/der.js';
import { openSequence } from '../encoding/der-cursor.js';
import { bitString, oid, sequence } from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { CryptoError } from '../errors.js';
import type { Decrypter } from '../signer.js';
import { encrypt } from '../sm2/encrypt.js';
import type { KeyPair } from '../sm2/keys.js';
import { sm4 } from '../sm4.js';
import { pairOf, pointOf } from './points.js';

/**
 * Reads an SM2EnvelopedKey (SM2 密钥对保护数据) with the decrypter of the signing key.
 * @standard GM/T 0009-2012, 7.4
 * @throws CRYPTO_KEY_MISMATCH, CRYPTO_CIPHERTEXT_DIGEST, CRYPTO_ALGORITHM_UNSUPPORTED, CRYPTO_STRUCTURE_INVALID, CRYPTO_DER_INVALID
 */
export async function readEnvelopedKey(der: Uint8Array, decrypter: Decrypter): Promise<KeyPair> {
  const structure = openSequence(der, 'SM2EnvelopedKey');
  const algorithm = structure.enter('symAlgID');
  const cipher = algorithm.oid('algorithm');
  if (cipher !== Oid.sm4Ecb && cipher !== Oid.sm4)
    throw new CryptoError('CRYPTO_ALGORITHM_UNSUPPORTED', { algorithm: cipher });
  algorithm.optional(Tag.nothing);
  algorithm.end();
  const wrapped = structure.next(Tag.sequence, 'symEncryptedKey').bytes;
  const publicKey = pointOf(structure.bits('sm2PublicKey'));
  const encrypted = structure.bits('sm2EncryptedPrivateKey');
  structure.end();
  if (encrypted.length !== 32 && encrypted.length !== 64) throw structure.wrong('sm2EncryptedPrivateKey');
  const key = await decrypter.decrypt(joinCiphertext(splitCiphertext(wrapped, 'der'), 'c1c3c2'));
  if (key.length !== 16) throw structure.wrong('symEncryptedKey');
  const plain = sm4.decrypt(encrypted, { key, mode: 'ecb', padding: 'none' });
  key.fill(0);
  // SKF devices fill the scalar up to 64 bytes with leading zeros.
  const surplus = plain.subarray(0, -32);
  if (!equalBytes(surplus, new Uint8Array(surplus.length))) throw new CryptoError('CRYPTO_KEY_MISMATCH');
  const pair = pairOf(plain.subarray(-32), publicKey);
  plain.fill(0);
  return pair;
}

/** Makes an SM2EnvelopedKey for the holder of a public key, as DER. @throws CRYPTO_PRIVATE_KEY_RANGE, CRYPTO_PUBLIC_KEY_FORM, CRYPTO_POINT_NOT_ON_CURVE */
export function writeEnvelopedKey(privateKey: Uint8Array, holder: Uint8Array): Uint8Array {
  const pair = pairOf(privateKey);
  const key = randomBytes(16);
  const der = sequence(
    sequence(oid(Oid.sm4Ecb)),
    encrypt(key, holder, { layout: 'der' }),
    bitString(pair.publicKey),
    bitString(sm4.encrypt(pair.privateKey, { key, mode: 'ecb', padding: 'none' })),
  );
  key.fill(0);
  return der;
}

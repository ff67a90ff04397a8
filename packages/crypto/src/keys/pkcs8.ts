// PrivateKeyInfo and EncryptedPrivateKeyInfo (PKCS#8, RFC 5958) of an SM2 key.
import { CryptoError } from '../errors.js';
import { Tag, context, contextPrimitive, parseDer } from '../encoding/der.js';
import { openSequence } from '../encoding/der-cursor.js';
import { integer, octetString, sequence } from '../encoding/der-writer.js';
import type { KeyProtection } from './pbes2.js';
import { decryptPbes2, encryptPbes2 } from './pbes2.js';
import type { KeyPair } from '../sm2/keys.js';
import { equalBytes } from '../bytes.js';
import { readSec1, writeSec1 } from './sec1.js';
import { checkKeyAlgorithm, sm2KeyAlgorithm } from './spki.js';

/** The pair of a DER PrivateKeyInfo; attributes are skipped, a public key inside must fit. @throws CryptoError */
export function readPkcs8(der: Uint8Array): KeyPair {
  const info = openSequence(der, 'PrivateKeyInfo');
  const version = info.number('version');
  if (version > 1) throw info.wrong('version');
  checkKeyAlgorithm(info.enter('privateKeyAlgorithm'));
  const pair = readSec1(info.octets('privateKey'), true);
  info.optional(context(0));
  const publicKey = info.optional(contextPrimitive(1));
  if ((publicKey !== undefined) !== (version === 1)) throw info.wrong('version');
  if (publicKey !== undefined && publicKey.content[0] !== 0) throw info.wrong('publicKey');
  if (publicKey !== undefined && !equalBytes(publicKey.content.subarray(1), pair.publicKey))
    throw new CryptoError('CRYPTO_KEY_MISMATCH');
  info.end();
  return pair;
}

/** DER PrivateKeyInfo, version 0, with the public key inside the ECPrivateKey. */
export const writePkcs8 = (pair: KeyPair): Uint8Array =>
  sequence(integer(0), sm2KeyAlgorithm(), octetString(writeSec1(pair, false)));

/**
 * The pair of a DER EncryptedPrivateKeyInfo.
 * @throws CRYPTO_PASSWORD_WRONG when decryption gives no private key; CryptoError
 */
export function readEncryptedPkcs8(der: Uint8Array, password: string): KeyPair {
  const info = openSequence(der, 'EncryptedPrivateKeyInfo');
  const algorithm = info.next(Tag.sequence, 'encryptionAlgorithm');
  const data = info.octets('encryptedData');
  info.end();
  const plain = decryptPbes2(algorithm, data, password);
  try {
    return readPkcs8(plain);
  } catch (error) {
    // With a wrong password the padding fits once in about 256 times; what comes out is then no DER at all.
    if (error instanceof CryptoError && !isDer(plain)) throw new CryptoError('CRYPTO_PASSWORD_WRONG');
    throw error;
  } finally {
    plain.fill(0);
  }
}

/** DER EncryptedPrivateKeyInfo. @throws CRYPTO_ALGORITHM_UNAVAILABLE */
export function writeEncryptedPkcs8(
  pair: KeyPair,
  password: string,
  protection: KeyProtection,
  iterations: number,
): Uint8Array {
  const plain = writePkcs8(pair);
  const { algorithm, data } = encryptPbes2(plain, password, protection, iterations);
  plain.fill(0);
  return sequence(algorithm, octetString(data));
}

function isDer(bytes: Uint8Array): boolean {
  try {
    parseDer(bytes);
    return true;
  } catch {
    return false;
  }
}

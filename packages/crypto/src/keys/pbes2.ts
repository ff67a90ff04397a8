// Password-based encryption PBES2 with PBKDF2 (RFC 8018), with SM3 and SM4 (GM/T 0091) or SHA-2 and AES.
// SM3 and SM4 work everywhere; SHA-2, AES and DES need node:crypto.
import { CryptoError, isCryptoError } from '../errors.js';
import { randomBytes } from '../core/random.js';
import { utf8ToBytes } from '../bytes.js';
import type { DerNode } from '../encoding/der.js';
import { Tag } from '../encoding/der.js';
import type { DerCursor } from '../encoding/der-cursor.js';
import { walk } from '../encoding/der-cursor.js';
import { integer, nothing, octetString, oid, sequence } from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { pbkdf2Sm3 } from '../sm3.js';
import { sm4 } from '../sm4.js';
import { nodeCrypto } from './platform.js';

/** How a private key is protected: cipher and password derivation. `sm4-sm3` is the national one; OpenSSL 3.0 reads the other two. */
export type KeyProtection = 'sm4-sm3' | 'sm4-sha256' | 'aes256-sha256';

/** Data encrypted under a password, with the AlgorithmIdentifier that says how. */
export interface PasswordEncrypted {
  readonly algorithm: Uint8Array;
  readonly data: Uint8Array;
}

/** More iterations than this are refused: reading a hostile file must not block for long. */
export const MAX_ITERATIONS = 2_000_000;

const prfs: Readonly<Record<string, 'sm3' | 'sha1' | 'sha256' | 'sha384' | 'sha512'>> = {
  [Oid.hmacSm3]: 'sm3',
  [Oid.hmacSha1]: 'sha1',
  [Oid.hmacSha256]: 'sha256',
  [Oid.hmacSha384]: 'sha384',
  [Oid.hmacSha512]: 'sha512',
};

interface Cipher {
  readonly name: 'sm4-cbc' | 'aes-128-cbc' | 'aes-192-cbc' | 'aes-256-cbc' | 'des-ede3-cbc';
  readonly keyLength: number;
  readonly block: number;
}

const ciphers: Readonly<Record<string, Cipher>> = {
  [Oid.sm4Cbc]: { name: 'sm4-cbc', keyLength: 16, block: 16 },
  [Oid.sm4]: { name: 'sm4-cbc', keyLength: 16, block: 16 },
  [Oid.aes128Cbc]: { name: 'aes-128-cbc', keyLength: 16, block: 16 },
  [Oid.aes192Cbc]: { name: 'aes-192-cbc', keyLength: 24, block: 16 },
  [Oid.aes256Cbc]: { name: 'aes-256-cbc', keyLength: 32, block: 16 },
  [Oid.des3Cbc]: { name: 'des-ede3-cbc', keyLength: 24, block: 8 },
};

/**
 * Decrypts what PBES2 encrypted.
 * @throws CRYPTO_PASSWORD_WRONG, CRYPTO_ALGORITHM_UNSUPPORTED, CRYPTO_ALGORITHM_UNAVAILABLE, CRYPTO_ITERATIONS_LIMIT, CRYPTO_STRUCTURE_INVALID
 */
export function decryptPbes2(algorithm: DerNode, data: Uint8Array, password: string): Uint8Array {
  const outer = walk(algorithm, 'PBES2');
  const id = outer.oid('algorithm');
  if (id !== Oid.pbes2 && id !== Oid.gmPbes2)
    throw new CryptoError('CRYPTO_ALGORITHM_UNSUPPORTED', { algorithm: id });
  const parameters = outer.enter('parameters');
  outer.end();
  const derivation = readDerivation(parameters.enter('keyDerivationFunc'));
  const scheme = parameters.enter('encryptionScheme');
  parameters.end();
  const cipherId = scheme.oid('cipher');
  const cipher = ciphers[cipherId];
  if (cipher === undefined) throw new CryptoError('CRYPTO_ALGORITHM_UNSUPPORTED', { algorithm: cipherId });
  const iv = scheme.octets('iv');
  scheme.end();
  if (iv.length !== cipher.block) throw scheme.wrong('iv');
  if (derivation.keyLength !== undefined && derivation.keyLength !== cipher.keyLength)
    throw outer.wrong('keyLength');
  const { salt, iterations, prf } = derivation;
  const key = deriveKey(prf, password, salt, iterations, cipher.keyLength);
  return decryptCbc(cipher.name, key, iv, data);
}

function readDerivation(derivation: DerCursor) {
  const id = derivation.oid('algorithm');
  if (id !== Oid.pbkdf2 && id !== Oid.gmPbkdf2)
    throw new CryptoError('CRYPTO_ALGORITHM_UNSUPPORTED', { algorithm: id });
  const parameters = derivation.enter('parameters');
  derivation.end();
  const salt = parameters.octets('salt');
  const iterations = parameters.number('iterationCount');
  if (iterations < 1) throw parameters.wrong('iterationCount');
  if (iterations > MAX_ITERATIONS)
    throw new CryptoError('CRYPTO_ITERATIONS_LIMIT', { limit: MAX_ITERATIONS, actual: iterations });
  const keyLength = parameters.tag === Tag.integer ? parameters.number('keyLength') : undefined;
  const prf = parameters.enterOptional(Tag.sequence);
  parameters.end();
  const prfId = prf?.oid('prf') ?? (id === Oid.gmPbkdf2 ? Oid.hmacSm3 : Oid.hmacSha1);
  prf?.optional(Tag.nothing);
  prf?.end();
  const hash = prfs[prfId];
  if (hash === undefined) throw new CryptoError('CRYPTO_ALGORITHM_UNSUPPORTED', { algorithm: prfId });
  return { salt, iterations, keyLength, prf: hash };
}

function deriveKey(
  prf: string,
  password: string,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Uint8Array {
  const bytes = utf8ToBytes(password);
  if (prf === 'sm3') return pbkdf2Sm3(bytes, salt, iterations, length);
  return nodeCrypto(`PBKDF2-HMAC-${prf}`).pbkdf2Sync(bytes, salt, iterations, length, prf);
}

/** CBC decryption with PKCS#7 padding. @throws CRYPTO_PASSWORD_WRONG when the padding is wrong */
export function decryptCbc(
  name: Cipher['name'],
  key: Uint8Array,
  iv: Uint8Array,
  data: Uint8Array,
): Uint8Array {
  const node = name === 'sm4-cbc' ? undefined : nodeCrypto(name);
  try {
    if (node === undefined) return sm4.decrypt(data, { key, mode: 'cbc', iv });
    const decipher = node.createDecipheriv(name, key, iv);
    return Uint8Array.from([...decipher.update(data), ...decipher.final()]);
  } catch (error) {
    // node:crypto throws a plain Error for wrong padding; our own SM4 says what it is.
    if (isCryptoError(error) && error.code !== 'CRYPTO_PADDING' && error.code !== 'CRYPTO_CIPHERTEXT_LENGTH')
      throw error;
    throw new CryptoError('CRYPTO_PASSWORD_WRONG');
  }
}

/**
 * Encrypts under a password with PBES2, a fresh salt of 16 bytes and a fresh vector.
 * @throws CRYPTO_ALGORITHM_UNAVAILABLE
 */
export function encryptPbes2(
  data: Uint8Array,
  password: string,
  protection: KeyProtection,
  iterations: number,
): PasswordEncrypted {
  const salt = randomBytes(16);
  const iv = randomBytes(16);
  const [prf, prfOid] = protection === 'sm4-sm3' ? ['sm3', Oid.hmacSm3] : ['sha256', Oid.hmacSha256];
  const aes = protection === 'aes256-sha256';
  const key = deriveKey(prf, password, salt, iterations, aes ? 32 : 16);
  const algorithm = sequence(
    oid(Oid.pbes2),
    sequence(
      sequence(
        oid(Oid.pbkdf2),
        sequence(octetString(salt), integer(iterations), sequence(oid(prfOid), nothing())),
      ),
      sequence(oid(aes ? Oid.aes256Cbc : Oid.sm4Cbc), octetString(iv)),
    ),
  );
  if (!aes) return { algorithm, data: sm4.encrypt(data, { key, mode: 'cbc', iv }) };
  const cipher = nodeCrypto('aes-256-cbc').createCipheriv('aes-256-cbc', key, iv);
  return { algorithm, data: Uint8Array.from([...cipher.update(data), ...cipher.final()]) };
}

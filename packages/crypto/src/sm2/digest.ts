// The digests that SM2 signs: Z of the signer and e = SM3(Z || M) (GB/T 32918.2-2016, 5.5 and 6.1).
import { assertBytes, concatBytes, hexToBytes, isBytes, utf8ToBytes } from '../bytes.js';
import { CryptoError } from '../errors.js';
import { sm3 } from '../sm3.js';

/** The user id (用户身份标识) that GM/T 0009-2012 sets when the parties agreed on none. */
export const defaultUserId = '1234567812345678';

/** Its bytes; compared by identity to find cached values. */
export const defaultUserIdBytes = utf8ToBytes(defaultUserId);

/** a, b and G of the curve, as they enter Z. */
const curveBytes = hexToBytes(
  'fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc' +
    '28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93' +
    '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7' +
    'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
);

/** The bytes of a user id option. @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_ARGUMENT_LENGTH above 8191 bytes */
export function userIdBytes(userId: string | Uint8Array | undefined): Uint8Array {
  if (userId === undefined || userId === defaultUserId) return defaultUserIdBytes;
  const bytes = typeof userId === 'string' ? utf8ToBytes(userId) : userId;
  if (!isBytes(bytes))
    throw new CryptoError('CRYPTO_ARGUMENT_TYPE', { name: 'userId', expected: 'string | Uint8Array' });
  if (bytes.length > 8191)
    throw new CryptoError('CRYPTO_ARGUMENT_LENGTH', {
      name: 'userId',
      expected: '0..8191',
      actual: bytes.length,
    });
  return bytes;
}

/** Z = SM3(ENTL || id || a || b || xG || yG || xA || yA) for a checked point. */
export function identityDigest(point: Uint8Array, userId: Uint8Array): Uint8Array {
  const bits = userId.length * 8;
  return sm3(concatBytes(Uint8Array.of(bits >> 8, bits & 255), userId, curveBytes, point.subarray(1)));
}

/** e = SM3(Z || message). */
export function messageDigest(identity: Uint8Array, message: Uint8Array): Uint8Array {
  assertBytes(message, 'message');
  return message.length < 4096
    ? sm3(concatBytes(identity, message))
    : sm3.create().update(identity).update(message).digest();
}

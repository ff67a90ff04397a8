// SM2 key exchange (GB/T 32918.3-2016) with key confirmation.
import { assertBytes, concatBytes, isZero } from '../bytes.js';
import { secretBackend } from '../core/backend.js';
import { CryptoError } from '../errors.js';
import { kdfSm3, sm3 } from '../sm3.js';
import { identityDigest, userIdBytes } from './digest.js';
import { assertPrivateKey, type PreparedKey, readPoint } from './keys.js';

/** One side's view of a key exchange. */
export interface KeyExchangeInput {
  /** The initiator (发起方, A) sends its ephemeral point first. */
  readonly role: 'initiator' | 'responder';
  readonly privateKey: Uint8Array;
  /** A fresh private key, for example from `sm2.generateKeyPair()`; never used twice. */
  readonly ephemeralPrivateKey: Uint8Array;
  readonly peerPublicKey: Uint8Array | PreparedKey;
  readonly peerEphemeralPublicKey: Uint8Array;
  readonly userId?: string | Uint8Array;
  readonly peerUserId?: string | Uint8Array;
  /** Length of the shared key in bytes. */
  readonly length: number;
}

/** Shared key and confirmation values. */
export interface KeyExchangeResult {
  readonly key: Uint8Array;
  /** To be sent to the peer: S_B of the responder, S_A of the initiator. */
  readonly confirmation: Uint8Array;
  /** What the peer must send; compare before the key is used. */
  readonly peerConfirmation: Uint8Array;
}

/**
 * Computes the shared key (密钥协商) of one side.
 * @standard GB/T 32918.3-2016, 6.1
 * @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_ARGUMENT_VALUE, CRYPTO_PRIVATE_KEY_RANGE, CRYPTO_PUBLIC_KEY_FORM, CRYPTO_POINT_NOT_ON_CURVE, CRYPTO_POINT_AT_INFINITY
 */
export function exchangeKey(input: KeyExchangeInput): KeyExchangeResult {
  const { role, privateKey, ephemeralPrivateKey, length } = input;
  if (role !== 'initiator' && role !== 'responder')
    throw new CryptoError('CRYPTO_ARGUMENT_VALUE', { name: 'role', expected: 'initiator, responder' });
  if (!Number.isInteger(length) || length < 1 || length > 65536)
    throw new CryptoError('CRYPTO_ARGUMENT_VALUE', { name: 'length', expected: '1..65536' });
  assertPrivateKey(privateKey);
  assertPrivateKey(ephemeralPrivateKey, 'ephemeralPrivateKey');
  assertBytes(input.peerEphemeralPublicKey, 'peerEphemeralPublicKey');

  const core = secretBackend();
  const own = { point: core.publicKey(privateKey), ephemeral: core.publicKey(ephemeralPrivateKey) };
  const peer = {
    point: readPoint(input.peerPublicKey, 'peerPublicKey'),
    ephemeral: readPoint(input.peerEphemeralPublicKey, 'peerEphemeralPublicKey'),
  };
  const t = core.multiplyAddScalar(privateKey, reducedX(own.ephemeral), ephemeralPrivateKey);
  const base = core.addMultiple(peer.point, reducedX(peer.ephemeral), peer.ephemeral);
  if (base === undefined || isZero(t)) throw new CryptoError('CRYPTO_POINT_AT_INFINITY', { name: 'U/V' });
  const shared = core.multiply(t, base);

  const z = {
    own: identityDigest(own.point, userIdBytes(input.userId)),
    peer: identityDigest(peer.point, userIdBytes(input.peerUserId)),
  };
  const first = role === 'initiator';
  const identities = first ? concatBytes(z.own, z.peer) : concatBytes(z.peer, z.own);
  const points = first
    ? concatBytes(own.ephemeral.subarray(1), peer.ephemeral.subarray(1))
    : concatBytes(peer.ephemeral.subarray(1), own.ephemeral.subarray(1));

  const [x, y] = [shared.subarray(1, 33), shared.subarray(33)];
  const inner = sm3(concatBytes(x, identities, points));
  const confirm = (mark: 2 | 3) => sm3(concatBytes(Uint8Array.of(mark), y, inner));
  const result = {
    key: kdfSm3(concatBytes(x, y, identities), length),
    confirmation: confirm(first ? 3 : 2),
    peerConfirmation: confirm(first ? 2 : 3),
  };
  t.fill(0);
  shared.fill(0);
  return result;
}

/** 2^127 + (x mod 2^127), 32 bytes. */
function reducedX(point: Uint8Array): Uint8Array {
  const x = new Uint8Array(32);
  x.set(point.subarray(17, 33), 16);
  x[16]! |= 0x80;
  return x;
}

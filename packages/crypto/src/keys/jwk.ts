// JWK of an SM2 key: kty EC, crv SM2-P-256 (GM/T 0125 as implemented in public; not registered with IANA). Other curve names in use are read.
import { concatBytes } from '../bytes.js';
import { base64UrlToBytes, bytesToBase64Url } from '../encoding/text.js';
import { CryptoError } from '../errors.js';
import type { KeyPair } from '../sm2/keys.js';
import { pairOf, pointOf } from './points.js';

/** A JSON Web Key (RFC 7517) on the SM2 curve. Members that are not named here are kept out of the key. */
export interface Sm2Jwk {
  readonly kty: 'EC';
  readonly crv: string;
  /** Coordinates of the public key, 32 bytes each, base64url. */
  readonly x: string;
  readonly y: string;
  /** The private key, 32 bytes, base64url. */
  readonly d?: string;
}

const CURVES: readonly unknown[] = ['SM2-P-256', 'SM2', 'sm2p256v1', 'curveSM2'];

/** The pair of a private JWK. @throws CryptoError */
export function pairOfJwk(jwk: unknown): KeyPair {
  const publicKey = pointOfJwk(jwk);
  return pairOf(member(jwk, 'd'), publicKey);
}

/** The 65-byte point of a JWK. @throws CryptoError */
export function pointOfJwk(jwk: unknown): Uint8Array {
  const { kty, crv } = jwk as Record<string, unknown>;
  if (kty !== 'EC')
    throw new CryptoError('CRYPTO_ALGORITHM_UNSUPPORTED', { algorithm: `JWK kty ${shown(kty)}` });
  if (!CURVES.includes(crv)) throw new CryptoError('CRYPTO_CURVE_UNSUPPORTED', { curve: shown(crv) });
  return pointOf(concatBytes(Uint8Array.of(4), member(jwk, 'x'), member(jwk, 'y')));
}

/** The JWK of a pair, or of a public key alone. */
export function toJwk(publicKey: Uint8Array, privateKey?: Uint8Array): Sm2Jwk {
  return {
    kty: 'EC',
    crv: 'SM2-P-256',
    x: bytesToBase64Url(publicKey.subarray(1, 33)),
    y: bytesToBase64Url(publicKey.subarray(33)),
    ...(privateKey && { d: bytesToBase64Url(privateKey) }),
  };
}

function member(jwk: unknown, name: 'x' | 'y' | 'd'): Uint8Array {
  const value = (jwk as Record<string, unknown>)[name];
  const wrong = () => new CryptoError('CRYPTO_STRUCTURE_INVALID', { structure: 'JWK', part: name });
  if (typeof value !== 'string') throw wrong();
  const bytes = base64UrlToBytes(value);
  if (bytes.length !== 32) throw wrong();
  return bytes;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 32) : typeof value);

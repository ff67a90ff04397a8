// ECPrivateKey (RFC 5915, SEC 1 C.4) of an SM2 key.
import { context } from '../encoding/der.js';
import { openSequence } from '../encoding/der-cursor.js';
import { bitString, explicit, integer, octetString, oid, sequence } from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { CryptoError } from '../errors.js';
import type { KeyPair } from '../sm2/keys.js';
import { pairOf } from './points.js';
import { checkCurve } from './spki.js';

/**
 * The pair of a DER ECPrivateKey. The curve must be named unless the PKCS#8 around it names it; a public key inside must fit.
 * @throws CryptoError
 */
export function readSec1(der: Uint8Array, curveKnown = false): KeyPair {
  const key = openSequence(der, 'ECPrivateKey');
  if (key.number('version') !== 1) throw key.wrong('version');
  const scalar = key.octets('privateKey');
  if (scalar.length !== 32) throw key.wrong('privateKey');
  const parameters = key.enterOptional(context(0));
  if (parameters !== undefined) {
    checkCurve(parameters.oid('parameters'));
    parameters.end();
  } else if (!curveKnown) {
    throw new CryptoError('CRYPTO_CURVE_UNSUPPORTED', { curve: 'unnamed' });
  }
  const publicKey = key.enterOptional(context(1));
  const point = publicKey?.bits('publicKey');
  publicKey?.end();
  key.end();
  if (point?.length === 64) throw new CryptoError('CRYPTO_PUBLIC_KEY_FORM', { length: 64 });
  return pairOf(scalar, point);
}

/** DER ECPrivateKey with the public key, and with the curve when it stands alone. */
export function writeSec1(pair: KeyPair, standsAlone = true): Uint8Array {
  return sequence(
    integer(1),
    octetString(pair.privateKey),
    ...(standsAlone ? [explicit(0, oid(Oid.sm2))] : []),
    explicit(1, bitString(pair.publicKey)),
  );
}

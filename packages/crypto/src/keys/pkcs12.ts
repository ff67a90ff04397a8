// Reading of PKCS#12 files (.p12, .pfx; RFC 7292) with SM2 keys. The MAC is checked before anything is decrypted.
import { concatBytes, equalBytes } from '../bytes.js';
import { derFromBer } from '../encoding/ber.js';
import type { DerNode } from '../encoding/der.js';
import { Tag, context, contextPrimitive } from '../encoding/der.js';
import { DerCursor, openSequence, walk } from '../encoding/der-cursor.js';
import { Oid } from '../encoding/object-identifiers.js';
import { CryptoError } from '../errors.js';
import { hmacSm3 } from '../sm3.js';
import type { KeyPair } from '../sm2/keys.js';
import { MAX_ITERATIONS, decryptCbc, decryptPbes2 } from './pbes2.js';
import { readPkcs8 } from './pkcs8.js';
import type { Pkcs12Hash } from './pkcs12-kdf.js';
import { Purpose, derivePkcs12, passwordBytes } from './pkcs12-kdf.js';
import { nodeCrypto } from './platform.js';

/** What a PKCS#12 file holds. */
export interface Pkcs12Content {
  readonly keys: readonly KeyPair[];
  /** DER of the certificates in the order of the file. */
  readonly certificates: readonly Uint8Array[];
}

/** How to read. */
export interface Pkcs12Options {
  readonly password: string;
  /** Takes BER (indefinite lengths) too. */
  readonly acceptBer?: boolean;
}

const hashes: Readonly<Record<string, Pkcs12Hash>> = {
  [Oid.sm3]: 'sm3',
  [Oid.sha1]: 'sha1',
  [Oid.sha256]: 'sha256',
  [Oid.sha384]: 'sha384',
  [Oid.sha512]: 'sha512',
};

/**
 * Reads a PKCS#12 file. Files without MAC are refused; so are the ciphers with RC2 and RC4 of old tools.
 * @standard RFC 7292
 * @throws CRYPTO_PASSWORD_WRONG, CRYPTO_ALGORITHM_UNSUPPORTED, CRYPTO_ALGORITHM_UNAVAILABLE, CRYPTO_ITERATIONS_LIMIT, CRYPTO_STRUCTURE_INVALID, CRYPTO_DER_INVALID, CRYPTO_DER_INDEFINITE_LENGTH
 */
export function readPkcs12(input: Uint8Array, options: Pkcs12Options): Pkcs12Content {
  const file = openSequence(options.acceptBer ? derFromBer(input) : input, 'PKCS#12');
  if (file.number('version') !== 3) throw file.wrong('version');
  const safe = dataOf(file.next(Tag.sequence, 'authSafe'));
  const mac = file.enter('macData');
  file.end();
  checkMac(mac, safe, options.password);
  const content = { keys: [] as KeyPair[], certificates: [] as Uint8Array[] };
  for (const info of openSequence(safe, 'PKCS#12').rest()) {
    const encrypted = walk(info, 'PKCS#12').oid('contentType') === Oid.encryptedData;
    const bags = encrypted ? decryptInfo(info, options) : dataOf(info);
    for (const bag of openSequence(bags, 'PKCS#12').rest()) readBag(bag, options.password, content);
  }
  return content;
}

/** The octets of a ContentInfo with plain data. */
function dataOf(info: DerNode): Uint8Array {
  const cursor = walk(info, 'PKCS#12');
  if (cursor.oid('contentType') !== Oid.data) throw cursor.wrong('contentType');
  const content = cursor.enter('content', context(0));
  cursor.end();
  const octets = content.octets('content');
  content.end();
  return octets;
}

function checkMac(mac: DerCursor, data: Uint8Array, password: string): void {
  const info = mac.enter('mac');
  const algorithm = info.enter('digestAlgorithm');
  const id = algorithm.oid('algorithm');
  algorithm.optional(Tag.nothing);
  algorithm.end();
  const expected = info.octets('digest');
  info.end();
  const salt = mac.octets('macSalt');
  const iterations = mac.tag === Tag.integer ? readIterations(mac) : 1;
  mac.end();
  const hash = hashes[id];
  if (hash === undefined) throw new CryptoError('CRYPTO_ALGORITHM_UNSUPPORTED', { algorithm: id });
  const key = derivePkcs12(hash, passwordBytes(password), salt, iterations, Purpose.mac, expected.length);
  const actual =
    hash === 'sm3'
      ? hmacSm3(key, data)
      : Uint8Array.from(nodeCrypto(hash).createHmac(hash, key).update(data).digest());
  if (!equalBytes(actual, expected)) throw new CryptoError('CRYPTO_PASSWORD_WRONG');
}

function readIterations(cursor: DerCursor): number {
  const iterations = cursor.number('iterations');
  if (iterations < 1) throw cursor.wrong('iterations');
  if (iterations > MAX_ITERATIONS)
    throw new CryptoError('CRYPTO_ITERATIONS_LIMIT', { limit: MAX_ITERATIONS, actual: iterations });
  return iterations;
}

function decryptInfo(info: DerNode, { password, acceptBer = false }: Pkcs12Options): Uint8Array {
  const outer = walk(info, 'PKCS#12');
  outer.oid('contentType');
  const body = outer.enter('content', context(0)).enter('EncryptedData');
  if (body.number('version') !== 0) throw body.wrong('version');
  const content = body.enter('encryptedContentInfo');
  content.oid('contentType');
  const algorithm = content.next(Tag.sequence, 'contentEncryptionAlgorithm');
  const encrypted = content.any('encryptedContent');
  content.end();
  const chunked =
    acceptBer &&
    encrypted.tag === context(0) &&
    encrypted.children.every(({ tag }) => tag === Tag.octetString);
  if (encrypted.tag !== contextPrimitive(0) && !chunked) throw content.wrong('encryptedContent');
  const data = chunked ? concatBytes(...encrypted.children.map((chunk) => chunk.content)) : encrypted.content;
  return decryptWithPassword(algorithm, data, password);
}

function readBag(
  bag: DerNode,
  password: string,
  content: { keys: KeyPair[]; certificates: Uint8Array[] },
): void {
  const cursor = walk(bag, 'PKCS#12');
  const type = cursor.oid('bagId');
  const value = cursor.enter('bagValue', context(0));
  if (type === Oid.certificateBag) {
    const certificate = value.enter('CertBag');
    if (certificate.oid('certId') !== Oid.x509Certificate) return;
    content.certificates.push(
      new DerCursor(certificate.next(context(0), 'certValue').children, 'PKCS#12')
        .octets('certificate')
        .slice(),
    );
  } else if (type === Oid.keyBag) {
    content.keys.push(readPkcs8(value.next(Tag.sequence, 'KeyBag').bytes));
  } else if (type === Oid.shroudedKeyBag) {
    const info = value.enter('PKCS8ShroudedKeyBag');
    const plain = decryptWithPassword(
      info.next(Tag.sequence, 'encryptionAlgorithm'),
      info.octets('encryptedData'),
      password,
    );
    content.keys.push(readPkcs8(plain));
    plain.fill(0);
  }
}

function decryptWithPassword(algorithm: DerNode, data: Uint8Array, password: string): Uint8Array {
  const cursor = walk(algorithm, 'PKCS#12');
  if (cursor.oid('algorithm') !== Oid.pbeSha3Des) return decryptPbes2(algorithm, data, password);
  const parameters = cursor.enter('parameters');
  const salt = parameters.octets('salt');
  const iterations = readIterations(parameters);
  const derive = (purpose: 1 | 2, length: number) =>
    derivePkcs12('sha1', passwordBytes(password), salt, iterations, purpose, length);
  return decryptCbc('des-ede3-cbc', derive(Purpose.key, 24), derive(Purpose.iv, 8), data);
}

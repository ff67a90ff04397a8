import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytesToHex, hexToBytes, bytesToBase64, utf8ToBytes } from '../bytes.js';
import { isCryptoError } from '../errors.js';
import { readPem } from '../encoding/pem.js';
import { sm2 } from '../sm2.js';
import * as keys from './index.js';

interface Vectors {
  pkcs8: Record<string, string>;
  botan: { spki: string; publicKey: string; privateKey: string };
  encrypted: { id: string; der: string; password: string }[];
  hostile: { id: string; der: string; expect: string; why?: string }[];
}
const vectors = JSON.parse(
  readFileSync(new URL('../../../../tests/vectors/keys/keys.json', import.meta.url), 'utf8'),
) as Vectors;

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (isCryptoError(error)) return error.code;
    throw error;
  }
  return 'accepted';
};

const pair = sm2.generateKeyPair();
const hex = bytesToHex(pair.privateKey);

describe('keys of other tools', () => {
  it.each(Object.entries(vectors.pkcs8))('reads PKCS#8 %s', (_, der) => {
    const read = keys.readPrivateKey(hexToBytes(der));
    expect(sm2.getPublicKey(read.privateKey)).toEqual(read.publicKey);
  });

  it.each(vectors.encrypted)('opens PBES2 of OpenSSL: $id', ({ der, password }) => {
    expect(keys.readPrivateKey(hexToBytes(der), { password }).privateKey).toHaveLength(32);
    expect(codeOf(() => keys.readPrivateKey(hexToBytes(der)))).toBe('CRYPTO_PASSWORD_REQUIRED');
    expect(codeOf(() => keys.readPrivateKey(hexToBytes(der), { password: 'wrong' }))).toBe(
      'CRYPTO_PASSWORD_WRONG',
    );
  });

  it('reads keys of Botan', () => {
    expect(bytesToHex(keys.readPublicKey(hexToBytes(vectors.botan.spki)))).toBe(vectors.botan.publicKey);
    expect(bytesToHex(keys.readPrivateKey(hexToBytes(vectors.pkcs8['botan']!)).privateKey)).toBe(
      vectors.botan.privateKey,
    );
  });

  it.each(vectors.hostile)('$expect $id', ({ der, expect: expected }) => {
    expect(codeOf(() => keys.readPrivateKey(hexToBytes(der))) === 'accepted').toBe(expected === 'accept');
  });
});

describe('private keys in every form', () => {
  const sec1 = keys.writePrivateKey(pair.privateKey, { structure: 'sec1', format: 'der' });
  const forms: [string, keys.KeyInput][] = [
    ['PKCS#8 PEM', keys.writePrivateKey(pair.privateKey)],
    ['PKCS#8 PEM bytes', utf8ToBytes(keys.writePrivateKey(pair.privateKey))],
    ['PKCS#8 PEM with CRLF', keys.writePrivateKey(pair.privateKey).replaceAll('\n', '\r\n')],
    ['PKCS#8 DER', keys.writePrivateKey(pair.privateKey, { format: 'der' })],
    ['PKCS#8 DER in Base64', bytesToBase64(keys.writePrivateKey(pair.privateKey, { format: 'der' }))],
    ['SEC1 PEM', keys.writePrivateKey(pair.privateKey, { structure: 'sec1' })],
    [
      'SEC1 PEM after the curve',
      `-----BEGIN SM2 PARAMETERS-----\nBggqgRzPVQGCLQ==\n-----END SM2 PARAMETERS-----\n${keys.writePrivateKey(pair.privateKey, { structure: 'sec1' })}`,
    ],
    ['SEC1 DER', sec1],
    ['JWK', keys.writePrivateKey(pair.privateKey, { format: 'jwk' })],
    ['JWK text', JSON.stringify(keys.writePrivateKey(pair.privateKey, { format: 'jwk' }))],
    ['32 bytes', pair.privateKey],
    ['33 bytes', Uint8Array.of(0, ...pair.privateKey)],
    ['hexadecimal', hex],
    ['upper-case hexadecimal with newline', `${hex.toUpperCase()}\n`],
    ['33 bytes in hexadecimal', `00${hex}`],
    ['Base64', bytesToBase64(pair.privateKey)],
    ['33 bytes in Base64', bytesToBase64(Uint8Array.of(0, ...pair.privateKey))],
  ];
  it.each(forms)('%s', (_, input) => {
    expect(keys.readPrivateKey(input)).toEqual(pair);
    // A file of that text is read alike.
    if (typeof input === 'string') expect(keys.readPrivateKey(utf8ToBytes(input))).toEqual(pair);
  });

  it.each(['sm4-sm3', 'sm4-sha256', 'aes256-sha256'] as const)('encrypted with %s', (protection) => {
    const pem = keys.writePrivateKey(pair.privateKey, { password: '口令 1', protection, iterations: 1000 });
    expect(readPem(pem)[0]?.label).toBe('ENCRYPTED PRIVATE KEY');
    expect(keys.readPrivateKey(pem, { password: '口令 1' })).toEqual(pair);
    for (let i = 0; i < 100; i++)
      expect(codeOf(() => keys.readPrivateKey(pem, { password: `wrong ${i}` }))).toBe(
        'CRYPTO_PASSWORD_WRONG',
      );
  });
});

describe('public keys in every form', () => {
  const point = bytesToHex(pair.publicKey);
  const compressed = Uint8Array.of(2 + (pair.publicKey[64]! & 1), ...pair.publicKey.subarray(1, 33));
  const forms: [string, keys.KeyInput][] = [
    ['SPKI PEM', keys.writePublicKey(pair.publicKey)],
    ['SPKI DER', keys.writePublicKey(pair.publicKey, { format: 'der' })],
    ['JWK', keys.writePublicKey(pair.publicKey, { format: 'jwk' })],
    ['65 bytes', pair.publicKey],
    ['64 bytes', pair.publicKey.subarray(1)],
    ['33 bytes', compressed],
    ['hexadecimal', point],
    ['hexadecimal without 04', point.slice(2)],
    ['compressed hexadecimal', bytesToHex(compressed)],
    ['Base64', bytesToBase64(pair.publicKey)],
  ];
  it.each(forms)('%s', (_, input) => {
    expect(keys.readPublicKey(input)).toEqual(pair.publicKey);
    if (typeof input === 'string') expect(keys.readPublicKey(utf8ToBytes(input))).toEqual(pair.publicKey);
  });
});

describe('bad keys have a cause of their own', () => {
  const pem = keys.writePrivateKey(pair.privateKey);
  const der = keys.writePrivateKey(pair.privateKey, { format: 'der' });
  const other = sm2.generateKeyPair();
  const changed = (at: number) => der.map((byte, i) => (i === at ? byte ^ 1 : byte));
  const cases: [string, () => unknown, string][] = [
    ['password for a plain key', () => keys.readPrivateKey(pem, { password: 'x' }), 'CRYPTO_PASSWORD_UNUSED'],
    [
      'another public key inside',
      () =>
        keys.readPrivateKey({
          ...keys.writePublicKey(other.publicKey, { format: 'jwk' }),
          d: keys.writePrivateKey(pair.privateKey, { format: 'jwk' }).d!,
        }),
      'CRYPTO_KEY_MISMATCH',
    ],
    ['changed scalar', () => keys.readPrivateKey(changed(40)), 'CRYPTO_KEY_MISMATCH'],
    [
      'point off the curve',
      () => keys.readPublicKey(pair.publicKey.map((b, i) => (i === 64 ? b ^ 1 : b))),
      'CRYPTO_POINT_NOT_ON_CURVE',
    ],
    [
      'hybrid point',
      () => keys.readPublicKey(Uint8Array.of(6 + (pair.publicKey[64]! & 1), ...pair.publicKey.subarray(1))),
      'CRYPTO_PUBLIC_KEY_FORM',
    ],
    ['cut', () => keys.readPrivateKey(der.subarray(0, 100)), 'CRYPTO_DER_INVALID'],
    ['trailing byte', () => keys.readPrivateKey(Uint8Array.of(...der, 0)), 'CRYPTO_TRAILING_BYTES'],
    [
      'public key as private key',
      () => keys.readPrivateKey(keys.writePublicKey(pair.publicKey)),
      'CRYPTO_STRUCTURE_INVALID',
    ],
    ['two keys in one PEM', () => keys.readPrivateKey(pem + pem), 'CRYPTO_PEM_INVALID'],
    [
      'old PEM encryption',
      () => keys.readPrivateKey(pem.replace('\n', '\nProc-Type: 4,ENCRYPTED\n')),
      'CRYPTO_PEM_INVALID',
    ],
    ['no key at all', () => keys.readPrivateKey('你好'), 'CRYPTO_KEY_FORM_UNKNOWN'],
    ['d = 0', () => keys.readPrivateKey(new Uint8Array(32)), 'CRYPTO_PRIVATE_KEY_RANGE'],
    [
      'RSA JWK',
      () => keys.readPublicKey({ kty: 'RSA', n: 'AQAB' } as unknown as keys.Sm2Jwk),
      'CRYPTO_ALGORITHM_UNSUPPORTED',
    ],
    [
      'P-256 JWK',
      () => keys.readPublicKey({ kty: 'EC', crv: 'P-256', x: '', y: '' }),
      'CRYPTO_CURVE_UNSUPPORTED',
    ],
    [
      'empty password',
      () => keys.writePrivateKey(pair.privateKey, { password: '' }),
      'CRYPTO_ARGUMENT_VALUE',
    ],
  ];
  it.each(cases)('%s', (_, run, code) => {
    expect(codeOf(run)).toBe(code);
  });

  it('says so in both languages without key material', () => {
    try {
      keys.readPrivateKey(changed(40));
    } catch (error) {
      if (!isCryptoError(error)) throw error;
      expect(error.message).toMatch(/私钥/);
      expect(error.text('en')).toMatch(/private key/);
      expect(error.message + error.text('en') + JSON.stringify(error)).not.toContain(hex.slice(0, 8));
    }
  });
});

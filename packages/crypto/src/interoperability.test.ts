// Both directions against sm-crypto, sm-crypto-v2 and the OpenSSL command line. HULIAN_DEEP=1: 1,000 messages each.
// Without an `openssl` command of version 3 its tests check only that it is absent, and say so.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bytesToHex, hexToBytes, sm2, sm3, sm4, utf8ToBytes } from './index.js';
import { randomBytes } from './core/random.js';

const deep = process.env['HULIAN_DEEP'] === '1';
vi.setConfig({ testTimeout: deep ? 3_600_000 : 120_000 });
const count = deep ? 1000 : 12;

interface Library {
  readonly sm2: {
    doSignature(message: Uint8Array, key: string, options: object): string;
    doVerifySignature(message: Uint8Array, signature: string, key: string, options: object): boolean;
    doEncrypt(message: Uint8Array, key: string, mode: number, options?: object): string;
    doDecrypt(ciphertext: string, key: string, mode: number, options: object): ArrayLike<number>;
    generateKeyPairHex(): { privateKey: string; publicKey: string };
    compressPublicKeyHex(key: string): string;
  };
  readonly sm3: (message: Uint8Array) => string;
  readonly sm4: { encrypt(data: Uint8Array, key: string, options: object): ArrayLike<number> };
}
const require = createRequire(import.meta.url);

describe.each(['sm-crypto', 'sm-crypto-v2'])('%s', (name) => {
  const other = require(name) as Library;
  const options = (der: boolean, userId: string) => ({ hash: true, der, userId });

  it('verifies our signatures and we verify theirs, in both encodings and with several user ids', () => {
    for (let i = 0; i < count; i++) {
      const theirs = other.sm2.generateKeyPairHex();
      const message = randomBytes(1 + ((i * 37) % 300));
      const userId = ['1234567812345678', 'ALICE123@YAHOO.COM', '医院'][i % 3]!;
      const der = i % 2 === 0;
      const encoding = der ? 'der' : 'raw';
      const [d, p] = [hexToBytes(theirs.privateKey), hexToBytes(theirs.publicKey)];
      expect(bytesToHex(sm2.getPublicKey(d))).toBe(theirs.publicKey);
      const made = bytesToHex(sm2.sign(message, d, { userId, encoding }));
      expect(other.sm2.doVerifySignature(message, made, theirs.publicKey, options(der, userId))).toBe(true);
      const received = hexToBytes(
        other.sm2.doSignature(message, theirs.privateKey, {
          ...options(der, userId),
          publicKey: theirs.publicKey,
        }),
      );
      expect(sm2.verify(received, message, p, { userId, encoding })).toBe(true);
      expect(
        sm2.verify(received, message, hexToBytes(other.sm2.compressPublicKeyHex(theirs.publicKey)), {
          userId,
          encoding,
        }),
      ).toBe(true);
      expect(sm2.verify(received, message, p, { userId: 'another', encoding })).toBe(false);
    }
  });

  it('decrypts our ciphertexts and we decrypt theirs, in both orders', () => {
    for (let i = 0; i < count; i++) {
      const pair = sm2.generateKeyPair();
      const [d, p] = [bytesToHex(pair.privateKey), bytesToHex(pair.publicKey)];
      // two bytes and more: the others accept a zero key stream, which a one-byte message meets once in 256
      const data = randomBytes(8 + ((i * 53) % 200));
      for (const [mode, layout] of [
        [1, 'c1c3c2'],
        [0, 'c1c2c3'],
      ] as const) {
        const made = bytesToHex(sm2.encrypt(data, pair.publicKey, { layout })).slice(2);
        expect(bytesToHex(Uint8Array.from(other.sm2.doDecrypt(made, d, mode, { output: 'array' })))).toBe(
          bytesToHex(data),
        );
        const received = hexToBytes(`04${other.sm2.doEncrypt(data, p, mode)}`);
        expect(bytesToHex(sm2.decrypt(received, pair.privateKey, { layout }))).toBe(bytesToHex(data));
      }
    }
  });

  it('gives the same SM3 and SM4', () => {
    for (let i = 0; i < count; i++) {
      const data = randomBytes(i * 11);
      expect(other.sm3(data)).toBe(bytesToHex(sm3(data)));
      const [key, iv] = [randomBytes(16), randomBytes(16)];
      const theirs = other.sm4.encrypt(data, bytesToHex(key), {
        mode: 'cbc',
        iv: bytesToHex(iv),
        output: 'array',
      });
      expect(bytesToHex(Uint8Array.from(theirs))).toBe(
        bytesToHex(sm4.encrypt(data, { key, mode: 'cbc', iv })),
      );
    }
  });
});

describe('the OpenSSL command line', () => {
  const version = spawnSync('openssl', ['version'], { encoding: 'utf8' });
  const present = version.status === 0 && version.stdout.startsWith('OpenSSL 3');
  if (!present) console.warn('openssl 3 is absent: the cross-checks with it were not run');
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hulian-openssl-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => {
    const { status, stderr, stdout } = spawnSync('openssl', args, { cwd: folder });
    return { status, stderr: stderr.toString(), stdout };
  };
  /** SEC1 and SPKI texts written by hand: this test must not depend on our key files. */
  const writeKeys = (d: Uint8Array, p: Uint8Array) => {
    const pkcs8 = `308187020100301306072a8648ce3d020106082a811ccf5501822d046d306b0201010420${bytesToHex(d)}a144034200${bytesToHex(p)}`;
    const spki = `3059301306072a8648ce3d020106082a811ccf5501822d034200${bytesToHex(p)}`;
    writeFileSync(at('key.der'), hexToBytes(pkcs8));
    writeFileSync(at('pub.der'), hexToBytes(spki));
  };
  const id = (userId: string) => ['-pkeyopt', `distid:${userId}`];
  const rounds = deep ? 1000 : 4;

  it('verifies our signatures and we verify its', () => {
    expect(present || version.status !== 0 || !version.stdout.startsWith('OpenSSL 3')).toBe(true);
    for (let i = 0; present && i < rounds; i++) {
      const pair = sm2.generateKeyPair();
      const message = randomBytes(10 + i);
      const userId = ['1234567812345678', 'HOSPITAL-A'][i % 2]!;
      writeKeys(pair.privateKey, pair.publicKey);
      writeFileSync(at('message'), message);
      writeFileSync(at('signature'), sm2.sign(message, pair.privateKey, { encoding: 'der', userId }));
      const common = ['-rawin', '-digest', 'sm3', '-in', 'message', ...id(userId)];
      const verified = openssl(
        'pkeyutl',
        '-verify',
        '-pubin',
        '-keyform',
        'DER',
        '-inkey',
        'pub.der',
        '-sigfile',
        'signature',
        ...common,
      );
      expect(verified.status, verified.stderr).toBe(0);
      const signed = openssl(
        'pkeyutl',
        '-sign',
        '-keyform',
        'DER',
        '-inkey',
        'key.der',
        '-out',
        'theirs',
        ...common,
      );
      expect(signed.status, signed.stderr).toBe(0);
      const theirs = new Uint8Array(readFileSync(at('theirs')));
      expect(sm2.verify(theirs, message, pair.publicKey, { encoding: 'der', userId })).toBe(true);
      expect(sm2.verify(theirs, utf8ToBytes('other'), pair.publicKey, { encoding: 'der', userId })).toBe(
        false,
      );
    }
  });

  it('decrypts our ciphertexts and we decrypt its', () => {
    expect(present || version.status !== 0 || !version.stdout.startsWith('OpenSSL 3')).toBe(true);
    for (let i = 0; present && i < rounds; i++) {
      const pair = sm2.generateKeyPair();
      const data = randomBytes(16 + i);
      writeKeys(pair.privateKey, pair.publicKey);
      writeFileSync(at('ours'), sm2.encrypt(data, pair.publicKey, { layout: 'der' }));
      const decrypted = openssl('pkeyutl', '-decrypt', '-keyform', 'DER', '-inkey', 'key.der', '-in', 'ours');
      expect(decrypted.status, decrypted.stderr).toBe(0);
      expect(bytesToHex(new Uint8Array(decrypted.stdout))).toBe(bytesToHex(data));
      writeFileSync(at('plain'), data);
      const encrypted = openssl(
        'pkeyutl',
        '-encrypt',
        '-pubin',
        '-keyform',
        'DER',
        '-inkey',
        'pub.der',
        '-in',
        'plain',
      );
      expect(encrypted.status, encrypted.stderr).toBe(0);
      expect(
        bytesToHex(sm2.decrypt(new Uint8Array(encrypted.stdout), pair.privateKey, { layout: 'der' })),
      ).toBe(bytesToHex(data));
    }
  });
});

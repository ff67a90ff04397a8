import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hexToBytes } from '../bytes.js';
import * as certificates from '../certificates/index.js';
import { isCryptoError } from '../errors.js';
import { memorySigner } from '../signer.js';
import { sm2 } from '../sm2.js';
import * as keys from './index.js';

const { pkcs12 } = JSON.parse(
  readFileSync(new URL('../../../../tests/vectors/keys/keys.json', import.meta.url), 'utf8'),
) as { pkcs12: { der: string; password: string } };
const code = (run: () => unknown): string => {
  try {
    run();
    return 'accepted';
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    return error.code;
  }
};

const hasOpenssl = (() => {
  try {
    return execFileSync('openssl', ['version'], { encoding: 'utf8' }).startsWith('OpenSSL 3');
  } catch {
    return false;
  }
})();

describe('PKCS#12', { timeout: 60_000 }, () => {
  const der = hexToBytes(pkcs12.der);

  it('reads the file of OpenSSL', () => {
    const content = keys.readPkcs12(der, pkcs12);
    expect(content.keys).toHaveLength(1);
    const [own] = content.certificates;
    expect(content.certificates.map((one) => certificates.read(one).publicKey)).toContainEqual(
      content.keys[0]!.publicKey,
    );
    expect(own).toBeInstanceOf(Uint8Array);
  });

  it('refuses a wrong password and every changed byte', () => {
    expect(code(() => keys.readPkcs12(der, { password: 'wrong' }))).toBe('CRYPTO_PASSWORD_WRONG');
    for (let at = 0; at < der.length; at += 31)
      expect(
        code(() =>
          keys.readPkcs12(
            der.map((byte, i) => (i === at ? byte ^ 0x11 : byte)),
            pkcs12,
          ),
        ),
        String(at),
      ).toMatch(/^CRYPTO_/);
  });

  it.skipIf(!hasOpenssl).each([
    ['AES-256, SHA-256', []],
    [
      'triple DES and SHA-1, as old tools write',
      ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
    ],
    ['SM4 and SM3', ['-keypbe', 'SM4-CBC', '-certpbe', 'SM4-CBC', '-macalg', 'sm3']],
  ])('reads what OpenSSL writes now: %s', async (_, options) => {
    const folder = mkdtempSync(join(tmpdir(), 'hulian-p12-'));
    try {
      const pair = sm2.generateKeyPair();
      const dates = {
        notBefore: new Date('2026-01-01T00:00:00Z'),
        notAfter: new Date('2036-01-01T00:00:00Z'),
      };
      const certificate = await certificates.createSelfSigned(
        { ...dates, subject: 'CN=p12' },
        memorySigner(pair.privateKey),
      );
      const path = join(folder, 'in.pem');
      writeFileSync(path, keys.writePrivateKey(pair.privateKey) + certificates.toPem(certificate), {
        mode: 0o600,
      });
      const file = execFileSync(
        'openssl',
        ['pkcs12', '-export', '-in', path, '-passout', 'pass:口令', ...options],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      );
      expect(keys.readPkcs12(file, { password: '口令' })).toEqual({
        keys: [pair],
        certificates: [certificate],
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

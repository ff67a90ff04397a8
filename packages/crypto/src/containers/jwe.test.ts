import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8ToBytes } from '../bytes.js';
import { bytesToBase64Url, bytesToUtf8 } from '../encoding/text.js';
import { isCryptoError } from '../errors.js';
import { memoryDecrypter } from '../signer.js';
import { sm2 } from '../sm2.js';
import * as jwe from './jwe.js';

const pair = sm2.generateKeyPair();
const code = async (run: () => Promise<unknown>): Promise<string> => {
  try {
    await run();
    return 'accepted';
  } catch (error) {
    return isCryptoError(error) ? error.code : String(error);
  }
};

describe('JWE', { timeout: 60_000 }, () => {
  it('encrypts and decrypts with a key or a decrypter, empty text too', async () => {
    const compact = jwe.encrypt('病历', pair.publicKey, { header: { kid: 'k1' } });
    const { header, plaintext } = await jwe.decrypt(compact, pair.privateKey);
    expect(header).toEqual({ alg: 'SGD_SM2_3', enc: 'SGD_SM4_GCM', kid: 'k1' });
    expect(bytesToUtf8(plaintext)).toBe('病历');
    const empty = jwe.encrypt(new Uint8Array(), pair.publicKey, { keyLayout: 'der' });
    expect(
      (await jwe.decrypt(empty, memoryDecrypter(pair.privateKey), { keyLayout: 'der' })).plaintext,
    ).toHaveLength(0);
    expect(await code(() => jwe.decrypt(empty, pair.privateKey))).toBe('CRYPTO_CIPHERTEXT_LAYOUT');
    expect(jwe.encrypt('x', pair.publicKey)).not.toBe(jwe.encrypt('x', pair.publicKey));
  });

  it('names every cause', async () => {
    const compact = jwe.encrypt('x', pair.publicKey);
    const [head = '', wrapped, iv, body, tag] = compact.split('.');
    const withHead = (header: object) =>
      [bytesToBase64Url(utf8ToBytes(JSON.stringify(header))), wrapped, iv, body, tag].join('.');
    const good = { alg: 'SGD_SM2_3', enc: 'SGD_SM4_GCM' };
    expect(await code(() => jwe.decrypt(compact, sm2.generateKeyPair().privateKey))).toBe(
      'CRYPTO_CIPHERTEXT_DIGEST',
    );
    expect(await code(() => jwe.decrypt(withHead({ ...good, kid: 'other' }), pair.privateKey))).toBe(
      'CRYPTO_TAG_MISMATCH',
    );
    expect(await code(() => jwe.decrypt(withHead({ ...good, alg: 'dir' }), pair.privateKey))).toBe(
      'CRYPTO_ALGORITHM_NOT_ALLOWED',
    );
    expect(await code(() => jwe.decrypt(withHead({ ...good, enc: 'A128GCM' }), pair.privateKey))).toBe(
      'CRYPTO_ALGORITHM_NOT_ALLOWED',
    );
    expect(await code(() => jwe.decrypt(withHead({ ...good, zip: 'DEF' }), pair.privateKey))).toBe(
      'CRYPTO_HEADER_INVALID',
    );
    expect(await code(() => jwe.decrypt([head, wrapped, iv, body].join('.'), pair.privateKey))).toBe(
      'CRYPTO_COMPACT_FORM',
    );
    expect(
      await code(() =>
        jwe.decrypt([head, wrapped, iv, body, (tag ?? '').slice(0, 16)].join('.'), pair.privateKey),
      ),
    ).toBe('CRYPTO_STRUCTURE_INVALID');
    expect(() => jwe.encrypt('x', pair.publicKey, { header: { enc: 'none' } })).toThrow(/enc|none/);
  });

  it('refuses every change of one character', async () => {
    const compact = jwe.encrypt('content of a record', pair.publicKey);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(compact.length - 1),
        fc.constantFrom(...'ABab01-_.=+ '),
        async (at, character) => {
          const changed = compact.slice(0, at) + character + compact.slice(at + 1);
          if (changed !== compact)
            expect(await code(() => jwe.decrypt(changed, pair.privateKey))).toMatch(/^CRYPTO_/);
        },
      ),
      { numRuns: 150 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  base64ToBytes,
  bytesToBase64,
  bytesToHex,
  CryptoError,
  hexToBytes,
  isCryptoError,
  utf8ToBytes,
} from './index.js';
import { concatBytes, equalBytes, isZero } from './bytes.js';
import { en } from './messages/en.js';
import { zhCN } from './messages/zh-CN.js';

const code = (name: string) => expect.objectContaining({ code: name }) as Error;

describe('CryptoError', () => {
  it('has both texts for every code, and every code begins with its kind', () => {
    const params = {
      name: 'key',
      expected: '32',
      actual: 31,
      length: 3,
      reason: 'odd-length',
      part: 'r',
      given: 'der',
      suspected: 'c1c3c2',
      count: 1,
      algorithm: 'SM9',
      test: 'sm3',
      offset: 4,
    };
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
    for (const name of Object.keys(zhCN) as (keyof typeof zhCN)[]) {
      expect(name).toMatch(/^CRYPTO_[A-Z0-9_]+$/);
      const chinese = (zhCN[name] as (p: object) => string)(params);
      const english = (en[name] as (p: object) => string)(params);
      expect(chinese, name).toMatch(/[\u4e00-\u9fff].*[。]?$/);
      expect(english, name).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('carries code, parameters, cause and both texts', () => {
    const cause = new Error('inner');
    const error = new CryptoError(
      'CRYPTO_ARGUMENT_LENGTH',
      { name: 'key', expected: '16', actual: 15 },
      { cause },
    );
    expect(error).toMatchObject({
      name: 'CryptoError',
      kind: 'Crypto',
      code: 'CRYPTO_ARGUMENT_LENGTH',
      params: { name: 'key', expected: '16', actual: 15 },
      cause,
    });
    expect(error.message).toBe('参数 key 的长度不对，应为 16 字节，实际 15 字节。');
    expect(error.text('en')).toBe('Argument key must have 16 bytes; it has 15.');
    expect(isCryptoError(error)).toBe(true);
    expect([
      isCryptoError(cause),
      isCryptoError(undefined),
      isCryptoError({ code: 'CRYPTO_PADDING' }),
    ]).toEqual([false, false, false]);
  });
});

describe('bytes and their texts', () => {
  it('go there and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(hexToBytes(bytesToHex(bytes))).toEqual(bytes);
        expect(hexToBytes(bytesToHex(bytes).toUpperCase())).toEqual(bytes);
        expect(base64ToBytes(bytesToBase64(bytes))).toEqual(bytes);
        expect(bytesToBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
    expect(bytesToBase64(new Uint8Array(100_000)).length).toBe(133_336);
    expect(bytesToHex(utf8ToBytes('你'))).toBe('e4bda0');
  });

  it('refuse what is not canonical', () => {
    expect(() => hexToBytes('abc')).toThrow(code('CRYPTO_HEX_INVALID'));
    expect(() => hexToBytes('0g')).toThrow(code('CRYPTO_HEX_INVALID'));
    expect(() => hexToBytes('0x12')).toThrow(code('CRYPTO_HEX_INVALID'));
    expect(() => hexToBytes(5 as never)).toThrow(code('CRYPTO_ARGUMENT_TYPE'));
    for (const text of ['A', 'AA', 'AA=', 'AB==', 'AAB=', 'AA==\n', 'A A=', 'AA=A', '====', 'AAAA=', '-_=='])
      expect(() => base64ToBytes(text), text).toThrow(code('CRYPTO_BASE64_INVALID'));
    expect(() => bytesToHex('00' as never)).toThrow(code('CRYPTO_ARGUMENT_TYPE'));
    expect(() => utf8ToBytes(undefined as never)).toThrow(code('CRYPTO_ARGUMENT_TYPE'));
  });

  it('are joined and compared', () => {
    const [a, b] = [Uint8Array.of(1, 2), Uint8Array.of(3)];
    expect(concatBytes(a, b, a)).toEqual(Uint8Array.of(1, 2, 3, 1, 2));
    expect([
      equalBytes(a, a.slice()),
      equalBytes(a, b),
      equalBytes(a, Uint8Array.of(1, 3)),
      equalBytes(b, Uint8Array.of()),
    ]).toEqual([true, false, false, false]);
    expect([isZero(new Uint8Array(3)), isZero(b), isZero(Uint8Array.of())]).toEqual([true, false, true]);
  });
});

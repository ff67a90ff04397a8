import { readFileSync } from 'node:fs';
import nodeCrypto from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { backend } from './core/backend.js';
import { fallbackBackend } from './core/fallback.js';
import { hmacOver, kdfOver, pbkdf2Over } from './core/sm3-derivations.js';
import { bytesToHex, hexToBytes, hmacSm3, kdfSm3, pbkdf2Sm3, sm3 } from './index.js';

vi.setConfig({ testTimeout: 120_000 });
const vectors = JSON.parse(
  readFileSync(new URL('../../../tests/vectors/sm3/vectors.json', import.meta.url), 'utf8'),
) as {
  official: { msg: string; digest: string }[];
  hmac: { msg: string; digest: string; hmacKey: string; hmac: string }[];
  pbkdf2: { password: string; salt: string; iterations: string; dk: string }[];
};
const core = backend();
const fallback = fallbackBackend();
const reference = (data: Uint8Array) => nodeCrypto.createHash('sm3').update(data).digest('hex');

describe('SM3', () => {
  it('gives the official digests, by every implementation', () => {
    for (const { msg, digest } of vectors.official) {
      const input = hexToBytes(msg);
      for (const hash of [
        sm3,
        (data: Uint8Array) => core.sm3(data),
        (data: Uint8Array) => fallback.sm3(data),
      ])
        expect(bytesToHex(hash(input))).toBe(digest);
    }
  });

  it('gives the digests and MACs of Bouncy Castle', () => {
    for (const { msg, digest, hmacKey, hmac } of vectors.hmac) {
      expect(bytesToHex(sm3(hexToBytes(msg)))).toBe(digest);
      expect(bytesToHex(hmacSm3(hexToBytes(hmacKey), hexToBytes(msg)))).toBe(hmac);
      expect(bytesToHex(hmacOver((data) => core.sm3(data), hexToBytes(hmacKey), hexToBytes(msg)))).toBe(hmac);
    }
  });

  it('derives the PBKDF2 keys of Bouncy Castle, in the core too', () => {
    for (const { password, salt, iterations, dk } of vectors.pbkdf2) {
      const input = [hexToBytes(password), hexToBytes(salt), Number(iterations), dk.length / 2] as const;
      expect(bytesToHex(pbkdf2Sm3(...input))).toBe(dk);
      expect(bytesToHex(core.pbkdf2(...input))).toBe(dk);
    }
  });

  it('is the same at every length around the block borders and above one chunk of the core', () => {
    const data = new Uint8Array(300_000).map((_, i) => (i * 7 + (i >> 8)) & 255);
    for (const length of [
      ...Array.from({ length: 300 }, (_, i) => i),
      4096,
      65_535,
      65_536,
      130_815,
      130_816,
      130_817,
      131_072,
      300_000,
    ])
      expect(bytesToHex(core.sm3(data.subarray(0, length)))).toBe(reference(data.subarray(0, length)));
  });

  it('takes a message in any pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
        const whole = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
        const hash = sm3.create();
        const state = core.createSm3();
        const other = fallback.createSm3();
        for (const piece of pieces) {
          hash.update(piece);
          state.update(piece);
          other.update(piece);
        }
        const expected = reference(whole);
        expect([hash.digest(), state.digest(), other.digest()].map(bytesToHex)).toEqual([
          expected,
          expected,
          expected,
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps two running computations apart', () => {
    const [a, b] = [core.createSm3(), core.createSm3()];
    const data = new Uint8Array(100).fill(1);
    a.update(data);
    b.update(data.subarray(0, 70));
    a.update(data);
    expect(bytesToHex(b.digest())).toBe(reference(data.subarray(0, 70)));
    expect(bytesToHex(a.digest())).toBe(reference(new Uint8Array(200).fill(1)));
  });

  it('derives the same key stream in the core and by the definition', () => {
    for (const [size, length] of [
      [64, 0],
      [64, 1],
      [64, 31],
      [64, 32],
      [64, 33],
      [64, 1000],
      [10, 70],
      [200, 70],
    ] as const) {
      const shared = new Uint8Array(size).map((_, i) => i);
      const definition = kdfOver(
        (data) => new Uint8Array(nodeCrypto.createHash('sm3').update(data).digest()),
        shared,
        length,
      );
      expect(bytesToHex(kdfSm3(shared, length))).toBe(bytesToHex(definition));
      expect(bytesToHex(fallback.kdf(shared, length))).toBe(bytesToHex(definition));
    }
  });

  it('has a PBKDF2 for platforms without one', () => {
    const args = [new Uint8Array(80).fill(3), new Uint8Array(8), 3, 50] as const;
    const expected = nodeCrypto.pbkdf2Sync(args[0], args[1], args[2], args[3], 'sm3').toString('hex');
    expect(bytesToHex(pbkdf2Over((data) => core.sm3(data), ...args))).toBe(expected);
    expect(bytesToHex(core.pbkdf2(...args))).toBe(expected);
  });

  it('refuses wrong arguments', () => {
    expect(() => sm3('abc' as never)).toThrow(expect.objectContaining({ code: 'CRYPTO_ARGUMENT_TYPE' }));
    expect(() => hmacSm3(new Uint8Array(1), undefined as never)).toThrow(
      expect.objectContaining({ code: 'CRYPTO_ARGUMENT_TYPE' }),
    );
    expect(() => pbkdf2Sm3(new Uint8Array(1), new Uint8Array(1), 0, 16)).toThrow(
      expect.objectContaining({ code: 'CRYPTO_ARGUMENT_VALUE' }),
    );
    expect(() => kdfSm3(new Uint8Array(1), -1)).toThrow(
      expect.objectContaining({ code: 'CRYPTO_ARGUMENT_VALUE' }),
    );
    const hash = sm3.create();
    hash.digest();
    expect(() => hash.update(new Uint8Array(1))).toThrow(
      expect.objectContaining({ code: 'CRYPTO_STREAM_FINISHED' }),
    );
    expect(() => hash.digest()).toThrow(expect.objectContaining({ code: 'CRYPTO_STREAM_FINISHED' }));
  });
});

import { readFileSync } from 'node:fs';
import nodeCrypto from 'node:crypto';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { backend } from './core/backend.js';
import { fallbackBackend } from './core/fallback.js';
import { ghashPortable } from './core/ghash.js';
import { bytesToHex, hexToBytes, sm4, type Sm4Options } from './index.js';

interface ModeVector {
  readonly [name: string]: string;
}
vi.setConfig({ testTimeout: 120_000 });
const vectors = JSON.parse(
  readFileSync(new URL('../../../tests/vectors/sm4/vectors.json', import.meta.url), 'utf8'),
) as {
  official: ModeVector[];
  modes: ModeVector[];
  hostile: ModeVector[];
};
const second = createRequire(import.meta.url)('sm-crypto-v2') as {
  sm4: { encrypt(data: Uint8Array, key: string, options: object): unknown };
};
const core = backend();
const fallback = fallbackBackend();
const h = hexToBytes;
const code = (name: string) => expect.objectContaining({ code: name }) as Error;
const key = h('0123456789abcdeffedcba9876543210');
const bytes = (length: number, seed = 1) =>
  new Uint8Array(length).map((_, i) => (i * 31 + seed * 17 + (i >> 7)) & 255);

describe('SM4', () => {
  it('gives the official block, by the core and by the fallback', () => {
    const { pt, ct } = vectors.official[0] as { pt: string; ct: string };
    expect(bytesToHex(sm4.encrypt(h(pt), { key, mode: 'ecb', padding: 'none' }))).toBe(ct);
    expect(bytesToHex(sm4.decrypt(h(ct), { key, mode: 'ecb', padding: 'none' }))).toBe(pt);
    expect(bytesToHex(fallback.sm4('ecb', false, key, new Uint8Array(16), h(pt)))).toBe(ct);
  });

  it('gives the official block after a million rounds', () => {
    const { pt, ct, iterations } = vectors.official[1] as { pt: string; ct: string; iterations: string };
    // CBC over zero blocks feeds every output back as the next input
    const steps = 50_000;
    let block = h(pt);
    for (let done = 0; done < Number(iterations); done += steps)
      block = core.sm4('cbc', false, key, block, new Uint8Array(16 * steps)).slice(-16);
    expect(bytesToHex(block)).toBe(ct);
  });

  it('gives the GCM example of RFC 8998', () => {
    const { iv, aad, pt, ct, tag } = vectors.official[2] as {
      iv: string;
      aad: string;
      pt: string;
      ct: string;
      tag: string;
    };
    const options = { key, mode: 'gcm', iv: h(iv), aad: h(aad) } as const;
    expect(bytesToHex(sm4.encrypt(h(pt), options))).toBe(ct + tag);
    expect(bytesToHex(sm4.decrypt(h(ct + tag), options))).toBe(pt);
  });

  it('gives the values of Bouncy Castle in CBC, CTR and GCM', () => {
    for (const v of vectors.modes) {
      const [k, pt] = [h(v['key']!), h(v['pt']!)];
      const cases: [Sm4Options, string][] = [
        [{ key: k, mode: 'gcm', iv: h(v['iv12']!), aad: h(v['aad']!) }, v['gcmCtTag']!],
        [{ key: k, mode: 'cbc', iv: h(v['iv16']!) }, v['cbcPkcs7']!],
        [{ key: k, mode: 'ctr', iv: h(v['iv16']!) }, v['ctr']!],
      ];
      for (const [options, expected] of cases) {
        expect(bytesToHex(sm4.encrypt(pt, options))).toBe(expected);
        expect(bytesToHex(sm4.decrypt(h(expected), options))).toBe(v['pt']);
      }
    }
  });

  it('refuses the hostile ciphertexts', () => {
    for (const v of vectors.hostile)
      expect(
        () => sm4.decrypt(h(v['ct']!), { key: h(v['key']!), mode: 'cbc', iv: h(v['iv']!) }),
        v['id'],
      ).toThrow(code(v['id']!.startsWith('cbc-pad') ? 'CRYPTO_PADDING' : 'CRYPTO_CIPHERTEXT_LENGTH'));
  });

  it('computes the same in the core, in the fallback and in node:crypto, at every length', () => {
    const iv = bytes(16, 9);
    for (const length of [0, 16, 32, 112, 128, 144, 256, 1024, 65_536, 65_552, 200_000]) {
      const data = bytes(length);
      for (const mode of ['ecb', 'cbc', 'ctr'] as const)
        for (const decrypt of [false, true]) {
          const expected = bytesToHex(fallback.sm4(mode, decrypt, key, iv, data));
          expect(bytesToHex(core.sm4(mode, decrypt, key, iv, data)), `${mode} ${length}`).toBe(expected);
        }
    }
    for (const length of [1, 15, 17, 129, 65_537])
      expect(bytesToHex(core.sm4('ctr', false, key, iv, bytes(length)))).toBe(
        bytesToHex(fallback.sm4('ctr', false, key, iv, bytes(length))),
      );
  });

  it('counts over 128 bits in CTR', () => {
    const iv = h('fffffffffffffffffffffffffffffffd');
    const data = bytes(200);
    const expected = nodeCrypto.createCipheriv('sm4-ctr', key, iv).update(data).toString('hex');
    expect(bytesToHex(sm4.encrypt(data, { key, mode: 'ctr', iv }))).toBe(expected);
  });

  it('agrees with sm-crypto-v2 in GCM, and reads its own output with any length of IV', () => {
    const data = bytes(100);
    for (const length of [1, 12, 16, 60]) {
      const options = { key, mode: 'gcm', iv: bytes(length, 5) } as const;
      expect(bytesToHex(sm4.decrypt(sm4.encrypt(data, options), options))).toBe(bytesToHex(data));
    }
    const iv = bytes(12, 5);
    const { output, tag } = second.sm4.encrypt(data, bytesToHex(key), {
      mode: 'gcm',
      iv: bytesToHex(iv),
      padding: 'none',
      output: 'array',
      outputTag: true,
    }) as { output: Uint8Array; tag: Uint8Array };
    expect(bytesToHex(sm4.encrypt(data, { key, mode: 'gcm', iv }))).toBe(
      bytesToHex(Uint8Array.from(output)) + bytesToHex(Uint8Array.from(tag)),
    );
  });

  it('counts over 32 bits in GCM', () => {
    // Solve for the 16-byte IV whose hashed first counter is ...ffffffff: J0 = (iv H + length) H.
    const zero = new Uint8Array(16);
    const times = (a: Uint8Array, b: Uint8Array) => core.ghash(b, zero, a);
    const hash = core.sm4('ecb', false, key, zero, zero);
    let [square, inverse] = [hash, h('80000000000000000000000000000000')];
    for (let i = 1; i < 128; i++) {
      square = times(square, square);
      inverse = times(inverse, square);
    }
    const first = h('0102030405060708090a0b0cffffffff');
    const part = times(first, inverse);
    part[15]! ^= 128;
    const iv = times(part, inverse);
    const data = bytes(40);
    const stream = ['00000000', '00000001', '00000002'].map((low) =>
      core.sm4('ecb', false, key, zero, h(`0102030405060708090a0b0c${low}`)),
    );
    const expected = data.map((byte, i) => byte ^ stream[i >> 4]![i & 15]!);
    expect(bytesToHex(sm4.encrypt(data, { key, mode: 'gcm', iv }).slice(0, 40))).toBe(bytesToHex(expected));
  });

  it('has one GHASH, computed in two ways', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.integer({ min: 0, max: 9 }),
        (hash, y, blocks) => {
          const data = bytes(16 * blocks, hash[0]);
          expect(bytesToHex(core.ghash(hash, y, data))).toBe(bytesToHex(ghashPortable(hash, y, data)));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('encrypts and decrypts in any pieces, in every mode', () => {
    const modes: Sm4Options[] = [
      { key, mode: 'ecb' },
      { key, mode: 'cbc', iv: bytes(16) },
      { key, mode: 'ctr', iv: bytes(16) },
      { key, mode: 'gcm', iv: bytes(12), aad: bytes(5) },
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...modes),
        fc.array(fc.uint8Array({ maxLength: 70 }), { maxLength: 7 }),
        (options, pieces) => {
          const data = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
          const encryptor = sm4.createEncryptor(options);
          const encrypted = [...pieces.map((piece) => encryptor.update(piece)), encryptor.final()]
            .map(bytesToHex)
            .join('');
          expect(encrypted).toBe(bytesToHex(sm4.encrypt(data, options)));
          const decryptor = sm4.createDecryptor(options);
          const half = (encrypted.length >> 2) << 1;
          const decrypted = [
            decryptor.update(h(encrypted.slice(0, half))),
            decryptor.update(h(encrypted.slice(half))),
            decryptor.final(),
          ];
          expect(decrypted.map(bytesToHex).join('')).toBe(bytesToHex(data));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives nothing of a GCM message of which any bit was changed', () => {
    const options = { key, mode: 'gcm', iv: bytes(12), aad: bytes(5) } as const;
    const encrypted = sm4.encrypt(bytes(33), options);
    for (let i = 0; i < encrypted.length; i++) {
      const changed = encrypted.slice();
      changed[i]! ^= 1 << (i % 8);
      expect(() => sm4.decrypt(changed, options)).toThrow(code('CRYPTO_TAG_MISMATCH'));
    }
    expect(() => sm4.decrypt(encrypted, { ...options, aad: bytes(4) })).toThrow(code('CRYPTO_TAG_MISMATCH'));
    expect(() => sm4.decrypt(encrypted.slice(0, 15), options)).toThrow(code('CRYPTO_CIPHERTEXT_LENGTH'));
    const decryptor = sm4.createDecryptor(options);
    expect(decryptor.update(encrypted.slice(0, 40))).toHaveLength(0);
    expect(() => decryptor.final()).toThrow(code('CRYPTO_TAG_MISMATCH'));
  });

  it('refuses wrong options, each with its own code', () => {
    const data = bytes(16);
    const refused: [unknown, string][] = [
      [undefined, 'CRYPTO_ARGUMENT_TYPE'],
      [{ key: bytes(15), mode: 'ecb' }, 'CRYPTO_ARGUMENT_LENGTH'],
      [{ key: 'ab', mode: 'ecb' }, 'CRYPTO_ARGUMENT_TYPE'],
      [{ key, mode: 'ofb' }, 'CRYPTO_ARGUMENT_VALUE'],
      [{ key, mode: 'ecb', iv: bytes(16) }, 'CRYPTO_ARGUMENT_VALUE'],
      [{ key, mode: 'cbc' }, 'CRYPTO_ARGUMENT_TYPE'],
      [{ key, mode: 'cbc', iv: bytes(12) }, 'CRYPTO_ARGUMENT_LENGTH'],
      [{ key, mode: 'ctr', iv: bytes(16), padding: 'none' }, 'CRYPTO_ARGUMENT_VALUE'],
      [{ key, mode: 'cbc', iv: bytes(16), padding: 'zero' }, 'CRYPTO_ARGUMENT_VALUE'],
      [{ key, mode: 'cbc', iv: bytes(16), aad: bytes(1) }, 'CRYPTO_ARGUMENT_VALUE'],
      [{ key, mode: 'gcm', iv: new Uint8Array(0) }, 'CRYPTO_ARGUMENT_LENGTH'],
    ];
    for (const [options, expected] of refused)
      expect(() => sm4.encrypt(data, options as Sm4Options)).toThrow(code(expected));
    expect(() => sm4.encrypt(bytes(15), { key, mode: 'ecb', padding: 'none' })).toThrow(
      code('CRYPTO_ARGUMENT_LENGTH'),
    );
    const stream = sm4.createEncryptor({ key, mode: 'ecb' });
    stream.final();
    expect(() => stream.update(data)).toThrow(code('CRYPTO_STREAM_FINISHED'));
  });
});

describe('Buffers', () => {
  it('are taken as bytes, never changed, and never kept by reference', () => {
    const options = (mode: 'cbc' | 'ctr' | 'gcm') => ({
      key: Buffer.from(key),
      mode,
      iv: Buffer.from(bytes(mode === 'gcm' ? 12 : 16)),
    });
    const data = bytes(200);
    for (const mode of ['cbc', 'ctr', 'gcm'] as const) {
      const plain = { key, mode, iv: bytes(mode === 'gcm' ? 12 : 16) };
      const given = options(mode);
      const expected = sm4.encrypt(data, plain);
      expect(bytesToHex(sm4.encrypt(Buffer.from(data), given))).toBe(bytesToHex(expected));
      expect(sm4.decrypt(Buffer.from(expected), given)).toEqual(data);
      expect([bytesToHex(given.key), bytesToHex(given.iv)]).toEqual([bytesToHex(key), bytesToHex(plain.iv)]);
      // a reader that uses one buffer for all its pieces
      for (const [stream, input, output] of [
        [sm4.createEncryptor(given), data, expected],
        [sm4.createDecryptor(given), expected, data],
      ] as const) {
        const shared = Buffer.alloc(23);
        const pieces: string[] = [];
        for (let at = 0; at < input.length; at += 23) {
          const part = input.subarray(at, at + 23);
          shared.set(part);
          pieces.push(bytesToHex(stream.update(shared.subarray(0, part.length))));
          shared.fill(0xee);
        }
        pieces.push(bytesToHex(stream.final()));
        expect(pieces.join(''), mode).toBe(bytesToHex(output));
      }
    }
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  basePoint,
  decode,
  encode,
  integer,
  multiply,
  recommended,
  sign as referenceSign,
  verify as referenceVerify,
  bytes,
} from '../scripts/reference.js';
import { backend } from './core/backend.js';
import { signatureFromDer } from './encoding/signature.js';
import { bytesToBase64, bytesToHex, hexToBytes, isCryptoError, sm2, sm3, utf8ToBytes } from './index.js';
import { identityDigest, messageDigest } from './sm2/digest.js';
import { encryptWith } from './sm2/encrypt.js';
import { joinCiphertext } from './encoding/ciphertext.js';

type Vector = Readonly<Record<string, string>>;
vi.setConfig({ testTimeout: 120_000 });
const read = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../../../tests/vectors/sm2/${name}.json`, import.meta.url), 'utf8')) as T;
const signatures = read<{
  official: Vector[];
  curves: Record<string, Vector>;
  signatures: Vector[];
  hostile: Vector[];
}>('signatures');
const ciphertexts = read<{ official: Vector[]; ciphertexts: Vector[]; hostile: Vector[] }>('ciphertexts');
const others = read<{ openssl: Vector; botan: Vector }>('other-implementations');
const h = hexToBytes;
const core = backend();
const code = (name: string) => expect.objectContaining({ code: name }) as Error;
/** A signature with a chosen nonce, as raw bytes. */
const signWith = (e: Uint8Array, d: Uint8Array, k: Uint8Array) => core.sign(e, d, k, core.inverse(d))!;

describe('SM2 signatures: vectors', () => {
  it('gives the example of GB/T 32918.5', () => {
    const v = signatures.official.find((vector) => vector['curve'] === 'sm2p256v1')!;
    const [d, pub] = [h(v['d']!), h(v['pub']!)];
    expect(bytesToHex(sm2.getPublicKey(d))).toBe(v['pub']);
    const z = identityDigest(pub, utf8ToBytes(v['userId']!));
    expect(bytesToHex(z)).toBe(v['za']);
    const e = messageDigest(z, utf8ToBytes(v['msgUtf8']!));
    expect(bytesToHex(e)).toBe(v['e']);
    expect(bytesToHex(signWith(e, d, h(v['k']!)))).toBe(v['r']! + v['s']!);
    expect(sm2.verify(h(v['sigDer']!), utf8ToBytes(v['msgUtf8']!), pub, { encoding: 'der' })).toBe(true);
  });

  it('has a reference implementation that gives the example of GB/T 32918.2 on its own curve', () => {
    const v = signatures.official.find((vector) => vector['curve'] === 'example-fp256')!;
    const c = signatures.curves['example-fp256']!;
    const big = (hex: string) => BigInt(`0x${hex}`);
    const curve = {
      p: big(c['p']!),
      a: big(c['a']!),
      b: big(c['b']!),
      n: big(c['n']!),
      gx: big(c['gx']!),
      gy: big(c['gy']!),
    };
    expect(bytesToHex(encode(multiply(curve, big(v['d']!), basePoint(curve))))).toBe(v['pub']);
    const id = utf8ToBytes(v['userId']!);
    const z = sm3(
      Uint8Array.from([
        0,
        id.length * 8,
        ...id,
        ...[curve.a, curve.b, curve.gx, curve.gy].flatMap((n) => [...bytes(n)]),
        ...h(v['pub']!).slice(1),
      ]),
    );
    expect(bytesToHex(z)).toBe(v['za']);
    const e = integer(messageDigest(z, utf8ToBytes(v['msgUtf8']!)));
    const result = referenceSign(curve, e, big(v['d']!), big(v['k']!))!;
    expect([result.r, result.s]).toEqual([big(v['r']!), big(v['s']!)]);
    expect(referenceVerify(curve, e, result.r, result.s, decode(h(v['pub']!)))).toBe(true);
  });

  it('gives the signatures of Bouncy Castle', () => {
    for (const v of signatures.signatures) {
      const [d, pub, id, message] = [h(v['d']!), h(v['pub']!), h(v['userIdUtf8Hex']!), h(v['msg']!)];
      expect(bytesToHex(sm2.getPublicKey(d))).toBe(v['pub']);
      const z = identityDigest(pub, id);
      expect(bytesToHex(z)).toBe(v['za']);
      const raw = signWith(messageDigest(z, message), d, h(v['k']!));
      expect(bytesToHex(raw)).toBe(bytesToHex(signatureFromDer(h(v['sigDer']!))));
      for (const key of [
        pub,
        h(v['pubCompressed']!),
        sm2.prepareKey(pub),
        sm2.prepareKey(h(v['pubCompressed']!)),
      ]) {
        expect(sm2.verify(h(v['sigDer']!), message, key, { userId: id, encoding: 'der' })).toBe(true);
        expect(sm2.verify(raw, message, key, { userId: id })).toBe(true);
      }
    }
  });

  it('accepts and refuses the hostile cases as a strict implementation must', () => {
    expect(signatures.hostile.length).toBeGreaterThan(30);
    for (const v of signatures.hostile) {
      const der = v['sigDer'] !== undefined;
      const signature = h(v['sigDer'] ?? v['sigRaw']!);
      const result = sm2.verify(signature, h(v['msg']!), h(v['pub']!), {
        userId: h(v['userIdUtf8Hex']!),
        encoding: der ? 'der' : 'raw',
      });
      expect(result, v['id']).toBe(v['expect'] === 'accept');
      if (
        v['expect'] === 'reject' &&
        !['pub-off-curve', 'pub-infinity', 'pub-zero-coords'].includes(v['id']!)
      ) {
        const prepared = sm2.prepareKey(h(v['pub']!));
        expect(
          sm2.verify(signature, h(v['msg']!), prepared, {
            userId: h(v['userIdUtf8Hex']!),
            encoding: der ? 'der' : 'raw',
          }),
          v['id'],
        ).toBe(false);
      }
    }
  });

  it('verifies what OpenSSL and Botan signed, each with its user id only', () => {
    const { openssl, botan } = others;
    const message = h(openssl['msg']!);
    const ids = { sigDefaultId: undefined, sigEmptyId: '', sigAliceId: openssl['aliceId']! } as const;
    for (const signature of Object.keys(ids))
      for (const [name, userId] of Object.entries(ids)) {
        const options = { encoding: 'der', ...(userId !== undefined && { userId }) } as const;
        expect(sm2.verify(h(openssl[signature]!), message, h(openssl['pub']!), options)).toBe(
          signature === name,
        );
      }
    expect(
      sm2.verify(h(botan['sigDefaultId']!), h(botan['msg']!), h(botan['pub']!), { encoding: 'der' }),
    ).toBe(true);
    expect(bytesToHex(sm2.getPublicKey(h(botan['d']!)))).toBe(botan['pub']);
  });
});

describe('SM2 signatures', () => {
  const pair = sm2.generateKeyPair();
  const message = utf8ToBytes('居民健康档案');

  it('signs and verifies in both encodings', () => {
    for (const encoding of ['raw', 'der'] as const) {
      const signature = sm2.sign(message, pair.privateKey, { encoding });
      expect(sm2.verify(signature, message, pair.publicKey, { encoding })).toBe(true);
      expect(
        sm2.verify(signature, message, pair.publicKey, { encoding: encoding === 'raw' ? 'der' : 'raw' }),
      ).toBe(false);
      expect(sm2.verify(signature, utf8ToBytes('居民健康档'), pair.publicKey, { encoding })).toBe(false);
      expect(sm2.verify(signature, message, pair.publicKey, { encoding, userId: 'other' })).toBe(false);
    }
  });

  it('signs long messages as well as short ones', () => {
    for (const length of [0, 1, 2000, 4095, 4096, 200_000]) {
      const long = new Uint8Array(length).fill(7);
      expect(sm2.verify(sm2.sign(long, pair.privateKey), long, pair.publicKey)).toBe(true);
    }
  });

  it('signs a digest, and never the same way twice', () => {
    const e = sm3(message);
    const [a, b] = [sm2.signDigest(e, pair.privateKey), sm2.signDigest(e, pair.privateKey)];
    expect(bytesToHex(a)).not.toBe(bytesToHex(b));
    expect(
      sm2.verifyDigest(a, e, pair.publicKey) && sm2.verifyDigest(b, e, sm2.prepareKey(pair.publicKey)),
    ).toBe(true);
    expect(sm2.verifyDigest(a, sm3(e), pair.publicKey)).toBe(false);
  });

  it('notices that the bytes of a private key were replaced in place', () => {
    const [one, two] = [sm2.generateKeyPair(), sm2.generateKeyPair()];
    const key = one.privateKey.slice();
    expect(sm2.verify(sm2.sign(message, key), message, one.publicKey)).toBe(true);
    key.set(two.privateKey);
    const signature = sm2.sign(message, key);
    expect(sm2.verify(signature, message, two.publicKey)).toBe(true);
    expect(sm2.verify(signature, message, one.publicKey)).toBe(false);
    sm2.wipe(key);
    expect(key.every((byte) => byte === 0)).toBe(true);
    expect(() => sm2.sign(message, key)).toThrow(code('CRYPTO_PRIVATE_KEY_RANGE'));
  });

  it('refuses any signature with a changed bit', () => {
    const signature = sm2.sign(message, pair.privateKey, { encoding: 'der' });
    for (let bit = 0; bit < signature.length * 8; bit++) {
      const changed = signature.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(sm2.verify(changed, message, pair.publicKey, { encoding: 'der' })).toBe(false);
    }
  });

  it('never throws on bytes, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 80 }),
        fc.uint8Array({ maxLength: 70 }),
        fc.constantFrom('raw' as const, 'der' as const),
        (signature, key, encoding) => {
          expect(sm2.verify(signature, message, key, { encoding })).toBe(false);
        },
      ),
    );
  });

  it('throws for wrong argument types only', () => {
    const signature = sm2.sign(message, pair.privateKey);
    expect(() => sm2.verify('00' as never, message, pair.publicKey)).toThrow(code('CRYPTO_ARGUMENT_TYPE'));
    expect(() => sm2.verify(signature, 'text' as never, pair.publicKey)).toThrow(
      code('CRYPTO_ARGUMENT_TYPE'),
    );
    expect(() => sm2.verify(signature, message, undefined as never)).toThrow(code('CRYPTO_ARGUMENT_TYPE'));
    expect(() => sm2.verify(signature, message, pair.publicKey, { encoding: 'asn1' as never })).toThrow(
      code('CRYPTO_ARGUMENT_VALUE'),
    );
    expect(() => sm2.verify(signature, message, pair.publicKey, { userId: 5 as never })).toThrow(
      code('CRYPTO_ARGUMENT_TYPE'),
    );
  });

  it('refuses private keys outside [1, n-2] and public keys that are none', () => {
    const n = recommended.n;
    for (const d of [0n, n - 1n, n, n + 1n, 2n ** 256n - 1n]) {
      expect(() => sm2.sign(message, bytes(d))).toThrow(code('CRYPTO_PRIVATE_KEY_RANGE'));
      expect(() => sm2.getPublicKey(bytes(d))).toThrow(code('CRYPTO_PRIVATE_KEY_RANGE'));
    }
    for (const d of [1n, 2n, n - 2n]) expect(sm2.getPublicKey(bytes(d))).toHaveLength(65);
    expect(() => sm2.sign(message, new Uint8Array(31))).toThrow(code('CRYPTO_ARGUMENT_LENGTH'));
    const off = pair.publicKey.slice();
    off[64]! ^= 1;
    expect(() => sm2.prepareKey(off)).toThrow(code('CRYPTO_POINT_NOT_ON_CURVE'));
    expect(() => sm2.prepareKey(pair.publicKey.slice(1))).toThrow(code('CRYPTO_PUBLIC_KEY_FORM'));
    expect(() => sm2.prepareKey(Uint8Array.from([6, ...pair.publicKey.slice(1)]))).toThrow(
      code('CRYPTO_PUBLIC_KEY_FORM'),
    );
    const aboveP = Uint8Array.from([4, ...bytes(recommended.p + 1n), ...pair.publicKey.slice(33)]);
    expect(() => sm2.prepareKey(aboveP)).toThrow(code('CRYPTO_POINT_NOT_ON_CURVE'));
  });
});

describe('SM2 encryption', () => {
  const pair = sm2.generateKeyPair();
  const layouts = ['c1c3c2', 'c1c2c3', 'der'] as const;

  it('gives the example of GB/T 32918.5 and the ciphertexts of Bouncy Castle', () => {
    const official = ciphertexts.official.find((vector) => vector['curve'] === 'sm2p256v1')!;
    const point = h(official['pub']!);
    const parts = encryptWith(h(official['k']!), utf8ToBytes(official['msgUtf8']!), point)!;
    expect([parts.c1, parts.c3, parts.c2].map(bytesToHex)).toEqual([
      official['c1'],
      official['c3'],
      official['c2'],
    ]);
    expect(bytesToHex(joinCiphertext(parts, 'der'))).toBe(official['der']);
    for (const v of ciphertexts.ciphertexts) {
      const made = encryptWith(h(v['k']!), h(v['msg']!), h(v['pub']!))!;
      for (const layout of layouts) {
        expect(bytesToHex(joinCiphertext(made, layout))).toBe(v[layout]);
        expect(bytesToHex(sm2.decrypt(h(v[layout]!), h(v['d']!), { layout }))).toBe(v['msg']);
      }
    }
  });

  it('decrypts what OpenSSL and Botan encrypted', () => {
    expect(
      sm2.decrypt(h(others.openssl['cipherDer']!), h(others.openssl['encD']!), { layout: 'der' }).length,
    ).toBeGreaterThan(0);
    expect(
      sm2.decrypt(h(others.botan['cipherDer']!), h(others.botan['d']!), { layout: 'der' }).length,
    ).toBeGreaterThan(0);
  });

  it('accepts and refuses the hostile cases', () => {
    for (const v of ciphertexts.hostile) {
      const d = h(v['d']!);
      if (v['id'] === 'odd-hex') {
        expect(() => h(v['ct']!)).toThrow(code('CRYPTO_HEX_INVALID'));
        continue;
      }
      const ciphertext = h(v['ct']!);
      if (v['format'] === 'c1c3c2-no04') {
        expect(() => sm2.decrypt(ciphertext, d)).toThrow(code('CRYPTO_CIPHERTEXT_LAYOUT'));
        expect(bytesToHex(sm2.decrypt(Uint8Array.from([4, ...ciphertext]), d))).toBe(v['msg']);
        continue;
      }
      const layout = v['format'] as (typeof layouts)[number];
      if (v['expect'] === 'accept')
        expect(bytesToHex(sm2.decrypt(ciphertext, d, { layout })), v['id']).toBe(v['msg']);
      else
        expect(() => sm2.decrypt(ciphertext, d, { layout }), v['id']).toThrow(
          expect.objectContaining({ name: 'CryptoError' }),
        );
    }
  });

  it('says when the layout is probably another one', () => {
    const data = utf8ToBytes('处方');
    for (const [made, given] of [
      ['c1c3c2', 'c1c2c3'],
      ['c1c2c3', 'c1c3c2'],
      ['der', 'c1c3c2'],
      ['c1c3c2', 'der'],
    ] as const) {
      const ciphertext = sm2.encrypt(data, pair.publicKey, { layout: made });
      expect(() => sm2.decrypt(ciphertext, pair.privateKey, { layout: given })).toThrow(
        code('CRYPTO_CIPHERTEXT_LAYOUT'),
      );
    }
  });

  it('returns what was encrypted, at any length', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.constantFrom(...layouts),
        (data, layout) => {
          const ciphertext = sm2.encrypt(data, pair.publicKey, { layout });
          expect(sm2.decrypt(ciphertext, pair.privateKey, { layout })).toEqual(data);
        },
      ),
      { numRuns: 60 },
    );
    const large = new Uint8Array(200_000).fill(5);
    expect(bytesToHex(sm3(sm2.decrypt(sm2.encrypt(large, pair.publicKey), pair.privateKey)))).toBe(
      bytesToHex(sm3(large)),
    );
  });

  it('refuses empty data, changed bits, another key, a zero key stream', () => {
    expect(() => sm2.encrypt(new Uint8Array(0), pair.publicKey)).toThrow(code('CRYPTO_DATA_EMPTY'));
    const ciphertext = sm2.encrypt(utf8ToBytes('x'), pair.publicKey);
    expect(() => sm2.decrypt(ciphertext, sm2.generateKeyPair().privateKey)).toThrow(
      expect.objectContaining({ name: 'CryptoError' }),
    );
    for (let i = 0; i < ciphertext.length; i++) {
      const changed = ciphertext.slice();
      changed[i]! ^= 1;
      expect(() => sm2.decrypt(changed, pair.privateKey)).toThrow(
        expect.objectContaining({ name: 'CryptoError' }),
      );
    }
    // a nonce whose one-byte key stream is zero: one in 256
    let k = 1n;
    while (encryptWith(bytes(k), Uint8Array.of(1), pair.publicKey) !== undefined) k++;
    const shared = core.multiply(bytes(k), pair.publicKey);
    const c3 = sm3(Uint8Array.from([...shared.subarray(1, 33), 9, ...shared.subarray(33)]));
    const zeroStream = joinCiphertext({ c1: core.publicKey(bytes(k)), c3, c2: Uint8Array.of(9) }, 'c1c3c2');
    expect(() => sm2.decrypt(zeroStream, pair.privateKey)).toThrow(code('CRYPTO_CIPHERTEXT_DEGENERATE'));
  });
});

describe('SM2 key exchange', () => {
  const a = {
    d: h('81eb26e941bb5af16df116495f90695272ae2cd63d6c4ae1678418be48230029'),
    r: h('d4de15474db74d06491c440d305e012400990f3e390c7e87153c12db2ea60bb3'),
  };
  const b = {
    d: h('785129917d45a9ea5437a59356b82338eaadda6ceb199088f14ae10defa229b5'),
    r: h('7e07124814b309489125eaed101113164ebf0f3458c5bd88335c1f9d596243d6'),
  };
  const side = (role: 'initiator' | 'responder', own: typeof a, peer: typeof a, extra: object = {}) =>
    sm2.exchangeKey({
      role,
      privateKey: own.d,
      ephemeralPrivateKey: own.r,
      peerPublicKey: sm2.getPublicKey(peer.d),
      peerEphemeralPublicKey: sm2.getPublicKey(peer.r),
      length: 16,
      ...extra,
    });

  it('gives the example of GB/T 32918.5 Annex B', () => {
    const [initiator, responder] = [side('initiator', a, b), side('responder', b, a)];
    expect(bytesToHex(initiator.key)).toBe('6c89347354de2484c60b4ab1fde4c6e5');
    expect(responder.key).toEqual(initiator.key);
    expect(bytesToHex(responder.confirmation)).toBe(
      'd3a0fe15dee185ceae907a6b595cc32a266ed7b3367e9983a896dc32fa20f8eb',
    );
    expect(bytesToHex(initiator.confirmation)).toBe(
      '18c7894b3816df16cf07b05c5ec0bef5d655d58f779cc1b400a4f3884644db88',
    );
    expect(initiator.peerConfirmation).toEqual(responder.confirmation);
    expect(responder.peerConfirmation).toEqual(initiator.confirmation);
  });

  it('gives another key when the user ids differ, and refuses bad points', () => {
    expect(side('initiator', a, b, { userId: 'A' }).key).not.toEqual(side('responder', b, a).key);
    expect(side('initiator', a, b, { userId: 'A', peerUserId: 'B' }).key).toEqual(
      side('responder', b, a, { userId: 'B', peerUserId: 'A' }).key,
    );
    const off = sm2.getPublicKey(b.r);
    off[64]! ^= 1;
    expect(() => side('initiator', a, b, { peerEphemeralPublicKey: off })).toThrow(
      code('CRYPTO_POINT_NOT_ON_CURVE'),
    );
    expect(() => side('initiator', a, b, { role: 'both' })).toThrow(code('CRYPTO_ARGUMENT_VALUE'));
  });
});

describe('sm2.explain', () => {
  const pair = sm2.generateKeyPair();
  const message = utf8ToBytes('姓名：张三\r\n诊断：感冒\r\n');
  const z = identityDigest(pair.publicKey, utf8ToBytes('1234567812345678'));
  const signedAs = (bytesSigned: Uint8Array) => sm2.sign(bytesSigned, pair.privateKey);
  const first = (signature: Uint8Array, userId?: string) =>
    sm2.explain(signature, message, pair.publicKey, userId === undefined ? {} : { userId });
  const gbk = (text: string) => Uint8Array.from([...text].flatMap((c) => gbkOf[c] ?? [c.charCodeAt(0)]));
  const gbkOf: Record<string, number[]> = {
    姓: [0xd0, 0xd5],
    名: [0xc3, 0xfb],
    '：': [0xa3, 0xba],
    张: [0xd5, 0xc5],
    三: [0xc8, 0xfd],
    诊: [0xd5, 0xef],
    断: [0xb6, 0xcf],
    感: [0xb8, 0xd0],
    冒: [0xc3, 0xb0],
  };
  const text = new TextDecoder().decode(message);
  const standard = { signature: 'raw', message: 'as-given', digest: 'standard', userId: 'default' };

  it.each([
    ['the standard form', () => signedAs(message), {}],
    ['DER', () => sm2.sign(message, pair.privateKey, { encoding: 'der' }), { signature: 'der' }],
    ['an empty user id', () => sm2.sign(message, pair.privateKey, { userId: '' }), { userId: 'empty' }],
    [
      'Z left out',
      () => sm2.signDigest(sm3(message), pair.privateKey),
      { digest: 'without-z', userId: 'none' },
    ],
    ['a message hashed twice', () => signedAs(sm3(message)), { message: 'sm3' }],
    [
      'the hex text of the digest',
      () => signedAs(utf8ToBytes(bytesToHex(sm3(message)))),
      { message: 'sm3-hex' },
    ],
    ['hex text', () => signedAs(utf8ToBytes(bytesToHex(message))), { message: 'hex' }],
    [
      'upper-case hex text',
      () => signedAs(utf8ToBytes(bytesToHex(message).toUpperCase())),
      { message: 'hex-upper' },
    ],
    ['Base64 text', () => signedAs(utf8ToBytes(bytesToBase64(message))), { message: 'base64' }],
    ['GBK', () => signedAs(gbk(text)), { message: 'gbk' }],
    ['a BOM', () => signedAs(Uint8Array.from([0xef, 0xbb, 0xbf, ...message])), { message: 'bom-added' }],
    ['LF line ends', () => signedAs(utf8ToBytes(text.replaceAll('\r\n', '\n'))), { message: 'lf' }],
    [
      'no line end at the end',
      () => signedAs(utf8ToBytes(text.slice(0, -2))),
      { message: 'newline-removed' },
    ],
    ['hex of the signature', () => utf8ToBytes(bytesToHex(signedAs(message))), { signature: 'hex-raw' }],
    [
      'Base64 of a DER signature',
      () => utf8ToBytes(bytesToBase64(sm2.sign(message, pair.privateKey, { encoding: 'der' }))),
      { signature: 'base64-der' },
    ],
    [
      'swapped halves',
      () => ((s) => Uint8Array.from([...s.slice(32), ...s.slice(0, 32)]))(signedAs(message)),
      { signature: 'raw-swapped' },
    ],
    [
      'little-endian numbers',
      () =>
        ((s) => Uint8Array.from([...s.slice(0, 32).reverse(), ...s.slice(32).reverse()]))(signedAs(message)),
      { signature: 'raw-little-endian' },
    ],
    [
      'DER with a trailing byte',
      () => Uint8Array.from([...sm2.sign(message, pair.privateKey, { encoding: 'der' }), 0]),
      { signature: 'loose-der' },
    ],
  ])('names %s', (_, make, expected) => {
    const result = first(make());
    expect(result.variants).toEqual([{ ...standard, ...expected }]);
    expect(result.valid).toBe(['{}', '{"signature":"der"}'].includes(JSON.stringify(expected)));
    for (const language of ['zh-CN', 'en'] as const) expect(result.text(language).length).toBeGreaterThan(20);
  });

  it('names the old default of sm-crypto, the message itself as e', () => {
    const n = recommended.n;
    const signature = sm2.signDigest(bytes(integer(message) % n), pair.privateKey);
    expect(first(signature).variants).toEqual([{ ...standard, digest: 'raw', userId: 'none' }]);
  });

  it('names the user id that was given', () => {
    const signature = sm2.sign(message, pair.privateKey, { userId: 'HOSPITAL' });
    expect(first(signature, 'HOSPITAL')).toMatchObject({
      valid: true,
      variants: [{ ...standard, userId: 'given' }],
    });
    expect(first(signature)).toMatchObject({ valid: false, variants: [] });
    expect(z).toHaveLength(32);
  });

  it('says so when nothing matches or nothing can be tried', () => {
    const other = sm2.generateKeyPair();
    expect(sm2.explain(signedAs(message), message, other.publicKey)).toMatchObject({
      valid: false,
      variants: [],
    });
    expect(sm2.explain(signedAs(message), message, new Uint8Array(65)).problem).toBe(
      'CRYPTO_PUBLIC_KEY_FORM',
    );
    expect(sm2.explain(new Uint8Array(5), message, pair.publicKey).problem).toBe('CRYPTO_SIGNATURE_FORM');
    expect(sm2.explain(signedAs(message), message, pair.publicKey.slice(1)).variants).toHaveLength(1);
  });

  it('never carries the message in its text', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 40 }),
        fc.uint8Array({ maxLength: 70 }),
        fc.uint8Array({ maxLength: 70 }),
        (signature, input, key) => {
          const result = sm2.explain(signature, input, key);
          expect(result.valid).toBe(false);
          if (input.length > 4) expect(result.text('zh-CN')).not.toContain(bytesToHex(input));
        },
      ),
      { numRuns: 40 },
    );
    try {
      sm2.sign(message, new Uint8Array(32).fill(255));
    } catch (error) {
      expect(isCryptoError(error) && `${error.message}${error.text('en')}`).not.toMatch(/ff|255/);
    }
  });
});

describe('Buffers', () => {
  it('are taken as bytes, never changed, and never kept by reference', () => {
    const pair = sm2.generateKeyPair();
    const [d, p, message] = [Buffer.from(pair.privateKey), Buffer.from(pair.publicKey), Buffer.from('病历')];
    const signature = Buffer.from(sm2.sign(message, d));
    const before = [d, p, message, signature].map(bytesToHex);
    expect(sm2.verify(signature, message, p)).toBe(true);
    expect(sm2.explain(signature, message, p).variants).toHaveLength(1);
    expect(bytesToHex(sm2.decrypt(Buffer.from(sm2.encrypt(message, p)), d))).toBe(bytesToHex(message));
    expect([d, p, message, signature].map(bytesToHex)).toEqual(before);
    const prepared = sm2.prepareKey(p);
    p.fill(0);
    expect(sm2.verify(signature, message, prepared)).toBe(true);
    expect(prepared.publicKey).toEqual(pair.publicKey);
    const hash = sm3.create();
    const shared = Buffer.alloc(50, 1);
    hash.update(shared);
    shared.fill(2);
    expect(bytesToHex(hash.update(shared).digest())).toBe(
      bytesToHex(sm3(new Uint8Array(100).fill(1, 0, 50).fill(2, 50))),
    );
    const state = core.createSm3();
    shared.fill(1);
    state.update(shared);
    shared.fill(2);
    state.update(shared);
    expect(bytesToHex(state.digest())).toBe(bytesToHex(sm3(new Uint8Array(100).fill(1, 0, 50).fill(2, 50))));
  });
});

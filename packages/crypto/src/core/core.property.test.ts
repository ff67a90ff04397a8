// The core against the BigInt reference: random and edge scalars, keys and points. HULIAN_DEEP=1 runs 100,000 random cases.
import { describe, expect, it, vi } from 'vitest';
import {
  add,
  basePoint,
  bytes,
  decode,
  encode,
  integer,
  inverse,
  mod,
  multiply,
  recommended,
  sign,
  verify,
  type Point,
} from '../../scripts/reference.js';
import { backend } from './backend.js';
import { fallbackBackend } from './fallback.js';
import type { Backend } from './backend.js';
import { randomBytes } from './random.js';
import { loadCore } from './wasm-module.js';
import { wasmBackend } from './wasm.js';

const { n, p } = recommended;
const core = backend();
const fallback = fallbackBackend();
/** Another instance for cold verification; a key gets a table there on its 16th use only. */
const coldInstance = () => wasmBackend(loadCore()!);
const G = basePoint(recommended);
const deep = process.env['HULIAN_DEEP'] === '1';
vi.setConfig({ testTimeout: deep ? 7_200_000 : 120_000 });
const count = (usual: number, most = 100_000) => (deep ? most : usual);
const random = () => (integer(randomBytes(32)) % (n - 1n)) + 1n;
const exceptionalInComb = 30n * (1n << 252n) - n;
const edges = [
  ...[1n, 2n, 3n, 4n, 5n, 31n, 32n, 33n, 63n, 64n, 65n, 127n, 128n, 255n, 256n],
  ...[1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n, 10n, 12n, 16n, 64n, 128n].map((k) => n - k),
  ...[
    exceptionalInComb - 1n,
    exceptionalInComb,
    exceptionalInComb + 1n,
    n - exceptionalInComb,
    n >> 1n,
    (n >> 1n) + 1n,
  ],
  ...[29n, 58n, 232n, 246n, 252n, 253n, 254n, 255n].map((bit) => 1n << bit),
  ...[
    n >> 4n,
    (1n << 255n) - 1n,
    BigInt(`0x${'5'.repeat(64)}`),
    BigInt(`0x${'a'.repeat(64)}`),
    BigInt(`0x${'f0'.repeat(32)}`),
  ],
].filter((k) => k > 0n && k < n);
const raw = ({ r, s }: { r: bigint; s: bigint }) => new Uint8Array([...bytes(r), ...bytes(s)]);
/** Fast enough for many cases: the fallback's points come from another library. */
const hex = (array: Uint8Array | undefined) =>
  array === undefined ? 'none' : Buffer.from(array).toString('hex');

describe('multiplication of the base point', () => {
  it('is right for every edge scalar', () => {
    for (const k of edges)
      expect(hex(core.publicKey(bytes(k))), k.toString(16)).toBe(hex(encode(multiply(recommended, k, G))));
  });

  it('is right for small scalars and their negatives, one after the other', () => {
    let sum: Point;
    for (let k = 1n; k <= 300n; k++) {
      sum = add(recommended, sum, G);
      expect(hex(core.publicKey(bytes(k)))).toBe(hex(encode(sum)));
      expect(hex(core.publicKey(bytes(n - k)))).toBe(hex(encode({ x: sum!.x, y: p - sum!.y })));
    }
  });

  it('is right for random scalars', () => {
    // k G and (k + 1) G - G agree, and a part is compared with the reference
    for (let i = 0; i < count(60); i++) {
      const k = random();
      const point = core.publicKey(bytes(k));
      if (i % 20 === 0) expect(hex(point)).toBe(hex(encode(multiply(recommended, k, G))));
      expect(hex(core.addMultiple(point, bytes(1n), encode(G)))).toBe(
        hex(k === n - 1n ? undefined : core.publicKey(bytes(k + 1n))),
      );
    }
  });
});

describe('multiplication of any point', () => {
  it('is right for edge scalars and edge points', () => {
    const points = [1n, 2n, n - 1n, n - 2n, random()].map((d) => [d, core.publicKey(bytes(d))] as const);
    for (const k of edges)
      for (const [d, point] of points)
        expect(hex(core.multiply(bytes(k), point)), `${k} ${d}`).toBe(
          hex(core.publicKey(bytes((k * d) % n))),
        );
  });

  it('is right for random scalars and points', () => {
    for (let i = 0; i < count(100); i++) {
      const [k, d] = [random(), random()];
      const point = core.publicKey(bytes(d));
      expect(hex(core.multiply(bytes(k), point))).toBe(hex(core.publicKey(bytes((k * d) % n))));
      if (i % 25 === 0)
        expect(hex(core.multiply(bytes(k), point))).toBe(
          hex(encode(multiply(recommended, k, decode(point)))),
        );
    }
  });
});

describe('arithmetic modulo n', () => {
  it('inverts 1 + d and recognises the inverse', () => {
    for (const d of [...edges.filter((k) => k < n - 1n), ...Array.from({ length: 20 }, random)].filter(
      (k) => k < n - 1n,
    )) {
      const result = core.inverse(bytes(d));
      expect(mod(integer(result) * inverse(1n << 256n, n) * (d + 1n), n)).toBe(1n);
      expect(core.isInverse(bytes(d), result)).toBe(true);
      expect(core.isInverse(bytes(d === 1n ? 2n : d - 1n), result)).toBe(false);
    }
  });

  it('multiplies and adds', () => {
    const values = [0n, 1n, 2n, n - 1n, n - 2n, 1n << 255n, 2n ** 128n, random(), random()];
    for (const a of values)
      for (const b of values)
        for (const c of [0n, 1n, n - 1n, random()])
          expect(integer(core.multiplyAddScalar(bytes(a), bytes(b), bytes(c)))).toBe(mod(a + b * c, n));
  });
});

describe('signatures', () => {
  let cold = coldInstance();
  const check = (d: bigint, k: bigint, e: bigint) => {
    const expected = sign(recommended, e, d, k);
    const made = core.sign(bytes(e), bytes(d), bytes(k), core.inverse(bytes(d)));
    expect(hex(made)).toBe(hex(expected && raw(expected)));
    if (made === undefined) return;
    const point = core.publicKey(bytes(d));
    const other = bytes(e ^ 1n);
    expect(core.verify(made, bytes(e), point), 'cold').toBe(true);
    expect(core.verify(made, other, point), 'cold, other digest').toBe(mod(e, n) === mod(e ^ 1n, n));
    core.prepare(point);
    expect(core.verify(made, bytes(e), point), 'prepared').toBe(true);
    expect(core.verify(made, other, point), 'prepared, other digest').toBe(mod(e, n) === mod(e ^ 1n, n));
  };

  it('equal the reference for edge keys, nonces and digests', () => {
    const keys = [1n, 2n, 3n, n - 2n, n - 3n, random()];
    const digests = [0n, 1n, n - 1n, n, n + 1n, 2n ** 256n - 1n];
    for (const d of keys)
      for (const e of digests) for (const k of [1n, 2n, n - 1n, exceptionalInComb, random()]) check(d, k, e);
  });

  it('equal the reference for random ones', () => {
    for (let i = 0; i < count(30, 5000); i++)
      check((random() % (n - 2n)) + 1n, random(), integer(randomBytes(32)));
  });

  it('are accepted and refused alike by the core, cold and prepared, by the fallback and by the reference', () => {
    const implementations: [string, Backend][] = [
      ['core', core],
      ['fallback', fallback],
    ];
    for (let i = 0; i < count(4, 1000); i++) {
      const [d, e] = [[1n, 2n, n - 2n][i] ?? (random() % (n - 2n)) + 1n, integer(randomBytes(32))];
      const point = core.publicKey(bytes(d));
      const good = sign(recommended, e, d, random())!;
      const variants = [
        good,
        { r: good.s, s: good.r },
        { r: good.r, s: n - good.s },
        { r: good.r, s: mod(good.s + 1n, n) },
        { r: mod(-good.s, n), s: good.s },
        { r: 0n, s: good.s },
        { r: good.r, s: 0n },
        { r: n, s: good.s },
        ...(good.s + n < 2n ** 256n ? [{ r: good.r, s: good.s + n }] : []),
      ];
      for (const variant of variants) {
        const expected = verify(recommended, e, variant.r, variant.s, decode(point));
        for (const [name, implementation] of implementations)
          expect(implementation.verify(raw(variant), bytes(e), point), name).toBe(expected);
        core.prepare(point);
        expect(core.verify(raw(variant), bytes(e), point), 'prepared').toBe(expected);
      }
    }
  });

  it('are refused when the sum is the point at infinity, in every path', () => {
    // s G + t P = O for s + t d = 0: with t = -s / d, r = t - s
    for (const d of [1n, 2n, n - 2n, 12345n, random() % (n - 2n)]) {
      const point = core.publicKey(bytes(d));
      for (const s of [1n, 2n, 77n, random()]) {
        const t = mod(-s * inverse(d, n), n);
        const r = mod(t - s, n);
        if (r === 0n || t === 0n) continue;
        expect(cold.verify(raw({ r, s }), bytes(r), point), 'cold').toBe(false);
        core.prepare(point);
        expect(core.verify(raw({ r, s }), bytes(r), point), 'prepared').toBe(false);
        expect(fallback.verify(raw({ r, s }), bytes(r), point), 'fallback').toBe(false);
      }
    }
  });

  it('are right where the additions meet equal points: P = G, 2 G, 3 G, -G and small s and t', () => {
    let uses = 0;
    for (const d of [1n, 2n, 3n, 5n, 7n, n - 2n, n - 3n])
      for (const s of [1n, 2n, 3n, 5n, 15n, 16n, 64n, 127n, n - 1n, n - 5n])
        for (const t of [1n, 2n, 3n, 5n, 15n, 16n, 64n, 127n, n - 1n, n - 5n]) {
          if (++uses % 14 === 0) cold = coldInstance();
          const r = mod(t - s, n);
          const total = mod(s + t * d, n);
          if (r === 0n) continue;
          const point = core.publicKey(bytes(d));
          const x = total === 0n ? 0n : integer(core.publicKey(bytes(total)).subarray(1, 33));
          const e = bytes(mod(r - x, n));
          expect(cold.verify(raw({ r, s }), e, point), `cold ${d} ${s} ${t}`).toBe(total !== 0n);
          core.prepare(point);
          expect(core.verify(raw({ r, s }), e, point), `prepared ${d} ${s} ${t}`).toBe(total !== 0n);
        }
  });

  it('are accepted when x1 lies in [n, p)', () => {
    // Points with such an x are found by trying x = n, n + 1, ...; a key P = (R - s G) / t makes R the sum.
    let found = 0;
    for (let x = n; found < 4; x++) {
      const compressed = new Uint8Array([2, ...bytes(x)]);
      const point = core.decompress(compressed);
      if (point === undefined) continue;
      found++;
      const [s, e] = [random(), random()];
      const r = mod(e + x, n);
      const t = mod(r + s, n);
      const minusS = core.publicKey(bytes(n - s));
      const difference = core.addMultiple(point, bytes(1n), minusS)!;
      const key = core.multiply(bytes(inverse(t, n)), difference);
      expect(verify(recommended, e, r, s, decode(key))).toBe(true);
      expect(cold.verify(raw({ r, s }), bytes(e), key), 'cold').toBe(true);
      core.prepare(key);
      expect(core.verify(raw({ r, s }), bytes(e), key), 'prepared').toBe(true);
      expect(core.verify(raw({ r, s }), bytes(mod(e + 1n, n)), key)).toBe(false);
    }
  });
});

describe('points', () => {
  it('are on the curve or refused', () => {
    for (let i = 0; i < count(50, 10_000); i++) {
      const point = core.publicKey(bytes(random()));
      expect(core.isPoint(point)).toBe(true);
      const changed = point.slice();
      changed[1 + (i % 64)]! ^= 1 << (i % 8);
      expect(core.isPoint(changed)).toBe(false);
      const compressed = new Uint8Array([2 + (point[64]! & 1), ...point.subarray(1, 33)]);
      expect(hex(core.decompress(compressed))).toBe(hex(point));
      compressed[0]! ^= 1;
      expect(hex(core.decompress(compressed))).toBe(
        hex(new Uint8Array([...point.subarray(0, 33), ...bytes(p - integer(point.subarray(33)))])),
      );
    }
    for (const bad of [
      [0n, 0n],
      [p, 1n],
      [p + recommended.gx, recommended.gy],
      [recommended.gx, p + recommended.gy],
      [2n ** 256n - 1n, 1n],
    ] as const) {
      const point = new Uint8Array([4, ...bytes(bad[0] % 2n ** 256n), ...bytes(bad[1] % 2n ** 256n)]);
      expect(core.isPoint(point)).toBe(false);
      expect(fallback.isPoint(point)).toBe(false);
    }
  });

  it('have the same compressed forms in the fallback, and half of all x have none', () => {
    let none = 0;
    for (let x = 1n; x <= 60n; x++) {
      const compressed = new Uint8Array([3, ...bytes(x)]);
      const point = core.decompress(compressed);
      expect(hex(fallback.decompress(compressed))).toBe(hex(point));
      if (point === undefined) none++;
    }
    expect(none).toBeGreaterThan(15);
    expect(none).toBeLessThan(45);
    expect(core.decompress(new Uint8Array([2, ...bytes(p + 1n)]))).toBeUndefined();
  });

  it('add as the reference says, infinity included', () => {
    const point = core.publicKey(bytes(5n));
    expect(core.addMultiple(point, bytes(n - 5n), encode(G))).toBeUndefined();
    expect(fallback.addMultiple(point, bytes(n - 5n), encode(G))).toBeUndefined();
    expect(hex(core.addMultiple(point, bytes(5n), encode(G)))).toBe(hex(core.publicKey(bytes(10n))));
    expect(hex(core.addMultiple(point, bytes(0n), encode(G)))).toBe(hex(point));
  });
});

describe('the fallback', () => {
  it('computes the same as the core', () => {
    for (let i = 0; i < 4; i++) {
      const [d, k, e] = [bytes((random() % (n - 2n)) + 1n), bytes(random()), randomBytes(32)];
      const point = core.publicKey(d);
      expect(hex(fallback.publicKey(d))).toBe(hex(point));
      expect(hex(fallback.sign(e, d, k, fallback.inverse(d)))).toBe(hex(core.sign(e, d, k, core.inverse(d))));
      expect(hex(fallback.multiply(k, point))).toBe(hex(core.multiply(k, point)));
      expect(hex(fallback.addMultiple(point, k, encode(G)))).toBe(hex(core.addMultiple(point, k, encode(G))));
      expect(hex(fallback.multiplyAddScalar(d, k, e))).toBe(hex(core.multiplyAddScalar(d, k, e)));
    }
  });
});

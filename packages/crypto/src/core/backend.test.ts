import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import type { Backend } from './backend.js';
import { fallbackBackend } from './fallback.js';
import { isScalarBelow, orderBytes } from './order.js';
import { selfTest } from './self-test.js';
import { slotCache } from './slots.js';
import { loadCore } from './wasm-module.js';
import { wasmBackend } from './wasm.js';

vi.setConfig({ testTimeout: 120_000 });
const code = (name: string) => expect.objectContaining({ code: name }) as Error;

describe('the self-test', () => {
  const all = (core: Backend) => (['public', 'secret'] as const).forEach((group) => selfTest(core, group));

  it('passes for both backends', () => {
    all(wasmBackend(loadCore()!));
    all(fallbackBackend());
  });

  it('fails for a backend with any one fault', () => {
    const good = wasmBackend(loadCore()!);
    const zero = (length: number) => () => new Uint8Array(length);
    const faults: Partial<Backend>[] = [
      { sm3: zero(32) },
      { sm4: (_mode, _decrypt, _key, _iv, data) => data },
      { ghash: zero(16) },
      { publicKey: zero(65) },
      { isPoint: () => false },
      { sign: zero(64) },
      { sign: () => undefined },
      { verify: () => true },
      { verify: () => false },
      { multiply: (k) => new Uint8Array(65).fill(k[0]!) },
      { kdf: (_shared, length) => new Uint8Array(length) },
      {
        inverse: () => {
          throw new Error('broken');
        },
      },
    ];
    for (const fault of faults)
      expect(() => all({ ...good, ...fault })).toThrow(code('CRYPTO_SELF_TEST_FAILED'));
  });

  it('stops everything for ever once it has failed', async () => {
    vi.resetModules();
    const { start } = await import('./backend.js');
    const { sm2, sm3, cryptoInfo } = await import('../index.js');
    expect(() => start(() => ({ ...fallbackBackend(), verify: () => true }))).toThrow(
      code('CRYPTO_SELF_TEST_FAILED'),
    );
    for (const use of [
      () => sm2.generateKeyPair(),
      () => sm3(new Uint8Array(1)),
      () => sm3(new Uint8Array(10_000)),
      () => cryptoInfo(),
      () => start(fallbackBackend),
      () => sm2.verify(new Uint8Array(64), new Uint8Array(1), new Uint8Array(65).fill(4)),
    ])
      expect(use).toThrow(code('CRYPTO_SELF_TEST_FAILED'));
    vi.resetModules();
  });

  it('of the secret functions runs before the first of them, and stops everything too', async () => {
    vi.resetModules();
    const { start } = await import('./backend.js');
    const { sm2, sm3 } = await import('../index.js');
    start(() => ({ ...fallbackBackend(), sign: () => undefined }));
    expect(sm3(new Uint8Array(1))).toHaveLength(32);
    expect(() => sm2.generateKeyPair()).toThrow(code('CRYPTO_SELF_TEST_FAILED'));
    expect(() => sm3(new Uint8Array(1))).toThrow(code('CRYPTO_SELF_TEST_FAILED'));
    vi.resetModules();
  });
});

describe('the backend in use', () => {
  const entry = fileURLToPath(new URL('../index.ts', import.meta.url));
  const script = `const { cryptoInfo, sm2, sm4 } = await import(${JSON.stringify(entry)});
    const m = new Uint8Array(3), pair = sm2.generateKeyPair();
    const key = new Uint8Array(16), options = { key, mode: 'gcm', iv: key };
    if (!sm2.verify(sm2.sign(m, pair.privateKey), m, pair.publicKey)) throw new Error('signature');
    if (sm2.decrypt(sm2.encrypt(m, pair.publicKey), pair.privateKey).length !== 3) throw new Error('encryption');
    if (sm4.decrypt(sm4.encrypt(m, options), options).length !== 3) throw new Error('gcm');
    console.log(JSON.stringify(cryptoInfo()));`;
  const run = (before: string, ...flags: string[]) =>
    spawnSync(
      process.execPath,
      [
        ...flags,
        '--import',
        'tsx',
        '--conditions=@hulian/source',
        '--input-type=module',
        '-e',
        `${before}\n${script}`,
      ],
      { encoding: 'utf8' },
    );

  it('is the core where there is WebAssembly, and says so', () => {
    const { stdout, stderr } = run('');
    expect(JSON.parse(stdout || stderr)).toMatchObject({
      backend: 'wasm',
      constantTime: true,
      selfTest: 'passed',
      certified: false,
    });
  }, 60_000);

  it('is the fallback without WebAssembly, and where a policy forbids to compile it', () => {
    const policy = "WebAssembly.Module = class { constructor() { throw new Error('policy'); } };";
    for (const { stdout, stderr } of [run('', '--jitless'), run(policy)])
      expect(JSON.parse(stdout || stderr)).toMatchObject({ backend: 'fallback', constantTime: false });
  }, 120_000);

  it('works without node:crypto, as in a browser', () => {
    const { stdout, stderr } = run('process.getBuiltinModule = undefined;');
    expect(JSON.parse(stdout || stderr)).toMatchObject({ backend: 'wasm', native: [] });
  }, 60_000);
});

describe('the cache of tables', () => {
  const point = (i: number) => new Uint8Array([4, i >> 8, i & 255]);

  it('builds on request or on the 16th use', () => {
    const cache = slotCache(2);
    expect(cache.find(point(1), true)).toEqual({ slot: 0, build: true });
    expect(cache.find(point(1), false)).toEqual({ slot: 0, build: false });
    for (let use = 1; use < 16; use++)
      expect(cache.find(point(2), false)).toEqual({ slot: -1, build: false });
    expect(cache.find(point(2), false)).toEqual({ slot: 1, build: true });
  });

  it('gives the place of the least recently used key away', () => {
    const cache = slotCache(2);
    cache.find(point(1), true);
    cache.find(point(2), true);
    cache.find(point(1), false);
    expect(cache.find(point(3), true)).toEqual({ slot: 1, build: true });
    expect(cache.find(point(1), false)).toEqual({ slot: 0, build: false });
    expect(cache.find(point(2), false)).toEqual({ slot: -1, build: false });
  });

  it('keeps giving right answers when many more keys are in use than there are places', () => {
    const core = wasmBackend(loadCore()!);
    const e = new Uint8Array(32).fill(9);
    const keys = Array.from({ length: 40 }, (_, i) => {
      const d = new Uint8Array(32).fill(i + 1);
      const k = new Uint8Array(32).fill(200 - i);
      return { point: core.publicKey(d), signature: core.sign(e, d, k, core.inverse(d))! };
    });
    for (const { point: key } of keys) core.prepare(key);
    for (const [i, { point: key, signature }] of keys.entries()) {
      expect(core.verify(signature, e, key)).toBe(true);
      expect(core.verify(signature, e, keys[(i + 1) % 40]!.point)).toBe(false);
    }
  });
});

describe('ranges of scalars', () => {
  const number = (n: bigint) => new Uint8Array(Buffer.from(n.toString(16).padStart(64, '0'), 'hex'));
  it('are exact at both ends', () => {
    const n = BigInt(`0x${Buffer.from(orderBytes.n).toString('hex')}`);
    expect(
      [0n, 1n, n - 2n, n - 1n, n, n + 1n, 2n ** 256n - 1n].map((k) => isScalarBelow(number(k), orderBytes.n)),
    ).toEqual([false, true, true, true, false, false, false]);
    expect([0n, 1n, n - 2n, n - 1n, n].map((k) => isScalarBelow(number(k), orderBytes.nMinus1))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(isScalarBelow(number(1n << 255n), orderBytes.n)).toBe(true);
    expect(isScalarBelow(number(256n), orderBytes.n)).toBe(true);
  });
});

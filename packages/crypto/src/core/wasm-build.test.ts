import { readFileSync } from 'node:fs';
import binaryen from 'binaryen';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildWasm, compile, generatedSources, type Build } from '../../scripts/build-wasm.js';
import { findSecretUses, secretExports } from '../../scripts/secret-check.js';
import { basePoint, integer, inverse, mod, multiply, recommended } from '../../scripts/reference.js';
import { base64ToBytes, bytesToHex } from '../bytes.js';
import { moduleBase64 } from './generated/module.js';
import { place } from './wasm.js';

vi.setConfig({ testTimeout: process.env['HULIAN_DEEP'] === '1' ? 3_600_000 : 120_000 });
const committed = base64ToBytes(moduleBase64);
const file = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
interface Loaded {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly [name: string]: unknown;
}
type WebAssemblyLike = {
  Module: {
    new (bytes: Uint8Array): object;
    imports(module: object): unknown[];
    exports(module: object): { name: string; kind: string }[];
  };
  Instance: new (module: object) => { exports: unknown };
};
const wasm = (globalThis as unknown as { WebAssembly: WebAssemblyLike }).WebAssembly;

describe('the WebAssembly module', () => {
  let built: Build;
  beforeAll(async () => {
    built = await buildWasm();
  }, 180_000);

  it('is what the sources give, byte for byte', () => {
    expect(bytesToHex(built.module) === bytesToHex(committed)).toBe(true);
    for (const [name, text] of Object.entries(built.files)) expect(file(name) === text, name).toBe(true);
  });

  it('imports nothing, has no data and a memory that cannot grow', () => {
    const module = new wasm.Module(committed);
    expect(wasm.Module.imports(module)).toEqual([]);
    const text = binaryen.readBinary(committed).emitText();
    expect(text).not.toMatch(/\(data |\(elem |memory\.grow|call_indirect/);
    expect(text).toMatch(/\(memory \$0 72 72\)/);
  });

  it('exports exactly what the backend calls', () => {
    const declared = [
      ...file('src/core/wasm-module.ts').matchAll(/^ {2}(\w+)\(.*\): (?:void|number);$/gm),
    ].map(([, name]) => name!);
    const exported = wasm.Module.exports(new wasm.Module(committed)).filter(
      ({ kind }) => kind === 'function',
    );
    expect(exported.map(({ name }) => name).sort()).toEqual(declared.sort());
  });

  it('has the addresses that the backend uses', () => {
    const value = (name: string) =>
      new RegExp(`export const ${name}: \\w+ = (\\d+);`).exec(file('assembly/memory.ts'))?.[1];
    expect(value('ARGUMENT')).toBe(String(place.argument));
    expect(value('DATA')).toBe(String(place.data));
    expect(value('DATA_BYTES')).toBe(String(place.dataBytes));
    expect(value('SLOT_COUNT')).toBe(String(place.slots));
  });
});

describe('secrets in the emitted code', () => {
  it('decide no branch, no address, no length and no division in any function that handles them', () => {
    const { uses, functions } = findSecretUses(committed, secretExports);
    expect(uses).toEqual([]);
    expect(functions).toBeGreaterThan(30);
  });

  it('would be noticed: verification, which is public, branches on its input', () => {
    expect(findSecretUses(committed, ['verify']).uses.length).toBeGreaterThan(5);
  });

  it.each([
    ['if', '(if (i32.load (i32.const 0)) (then (call $x)))'],
    ['br_if', '(block $b (br_if $b (i32.load (i32.const 0))))'],
    ['select', '(i32.store (i32.const 0) (select (i32.const 1) (i32.const 2) (i32.load (i32.const 0))))'],
    ['load address', '(i32.store (i32.const 0) (i32.load (i32.add (i32.const 9) (i32.load (i32.const 0)))))'],
    ['store address', '(i32.store (call $y) (i32.const 1))'],
    ['division', '(i32.store (i32.const 0) (i32.rem_u (i32.const 7) (i32.load (i32.const 0))))'],
    ['copy length', '(memory.copy (i32.const 0) (i32.const 64) (i32.load (i32.const 0)))'],
    ['if', '(call $z (i32.load (i32.const 0)))'],
    ['unknown expression', '(global.set $g (i32.load (i32.const 0)))'],
  ])('is found by the check: %s', (use, body) => {
    const module = binaryen.parseText(`(module (memory 1) (global $g (mut i32) (i32.const 0))
      (func $x (nop)) (func $y (result i32) (i32.load (i32.const 4)))
      (func $z (param i32) (if (local.get 0) (then (call $x))))
      (func (export "f") ${body}))`);
    module.setFeatures(binaryen.Features.All);
    const found = findSecretUses(module.emitBinary(), ['f']).uses;
    expect(found.map((entry) => entry.use).join()).toContain(use);
  });

  it('are wiped from linear memory by every function of the backend that takes them', async () => {
    const { loadCore } = await import('./wasm-module.js');
    const { wasmBackend } = await import('./wasm.js');
    const core = loadCore()!;
    const backend = wasmBackend(core);
    const memory = new Uint8Array(core.memory.buffer);
    const d = new Uint8Array(32).fill(0xa7);
    const k = new Uint8Array(32).fill(0x5b);
    const holds = (secret: Uint8Array) =>
      Buffer.from(memory).includes(Buffer.from(secret.subarray(0, 8))) ||
      Buffer.from(memory).includes(Buffer.from(secret.slice(0, 8).reverse()));
    const point = backend.publicKey(d);
    const inverseOfD = backend.inverse(d);
    const scratchIsZero = () => memory.subarray(4096, 20480).every((byte) => byte === 0);
    const runs: (() => unknown)[] = [
      () => backend.publicKey(d),
      () => backend.inverse(d),
      () => backend.isInverse(d, inverseOfD),
      () => backend.sign(new Uint8Array(32).fill(1), d, k, inverseOfD),
      () => backend.multiply(d, point),
      () => backend.multiplyAddScalar(d, k, k),
      () => backend.kdf(new Uint8Array(64).fill(0xa7), 100),
      () => backend.pbkdf2(d, k, 3, 32),
    ];
    for (const run of runs) {
      run();
      expect(scratchIsZero()).toBe(true);
      expect([d, k, inverseOfD].some(holds)).toBe(false);
    }
    const sm4Runs = [
      () => backend.sm4('ecb', false, d.subarray(0, 16), k.subarray(0, 16), new Uint8Array(160).fill(0xa7)),
      () => backend.ghash(d.subarray(0, 16), k.subarray(0, 16), new Uint8Array(160).fill(0xa7)),
      () => backend.sm3(d),
    ];
    for (const run of sm4Runs) {
      run();
      expect(holds(d)).toBe(false);
    }
    expect(memory.subarray(12288, 16384).every((byte) => byte === 0)).toBe(true);
  });
});

describe('field arithmetic with limbs at their bounds', () => {
  const R = 1n << 261n;
  const { p } = recommended;
  let field: Loaded & { memory: { buffer: ArrayBuffer } };
  beforeAll(async () => {
    const sources = {
      ...generatedSources(),
      'assembly/field-entry.ts':
        "export * from './generated/field';\nexport { double, addAffine, addComplete, invert } from './point';\n",
    };
    field = new wasm.Instance(new wasm.Module(await compile('field-entry.ts', sources)))
      .exports as typeof field;
    (field['writeConstants'] as () => void)();
  }, 180_000);

  const at = (index: number) => 200_000 + 512 * index;
  const put = (index: number, limbs: readonly number[], offset = 0) =>
    new Int32Array(field.memory.buffer, at(index) + offset, 9).set(limbs);
  const get = (index: number, offset = 0) =>
    [...new Int32Array(field.memory.buffer, at(index) + offset, 9)].reduceRight(
      (sum, limb) => (sum << 29n) + BigInt(limb),
      0n,
    );
  const value = (limbs: readonly number[]) =>
    limbs.reduceRight((sum, limb) => (sum << 29n) + BigInt(limb), 0n);
  const limbsOf = (n: bigint) =>
    Array.from({ length: 9 }, (_, i) => Number((n >> BigInt(29 * i)) & 0x1fffffffn));
  const run = (name: string, ...indices: number[]) =>
    (field[name] as (...args: number[]) => void)(...indices.map(at));
  const residue = (n: bigint) => mod(n, p);
  const inverseR = inverse(R, p);
  const random = (low: number, high: number) => low + Math.floor(Math.random() * (high - low + 1));
  const one = 2 ** 29;
  /** All limbs at one bound or the other, or anywhere between; the top limb as small as values of a few p make it. */
  const operand = (low: number, high: number): number[] => {
    const mode = random(0, 3);
    const limb = () =>
      mode === 0 ? low : mode === 1 ? high : mode === 2 ? (random(0, 1) ? low : high) : random(low, high);
    return [...Array.from({ length: 8 }, limb), random(-(2 ** 25), 2 ** 26)];
  };
  /** With a top limb as products have it: the value between -p / 4 and 1.2 p. */
  const productLike = (limbs: number[]) => [
    ...limbs.slice(0, 8),
    random(-(2 ** 22), Math.floor(1.2 * 2 ** 24)),
  ];
  const count = process.env['HULIAN_DEEP'] === '1' ? 100_000 : 3000;
  const wide = Math.floor(1.12 * one);

  it('multiplies, squares and subtracts products', () => {
    for (let i = 0; i < count; i++) {
      const [a, b, c, d] = [
        operand(-wide, wide),
        operand(-wide, wide),
        operand(-wide, wide),
        operand(-wide, wide),
      ];
      const loose = operand(-2 * one, Math.floor(2.25 * one));
      [a, b, c, d, loose].forEach((limbs, index) => put(index + 1, limbs));
      const check = (expected: bigint, label: string) => {
        expect(residue(get(0)), label).toBe(residue(expected * inverseR));
        const limbs = [...new Int32Array(field.memory.buffer, at(0), 9)];
        expect(
          limbs.slice(0, 8).every((limb) => limb >= 0 && limb < one) && Math.abs(limbs[8]!) < 2 ** 27,
          label,
        ).toBe(true);
      };
      run('fmul', 0, 1, 2);
      check(value(a) * value(b), 'fmul');
      run('fmul', 0, 5, 1);
      check(value(loose) * value(a), 'fmul, one loose operand');
      run('fsqr', 0, 1);
      check(value(a) * value(a), 'fsqr');
      run('fmulsub', 0, 1, 2, 3, 4);
      check(value(a) * value(b) - value(c) * value(d), 'fmulsub');
    }
  });

  it('combines linearly with carries and folds', () => {
    const forms: [string, number, (a: bigint, b: bigint, c: bigint) => bigint][] = [
      ['fdouble', 1, (a) => 2n * a],
      ['ftriple', 1, (a) => 3n * a],
      ['feight', 1, (a) => 8n * a],
      ['ffoursub', 2, (a, b) => 4n * a - b],
      ['fsubeight', 2, (a, b) => a - 8n * b],
      ['fsubtwice', 3, (a, b, c) => a - b - 2n * c],
      ['fadd', 2, (a, b) => a + b],
      ['fsub', 2, (a, b) => a - b],
    ];
    for (let i = 0; i < count; i++) {
      const inputs = [operand(0, one - 1), operand(0, one - 1), operand(0, one - 1)].map(productLike);
      inputs.forEach((limbs, index) => put(index + 1, limbs));
      const [a, b, c] = inputs.map(value) as [bigint, bigint, bigint];
      for (const [name, operands, expected] of forms) {
        run(name, 0, ...[1, 2, 3].slice(0, operands));
        expect(residue(get(0)), name).toBe(residue(expected(a, b, c)));
        const limbs = [...new Int32Array(field.memory.buffer, at(0), 9)];
        if (name.startsWith('fsub') && name.length > 4)
          expect(
            limbs.slice(0, 8).every((limb) => limb > -one / 8 && limb < 1.13 * one) &&
              Math.abs(limbs[8]!) < 2 ** 24 + 1,
            name,
          ).toBe(true);
      }
    }
  });

  it('adds and doubles points for every value of the coordinates it may meet, over long chains', () => {
    const base = basePoint(recommended)!;
    const mont = (n: bigint) => limbsOf(residue(n * R));
    const putPoint = (index: number, x: bigint, y: bigint) => {
      put(index, mont(x));
      put(index, mont(y), 36);
      put(index, mont(1n), 72);
    };
    const affine = (index: number) => {
      const [x, y, z] = [0, 36, 72].map((offset) => residue(get(index, offset) * inverseR)) as [
        bigint,
        bigint,
        bigint,
      ];
      const i = inverse(z, p);
      return [residue(x * i * i), residue(y * i * i * i)];
    };
    putPoint(1, base.x, base.y);
    putPoint(0, base.x, base.y);
    let k = 1n;
    for (let step = 0; step < (process.env['HULIAN_DEEP'] === '1' ? 20_000 : 400); step++) {
      if (step === 0 || random(0, 1)) {
        run('double', 0, 0);
        k *= 2n;
      } else {
        run('addAffine', 0, 0, 1);
        k += 1n;
      }
      k = mod(k, recommended.n);
      if (step % 100 === 99) {
        const expected = multiply(recommended, k, base)!;
        expect(affine(0)).toEqual([expected.x, expected.y]);
      }
    }
    // complete addition: equal, opposite, infinity on either side
    const [six, seven] = [multiply(recommended, 6n, base)!, multiply(recommended, 7n, base)!];
    putPoint(2, six.x, six.y);
    run('addComplete', 3, 2, 1);
    expect(affine(3)).toEqual([seven.x, seven.y]);
    run('addComplete', 3, 2, 2);
    const twelve = multiply(recommended, 12n, base)!;
    expect(affine(3)).toEqual([twelve.x, twelve.y]);
    putPoint(4, six.x, p - six.y);
    run('addComplete', 3, 2, 4);
    expect(residue(get(3, 72))).toBe(0n);
    run('addComplete', 5, 3, 2);
    expect(affine(5)).toEqual([six.x, six.y]);
    run('addComplete', 5, 2, 3);
    expect(affine(5)).toEqual([six.x, six.y]);
    // the incomplete one gives Z = 0 for equal points, which verification notices
    run('addAffine', 3, 2, 2);
    expect(residue(get(3, 72))).toBe(0n);
    expect(integer(Uint8Array.of(1))).toBe(1n);
  });
});

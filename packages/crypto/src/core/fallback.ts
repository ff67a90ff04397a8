// The fallback without WebAssembly: the curve of sm-crypto, scalars as BigInt, SM3 and SM4 of node:crypto or else of sm-crypto.
// Slow, and NOT constant-time; cryptoInfo() says when it runs. Needs Node (sm-crypto is CommonJS and loaded only here).
import { bytesToHex, concatBytes, hexToBytes } from '../bytes.js';
import { CryptoError } from '../errors.js';
import type { createRequire } from 'node:module';
import type { Backend } from './backend.js';
import { ghashPortable } from './ghash.js';
import { modulus, fromBytes, invert, mod, toBytes } from './integers.js';
import { nativeSm3, nativeSm4, plainBytes, runNativeSm4 } from './native.js';
import { kdfOver, pbkdf2Over } from './sm3-derivations.js';

/** Makes the fallback. @throws CRYPTO_ALGORITHM_UNAVAILABLE when sm-crypto cannot be loaded */
export function fallbackBackend(): Backend {
  const load = loader();
  const curve = load('sm-crypto/src/sm2/utils.js') as SmCrypto.Utils;
  const legacySm3 = load('sm-crypto/src/sm3/index.js') as SmCrypto.Sm3;
  const legacySm4 = load('sm-crypto/src/sm4/index.js') as SmCrypto.Sm4;
  const { G, n } = curve.generateEcparam();
  const BigInteger = n.constructor as SmCrypto.BigIntegerConstructor;

  const integer = (scalar: Uint8Array) => new BigInteger(bytesToHex(scalar), 16);
  const pointOf = (bytes: Uint8Array) => curve.getGlobalCurve().decodePointHex(bytesToHex(bytes))!;
  const coordinate = (element: SmCrypto.FieldElement) =>
    element.toBigInteger().toString(16).padStart(64, '0');
  const bytesOf = (point: SmCrypto.Point) =>
    hexToBytes(`04${coordinate(point.getX())}${coordinate(point.getY())}`);
  const multiply = (k: Uint8Array, point: SmCrypto.Point) => point.multiply(integer(k));

  const sm3 = (data: Uint8Array) => {
    const node = nativeSm3();
    return node ? plainBytes(node.createHash('sm3').update(data).digest()) : hexToBytes(legacySm3(data));
  };
  const ecbOrCbc = (
    mode: 'ecb' | 'cbc',
    decrypt: boolean,
    key: Uint8Array,
    iv: Uint8Array,
    data: Uint8Array,
  ) =>
    Uint8Array.from(
      legacySm4[decrypt ? 'decrypt' : 'encrypt'](data, key, { mode, iv, padding: 'none', output: 'array' }),
    );

  return {
    name: 'fallback',
    constantTime: false,

    sm3,
    createSm3() {
      const parts: Uint8Array[] = [];
      return {
        update: (data) => void parts.push(new Uint8Array(data)),
        digest: () => sm3(concatBytes(...parts)),
      };
    },
    kdf: (shared, length) => kdfOver(sm3, shared, length),
    pbkdf2: (password, salt, iterations, length) => pbkdf2Over(sm3, password, salt, iterations, length),

    isPoint: (point) =>
      point[0] === 4 &&
      fromBytes(point.subarray(1, 33)) < modulus.p &&
      fromBytes(point.subarray(33)) < modulus.p &&
      curve.verifyPublicKey(bytesToHex(point)),
    decompress(point) {
      if ((point[0] !== 2 && point[0] !== 3) || fromBytes(point.subarray(1)) >= modulus.p) return undefined;
      const hex = bytesToHex(point);
      return curve.verifyPublicKey(hex) ? bytesOf(pointOf(point)) : undefined;
    },
    publicKey: (d) => bytesOf(multiply(d, G)),
    inverse: (d) => toBytes(invert(fromBytes(d) + 1n, modulus.n)),
    isInverse: (d, inverse) => mod(fromBytes(inverse) * (fromBytes(d) + 1n), modulus.n) === 1n,
    sign(e, _d, k, inverse) {
      const x1 = fromBytes(bytesOf(multiply(k, G)).subarray(1, 33));
      const nonce = fromBytes(k);
      const r = mod(fromBytes(e) + x1, modulus.n);
      const s = mod(fromBytes(inverse) * (nonce + r) - r, modulus.n);
      return r === 0n || r + nonce === modulus.n || s === 0n
        ? undefined
        : concatBytes(toBytes(r), toBytes(s));
    },
    verify(signature, e, point) {
      const [r, s] = [fromBytes(signature.subarray(0, 32)), fromBytes(signature.subarray(32))];
      const t = mod(r + s, modulus.n);
      if (r === 0n || s === 0n || r >= modulus.n || s >= modulus.n || t === 0n) return false;
      const sum = multiply(toBytes(s), G).add(multiply(toBytes(t), pointOf(point)));
      return (
        !sum.isInfinity() && mod(fromBytes(e) + fromBytes(bytesOf(sum).subarray(1, 33)), modulus.n) === r
      );
    },
    prepare: () => undefined,
    multiply: (k, point) => bytesOf(multiply(k, pointOf(point))),
    addMultiple(point, x, other) {
      const sum = pointOf(point).add(multiply(x, pointOf(other)));
      return sum.isInfinity() ? undefined : bytesOf(sum);
    },
    multiplyAddScalar: (d, x, k) => toBytes(mod(fromBytes(d) + fromBytes(x) * fromBytes(k), modulus.n)),

    sm4(mode, decrypt, key, iv, data) {
      const node = nativeSm4();
      if (node) return runNativeSm4(node, mode, decrypt, key, iv, data);
      if (mode !== 'ctr') return ecbOrCbc(mode, decrypt, key, iv, data);
      const stream = ecbOrCbc('ecb', false, key, iv, counterBlocks(iv, Math.ceil(data.length / 16)));
      return data.map((byte, i) => byte ^ stream[i]!);
    },
    ghash: ghashPortable,
  };
}

function counterBlocks(first: Uint8Array, count: number): Uint8Array {
  const blocks = new Uint8Array(16 * count);
  let counter = BigInt(`0x${bytesToHex(first)}`);
  for (let i = 0; i < count; i++) {
    blocks.set(hexToBytes(counter.toString(16).padStart(32, '0')), 16 * i);
    counter = BigInt.asUintN(128, counter + 1n);
  }
  return blocks;
}

function loader(): (id: string) => unknown {
  const node = globalThis.process?.getBuiltinModule?.('node:module') as
    { createRequire: typeof createRequire } | undefined;
  if (node === undefined) throw new CryptoError('CRYPTO_ALGORITHM_UNAVAILABLE', { algorithm: 'SM2' });
  return node.createRequire(import.meta.url) as (id: string) => unknown;
}

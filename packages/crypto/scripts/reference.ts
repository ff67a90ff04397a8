// SM2 written down as the standard reads, in affine coordinates with BigInt, for tests only: slow, plain, not constant-time.
import { curve as sm2p256v1 } from './constants.js';

/** y^2 = x^3 + a x + b over GF(p) with a base point of prime order n. */
export interface Curve {
  readonly p: bigint;
  readonly a: bigint;
  readonly b: bigint;
  readonly n: bigint;
  readonly gx: bigint;
  readonly gy: bigint;
}
/** An affine point; undefined is infinity. */
export type Point = { readonly x: bigint; readonly y: bigint } | undefined;

/** The curve of GB/T 32918.5-2017. */
export const recommended: Curve = { ...sm2p256v1, a: sm2p256v1.p - 3n };

export const mod = (value: bigint, m: bigint): bigint => ((value % m) + m) % m;

/** value^-1 modulo a prime, by Euclid. */
export function inverse(value: bigint, m: bigint): bigint {
  let [a, b, x, y] = [mod(value, m), m, 1n, 0n];
  while (a !== 0n) {
    const quotient = b / a;
    [a, b, x, y] = [b - quotient * a, a, y - quotient * x, x];
  }
  return mod(y, m);
}

export function add(curve: Curve, p: Point, q: Point): Point {
  if (p === undefined) return q;
  if (q === undefined) return p;
  if (p.x === q.x && mod(p.y + q.y, curve.p) === 0n) return undefined;
  const slope =
    p.x === q.x
      ? (3n * p.x * p.x + curve.a) * inverse(2n * p.y, curve.p)
      : (q.y - p.y) * inverse(mod(q.x - p.x, curve.p), curve.p);
  const x = mod(slope * slope - p.x - q.x, curve.p);
  return { x, y: mod(slope * (p.x - x) - p.y, curve.p) };
}

export function multiply(curve: Curve, k: bigint, p: Point): Point {
  let sum: Point;
  for (let base = p, left = k; left > 0n; left >>= 1n) {
    if (left & 1n) sum = add(curve, sum, base);
    base = add(curve, base, base);
  }
  return sum;
}

export const basePoint = (curve: Curve): Point => ({ x: curve.gx, y: curve.gy });

/** r and s of GB/T 32918.2, 6.1; undefined when k must be drawn again. */
export function sign(curve: Curve, e: bigint, d: bigint, k: bigint): { r: bigint; s: bigint } | undefined {
  const r = mod(e + multiply(curve, k, basePoint(curve))!.x, curve.n);
  const s = mod(inverse(1n + d, curve.n) * (k - r * d), curve.n);
  return r === 0n || r + k === curve.n || s === 0n ? undefined : { r, s };
}

/** GB/T 32918.2, 7.1. */
export function verify(curve: Curve, e: bigint, r: bigint, s: bigint, key: Point): boolean {
  const t = mod(r + s, curve.n);
  if (r < 1n || s < 1n || r >= curve.n || s >= curve.n || t === 0n) return false;
  const sum = add(curve, multiply(curve, s, basePoint(curve)), multiply(curve, t, key));
  return sum !== undefined && mod(e + sum.x, curve.n) === r;
}

export const integer = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);

export const bytes = (value: bigint, length = 32): Uint8Array =>
  new Uint8Array(Buffer.from(value.toString(16).padStart(2 * length, '0'), 'hex'));

/** 04 || x || y. */
export const encode = (p: Point): Uint8Array => new Uint8Array([4, ...bytes(p!.x), ...bytes(p!.y)]);

export const decode = (point: Uint8Array): Point => ({
  x: integer(point.subarray(1, 33)),
  y: integer(point.subarray(33)),
});

// HMAC, the SM2 key derivation and PBKDF2 over any SM3 function.
import { concatBytes } from '../bytes.js';

type Sm3Function = (data: Uint8Array) => Uint8Array;

/** HMAC-SM3 (RFC 2104; GB/T 15852.2). */
export function hmacOver(sm3: Sm3Function, key: Uint8Array, data: Uint8Array): Uint8Array {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? sm3(key) : key);
  const inner = sm3(
    concatBytes(
      block.map((byte) => byte ^ 0x36),
      data,
    ),
  );
  const mac = sm3(
    concatBytes(
      block.map((byte) => byte ^ 0x5c),
      inner,
    ),
  );
  block.fill(0);
  return mac;
}

/** SM3(shared || 1) || SM3(shared || 2) ... with a 32-bit counter (GB/T 32918.4-2016, 5.4.3). */
export function kdfOver(sm3: Sm3Function, shared: Uint8Array, length: number): Uint8Array {
  const output = new Uint8Array(length);
  const input = concatBytes(shared, new Uint8Array(4));
  const counter = new DataView(input.buffer, shared.length);
  for (let at = 0, count = 1; at < length; at += 32, count++) {
    counter.setUint32(0, count);
    output.set(sm3(input).subarray(0, length - at), at);
  }
  input.fill(0);
  return output;
}

/** PBKDF2 (RFC 8018 section 5.2) with HMAC-SM3. */
export function pbkdf2Over(
  sm3: Sm3Function,
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Uint8Array {
  const output = new Uint8Array(length);
  const index = new Uint8Array(4);
  for (let at = 0, block = 1; at < length; at += 32, block++) {
    new DataView(index.buffer).setUint32(0, block);
    let u = hmacOver(sm3, password, concatBytes(salt, index));
    const sum = u.slice();
    for (let i = 1; i < iterations; i++) {
      u = hmacOver(sm3, password, u);
      for (let j = 0; j < 32; j++) sum[j]! ^= u[j]!;
    }
    output.set(sum.subarray(0, length - at), at);
  }
  return output;
}

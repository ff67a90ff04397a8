// GHASH of NIST SP 800-38D (GB/T 17964-2021) without WebAssembly: bit by bit with masks, slow but without tables.

/** The next y after whole 16-byte blocks of data under the hash key h. */
export function ghashPortable(h: Uint8Array, y: Uint8Array, data: Uint8Array): Uint8Array {
  const key = words(h);
  const state = words(y);
  const input = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let at = 0; at < data.length; at += 16) {
    for (let i = 0; i < 4; i++) state[i]! ^= input.getUint32(at + 4 * i);
    multiply(state, key);
  }
  const result = new Uint8Array(16);
  const output = new DataView(result.buffer);
  state.forEach((word, i) => output.setUint32(4 * i, word));
  return result;
}

function words(block: Uint8Array): Uint32Array {
  const view = new DataView(block.buffer, block.byteOffset, 16);
  return Uint32Array.from({ length: 4 }, (_, i) => view.getUint32(4 * i));
}

/** x = x h in GF(2^128), bit 0 first. */
function multiply(x: Uint32Array, h: Uint32Array): void {
  let [z0, z1, z2, z3] = [0, 0, 0, 0];
  let [v0, v1, v2, v3] = [h[0]!, h[1]!, h[2]!, h[3]!];
  for (let i = 0; i < 128; i++) {
    const mask = -((x[i >>> 5]! >>> (31 - (i & 31))) & 1);
    z0 ^= v0 & mask;
    z1 ^= v1 & mask;
    z2 ^= v2 & mask;
    z3 ^= v3 & mask;
    const carry = -(v3 & 1);
    v3 = (v3 >>> 1) | (v2 << 31);
    v2 = (v2 >>> 1) | (v1 << 31);
    v1 = (v1 >>> 1) | (v0 << 31);
    v0 = (v0 >>> 1) ^ (carry & 0xe1000000);
  }
  x.set([z0, z1, z2, z3]);
}

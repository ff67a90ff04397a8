// The WebAssembly core as a backend: puts arguments into linear memory, calls, takes results out, wipes.
// Addresses are those of assembly/memory.ts; a test compares them.
import { concatBytes, viewOf } from '../bytes.js';
import type { Backend, Sm3State, Sm4BlockMode } from './backend.js';
import { slotCache } from './slots.js';
import { hmacOver, kdfOver } from './sm3-derivations.js';
import type { CoreExports } from './wasm-module.js';

/** Places in linear memory (assembly/memory.ts). */
export const place = {
  argument: 16384,
  result: 16384 + 384,
  data: 1310720,
  dataBytes: 131072,
  slots: 32,
} as const;

/** Room behind the data for padding and for whole groups of eight blocks. */
const chunk = place.dataBytes - 256;

/** Makes the backend over an instance of the core. */
export function wasmBackend(core: CoreExports): Backend {
  const memory = new Uint8Array(core.memory.buffer);
  const slots = slotCache(place.slots);
  let base = false;
  let verification = false;
  let wide = false;
  core.initialize();
  core.sm4Initialize();

  const put = (index: number, bytes: Uint8Array, from = 0) =>
    memory.set(from === 0 ? bytes : bytes.subarray(from), place.argument + 128 * index);
  const result = (length: number) => memory.slice(place.result, place.result + length);
  const data = (length: number) => memory.slice(place.data, place.data + length);
  const needBase = () => {
    if (!base) core.prepareBase();
    base = true;
  };
  /** Runs a function that was given secrets; scratch and arguments are wiped whatever happens. */
  const secret = <T>(run: () => T): T => {
    try {
      return run();
    } finally {
      core.wipe();
    }
  };
  const pointResult = () => {
    const point = new Uint8Array(65);
    point[0] = 4;
    point.set(memory.subarray(place.result, place.result + 64), 1);
    return point;
  };
  /** Wipes the data, the state and the digest of a hash. */
  const wipeHash = (length: number) => {
    wipeData(length);
    memory.fill(0, place.argument, place.result + 32);
  };
  const wipeData = (length: number) =>
    memory.fill(0, place.data, place.data + Math.min(length + 256, place.dataBytes));

  function sm3(input: Uint8Array): Uint8Array {
    if (input.length > chunk) {
      const state = createSm3();
      state.update(input);
      return state.digest();
    }
    memory.set(input, place.data);
    core.sm3Digest(input.length);
    const digest = result(32);
    wipeHash(input.length);
    return digest;
  }

  function createSm3(): Sm3State {
    core.sm3Start();
    const state = memory.slice(place.argument, place.argument + 32);
    let waiting: Uint8Array = new Uint8Array(0);
    let total = 0;
    const run = (input: Uint8Array, blocks: number) => {
      memory.set(state, place.argument);
      memory.set(input, place.data);
      core.sm3Blocks(blocks);
      state.set(memory.subarray(place.argument, place.argument + 32));
      wipeHash(input.length);
    };
    return {
      update(input) {
        total += input.length;
        const whole = waiting.length === 0 ? viewOf(input) : concatBytes(waiting, input);
        const ready = whole.length - (whole.length % 64);
        for (let at = 0; at < ready; at += 65536) {
          const end = Math.min(at + 65536, ready);
          run(whole.subarray(at, end), (end - at) / 64);
        }
        waiting = whole.slice(ready);
      },
      digest() {
        memory.set(state, place.argument);
        memory.set(waiting, place.data);
        core.sm3Finish(waiting.length, total);
        const digest = result(32);
        wipeHash(waiting.length);
        return digest;
      },
    };
  }

  const slotOf = (point: Uint8Array, prepareNow: boolean): number => {
    const { slot, build } = slots.find(point, prepareNow);
    if (build) {
      put(0, point, 1);
      core.prepare(slot);
    }
    return slot;
  };

  /** Runs one SM4 mode chunk by chunk in linear memory. */
  function sm4(
    mode: Sm4BlockMode,
    decrypt: boolean,
    key: Uint8Array,
    iv: Uint8Array,
    input: Uint8Array,
  ): Uint8Array {
    const output = new Uint8Array(input.length);
    let vector = iv;
    try {
      put(0, key);
      core.sm4ExpandKey();
      for (let at = 0; at < input.length;) {
        const length = Math.min(65536, input.length - at, mode === 'ctr' ? bytesUntilWrap(vector) : chunk);
        const blocks = (length + 15) >> 4;
        memory.set(input.subarray(at, at + length), place.data);
        put(1, vector);
        if (mode === 'ecb') core.sm4Ecb(blocks, decrypt ? 1 : 0);
        else if (mode === 'ctr') core.sm4Ctr(blocks);
        else if (decrypt) core.sm4CbcDecrypt(blocks);
        else core.sm4CbcEncrypt(blocks);
        output.set(memory.subarray(place.data, place.data + length), at);
        if (mode === 'ctr') vector = nextCounter(vector, blocks);
        else if (mode === 'cbc') vector = (decrypt ? input : output).subarray(at + length - 16, at + length);
        at += length;
      }
    } finally {
      core.sm4Wipe();
      wipeData(Math.min(65536, input.length));
    }
    return output;
  }

  return {
    name: 'wasm',
    constantTime: true,
    sm3,
    createSm3,
    kdf(shared, length) {
      if (shared.length !== 64 || length > chunk) return kdfOver(sm3, shared, length);
      return secret(() => {
        put(0, shared);
        core.kdf(length);
        const output = data(length);
        wipeData(length);
        return output;
      });
    },
    pbkdf2(password, salt, iterations, length) {
      const key = new Uint8Array(64);
      key.set(password.length > 64 ? sm3(password) : password);
      const pads = concatBytes(
        key.map((byte) => byte ^ 0x36),
        key.map((byte) => byte ^ 0x5c),
      );
      const output = new Uint8Array(length);
      const index = new Uint8Array(4);
      for (let at = 0, block = 1; at < length; at += 32, block++) {
        new DataView(index.buffer).setUint32(0, block);
        const first = hmacOver(sm3, key, concatBytes(salt, index));
        output.set(
          secret(() => {
            put(0, pads);
            memory.set(first, place.result);
            core.pbkdf2(iterations);
            return result(32);
          }).subarray(0, length - at),
          at,
        );
      }
      key.fill(0);
      pads.fill(0);
      return output;
    },

    isPoint(point) {
      if (point[0] !== 4) return false;
      put(0, point, 1);
      return core.isPoint() === 1;
    },
    decompress(point) {
      if (point[0] !== 2 && point[0] !== 3) return undefined;
      put(0, point, 1);
      return core.decompress(point[0] & 1) === 1 ? pointResult() : undefined;
    },
    publicKey(d) {
      needBase();
      return secret(() => {
        put(0, d);
        core.publicKey();
        return pointResult();
      });
    },
    inverse(d) {
      return secret(() => {
        put(0, d);
        core.inverse();
        return result(32);
      });
    },
    isInverse(d, inverse) {
      return secret(() => {
        put(0, d);
        put(1, inverse);
        return core.isInverse() === 1;
      });
    },
    sign(e, _d, k, inverse) {
      needBase();
      return secret(() => {
        put(0, k);
        put(1, inverse);
        put(2, e);
        return core.sign() === 1 ? result(64) : undefined;
      });
    },
    verify(signature, e, point) {
      const slot = slotOf(point, false);
      if (slot >= 0 && !wide) {
        core.prepareWide();
        wide = true;
      } else if (slot < 0 && !verification) {
        core.prepareVerification();
        verification = true;
      }
      put(0, signature);
      put(1, e);
      put(2, point, 1);
      return core.verify(slot) === 1;
    },
    prepare(point) {
      slotOf(point, true);
    },
    multiply(k, point) {
      return secret(() => {
        put(0, k);
        put(1, point, 1);
        core.multiply();
        return pointResult();
      });
    },
    addMultiple(point, x, other) {
      put(0, point, 1);
      put(1, x);
      put(2, other, 1);
      return core.addMultiple() === 1 ? pointResult() : undefined;
    },
    multiplyAddScalar(d, x, k) {
      return secret(() => {
        put(0, d);
        put(1, x);
        put(2, k);
        core.multiplyAddScalar();
        return result(32);
      });
    },

    sm4,
    ghash(h, y, input) {
      put(0, h);
      put(1, y);
      for (let at = 0; at < input.length; at += 65536) {
        const part = input.subarray(at, at + 65536);
        memory.set(part, place.data);
        core.ghash(part.length / 16);
      }
      const next = memory.slice(place.argument + 128, place.argument + 144);
      core.sm4Wipe();
      wipeData(Math.min(65536, input.length));
      return next;
    },
  };
}

function bytesUntilWrap(counter: Uint8Array): number {
  const low = new DataView(counter.buffer, counter.byteOffset).getUint32(12);
  return (2 ** 32 - low) * 16;
}

function nextCounter(counter: Uint8Array, blocks: number): Uint8Array {
  const next = new Uint8Array(counter);
  let carry = blocks;
  for (let i = 15; i >= 0 && carry > 0; i--) {
    const sum = next[i]! + carry;
    next[i] = sum % 256;
    carry = Math.floor(sum / 256);
  }
  return next;
}

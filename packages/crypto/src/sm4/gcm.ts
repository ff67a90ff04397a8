// SM4-GCM (GB/T 36624-2018; NIST SP 800-38D) out of CTR and GHASH, 16-byte tag appended.
import { concatBytes, equalBytes } from '../bytes.js';
import { backend } from '../core/backend.js';
import { CryptoError } from '../errors.js';
import type { Sm4Options, Sm4Stream } from '../sm4.js';
import { addToCounter } from './counter.js';

const tagLength = 16;
const zeroBlock = new Uint8Array(16);

/** A GCM stream; options are already checked. */
export function createGcmStream(options: Sm4Options, decrypt: boolean): Sm4Stream {
  return decrypt ? decryptor(options) : encryptor(options);
}

function encryptor(options: Sm4Options): Sm4Stream {
  const state = new GcmState(options);
  let waiting: Uint8Array = new Uint8Array(0);
  return {
    update(data) {
      const input = waiting.length === 0 ? data : concatBytes(waiting, data);
      const ready = input.length - (input.length % 16);
      waiting = input.slice(ready);
      return state.encrypt(input.subarray(0, ready));
    },
    final() {
      const output = concatBytes(state.encrypt(waiting), state.tag());
      state.wipe();
      return output;
    },
  };
}

function decryptor(options: Sm4Options): Sm4Stream {
  const state = new GcmState(options);
  const parts: Uint8Array[] = [];

  function open(): Uint8Array {
    const input = parts.length === 1 ? parts[0]! : concatBytes(...parts);
    if (input.length < tagLength)
      throw new CryptoError('CRYPTO_CIPHERTEXT_LENGTH', { expected: '>= 16', actual: input.length });
    const ciphertext = input.subarray(0, input.length - tagLength);
    state.authenticate(ciphertext);
    if (!equalBytes(state.tag(), input.subarray(ciphertext.length)))
      throw new CryptoError('CRYPTO_TAG_MISMATCH');
    return state.crypt(ciphertext);
  }

  return {
    update(data) {
      parts.push(data.slice());
      return new Uint8Array(0);
    },
    final() {
      try {
        return open();
      } finally {
        state.wipe();
      }
    },
  };
}

class GcmState {
  readonly #core = backend();
  readonly #key: Uint8Array;
  readonly #h: Uint8Array;
  readonly #first: Uint8Array;
  readonly #aadLength: number;
  #counter: Uint8Array;
  #y: Uint8Array;
  #length = 0;

  constructor({ key, iv = zeroBlock, aad }: Sm4Options) {
    this.#key = new Uint8Array(key);
    this.#h = this.#core.sm4('ecb', false, key, zeroBlock, zeroBlock);
    this.#first =
      iv.length === 12
        ? concatBytes(iv, Uint8Array.of(0, 0, 0, 1))
        : this.#hash(zeroBlock, concatBytes(pad(iv), lengths(0, iv.length)));
    this.#counter = addToCounter(this.#first, 1, 4);
    this.#aadLength = aad?.length ?? 0;
    this.#y = aad ? this.#hash(zeroBlock, pad(aad)) : zeroBlock;
  }

  encrypt(data: Uint8Array): Uint8Array {
    const output = this.crypt(data);
    this.authenticate(output);
    return output;
  }

  /** CTR with the 32-bit counter of GCM: a run never crosses the wrap of the counter. */
  crypt(data: Uint8Array): Uint8Array {
    const output = new Uint8Array(data.length);
    for (let at = 0; at < data.length;) {
      const left = 2 ** 32 - new DataView(this.#counter.buffer).getUint32(12);
      const run = data.subarray(at, at + Math.min(left * 16, data.length - at));
      const piece = this.#core.sm4('ctr', false, this.#key, this.#counter, run);
      if (run.length === data.length) {
        this.#counter = addToCounter(this.#counter, Math.ceil(run.length / 16), 4);
        return piece;
      }
      output.set(piece, at);
      this.#counter = addToCounter(this.#counter, Math.ceil(run.length / 16), 4);
      at += run.length;
    }
    return output;
  }

  authenticate(ciphertext: Uint8Array): void {
    this.#length += ciphertext.length;
    const whole = ciphertext.length - (ciphertext.length % 16);
    if (whole > 0) this.#y = this.#hash(this.#y, ciphertext.subarray(0, whole));
    if (whole < ciphertext.length) this.#y = this.#hash(this.#y, pad(ciphertext.subarray(whole)));
  }

  tag(): Uint8Array {
    const y = this.#hash(this.#y, lengths(this.#aadLength, this.#length));
    return this.#core.sm4('ctr', false, this.#key, this.#first, y);
  }

  /** Forgets the keys. */
  wipe(): void {
    this.#key.fill(0);
    this.#h.fill(0);
  }

  #hash(y: Uint8Array, data: Uint8Array): Uint8Array {
    return this.#core.ghash(this.#h, y, data);
  }
}

function pad(data: Uint8Array): Uint8Array {
  return data.length % 16 === 0 ? data : concatBytes(data, new Uint8Array(16 - (data.length % 16)));
}

function lengths(aad: number, data: number): Uint8Array {
  const block = new Uint8Array(16);
  const view = new DataView(block.buffer);
  view.setBigUint64(0, BigInt(aad) * 8n);
  view.setBigUint64(8, BigInt(data) * 8n);
  return block;
}

// ECB, CBC and CTR piece by piece: whole blocks go to the core or node:crypto, the chaining value stays here.
import { concatBytes } from '../bytes.js';
import { backend, type Sm4BlockMode } from '../core/backend.js';
import { nativeSm4, runNativeSm4 } from '../core/native.js';
import { CryptoError } from '../errors.js';
import type { Sm4Options, Sm4Stream } from '../sm4.js';
import { addToCounter } from './counter.js';

const empty = new Uint8Array(0);

/** A stream of one of the block modes; options are already checked. */
export function createBlockStream(options: Sm4Options, mode: Sm4BlockMode, decrypt: boolean): Sm4Stream {
  const padded = mode !== 'ctr' && (options.padding ?? 'pkcs7') === 'pkcs7';
  const key = new Uint8Array(options.key);
  let vector: Uint8Array = options.iv === undefined ? new Uint8Array(16) : new Uint8Array(options.iv);
  let waiting: Uint8Array = empty;

  const process = (data: Uint8Array): Uint8Array => {
    if (data.length === 0) return empty;
    const output = cipherBlocks(mode, decrypt, key, vector, data);
    if (mode === 'cbc') vector = (decrypt ? data : output).slice(-16);
    else if (mode === 'ctr') vector = addToCounter(vector, Math.ceil(data.length / 16), 16);
    return output;
  };

  return {
    update(data) {
      const input = waiting.length === 0 ? data : concatBytes(waiting, data);
      // A decryptor holds the last whole block back: it may be the one with the padding.
      const ready =
        padded && decrypt
          ? Math.max(0, Math.ceil(input.length / 16) - 1) * 16
          : input.length - (input.length % 16);
      waiting = input.slice(ready);
      return process(input.subarray(0, ready));
    },
    final() {
      try {
        return finish();
      } finally {
        key.fill(0);
      }
    },
  };

  function finish(): Uint8Array {
    if (padded && !decrypt) return process(concatBytes(waiting, padding(waiting.length)));
    if (mode !== 'ctr' && waiting.length % 16 !== 0) throw badLength(decrypt, waiting.length);
    if (padded && waiting.length === 0)
      throw new CryptoError('CRYPTO_CIPHERTEXT_LENGTH', { expected: '16n', actual: 0 });
    const output = process(waiting);
    return padded ? removePadding(output) : output;
  }
}

/** One run over data; goes to node:crypto where that is faster. */
export function cipherBlocks(
  mode: Sm4BlockMode,
  decrypt: boolean,
  key: Uint8Array,
  iv: Uint8Array,
  data: Uint8Array,
): Uint8Array {
  const core = backend();
  const serial = mode === 'cbc' && !decrypt;
  const node = serial && data.length >= 256 ? nativeSm4() : undefined;
  return node ? runNativeSm4(node, mode, decrypt, key, iv, data) : core.sm4(mode, decrypt, key, iv, data);
}

function badLength(decrypt: boolean, length: number): CryptoError {
  return decrypt
    ? new CryptoError('CRYPTO_CIPHERTEXT_LENGTH', { expected: '16n', actual: length })
    : new CryptoError('CRYPTO_ARGUMENT_LENGTH', { name: 'data', expected: '16n', actual: length });
}

function padding(length: number): Uint8Array {
  const count = 16 - (length % 16);
  return new Uint8Array(count).fill(count);
}

/** Removes PKCS#7 padding; one error for every fault, found without an early exit. */
function removePadding(block: Uint8Array): Uint8Array {
  const count = block[block.length - 1]!;
  let bad = ((count - 1) >>> 31) | ((16 - count) >>> 31);
  for (let i = 0; i < 16; i++) {
    const inside = (i - count) >> 31;
    bad |= (block[block.length - 1 - i]! ^ count) & inside;
  }
  if (bad !== 0) throw new CryptoError('CRYPTO_PADDING');
  return block.slice(0, block.length - count);
}

// SM4 (GB/T 32907-2016), eight blocks at once. The S-box is nine lookups in vector registers (see scripts/generate-sm4.ts):
// no address and no branch depends on key or data.
import { crypt8, substitute, writeTables } from './generated/sm4-block';
import { ARGUMENT, CIPHER_TEMPORARIES, DATA } from './memory';

const KEY: usize = ARGUMENT;
const VECTOR: usize = ARGUMENT + 128;
const ROUND_KEYS: usize = CIPHER_TEMPORARIES; // 32 words
const LAST_KEY: usize = ROUND_KEYS + 124;
const STREAM: usize = ROUND_KEYS + 128; // eight blocks

/** Writes the tables of the S-box. */
export function sm4Initialize(): void {
  writeTables();
}

/** Makes the round keys from KEY. SECRET. */
export function sm4ExpandKey(): void {
  let x0: u32 = bswap<u32>(load<u32>(KEY)) ^ 0xa3b1bac6;
  let x1: u32 = bswap<u32>(load<u32>(KEY, 4)) ^ 0x56aa3350;
  let x2: u32 = bswap<u32>(load<u32>(KEY, 8)) ^ 0x677d9197;
  let x3: u32 = bswap<u32>(load<u32>(KEY, 12)) ^ 0xb27022dc;
  let constant: u32 = 0x00070e15;
  for (let i: usize = 0; i < 128; i += 4) {
    const b: u32 = i32x4.extract_lane(substitute(i32x4.splat(x1 ^ x2 ^ x3 ^ constant)), 0);
    const next: u32 = x0 ^ b ^ rotl<u32>(b, 13) ^ rotl<u32>(b, 23);
    store<u32>(ROUND_KEYS + i, next);
    x0 = x1;
    x1 = x2;
    x2 = x3;
    x3 = next;
    // every byte of the constant grows by 28 modulo 256
    constant = ((constant & 0x7f7f7f7f) + 0x1c1c1c1c) ^ (constant & 0x80808080);
  }
}

/** Wipes the round keys. */
export function sm4Wipe(): void {
  memory.fill(ROUND_KEYS, 0, 1024);
  memory.fill(KEY, 0, 512);
}

/** ECB on DATA, `blocks` blocks; there is room for a multiple of eight. SECRET. */
export function sm4Ecb(blocks: i32, decrypt: i32): void {
  const end = DATA + ((<usize>blocks) << 4);
  const key = decrypt ? LAST_KEY : ROUND_KEYS;
  const step: i32 = decrypt ? -4 : 4;
  for (let at = DATA; at < end; at += 128) crypt8(at, at, key, step);
}

/** CTR on DATA from the counter block VECTOR, whose last 32 bits do not wrap. SECRET. */
export function sm4Ctr(blocks: i32): void {
  const end = DATA + ((<usize>blocks) << 4);
  const first = v128.load(VECTOR);
  let counter: u32 = bswap<u32>(load<u32>(VECTOR, 12));
  for (let at = DATA; at < end; at += 128) {
    for (let i: usize = 0; i < 128; i += 16) {
      v128.store(STREAM + i, i32x4.replace_lane(first, 3, bswap<u32>(counter)));
      counter++;
    }
    crypt8(STREAM, STREAM, ROUND_KEYS, 4);
    for (let i: usize = 0; i < 128; i += 16)
      v128.store(at + i, v128.xor(v128.load(at + i), v128.load(STREAM + i)));
  }
}

/** CBC decryption on DATA; VECTOR: the initialisation vector. SECRET. */
export function sm4CbcDecrypt(blocks: i32): void {
  const end = DATA + ((<usize>blocks) << 4);
  let previous = v128.load(VECTOR);
  for (let at = DATA; at < end; at += 128) {
    crypt8(at, STREAM, LAST_KEY, -4);
    for (let i: usize = 0; i < 128; i += 16) {
      const ciphertext = v128.load(at + i);
      v128.store(at + i, v128.xor(v128.load(STREAM + i), previous));
      previous = ciphertext;
    }
  }
}

/** CBC encryption on DATA; serial, so that seven of eight lanes are idle. SECRET. */
export function sm4CbcEncrypt(blocks: i32): void {
  const end = DATA + ((<usize>blocks) << 4);
  let previous = v128.load(VECTOR);
  for (let at = DATA; at < end; at += 16) {
    v128.store(STREAM, v128.xor(v128.load(at), previous));
    crypt8(STREAM, STREAM, ROUND_KEYS, 4);
    previous = v128.load(STREAM);
    v128.store(at, previous);
  }
}

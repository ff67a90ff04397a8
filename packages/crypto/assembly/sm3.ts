// SM3 (GB/T 32905-2016), the key derivation of SM2 and the inner loop of PBKDF2. No branch depends on data, only on lengths.
import { compress } from './generated/sm3-block';
import { ARGUMENT, DATA, HASH_TEMPORARIES } from './memory';

const STATE: usize = HASH_TEMPORARIES;
const BLOCK: usize = STATE + 64;
const MIDDLE: usize = BLOCK + 64;
const OUTER: usize = MIDDLE + 32;
const OUT: usize = ARGUMENT + 384;

function start(state: usize): void {
  store<u32>(state, 0x7380166f);
  store<u32>(state, 0x4914b2b9, 4);
  store<u32>(state, 0x172442d7, 8);
  store<u32>(state, 0xda8a0600, 12);
  store<u32>(state, 0xa96f30bc, 16);
  store<u32>(state, 0x163138aa, 20);
  store<u32>(state, 0xe38dee4d, 24);
  store<u32>(state, 0xb0fb0e4e, 28);
}

/** Words to big-endian bytes. */
function finish(bytes: usize, state: usize): void {
  for (let i: usize = 0; i < 32; i += 4) store<u32>(bytes + i, bswap<u32>(load<u32>(state + i)));
}

/** A new state at ARGUMENT. */
export function sm3Start(): void {
  start(ARGUMENT);
}

/** The state at ARGUMENT takes in blocks from DATA. */
export function sm3Blocks(blocks: i32): void {
  compress(ARGUMENT, DATA, blocks);
}

/**
 * The state at ARGUMENT takes in the last `length` bytes (with padding, so there must be 72 bytes of room behind) of a message of
 * `total` bytes. OUT: the digest.
 */
export function sm3Finish(length: i32, total: f64): void {
  const end = DATA + <usize>length;
  const blocks = (length + 72) >> 6;
  const last = DATA + ((<usize>blocks) << 6);
  memory.fill(end, 0, last - end);
  store<u8>(end, 0x80);
  store<u64>(last - 8, bswap<u64>((<u64>total) << 3));
  compress(ARGUMENT, DATA, blocks);
  finish(OUT, ARGUMENT);
}

/** The digest of DATA, to OUT. */
export function sm3Digest(length: i32): void {
  start(ARGUMENT);
  sm3Finish(length, <f64>length);
}

/** The key stream of 64 shared bytes (x2 || y2) at ARGUMENT: `length` bytes to DATA (GB/T 32918.4-2016, 5.4.3). */
export function kdf(length: i32): void {
  start(MIDDLE);
  compress(MIDDLE, ARGUMENT, 1);
  memory.fill(BLOCK, 0, 64);
  store<u8>(BLOCK, 0x80, 4);
  store<u32>(BLOCK, bswap<u32>(68 * 8), 60);
  let out = DATA;
  const end = DATA + <usize>length;
  for (let counter: u32 = 1; out < end; counter++) {
    store<u32>(BLOCK, bswap<u32>(counter));
    memory.copy(STATE, MIDDLE, 32);
    compress(STATE, BLOCK, 1);
    finish(out, STATE);
    out += 32;
  }
}

/**
 * One block of PBKDF2-HMAC-SM3: ARGUMENT holds the key padded with 0x36 and behind it the key padded with 0x5c (64 bytes each),
 * OUT holds U1 and gets U1 ^ U2 ^ ... of `iterations`.
 */
export function pbkdf2(iterations: i32): void {
  start(MIDDLE);
  compress(MIDDLE, ARGUMENT, 1);
  start(OUTER);
  compress(OUTER, ARGUMENT + 64, 1);
  memory.fill(BLOCK, 0, 64);
  store<u8>(BLOCK, 0x80, 32);
  store<u32>(BLOCK, bswap<u32>(96 * 8), 60);
  memory.copy(BLOCK, OUT, 32);
  for (let i = 1; i < iterations; i++) {
    memory.copy(STATE, MIDDLE, 32);
    compress(STATE, BLOCK, 1);
    finish(BLOCK, STATE);
    memory.copy(STATE, OUTER, 32);
    compress(STATE, BLOCK, 1);
    finish(BLOCK, STATE);
    for (let j: usize = 0; j < 32; j += 8) store<u64>(OUT + j, load<u64>(OUT + j) ^ load<u64>(BLOCK + j));
  }
}

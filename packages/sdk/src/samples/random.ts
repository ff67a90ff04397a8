// A small seeded generator (sfc32): the same seed gives the same samples on every machine. Not for secrets.

/** A stream of pseudo-random numbers. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** An integer in [low, high]. */
  integer(low: number, high: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** An independent stream, the same for the same label whatever was drawn before. */
  fork(label: string): Random;
}

const mix = (text: string): [number, number, number, number] => {
  const state: [number, number, number, number] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef];
  for (let index = 0; index < text.length; index += 1) {
    const slot = index % 4;
    state[slot] = Math.imul((state[slot] ?? 0) ^ text.charCodeAt(index), 0x85ebca6b);
    state[slot] = ((state[slot] << 13) | (state[slot] >>> 19)) + (state[(slot + 1) % 4] ?? 0);
  }
  return state;
};

/** Starts a stream from a seed text. */
export const createRandom = (seed: string): Random => {
  let [a, b, c, d] = mix(seed);
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 16; round += 1) next();
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    integer,
    pick: (values) => values[integer(0, values.length - 1)] as (typeof values)[number],
    fork: (label) => createRandom(`${seed}\u0000${label}`),
  };
};

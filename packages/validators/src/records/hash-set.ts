/** Two hashes of a text, 32 bits each. */
export interface TextDigest {
  readonly high: number;
  readonly low: number;
}

/** The digest of a text and its length. */
export function digestOf(text: string): TextDigest {
  const { length } = text;
  let high = length;
  let low = ~length;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return { high: high ^ (high >>> 15), low: low ^ (low >>> 15) };
}

/** The digest of a text at a place among others: such digests may be added up in any order. */
export function placedDigest(text: string, place: number): TextDigest {
  const { high, low } = digestOf(text);
  return {
    high: scatter(high ^ Math.imul(place + 1, 2654435761)),
    low: scatter(low ^ Math.imul(place + 1, 1597334677)),
  };
}

/** Lets every bit of a number change about half of all bits (the last step of MurmurHash3). */
function scatter(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return hash ^ (hash >>> 16);
}

/**
 * A compact memory of records: 53 bits of hash and the number of the record each, 16 bytes a slot, at most `limit` of them.
 * Two different records share a hash once in some 10^4 files of a million records.
 */
export class HashSet {
  readonly #limit: number;
  /** Hash and number of each slot side by side: a look-up touches one place of memory. */
  #slots = new Float64Array(2 * 1024);
  #size = 0;
  #high = 0;
  #low = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Begins the hash of the next record. */
  begin(): void {
    this.#high = 0xdeadbeef | 0;
    this.#low = 0x41c6ce57 | 0;
  }

  /** Adds a text to the hash. */
  mixText(text: string): void {
    this.mixDigest(digestOf(text), 0);
  }

  /** Adds a text whose digest is known, and a small number that says what it is. */
  mixDigest({ high, low }: TextDigest, kind: number): void {
    this.#high = Math.imul(Math.imul(this.#high ^ kind, 2654435761) ^ high, 2654435761);
    this.#low = Math.imul(Math.imul(this.#low ^ kind, 1597334677) ^ low, 1597334677);
  }

  /** Remembers the record, or gives the number of the earlier one with the same hash. */
  add(number: number): 'new' | 'full' | number {
    const hash = this.finish();
    let at = this.#find(hash);
    if (this.#slots[at] === hash) return this.#slots[at + 1] as number;
    if (this.#size >= this.#limit) return 'full';
    if (this.#size * 3 > this.#slots.length) {
      this.#grow();
      at = this.#find(hash);
    }
    this.#slots[at] = hash;
    this.#slots[at + 1] = number;
    this.#size += 1;
    return 'new';
  }

  /** The hash of what was mixed since `begin`. Never 0, which marks an empty slot. */
  finish(): number {
    let high =
      Math.imul(this.#high ^ (this.#high >>> 16), 2246822507) ^
      Math.imul(this.#low ^ (this.#low >>> 13), 3266489909);
    const low =
      Math.imul(this.#low ^ (this.#low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    high &= 0x1fffff;
    return high * 4294967296 + (low >>> 0) + 1;
  }

  /** Where the hash stands, or the empty slot for it. */
  #find(hash: number): number {
    const last = this.#slots.length - 2;
    let at = ((hash >>> 0) * 2) & last;
    while (this.#slots[at] !== 0 && this.#slots[at] !== hash) at = (at + 2) & last;
    return at;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#slots = new Float64Array(slots.length * 2);
    for (let from = 0; from < slots.length; from += 2) {
      const hash = slots[from] as number;
      if (hash === 0) continue;
      const at = this.#find(hash);
      this.#slots[at] = hash;
      this.#slots[at + 1] = slots[from + 1] as number;
    }
  }
}

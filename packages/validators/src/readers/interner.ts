// Texts compared and kept by the code units of the text that they are cut from.

/** True when the units from `start` up to `end` stand at `second` of others too; on short stretches far quicker than text methods. */
export const isAlike = (
  units: Uint16Array,
  start: number,
  end: number,
  others: Uint16Array,
  second: number,
): boolean => {
  for (let at = start, other = second; at < end; at += 1, other += 1)
    if (units[at] !== others[other]) return false;
  return true;
};

/** Short texts of one document met before, by a cheap hash: its values repeat, one string each is enough. */
export class Interner {
  readonly #known: string[];
  readonly #starts: Int32Array;

  /** `size` is a power of two. */
  constructor(size: number) {
    this.#known = new Array<string>(size).fill('');
    this.#starts = new Int32Array(size);
  }

  /** The stretch as a string; `hash` is of its units. */
  take(text: string, units: Uint16Array, start: number, end: number, hash: number): string {
    const slot = (hash ^ (hash >>> 10)) & (this.#starts.length - 1);
    const known = this.#known[slot] as string;
    if (known.length === end - start && isAlike(units, start, end, units, this.#starts[slot] as number))
      return known;
    this.#starts[slot] = start;
    return (this.#known[slot] = text.slice(start, end));
  }

  /** Forgets the texts, which are pieces of a document. */
  clear(): void {
    this.#known.fill('');
  }
}

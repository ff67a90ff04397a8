// Texts compared and kept by the code units of the text that they are cut from.

/** True when the units from `first` up to `end` stand at `second` too; on short stretches far quicker than text methods. */
export const isAlike = (units: Uint16Array, first: number, end: number, second: number): boolean => {
  for (let at = first, other = second; at < end; at += 1, other += 1)
    if (units[at] !== units[other]) return false;
  return true;
};

/** Short texts met before, by a cheap hash: names and codes of a document repeat, one string each is enough. */
export class Interner {
  readonly #known: string[];
  readonly #starts: Int32Array;
  readonly #note: ((text: string) => void) | undefined;

  /** `size` is a power of two; `note` learns of every text that is new or was forgotten. */
  constructor(size: number, note?: (text: string) => void) {
    this.#known = new Array<string>(size).fill('');
    this.#starts = new Int32Array(size);
    this.#note = note;
  }

  /** The stretch as a string; `hash` is of its units. */
  take(text: string, units: Uint16Array, start: number, end: number, hash: number): string {
    const slot = (hash ^ (hash >>> 10)) & (this.#starts.length - 1);
    const known = this.#known[slot] as string;
    if (known.length === end - start && isAlike(units, start, end, this.#starts[slot] as number))
      return known;
    const taken = text.slice(start, end);
    this.#note?.(taken);
    this.#starts[slot] = start;
    return (this.#known[slot] = taken);
  }
}

import { isAlike } from './interner.js';

/** Values by the code units of short texts, kept over documents. A slot keeps the newest, so that the room is bounded. */
export class UnitTable<Value> {
  readonly #longest: number;
  readonly #units: Uint16Array;
  readonly #lengths: Int32Array;
  readonly #values: (Value | undefined)[];

  /** `size` is a power of two; `longest` text that is kept. */
  constructor(size: number, longest: number) {
    this.#longest = longest;
    this.#units = new Uint16Array(size * longest);
    this.#lengths = new Int32Array(size);
    this.#values = new Array<Value | undefined>(size).fill(undefined);
  }

  /** The value of the units from `start` up to `end`; `hash` is of them. */
  find(units: Uint16Array, start: number, end: number, hash: number): Value | undefined {
    const slot = this.#slotOf(hash);
    const isKnown =
      this.#lengths[slot] === end - start && isAlike(units, start, end, this.#units, slot * this.#longest);
    return isKnown ? this.#values[slot] : undefined;
  }

  /** Keeps a value, which must hold no piece of a document: it outlives them all. */
  keep(units: Uint16Array, start: number, end: number, hash: number, value: Value): void {
    if (end - start > this.#longest) return;
    const slot = this.#slotOf(hash);
    this.#units.set(units.subarray(start, end), slot * this.#longest);
    this.#lengths[slot] = end - start;
    this.#values[slot] = value;
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (this.#lengths.length - 1);
  }
}

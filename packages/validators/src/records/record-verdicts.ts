// What the rules said of the fields of the record at hand. The next record most often has the same values at many of the same
// places: what stands there already is not cleared and set again, and only what changed is added to the digest.
import { placedDigest, type TextDigest } from './hash-set.js';
import type { Verdict } from './value-memory.js';

/** One per judge. Places are those of the keys in the record, indices those of the fields in the data set. */
export class RecordVerdicts {
  /** By index, of fields with a single value; those of later places are still of the record before. */
  readonly #verdicts: (Verdict | undefined)[];
  /** Usable values of fields with a list, by index. */
  readonly #lists = new Map<number, readonly string[]>();
  /** By place: none where the key names no field, or the value is not a single one. */
  readonly #places: (Verdict | undefined)[] = [];
  /** Places that carry verdicts of the record before. */
  #kept = 0;
  /** Digests of verdicts by index, of those in `#digested`; two zeros where there is no usable value. */
  readonly #highs: Int32Array;
  readonly #lows: Int32Array;
  readonly #digested: (Verdict | undefined)[];

  constructor(fields: number) {
    this.#verdicts = new Array<Verdict | undefined>(fields).fill(undefined);
    this.#digested = [...this.#verdicts];
    this.#highs = new Int32Array(fields);
    this.#lows = new Int32Array(fields);
  }

  /** Begins the next record. */
  begin(): void {
    if (this.#lists.size > 0) this.#lists.clear();
  }

  /** True where the verdict that the reader remembers of a place stands there since the record before; else the place is cleared. */
  stands(place: number, memo: unknown): memo is Verdict {
    if (place >= this.#kept) this.#places[place] = undefined;
    else if (memo !== undefined && this.#places[place] === memo) return true;
    else this.#clear(place);
    return false;
  }

  /** True where the record gave the field at an earlier place than this one. */
  has(index: number, place: number): boolean {
    if (this.#verdicts[index] !== undefined && place < this.#kept) this.#keepOnly(place);
    return this.#verdicts[index] !== undefined || (this.#lists.size > 0 && this.#lists.has(index));
  }

  /** Sets the verdict on the single value at a place. */
  set(place: number, verdict: Verdict): void {
    this.#verdicts[verdict.index] = verdict;
    this.#places[place] = verdict;
  }

  /** Sets the values of a field with a list. */
  setList(index: number, values: readonly string[]): void {
    this.#lists.set(index, values);
  }

  /** Ends the record, which has so many places. */
  end(places: number): void {
    this.#keepOnly(places);
    this.#kept = places;
  }

  /** On the single value of a field. */
  of(index: number): Verdict | undefined {
    return this.#verdicts[index];
  }

  /** The usable values of a field with a list. */
  listOf(index: number): readonly string[] | undefined {
    return this.#lists.get(index);
  }

  /** A digest of the usable values of all fields. */
  digest(): TextDigest {
    const [verdicts, digested, highs, lows] = [this.#verdicts, this.#digested, this.#highs, this.#lows];
    let high = 0;
    let low = 0;
    for (let index = 0; index < verdicts.length; index += 1) {
      if (verdicts[index] !== digested[index]) this.#digest(index);
      high = (high + (highs[index] as number)) | 0;
      low = (low + (lows[index] as number)) | 0;
    }
    for (const [index, [first, ...more]] of this.#lists) {
      if (first === undefined) continue;
      // A list of one text is that text; the order of several counts.
      const digest =
        more.length === 0
          ? placedDigest(first, index)
          : placedDigest(JSON.stringify([first, ...more]), ~index);
      high = (high + digest.high) | 0;
      low = (low + digest.low) | 0;
    }
    return { high, low };
  }

  #digest(index: number): void {
    const verdict = this.#verdicts[index];
    this.#digested[index] = verdict;
    const digest = verdict?.usable === true && (verdict.digest ??= placedDigest(verdict.text, index));
    this.#highs[index] = digest ? digest.high : 0;
    this.#lows[index] = digest ? digest.low : 0;
  }

  #clear(place: number): void {
    const verdict = this.#places[place];
    if (verdict) this.#verdicts[verdict.index] = undefined;
    this.#places[place] = undefined;
  }

  /** Clears what the record before left at this place and the later ones. */
  #keepOnly(places: number): void {
    for (let place = places; place < this.#kept; place += 1) this.#clear(place);
    if (places < this.#kept) this.#kept = places;
  }
}

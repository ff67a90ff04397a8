// Texts under one name, told by their bytes: values of most fields repeat, and a text met before is not made again.
import type { Buffer } from 'node:buffer';

/** The longest text that is kept, in words of four bytes. */
export const maxWords = 12;
/** How many texts are kept: a power of two. */
const slots = 256;
/** After so many texts of which less than half were known, none is kept any longer. */
const trial = 4096;

/** The bytes of the last word that belong to a text, by the length of the text modulo 4. */
const masks: readonly number[] = [-1, 0xff, 0xffff, 0xffffff];

/** A word of a text of which `left` bytes are left. */
const wordAt = (view: DataView, at: number, left: number): number =>
  left >= 4 ? view.getInt32(at, true) : view.getInt32(at, true) & (masks[left] as number);

/** True when the words stand at `at`; the last of them ends after `length` bytes in all. */
export function hasWords(
  words: Int32Array,
  first: number,
  length: number,
  view: DataView,
  at: number,
): boolean {
  for (let done = 0, word = first; done < length; done += 4, word += 1)
    if (words[word] !== wordAt(view, at + done, length - done)) return false;
  return true;
}

/** Copies the bytes at `at` into words as {@link hasWords} compares them. */
export function copyWords(
  words: Int32Array,
  first: number,
  length: number,
  view: DataView,
  at: number,
): void {
  for (let done = 0, word = first; done < length; done += 4, word += 1)
    words[word] = wordAt(view, at + done, length - done);
}

/** The bytes of a text in words, the last one filled with zeros. */
export function toWords(bytes: Uint8Array): Int32Array {
  const view = new DataView(new ArrayBuffer(bytes.length + 4));
  new Uint8Array(view.buffer).set(bytes);
  return Int32Array.from({ length: (bytes.length + 3) >> 2 }, (_, at) => view.getInt32(4 * at, true));
}

/** One per name. */
export class KnownTexts {
  readonly #texts = new Array<string>(slots).fill('');
  readonly #lengths = new Uint8Array(slots);
  readonly #words = new Int32Array(slots * maxWords);
  #count = 0;
  #hits = 0;
  #isUseful = true;
  /** What was remembered of each text. */
  readonly #memos = new Array<object | undefined>(slots).fill(undefined);
  /** Where the text taken last is kept: a slot keeps the newest of its texts; -1 where none does. */
  #slot = -1;

  /** What was remembered of the text taken last. */
  get memo(): object | undefined {
    return this.#slot < 0 ? undefined : this.#memos[this.#slot];
  }

  /** Remembers something of the text taken last; gives whether it is kept. */
  remember(memo: object): boolean {
    if (this.#slot < 0) return false;
    this.#memos[this.#slot] = memo;
    return true;
  }

  /** The text taken last where it stands at `start` again, else undefined; what comes behind it is not looked at. */
  again(view: DataView, start: number): string | undefined {
    const slot = this.#slot;
    if (slot < 0) return undefined;
    const isSame = hasWords(this.#words, slot * maxWords, this.#lengths[slot] as number, view, start);
    return isSame ? this.#texts[slot] : undefined;
  }

  /** Length in bytes of the text taken last, where it is kept. */
  get length(): number {
    return this.#lengths[this.#slot] as number;
  }

  /** A stretch of UTF-8, in which `isAscii` says that no byte is beyond ASCII, as a string. `view` is of the same bytes and three more. */
  take(bytes: Buffer, view: DataView, start: number, end: number, isAscii: boolean): string {
    const length = end - start;
    this.#slot = -1;
    if (length > 4 * maxWords || !this.#isUseful) return cut(bytes, start, end, isAscii);
    let hash = length;
    for (let at = start; at < end; at += 4) hash = Math.imul(hash ^ wordAt(view, at, end - at), 2654435761);
    const slot = (hash ^ (hash >>> 15)) >>> 24;
    const first = slot * maxWords;
    this.#count += 1;
    if (this.#lengths[slot] === length && hasWords(this.#words, first, length, view, start)) {
      this.#hits += 1;
      this.#slot = slot;
      return this.#texts[slot] as string;
    }
    if (this.#count > trial && this.#hits * 2 < this.#count) this.#isUseful = false;
    copyWords(this.#words, first, length, view, start);
    this.#lengths[slot] = length;
    this.#memos[slot] = undefined;
    this.#slot = slot;
    return (this.#texts[slot] = cut(bytes, start, end, isAscii));
  }
}

const cut = (bytes: Buffer, start: number, end: number, isAscii: boolean): string =>
  bytes.toString(isAscii ? 'latin1' : 'utf8', start, end);

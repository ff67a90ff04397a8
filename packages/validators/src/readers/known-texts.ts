// Texts under one name, told by their bytes: values of most fields repeat, and a text met before is not made again.
import type { Buffer } from 'node:buffer';

/** The longest text that is kept, in bytes. */
export const maxLength = 48;
/** How many texts are kept: a power of two. */
const slots = 256;
/** After so many texts of which less than half were known, none is kept any longer. */
const trial = 4096;

/** The bytes of the last word that belong to a text, by the length of the text modulo 4. */
const masks: readonly number[] = [-1, 0xff, 0xffff, 0xffffff];

/** A word of four bytes of a text of which `left` bytes are left. */
const wordAt = (view: DataView, at: number, left: number): number =>
  left >= 4 ? view.getInt32(at, true) : view.getInt32(at, true) & (masks[left] as number);

/**
 * True when the `length` bytes that are kept from `from` on stand at `at`, behind which eight more can be read. None of the kept is
 * zero: so eight of them, taken for a number, equal no other eight.
 */
export function isAlike(kept: DataView, from: number, length: number, view: DataView, at: number): boolean {
  if (length < 8) {
    for (let done = 0; done < length; done += 4)
      if (wordAt(kept, from + done, length - done) !== wordAt(view, at + done, length - done)) return false;
    return true;
  }
  const last = length - 8;
  for (let done = 0; done < last; done += 8)
    if (kept.getFloat64(from + done, true) !== view.getFloat64(at + done, true)) return false;
  return kept.getFloat64(from + last, true) === view.getFloat64(at + last, true);
}

/** Copies the bytes at `at`, as {@link isAlike} compares them. */
export function keep(kept: DataView, from: number, length: number, view: DataView, at: number): void {
  for (let done = 0; done < length; done += 1) kept.setUint8(from + done, view.getUint8(at + done));
}

/** Room for so many bytes to be kept. */
export const makeRoom = (length: number): DataView => new DataView(new ArrayBuffer(length + 4));

/** One per name. */
export class KnownTexts {
  readonly #texts = new Array<string>(slots).fill('');
  readonly #lengths = new Uint8Array(slots);
  readonly #bytes = makeRoom(slots * maxLength);
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
    const isSame = isAlike(this.#bytes, slot * maxLength, this.#lengths[slot] as number, view, start);
    return isSame ? this.#texts[slot] : undefined;
  }

  /** Length in bytes of the text taken last, where it is kept. */
  get length(): number {
    return this.#lengths[this.#slot] as number;
  }

  /** A stretch of UTF-8, in which `isAscii` says that no byte is beyond ASCII, as a string. `view` is of the same bytes and eight more. */
  take(bytes: Buffer, view: DataView, start: number, end: number, isAscii: boolean): string {
    const length = end - start;
    this.#slot = -1;
    if (length > maxLength || !this.#isUseful) return cut(bytes, start, end, isAscii);
    let hash = length;
    for (let at = start; at < end; at += 4) hash = Math.imul(hash ^ wordAt(view, at, end - at), 2654435761);
    const slot = (hash ^ (hash >>> 15)) >>> 24;
    const first = slot * maxLength;
    this.#count += 1;
    if (this.#lengths[slot] === length && isAlike(this.#bytes, first, length, view, start)) {
      this.#hits += 1;
      this.#slot = slot;
      return this.#texts[slot] as string;
    }
    if (this.#count > trial && this.#hits * 2 < this.#count) this.#isUseful = false;
    keep(this.#bytes, first, length, view, start);
    this.#lengths[slot] = length;
    this.#memos[slot] = undefined;
    this.#slot = slot;
    return (this.#texts[slot] = cut(bytes, start, end, isAscii));
  }
}

const cut = (bytes: Buffer, start: number, end: number, isAscii: boolean): string =>
  bytes.toString(isAscii ? 'latin1' : 'utf8', start, end);

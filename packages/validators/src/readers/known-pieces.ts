// Pieces of XML that are kept over documents: a tag with the blanks before it. The documents of one system, and the lines of one
// document, are alike but for a few values; what is written alike is read once, and told by four units at a time afterwards.
import { internalize } from '../internalize.js';
import { isBlank, XmlAttributes, noAttributes, type StartTag } from './xml-builder.js';

/** A start tag that was read. */
export interface ReadTag extends StartTag {
  /** True for the tag of an empty element. */
  readonly empty: boolean;
}

/** A tag and the blanks before it, as they were read. */
export interface ReadPiece {
  /** As the text of an element has them. */
  readonly blanks: string;
  /** Units from the first blank up to and with `>`. */
  readonly length: number;
  /** Units of the tag alone. */
  readonly tagLength: number;
  /** Undefined for the end of an element. */
  readonly tag: ReadTag | undefined;
  /** Name of the element as written. */
  readonly name: string;
}

/** A piece that is kept; it holds nothing of a document. */
export interface KnownPiece extends ReadPiece {
  /** Where it is kept. */
  readonly slot: number;
  readonly attributeNames: readonly string[];
  /** True when a value begins or ends with a blank. */
  readonly edgeBlanks: boolean;
  /** The reading that met it last. */
  reading: number;
}

/** The code units of a text, one by one and as bytes. */
export interface PieceText {
  readonly units: Uint16Array;
  readonly bytes: DataView;
}

/** Shorter and longer pieces are not kept: the shortest are read as quickly, and the room is bounded. */
const [shortest, longest] = [4, 256];
/** Units from one piece kept to the next; no power of two, since the caches of processors put such stretches all in one place. */
const stride = longest + 8;
/** A piece that was met in one of so many readings keeps its place. */
const memory = 64;

/**
 * Pieces kept over documents, each in a place that follows from its units. A piece is kept when it comes the second time, since
 * most of those that hold a value of one document never come again.
 */
export class KnownPieces {
  readonly #pieces: (KnownPiece | undefined)[];
  readonly #units: Uint16Array;
  readonly #bytes: DataView;
  /** For each place the hash of the piece that came last and was not known. */
  readonly #hashes: Int32Array;
  /** Where the piece is kept that came last after the same few pieces. */
  readonly #followers = new Uint16Array(16_384);

  /** `size` is a power of two. */
  constructor(size: number) {
    this.#pieces = new Array<KnownPiece | undefined>(size).fill(undefined);
    this.#units = new Uint16Array(size * stride);
    this.#bytes = new DataView(this.#units.buffer);
    this.#hashes = new Int32Array(size);
  }

  /** Where a piece is kept, or beside it, by some of its units, most of them at the end: there tags of one name differ. */
  slotOf(units: Uint16Array, start: number, end: number): number {
    const last = Math.max(start, end - 24);
    let hash = end - start;
    for (let at = start + 1; at < last; at += 6) hash = (Math.imul(hash, 31) + (units[at] as number)) | 0;
    for (let at = last; at < end; at += 1) hash = (Math.imul(hash, 31) + (units[at] as number)) | 0;
    return (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (this.#hashes.length - 1);
  }

  /** The piece that has its place there or beside it, if it is the one that begins at `start`. */
  findNear(slot: number, text: PieceText, start: number): KnownPiece | undefined {
    return this.find(slot, text, start) ?? this.find(besides(slot), text, start);
  }

  /** The piece kept there, if it is the one that begins at `start`. */
  find(slot: number, { units, bytes }: PieceText, start: number): KnownPiece | undefined {
    const piece = this.#pieces[slot];
    if (piece === undefined || start + piece.length > units.length) return undefined;
    // Four units are compared as one number. No unit of a piece is zero, so equal numbers are equal units; four that are no
    // number differ from themselves, and such a piece is read each time.
    let own = 2 * stride * slot;
    let at = 2 * start;
    const last = at + 2 * piece.length - 8;
    for (; at < last; at += 8, own += 8)
      if (bytes.getFloat64(at, true) !== this.#bytes.getFloat64(own, true)) return undefined;
    own -= at - last;
    return bytes.getFloat64(last, true) === this.#bytes.getFloat64(own, true) ? piece : undefined;
  }

  /** What stands for some pieces, for the one that comes after them; `slot` is that of the newest, 0 if it is not kept. */
  follow(before: number, slot: number): number {
    return ((before << 5) ^ slot) & 16_383;
  }

  /** Where the piece is kept that came last after such pieces. */
  guess(before: number): number {
    return this.#followers[before] as number;
  }

  /** Takes note of where the piece after such pieces is kept. */
  learn(before: number, slot: number): void {
    this.#followers[before] = slot;
  }

  /** Keeps a piece that was read whole, if it was met before and its place is not taken by one that is still in use. */
  keep(slot: number, { units }: PieceText, start: number, piece: ReadPiece, reading: number): void {
    const { length } = piece;
    if (length < shortest || length > longest) return;
    const free = [slot, besides(slot)].find((each) => !this.#isInUse(each, reading));
    if (free === undefined) return;
    const hash = hashUnits(units, start, start + length);
    if (this.#hashes[slot] === hash) {
      this.#pieces[free] = detachPiece(piece, free, reading);
      this.#units.set(units.subarray(start, start + length), free * stride);
    }
    this.#hashes[slot] = hash;
  }

  #isInUse(slot: number, reading: number): boolean {
    const present = this.#pieces[slot];
    return present !== undefined && present.reading > reading - memory;
  }
}

/** The second place of pieces whose first one is taken: tags of every document may come upon one place. */
const besides = (slot: number): number => slot ^ 1;

const hashUnits = (units: Uint16Array, start: number, end: number): number => {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + (units[at] as number)) | 0;
  return hash;
};

const detachPiece = (piece: ReadPiece, slot: number, reading: number): KnownPiece => {
  const { blanks, length, tagLength, tag, name } = piece;
  const kept = tag && detachTag(tag);
  const values = Object.values(kept?.attributes ?? noAttributes);
  return {
    blanks: internalize(blanks),
    length,
    tagLength,
    tag: kept,
    name,
    slot,
    attributeNames: Object.keys(kept?.attributes ?? noAttributes),
    edgeBlanks: values.some(hasEdgeBlank),
    // The reading that is under way has told already what it has to tell of the piece.
    reading,
  };
};

const detachTag = ({ name, attributes, qualified, declares, empty }: ReadTag): ReadTag => {
  const own = attributes === noAttributes ? noAttributes : new XmlAttributes();
  for (const each of Object.keys(attributes)) own[each] = internalize(attributes[each] as string);
  return { name, attributes: own, qualified, declares, isKept: true, meaning: undefined, empty };
};

/** True when a value begins or ends with a blank that people and programs leave there. */
export const hasEdgeBlank = (value: string): boolean =>
  isBlank(value.charCodeAt(0)) || isBlank(value.charCodeAt(value.length - 1));

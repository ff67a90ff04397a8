// Start tags as they were read, and those that are kept over documents.
import { internalize } from '../internalize.js';
import { isBlank, XmlAttributes, noAttributes, type StartTag } from './xml-builder.js';

/** A start tag that was read. */
export interface ReadTag extends StartTag {
  /** The code units that it was read from, and where among them it begins. */
  readonly units: Uint16Array;
  readonly start: number;
  /** From `<` up to and with `>`. */
  readonly length: number;
  /** True for the tag of an empty element. */
  readonly empty: boolean;
  /** The reading that met it last. */
  reading: number;
}

/** A tag that is kept; it holds no piece of a document. */
export interface KnownTag extends ReadTag {
  /** Where it is kept. */
  readonly slot: number;
  /** Its units two by two, from the first one and from the second one; the last one is `>`. */
  readonly pairs: readonly [even: Int32Array, odd: Int32Array];
  readonly attributeNames: readonly string[];
  /** True when a value begins or ends with a blank. */
  readonly edgeBlanks: boolean;
}

/** The code units of a text, one by one and two by two; behind the text at least one more, a zero. */
export interface TagText {
  readonly units: Uint16Array;
  readonly pairs: Int32Array;
}

/** Units two by two, without a last one that stands alone. */
export const listPairs = ({ buffer, byteOffset, length }: Uint16Array): Int32Array =>
  new Int32Array(buffer, byteOffset, length >> 1);

/** Longer tags are not kept, so that the room is bounded. */
const longest = 256;

/**
 * Start tags kept over documents: those of one system are alike but for a few values, and what is written alike is read once.
 * A tag is kept when it comes the second time, since most of those that hold a value of one document never come again.
 */
export class KnownTags {
  readonly #tags: (KnownTag | undefined)[];
  /** For each place the hash of the tag that came last and was not known. */
  readonly #hashes: Int32Array;
  /** Where the tag is kept that came last after the same few tags. */
  readonly #followers = new Uint16Array(16_384);

  /** `size` is a power of two. */
  constructor(size: number) {
    this.#tags = new Array<KnownTag | undefined>(size).fill(undefined);
    this.#hashes = new Int32Array(size);
  }

  /** Where a tag is kept, by some of its units, most of them at the end: there tags of one name differ. */
  slotOf(units: Uint16Array, start: number, end: number): number {
    const last = Math.max(start, end - 12);
    let hash = end - start;
    for (let at = start + 1; at < last; at += 6) hash = (Math.imul(hash, 31) + (units[at] as number)) | 0;
    for (let at = last; at < end; at += 1) hash = (Math.imul(hash, 31) + (units[at] as number)) | 0;
    return (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (this.#hashes.length - 1);
  }

  /** The tag kept there, if it is the one that begins at `start`. */
  find(slot: number, text: TagText, start: number): KnownTag | undefined {
    const tag = this.#tags[slot];
    return tag !== undefined && begins(tag, text, start) ? tag : undefined;
  }

  /** What stands for some tags, for the one that comes after them; `slot` is that of the newest, 0 if it is not kept. */
  follow(before: number, slot: number): number {
    return ((before << 5) ^ slot) & 16_383;
  }

  /** Where the tag is kept that came last after such tags. */
  guess(before: number): number {
    return this.#followers[before] as number;
  }

  /** Takes note of where the tag after such tags is kept. */
  learn(before: number, slot: number): void {
    this.#followers[before] = slot;
  }

  /** Keeps a tag that was read whole, if it was met before and its place is not taken by another tag of the same document. */
  keep(slot: number, tag: ReadTag): void {
    if (tag.length > longest || this.#tags[slot]?.reading === tag.reading) return;
    const hash = hashUnits(tag);
    if (this.#hashes[slot] === hash) this.#tags[slot] = detachTag(tag, slot);
    this.#hashes[slot] = hash;
  }
}

const hashUnits = ({ units, start, length }: ReadTag): number => {
  let hash = 0;
  for (let at = start; at < start + length; at += 1) hash = (Math.imul(hash, 31) + (units[at] as number)) | 0;
  return hash;
};

/** True for a text that holds the tag at `start`. Units are compared two at once: most of a document is start tags. */
const begins = (
  { length, pairs: [even, odd] }: KnownTag,
  { units, pairs }: TagText,
  start: number,
): boolean => {
  const own = start % 2 === 0 ? even : odd;
  const first = (start + 1) >> 1;
  for (let at = 0; at < own.length; at += 1) if (pairs[first + at] !== own[at]) return false;
  return units[start + length - 1] === 62;
};

const detachTag = (
  { name, attributes, qualified, declares, start, length, empty, reading, ...tag }: ReadTag,
  slot: number,
): KnownTag => {
  const own = attributes === noAttributes ? noAttributes : new XmlAttributes();
  const attributeNames = Object.keys(attributes);
  for (const each of attributeNames) own[each] = internalize(attributes[each] as string);
  const units = tag.units.slice(start, start + length);
  const pairs = [listPairs(units), listPairs(units.slice(1))] as const;
  const edgeBlanks = Object.values(own).some(hasEdgeBlank);
  return { name, attributes: own, qualified, declares, meaning: undefined, units, start: 0, length, empty, reading, slot, pairs, attributeNames, edgeBlanks }; // prettier-ignore
};

/** True when a value begins or ends with a blank that people and programs leave there. */
export const hasEdgeBlank = (value: string): boolean =>
  isBlank(value.charCodeAt(0)) || isBlank(value.charCodeAt(value.length - 1));

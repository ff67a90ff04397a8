// Reads the usual line of NDJSON, an object of texts and numbers whose names are those of a line before, straight from its
// bytes: several times as fast as JSON.parse, because names are compared and texts met before are not made again.
// Whatever it does not understand it leaves to JSON.parse, which also says what is wrong.
import type { Buffer } from 'node:buffer';
import type { FieldMemory } from './record-place.js';
import { KnownTexts, isAlike, keep, makeRoom, maxLength } from './known-texts.js';

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const opening = 0x7b;
const closing = 0x7d;
const blank = 0x20;

/** Names of one record that are worth remembering. */
const maxKeys = 2000;
/** After so many lines that JSON.parse had to read, the names of the last of them are remembered instead. */
const patience = 16;

/** What JSON.parse reads from a text, or undefined. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A name as it stands in a line, with its quotation marks and the colon behind it. */
interface Name {
  readonly key: string;
  /** Length in bytes, and how many more these are than its units of UTF-16. */
  readonly length: number;
  readonly surplus: number;
  readonly bytes: DataView;
  readonly texts: KnownTexts;
  /** The name with the text that stood there twice in a row, which will most often come again: length in bytes, 0 for none. */
  readonly pair: { readonly bytes: DataView; length: number; surplus: number; text: string };
}

function toName(key: string): Name {
  const written = new TextEncoder().encode(`"${key}":`);
  const { length } = written;
  const bytes = makeRoom(length);
  written.forEach((byte, at) => bytes.setUint8(at, byte));
  return {
    key,
    length,
    surplus: length - key.length - 3,
    bytes,
    texts: new KnownTexts(),
    pair: { bytes: makeRoom(length + 2 + maxLength), length: 0, surplus: 0, text: '' },
  };
}

/** Bytes of UTF-8 to read from; the view has eight more, whatever they are. */
export interface ByteText {
  readonly bytes: Buffer;
  readonly view: DataView;
}

/** Reads lines one after the other; what the last one held stands in its fields until the next. */
export class FlatRecordReader implements FieldMemory {
  readonly keys: string[] = [];
  readonly values: unknown[] = [];
  readonly memos: unknown[] = [];
  /** Texts of the names in the record; none where the value was read as JSON. */
  readonly #sources: (KnownTexts | undefined)[] = [];
  /** By how many the bytes are more than the units of UTF-16. */
  surplus = 0;
  /** Names in the order they come. */
  #known: readonly Name[] = [];
  #failed = 0;
  /** The text read last, and where it is kept. */
  #value: unknown;
  #texts: KnownTexts | undefined;

  /** Learns the names of a record that JSON.parse read. */
  learn(record: unknown): void {
    if (typeof record !== 'object' || record === null) return;
    this.#failed += 1;
    const keys = Object.keys(record);
    if (keys.length <= this.#known.length && this.#failed < patience) return;
    this.#failed = 0;
    const isKnown =
      keys.length === this.#known.length && keys.every((key, at) => key === this.#known[at]?.key);
    if (isKnown || keys.length > maxKeys || keys.some((key) => JSON.stringify(key) !== `"${key}"`)) return;
    this.#known = keys.map(toName);
  }

  /** Remembers something of the text at a place of the record read last: each name comes once, so its text is the last taken. */
  remember(at: number, memo: object): void {
    const texts = this.#sources[at];
    if (texts?.remember(memo) === true) this.memos[at] = memo;
  }

  /** Reads the object that begins at `start`; gives the offset behind it, or -1 where it is left to JSON.parse. */
  read(source: ByteText, start: number): number {
    const { bytes, view } = source;
    if (bytes[start] !== opening || this.#known.length === 0) return -1;
    const { keys, values, memos } = this;
    const known = this.#known;
    const sources = this.#sources;
    let at = start;
    let number = -1;
    let count = 0;
    this.surplus = 0;
    do {
      at = skipBlanks(bytes, at + 1);
      const next = known[number + 1];
      const pair = next?.pair;
      if (pair && pair.length > 0 && isAlike(pair.bytes, 0, pair.length, view, at)) {
        number += 1;
        at += pair.length;
        this.surplus += pair.surplus;
        if (sources[count] !== next.texts || values[count] !== pair.text)
          this.#set(count, next.key, pair.text, next.texts);
      } else {
        number = this.#findName(view, at, number + 1);
        if (number < 0) return -1;
        const name = known[number] as Name;
        const begin = at;
        at = skipBlanks(bytes, at + name.length);
        const open = at;
        let texts: KnownTexts | undefined;
        let value: unknown;
        if (bytes[at] !== quote) {
          while (isWordUnit(bytes[at] as number)) at += 1;
          value = parse(bytes.toString('latin1', open, at));
        } else {
          // Most often the value of the record before.
          const text = name.texts.again(view, open + 1);
          const close = text === undefined ? 0 : open + 1 + name.texts.length;
          if (text !== undefined && bytes[close] === quote) {
            at = close + 1;
            texts = name.texts;
            this.surplus += close - open - 1 - text.length;
            value = text;
            if (open === begin + name.length) setPair(name, view, begin, at - begin, text);
          } else {
            name.pair.length = 0;
            at = this.#readText(source, open, name.texts);
            if (at < 0) return -1;
            texts = this.#texts;
            value = this.#value;
          }
        }
        if (value === undefined) return -1;
        this.surplus += name.surplus;
        this.#set(count, name.key, value, texts);
      }
      count += 1;
      at = skipBlanks(bytes, at);
    } while (bytes[at] === comma);
    if (keys.length !== count) keys.length = values.length = memos.length = count;
    return bytes[at] === closing ? at + 1 : -1;
  }

  #set(at: number, key: string, value: unknown, texts: KnownTexts | undefined): void {
    this.keys[at] = key;
    this.values[at] = value;
    this.memos[at] = texts?.memo;
    this.#sources[at] = texts;
  }

  /** Reads a value in quotation marks into `#value`; gives the offset behind it, or -1. */
  #readText({ bytes, view }: ByteText, open: number, texts: KnownTexts): number {
    let at = open + 1;
    let all = 0;
    let isPlain = true;
    for (; bytes[at] !== quote; at += 1) {
      const byte = bytes[at] as number;
      if (byte < blank) return -1;
      if (byte === backslash) {
        isPlain = false;
        at += 1;
      }
      all |= byte;
    }
    if (isPlain) {
      const text = texts.take(bytes, view, open + 1, at, all < 0x80);
      this.surplus += at - open - 1 - text.length;
      this.#value = text;
      this.#texts = texts;
    } else {
      const text = bytes.toString('utf8', open, at + 1);
      this.surplus += at + 1 - open - text.length;
      this.#value = parse(text);
      this.#texts = undefined;
    }
    return at + 1;
  }

  /** The number of the name that stands at `at`, not before `first`: names that only come forward come once. */
  #findName(view: DataView, at: number, first: number): number {
    for (let number = first; number < this.#known.length; number += 1) {
      const { length, bytes } = this.#known[number] as Name;
      if (isAlike(bytes, 0, length, view, at)) return number;
    }
    return -1;
  }
}

function setPair(name: Name, view: DataView, at: number, length: number, text: string): void {
  const { pair } = name;
  keep(pair.bytes, 0, length, view, at);
  pair.length = length;
  pair.surplus = name.surplus + length - name.length - 2 - text.length;
  pair.text = text;
}

function skipBlanks(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === blank) at += 1;
  return at;
}

/** Of numbers, `true`, `false` and `null`. */
const isWordUnit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) ||
  unit === 0x2d ||
  unit === 0x2b ||
  unit === 0x2e;

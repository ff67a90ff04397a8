// Reads the usual line of NDJSON, an object of texts and numbers whose names are those of a line before, straight from its
// code units: several times as fast as JSON.parse, because names are compared and texts met before are not made again.
// Whatever it does not understand it leaves to JSON.parse, which also says what is wrong.
import { Buffer } from 'node:buffer';
import { isAlike } from './interner.js';

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const opening = 0x7b;
const closing = 0x7d;
const blank = 0x20;

/** Names of one record that are worth remembering. */
const maxKeys = 2000;
/** After so many lines that JSON.parse had to read, the names of the last of them are remembered instead. */
const patience = 16;

/** The longest text that is kept under a name, and how many are: a power of two. */
const [maxLength, slots] = [32, 256];

/** Texts under one name, one string each: values of most fields repeat. */
class Texts {
  readonly #known: string[] = new Array<string>(slots).fill('');
  /** The units of the text in each slot. */
  readonly #units = new Uint16Array(slots * maxLength);

  /** A stretch of a text as a string; `hash` is of its units. */
  take(text: string, units: Uint16Array, start: number, end: number, hash: number): string {
    const length = end - start;
    if (length > maxLength) return cut(text, units, start, end);
    const slot = (hash ^ (hash >>> 15)) & (slots - 1);
    const first = slot * maxLength;
    const known = this.#known[slot] as string;
    if (known.length === length && isAlike(units, start, end, this.#units, first)) return known;
    for (let index = 0; index < length; index += 1)
      this.#units[first + index] = units[start + index] as number;
    return (this.#known[slot] = cut(text, units, start, end));
  }
}

/** A copy: V8 keeps the whole text in memory behind every longer piece of it. */
const cut = (text: string, units: Uint16Array, start: number, end: number): string =>
  end - start < 13
    ? text.slice(start, end)
    : Buffer.from(units.buffer, units.byteOffset + 2 * start, 2 * (end - start)).toString('utf16le');

/** What JSON.parse reads from a text, or undefined. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads lines one after the other; names and values of the last one are in `keys` and `values` until the next. */
export class FlatRecordReader {
  readonly keys: string[] = [];
  readonly values: unknown[] = [];
  /** Names in the order they come, each with its quotation marks in units too, and the texts met under it. */
  #known: readonly string[] = [];
  #names: readonly Uint16Array[] = [];
  #texts: readonly Texts[] = [];
  #failed = 0;

  /** Learns the names of a record that JSON.parse read. */
  learn(record: unknown): void {
    if (typeof record !== 'object' || record === null) return;
    this.#failed += 1;
    const keys = Object.keys(record);
    if (keys.length <= this.#known.length && this.#failed < patience) return;
    this.#failed = 0;
    const isKnown = keys.length === this.#known.length && keys.every((key, at) => key === this.#known[at]);
    if (isKnown || keys.length > maxKeys || keys.some((key) => JSON.stringify(key) !== `"${key}"`)) return;
    this.#known = keys;
    this.#names = keys.map((key) =>
      Uint16Array.from({ length: key.length + 2 }, (_, at) => `"${key}"`.charCodeAt(at)),
    );
    this.#texts = keys.map(() => new Texts());
  }

  /** Reads the object that begins at `start`; gives the offset behind it, or -1 where it is left to JSON.parse. */
  read(text: string, units: Uint16Array, start: number): number {
    if (units[start] !== opening || this.#known.length === 0) return -1;
    const { keys, values } = this;
    let at = start;
    let field = -1;
    let count = 0;
    do {
      at = skipBlanks(units, at + 1);
      field = this.#findName(units, at, field + 1);
      if (field < 0) return -1;
      at = skipBlanks(units, at + (this.#names[field] as Uint16Array).length);
      if (units[at] !== colon) return -1;
      at = skipBlanks(units, at + 1);
      const open = at;
      let value: unknown;
      if (units[at] === quote) {
        let hash = 0;
        let isPlain = true;
        for (at += 1; units[at] !== quote; at += 1) {
          const unit = units[at] as number;
          if (unit < blank) return -1;
          if (unit === backslash) {
            isPlain = false;
            at += 1;
          }
          hash = Math.imul(hash ^ unit, 2654435761);
        }
        at += 1;
        value = isPlain
          ? (this.#texts[field] as Texts).take(text, units, open + 1, at - 1, hash)
          : parse(text.slice(open, at));
      } else {
        while (isWordUnit(units[at] as number)) at += 1;
        value = parse(text.slice(open, at));
      }
      if (value === undefined) return -1;
      keys[count] = this.#known[field] as string;
      values[count] = value;
      count += 1;
      at = skipBlanks(units, at);
    } while (units[at] === comma);
    if (keys.length !== count) keys.length = values.length = count;
    return units[at] === closing ? at + 1 : -1;
  }

  /** The field whose name stands at `at`, not before `first`: names that only come forward come once. */
  #findName(units: Uint16Array, at: number, first: number): number {
    for (let field = first; field < this.#names.length; field += 1) {
      const name = this.#names[field] as Uint16Array;
      if (isAlike(name, 0, name.length, units, at)) return field;
    }
    return -1;
  }
}

function skipBlanks(units: Uint16Array, from: number): number {
  let at = from;
  while (units[at] === blank) at += 1;
  return at;
}

/** Of numbers, `true`, `false` and `null`. */
const isWordUnit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) ||
  unit === 0x2d ||
  unit === 0x2b ||
  unit === 0x2e;

// Where the fields of a record stand in JSON text. Worked out when the first finding of the record asks.
import type { Fix, Location } from '../finding.js';
import { JsonTokenizer } from './json-tokens.js';
import { walkJson } from './json-walk.js';
import type { LineIndex } from './line-index.js';
import type { RecordPlace } from './record-place.js';

/** A JSON Pointer step (RFC 6901). */
function escapePointer(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The place of one record in a text. */
export class JsonRecordPlace implements RecordPlace {
  readonly #source: string;
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #pointer: string;
  readonly #base: number;
  readonly #findStart: () => number;
  #keys: Map<string, number> | undefined;
  #start: number | undefined;

  constructor(options: {
    source: string;
    text: string;
    lines: LineIndex;
    pointer: string;
    findStart: () => number;
    /** Offset of the text in the file. */
    base: number;
  }) {
    this.#source = options.source;
    this.#text = options.text;
    this.#lines = options.lines;
    this.#pointer = options.pointer;
    this.#findStart = options.findStart;
    this.#base = options.base;
  }

  location(): Location {
    return {
      source: this.#source,
      ...(this.#pointer !== '' && { path: this.#pointer }),
      ...this.#lines.locate(this.#offset()),
    };
  }

  locate(key: string, item?: number): Location {
    const path = `${this.#pointer}/${escapePointer(key)}${item === undefined ? '' : `/${item}`}`;
    const offset =
      this.#keyOffsets().get(item === undefined ? key : `${key}/${item}`) ??
      this.#keyOffsets().get(key) ??
      this.#offset();
    return { source: this.#source, path, ...this.#lines.locate(offset) };
  }

  edit(key: string, item: number | undefined, value: string): Fix['edit'] {
    const offset = this.#keyOffsets().get(item === undefined ? key : `${key}/${item}`);
    if (offset === undefined) return undefined;
    const token = new JsonTokenizer(this.#text, offset);
    const kind = token.next();
    if (kind !== 'string' && kind !== 'number' && kind !== 'word') return undefined;
    return { start: this.#base + token.start, end: this.#base + token.end, text: JSON.stringify(value) };
  }

  #offset(): number {
    return (this.#start ??= this.#findStart());
  }

  /** Offsets of the values of keys, and of array items below them as `key/item`. */
  #keyOffsets(): Map<string, number> {
    if (this.#keys) return this.#keys;
    const found = (this.#keys = new Map<string, number>());
    let last = '';
    walkJson(
      this.#text,
      {
        key(name, _offset, depth) {
          if (depth === 0) last = name;
        },
        value(offset, depth, index) {
          if (depth === 1 && !found.has(last)) found.set(last, offset);
          else if (depth === 2 && index !== undefined && !found.has(`${last}/${index}`))
            found.set(`${last}/${index}`, offset);
        },
      },
      { start: this.#offset(), alone: false },
    );
    return found;
  }
}

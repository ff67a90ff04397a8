// Where the fields of a record stand in JSON text. Worked out when the first finding of the record asks.
import type { Location } from '../finding.js';
import { walkJson } from './json-walk.js';
import type { LineIndex } from './line-index.js';
import type { RecordPlace } from './record-place.js';

/** A JSON Pointer step (RFC 6901). */
export function escapePointer(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The place of one record in a text. */
export class JsonRecordPlace implements RecordPlace {
  readonly #source: string;
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #pointer: string;
  readonly #findStart: () => number;
  #keys: Map<string, number> | undefined;
  #start: number | undefined;

  constructor(options: {
    source: string;
    text: string;
    lines: LineIndex;
    pointer: string;
    findStart: () => number;
  }) {
    this.#source = options.source;
    this.#text = options.text;
    this.#lines = options.lines;
    this.#pointer = options.pointer;
    this.#findStart = options.findStart;
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

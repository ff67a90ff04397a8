// Walks JSON text without recursion and without building values: names the first fault, and where keys and values stand.
// JSON.parse reads the values; this walk is made only when a place or a cause has to be told.
import { JsonTokenizer } from './json-tokens.js';
import type { JsonToken } from './json-tokens.js';

/** The first fault of a JSON text: a message id of rule `file/json-syntax`. */
export interface JsonFault {
  readonly message: string;
  /** Offset in UTF-16 units. */
  readonly offset: number;
}

/** Called while walking; the outermost value has depth 0, its keys too. */
export interface JsonVisitor {
  /** A key, with the offset of its quotation mark. */
  key?(name: string, offset: number, depth: number): void;
  /** Any value, before its content. `index` counts where the value is in an array. */
  value?(offset: number, depth: number, index: number | undefined): void;
  /** End of an object or array. */
  leave?(depth: number): void;
}

/** Where to begin, and whether anything but blanks may follow the value. */
export interface JsonWalkOptions {
  readonly start?: number;
  readonly alone?: boolean;
}

/** Walks one JSON value. Returns the first fault. */
export function walkJson(
  text: string,
  visitor: JsonVisitor,
  options: JsonWalkOptions = {},
): JsonFault | undefined {
  return new JsonWalk(text, visitor, options).run();
}

interface Frame {
  readonly isArray: boolean;
  index: number;
}

class JsonWalk {
  readonly #tokens: JsonTokenizer;
  readonly #visitor: JsonVisitor;
  readonly #alone: boolean;
  readonly #stack: Frame[] = [];

  constructor(text: string, visitor: JsonVisitor, { start = 0, alone = true }: JsonWalkOptions) {
    this.#tokens = new JsonTokenizer(text, start);
    this.#visitor = visitor;
    this.#alone = alone;
  }

  run(): JsonFault | undefined {
    let token = this.#tokens.next();
    for (;;) {
      const opened = this.#beginValue(token);
      if (typeof opened !== 'string') return opened;
      if (opened === 'item') {
        token = this.#token;
        continue;
      }
      const more = this.#endValue();
      if (more === 'item') {
        token = this.#token;
        continue;
      }
      if (more !== undefined) return more;
      if (!this.#alone) return undefined;
      const last = this.#tokens.next();
      return last === 'end' ? undefined : { message: 'after-end', offset: this.#tokens.start };
    }
  }

  /** The first token of the value that comes next. */
  #token: JsonToken = 'end';

  /** `item`: a value inside begins; `ended`: the value is complete. */
  #beginValue(token: JsonToken): 'item' | 'ended' | JsonFault {
    const { start } = this.#tokens;
    const frame = this.#stack.at(-1);
    if (token === 'string' || token === 'number' || token === 'word' || token === '{' || token === '[') {
      this.#visitor.value?.(start, this.#stack.length, frame?.isArray === true ? frame.index : undefined);
    } else return this.#describe(token, 'expected-value');
    if (token !== '{' && token !== '[') return 'ended';
    const isArray = token === '[';
    const next = this.#tokens.next();
    if (next === (isArray ? ']' : '}')) {
      this.#visitor.leave?.(this.#stack.length);
      return 'ended';
    }
    this.#stack.push({ isArray, index: 0 });
    return this.#beginItem(isArray, next);
  }

  /** Closes what closes after a value, up to the next item of an open container. */
  #endValue(): 'item' | JsonFault | undefined {
    for (let frame = this.#stack.at(-1); frame; frame = this.#stack.at(-1)) {
      const token = this.#tokens.next();
      if (token === ',') {
        const comma = this.#tokens.start;
        const next = this.#tokens.next();
        if (next === '}' || next === ']') return { message: 'trailing-comma', offset: comma };
        frame.index += 1;
        return this.#beginItem(frame.isArray, next);
      }
      if (token !== (frame.isArray ? ']' : '}')) return this.#describe(token, 'expected-comma');
      this.#stack.pop();
      this.#visitor.leave?.(this.#stack.length);
    }
    return undefined;
  }

  /** Reads the key of an object's item; the item's value begins with `#token`. */
  #beginItem(isArray: boolean, token: JsonToken): 'item' | JsonFault {
    if (isArray) {
      this.#token = token;
      return 'item';
    }
    if (token !== 'string') return this.#describe(token, 'expected-key');
    this.#visitor.key?.(this.#tokens.value(), this.#tokens.start, this.#stack.length - 1);
    const colon = this.#tokens.next();
    if (colon !== ':') return this.#describe(colon, 'expected-colon');
    this.#token = this.#tokens.next();
    return 'item';
  }

  #describe(token: JsonToken, expected: string): JsonFault {
    const { start, fault } = this.#tokens;
    if (token === 'end') return { message: 'truncated', offset: start };
    if (token === 'fault') return { message: fault === 'other' ? expected : fault, offset: start };
    return { message: expected, offset: start };
  }
}

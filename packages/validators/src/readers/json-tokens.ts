// Tokens of JSON text (RFC 8259). Never throws; a fault is a token of its own that ends the text.

/** Punctuation as itself; `string`, `number`, `word` (true, false, null), `end`, or `fault`. */
export type JsonToken = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'number' | 'word' | 'end' | 'fault';

const blanks = /[ \t\r\n]*/y;

const plainText = /[^"\\\u0000-\u001F]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;
/** An escape that the end of the text cuts off. */
const cutEscape = /^\\(?:u[0-9A-Fa-f]{0,3})?$/u;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /(?:true|false|null)(?![\p{L}\p{N}_$])/uy;
const otherWord = /-?[\p{L}_$][\p{L}\p{N}_$]*/uy;
const foreignWords = /^(?:NaN|-?Infinity|undefined|None|True|False|NULL|Null|TRUE|FALSE)$/u;

/** Reads one token after another. */
export class JsonTokenizer {
  readonly #text: string;
  /** Beginning and end of the token read last, in UTF-16 units. */
  start: number;
  end: number;
  /** Message of `file/json-syntax` after a `fault`. */
  fault = '';

  constructor(text: string, start: number) {
    this.#text = text;
    this.start = start;
    this.end = start;
  }

  next(): JsonToken {
    this.start = this.#match(blanks, this.end);
    this.end = this.start;
    const character = this.#text[this.start];
    switch (character) {
      case undefined:
        return 'end';
      case '{':
      case '}':
      case '[':
      case ']':
      case ',':
      case ':':
        this.end += 1;
        return character;
      case '"':
        return this.#readString();
      default:
        return this.#readOther(character);
    }
  }

  /** The string read last. */
  value(): string {
    return JSON.parse(this.#text.slice(this.start, this.end)) as string;
  }

  #match(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.test(this.#text) ? pattern.lastIndex : at;
  }

  #fail(message: string, at: number): JsonToken {
    this.fault = message;
    this.start = at;
    return 'fault';
  }

  #readString(): JsonToken {
    let at = this.start + 1;
    for (;;) {
      at = this.#match(plainText, at);
      const character = this.#text[at];
      if (character === undefined) return this.#fail('truncated', at);
      if (character === '"') {
        this.end = at + 1;
        return 'string';
      }
      if (character !== '\\') return this.#fail('control-character', at);
      const after = this.#match(escape, at);
      if (after === at)
        return cutEscape.test(this.#text.slice(at, at + 7))
          ? this.#fail('truncated', this.#text.length)
          : this.#fail('escape', at);
      at = after;
    }
  }

  #readOther(character: string): JsonToken {
    const { start } = this;
    this.end = this.#match(number, start);
    if (this.end > start) {
      const next = this.#text[this.end] ?? '';
      if (/\d/u.test(next)) return this.#fail('leading-zero', start);
      return 'number';
    }
    this.end = this.#match(word, start);
    if (this.end > start) return 'word';
    if (character === '/') return this.#fail('comment', start);
    if (character === "'" || character === '\u2018' || character === '\u201C')
      return this.#fail('single-quotes', start);
    const found = this.#text.slice(start, this.#match(otherWord, start));
    if (this.#match(otherWord, start) >= this.#text.length && 'true false null'.includes(found))
      return this.#fail('truncated', this.#text.length);
    if (foreignWords.test(found)) return this.#fail('not-json-word', start);
    return this.#fail(found === '' ? 'other' : 'unquoted', start);
  }
}

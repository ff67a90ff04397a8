// The part of Structured Fields (RFC 9651) that message signatures need: dictionaries of inner lists, byte sequences and their parameters.
import { base64ToBytes, bytesToBase64 } from '../bytes.js';
import { CryptoError } from '../errors.js';

/** A bare item: string, integer, boolean, token or byte sequence. */
export type BareItem = string | number | boolean | Uint8Array | Token;

/** A token, which differs from a string with the same letters. */
export class Token {
  constructor(readonly name: string) {}
}

/** Parameters in order. */
export type Parameters = ReadonlyMap<string, BareItem>;

/** An item with parameters. */
export interface Item {
  readonly value: BareItem;
  readonly parameters: Parameters;
}

/** An inner list with parameters. */
export interface InnerList {
  readonly items: readonly Item[];
  readonly parameters: Parameters;
}

/** Members of a dictionary in order. */
export type Dictionary = ReadonlyMap<string, Item | InnerList>;

/** True for an inner list. */
export const isInnerList = (member: Item | InnerList): member is InnerList => 'items' in member;

/** Text of a bare item. @throws CRYPTO_HEADER_INVALID for a string that is not printable ASCII */
export function writeBareItem(value: BareItem): string {
  if (value instanceof Uint8Array) return `:${bytesToBase64(value)}:`;
  if (value instanceof Token) return value.name;
  if (typeof value === 'boolean') return value ? '?1' : '?0';
  if (typeof value === 'number') return String(value);
  if (/^[\x20\x21\x23-\x5b\x5d-\x7e]*$/.test(value)) return `"${value}"`;
  if (!/^[\x20-\x7e]*$/.test(value)) throw malformed('structured field');
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** Text of parameters. */
export function writeParameters(parameters: Parameters): string {
  if (parameters.size === 0) return '';
  let text = '';
  for (const [name, value] of parameters)
    text += value === true ? `;${name}` : `;${name}=${writeBareItem(value)}`;
  return text;
}

/** Most items have none. */
export const noParameters: Parameters = new Map();

/** Text of an item. */
export const writeItem = ({ value, parameters }: Item): string =>
  writeBareItem(value) + writeParameters(parameters);

/**
 * Reads a dictionary; a name that occurs twice is refused, since two readers could choose differently.
 * @throws CRYPTO_HEADER_INVALID naming the header
 */
export function readDictionary(text: string, header: string): Dictionary {
  return new Reader(text.trim(), header).dictionary();
}

/** Used from the place where they are set: sticky. */
const grammar = {
  string: /"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*"/y,
  bytes: /:[0-9A-Za-z+/=]*:/y,
  boolean: /\?[01]/y,
  integer: /-?[0-9]{1,15}(?![0-9.])/y,
  token: /[A-Za-z*][!#$%&'*+\-.^_`|~0-9A-Za-z:/]*/y,
  key: /[a-z*][a-z0-9_\-.*]*/y,
} as const;

class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly header: string,
  ) {}

  dictionary(): Dictionary {
    const members = new Map<string, Item | InnerList>();
    while (this.at < this.text.length) {
      const name = this.key();
      if (members.has(name))
        throw new CryptoError('CRYPTO_HEADER_INVALID', { header: this.header, reason: 'duplicate' });
      members.set(name, this.take('=') ? this.member() : { value: true, parameters: this.parameters() });
      this.spaces();
      if (this.at === this.text.length) return members;
      this.expect(',');
      this.spaces();
      if (this.at === this.text.length) throw malformed(this.header);
    }
    return members;
  }

  private member(): Item | InnerList {
    return this.text[this.at] === '('
      ? this.innerList()
      : { value: this.bareItem(), parameters: this.parameters() };
  }

  private innerList(): InnerList {
    this.expect('(');
    const items: Item[] = [];
    for (;;) {
      this.spaces();
      if (this.take(')')) return { items, parameters: this.parameters() };
      if (items.length > 0 && this.text[this.at - 1] !== ' ') throw malformed(this.header);
      items.push({ value: this.bareItem(), parameters: this.parameters() });
    }
  }

  private parameters(): Parameters {
    if (this.text[this.at] !== ';') return noParameters;
    const parameters = new Map<string, BareItem>();
    while (this.take(';')) {
      this.spaces();
      const name = this.key();
      if (parameters.has(name))
        throw new CryptoError('CRYPTO_HEADER_INVALID', { header: this.header, reason: 'duplicate' });
      parameters.set(name, this.take('=') ? this.bareItem() : true);
    }
    return parameters;
  }

  private bareItem(): BareItem {
    const first = this.text[this.at];
    if (first === '"') {
      const string = this.needed(grammar.string).slice(1, -1);
      return string.includes('\\') ? string.replace(/\\(["\\])/g, '$1') : string;
    }
    if (first === ':') return base64ToBytes(this.needed(grammar.bytes).slice(1, -1));
    if (first === '?') return this.needed(grammar.boolean) === '?1';
    const integer = this.match(grammar.integer);
    if (integer !== undefined) return Number(integer);
    return new Token(this.needed(grammar.token));
  }

  private key(): string {
    return this.needed(grammar.key);
  }

  private needed(pattern: RegExp): string {
    const text = this.match(pattern);
    if (text === undefined) throw malformed(this.header);
    return text;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return undefined;
    const from = this.at;
    this.at = pattern.lastIndex;
    return this.text.slice(from, this.at);
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private expect(character: string): void {
    if (!this.take(character)) throw malformed(this.header);
  }

  private spaces(): void {
    while (this.text[this.at] === ' ' || this.text[this.at] === '\t') this.at++;
  }
}

const malformed = (header: string): CryptoError =>
  new CryptoError('CRYPTO_HEADER_INVALID', { header, reason: 'malformed' });

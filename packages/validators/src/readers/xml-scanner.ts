// The quick reader for well-formed XML. It understands what documents and messages are made of and gives up on everything
// else; saxes then reads the same text again, explains the fault or accepts it. So it may refuse too much, never too little.
import { internalize } from '../internalize.js';
import { Interner } from './interner.js';
import { KnownPieces, hasEdgeBlank, type KnownPiece, type PieceText, type ReadTag } from './known-pieces.js';
import { UnitTable } from './unit-table.js';
import type { XmlBuilder, XmlLimits } from './xml-builder.js';
import { listUnits, makeRoom } from './text-units.js';
import { XmlAttributes, isBlank, isBlankText, isDeclaration, noAttributes } from './xml-builder.js';
import {
  decode,
  giveUp,
  illegal,
  isLegal,
  isNameStart,
  isNameUnit,
  isSpace,
  normalizeBreaks,
} from './xml-characters.js';
import { XmlFailure } from './xml-failure.js';

const declaration =
  /\uFEFF?(?:<\?xml[ \t\r\n]+version=(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding=(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:[ \t\r\n]+standalone=(?:"yes"|"no"|'yes'|'no'))?[ \t\r\n]*\?>)?/y;
const instruction = /<\?(?!xml[\s?])[A-Za-z_][\w.-]*(?:\?>|[ \t\r\n])/iy;

/** So many units are read at once: most documents, and what stays in the cache of the processor. */
const stretchUnits = 1 << 17;
/** Used again and again: reading is never interrupted. */
const room = makeRoom(stretchUnits);
const noUnits = new Uint16Array(0);

/** A line break and so many blanks less one, as they stand between elements. */
const indentations = Array.from({ length: 64 }, (_, length) => `\n${' '.repeat(Math.max(length - 1, 0))}`);

const noNames: readonly string[] = [];

/** A name of elements or attributes. */
interface Name {
  readonly text: string;
  readonly prefixed: boolean;
  /** The reading that noted it last as the name of an attribute. */
  noted: number;
}

const knownNames = new UnitTable<Name>(1024, 32);
const knownPieces = new KnownPieces(4096);
const interner = new Interner(1024);
let readings = 0;

/** One pass over a text. */
class Scanner {
  readonly #whole: string;
  /** The stretch of it that is being read. */
  #text = '';
  /** Where that begins. */
  #from = 0;
  /** The code units of the stretch with two zeros behind, which nothing accepts: reading ends there without a question. */
  #units: Uint16Array = noUnits;
  readonly #limits: XmlLimits;
  readonly #builder: XmlBuilder;
  readonly #reading = (readings += 1);
  /** Names, as written, of the elements that have no end yet. */
  readonly #open: string[] = [];
  #pieceText: PieceText = { units: noUnits, bytes: new DataView(noUnits.buffer) };
  /** Stands for the pieces that were read last: what came after them before is looked at first. */
  #before = 0;
  /** Where in the stretch reading is. */
  #at = 0;

  constructor(text: string, limits: XmlLimits, builder: XmlBuilder) {
    this.#whole = text;
    this.#limits = limits;
    this.#builder = builder;
  }

  read(): void {
    const text = this.#whole;
    declaration.lastIndex = 0;
    const [declared = '', double, single] = declaration.exec(text) ?? [];
    this.#builder.declaredEncoding = double ?? single;
    for (let at = declared.length; at < text.length; at = this.#from + this.#at) {
      this.#take(at, endOfStretch(text, at));
      while (this.#at < this.#text.length) {
        const known = knownPieces.find(knownPieces.guess(this.#before), this.#pieceText, this.#at);
        if (known === undefined) this.#readPiece();
        else this.#meet(known);
      }
    }
    if (this.#open.length > 0 || this.#builder.root === undefined) throw giveUp;
  }

  /** Takes a stretch to be read. */
  #take(from: number, to: number): void {
    this.#text = this.#whole.slice(from, to);
    this.#from = from;
    this.#at = 0;
    this.#units = listUnits(this.#text, room);
    const { buffer, byteOffset, byteLength } = this.#units;
    this.#pieceText = { units: this.#units, bytes: new DataView(buffer, byteOffset, byteLength) };
    interner.clear();
  }

  /** Takes all that is left where the end of a markup is not in the stretch: such a one may hold any `<`. */
  #takeRest(): void {
    const { length } = this.#whole;
    if (this.#from + this.#text.length === length) throw giveUp;
    this.#take(this.#from + this.#at, length);
  }

  #readText(): void {
    const text = this.#text;
    const units = this.#units;
    const start = this.#at;
    let at = start;
    let plain = true;
    let blank = true;
    for (; at < text.length; at += 1) {
      const unit = units[at] as number;
      if (unit === 60) break;
      if (unit > 38 && unit < 0xd800) {
        blank = false;
        // `]]>` may not stand in text.
        if (unit === 93 && text.startsWith(']]>', at)) throw giveUp;
      } else if (unit === 38 || unit === 13) plain = false;
      else if (unit !== 32 && unit !== 10 && unit !== 9) {
        blank = false;
        if (!isLegal(units, at)) throw giveUp;
        if (unit >= 0xd800 && unit < 0xdc00) at += 1;
      }
    }
    this.#at = at;
    if (this.#open.length === 0) {
      // A reference is no blank either, whatever it stands for.
      if ((!blank || !plain) && /[^ \t\r\n]/.test(text.slice(start, at))) throw giveUp;
      return;
    }
    if (!plain) {
      const value = decode(text.slice(start, at), false);
      this.#builder.addText(value, isBlankText(value));
    } else this.#builder.addText(text.slice(start, at), blank);
  }

  #readName(): Name {
    const units = this.#units;
    const start = this.#at;
    let unit = units[start] as number;
    if (!isNameStart(unit)) throw giveUp;
    let hash = 0;
    let at = start;
    do {
      hash = (Math.imul(hash, 31) + unit) | 0;
      unit = units[(at += 1)] as number;
    } while (isNameUnit(unit));
    this.#at = at;
    const known = knownNames.find(units, start, at, hash);
    if (known !== undefined) return known;
    const text = internalize(this.#text.slice(start, at));
    const name = { text, prefixed: text.includes(':'), noted: 0 };
    knownNames.keep(units, start, at, hash, name);
    return name;
  }

  #skipSpace(): boolean {
    const start = this.#at;
    while (isSpace(this.#units[this.#at] as number)) this.#at += 1;
    return this.#at > start;
  }

  /** A tag with the blanks before it; or a stretch of text, a comment, whatever comes next. */
  #readPiece(): void {
    const units = this.#units;
    const start = this.#at;
    this.#skipSpace();
    const at = this.#at;
    const next = units[at] === 60 ? units[at + 1] : undefined;
    if (next === undefined || next === 33 || next === 63) {
      this.#at = start;
      if (at > start || next === undefined) this.#readText();
      else this.#readMarkup();
      return;
    }
    const end = this.#text.indexOf('>', at) + 1;
    if (end === 0) throw giveUp;
    const slot = knownPieces.slotOf(units, start, end);
    const known = knownPieces.findNear(slot, this.#pieceText, start);
    if (known !== undefined) {
      knownPieces.learn(this.#before, known.slot);
      this.#at = start;
      this.#meet(known);
      return;
    }
    this.#before = knownPieces.follow(this.#before, 0);
    const blanks = at === start ? '' : this.#listBlanks(start, at);
    this.#addBlanks(blanks);
    if (next !== 47) this.#expectPlace();
    const tag = next === 47 ? undefined : this.#readTag(at);
    const name = tag === undefined ? this.#readEnd() : tag.name;
    if (tag !== undefined) this.#begin(tag, this.#from + at);
    // A tag with `>` inside of a value is read every time.
    if (this.#at !== end) return;
    const piece = { blanks, length: end - start, tagLength: end - at, tag, name };
    knownPieces.keep(slot, this.#pieceText, start, piece, this.#reading);
  }

  /** Goes behind a piece that is kept; what its reading would tell of it is told once in a document. */
  #meet(piece: KnownPiece): void {
    const { tag, length, slot, blanks } = piece;
    this.#at += length;
    this.#before = knownPieces.follow(this.#before, slot);
    this.#addBlanks(blanks);
    if (tag === undefined) {
      if (this.#open.pop() !== piece.name) throw giveUp;
      this.#builder.close(this.#from + this.#at);
      return;
    }
    this.#expectPlace();
    const start = this.#from + this.#at - piece.tagLength;
    if (piece.reading !== this.#reading) {
      piece.reading = this.#reading;
      const limit = this.#limits.attributes;
      if (piece.attributeNames.length > limit) throw new XmlFailure('too-many-attributes', start, { limit });
      for (const name of piece.attributeNames) this.#builder.attributeNames.add(name);
      this.#builder.edgeBlanks ||= piece.edgeBlanks;
    }
    this.#begin(tag, start);
  }

  /** There is one root. */
  #expectPlace(): void {
    if (this.#open.length === 0 && this.#builder.root !== undefined) throw giveUp;
  }

  /** Begins an element, and ends it where its tag says so. */
  #begin(tag: ReadTag, start: number): void {
    this.#builder.open(tag, start);
    if (tag.empty) this.#builder.close(this.#from + this.#at);
    else this.#open.push(tag.name);
  }

  #listBlanks(start: number, end: number): string {
    const usual = indentations[end - start];
    if (usual !== undefined && this.#text.startsWith(usual, start)) return usual;
    return normalizeBreaks(this.#text.slice(start, end));
  }

  #addBlanks(blanks: string): void {
    if (blanks !== '' && this.#open.length > 0) this.#builder.addText(blanks, true);
  }

  #readTag(start: number): ReadTag {
    const units = this.#units;
    this.#at = start + 1;
    const { text: name, prefixed } = this.#readName();
    let attributes = noAttributes;
    let qualified: string[] | undefined;
    let declares = false;
    for (let count = 0; ;) {
      const spaced = this.#skipSpace();
      const unit = units[this.#at];
      if (unit === 62 || unit === 47) {
        if (unit === 47 && units[(this.#at += 1)] !== 62) throw giveUp;
        this.#at += 1;
        if (prefixed) (qualified ??= []).push(name);
        const empty = unit === 47;
        return {
          name,
          attributes,
          qualified: qualified ?? noNames,
          declares,
          isKept: false,
          meaning: undefined,
          empty,
        };
      }
      if (!spaced) throw giveUp;
      if (count === 0) attributes = new XmlAttributes();
      if ((count += 1) > this.#limits.attributes)
        throw new XmlFailure('too-many-attributes', this.#from + start, { limit: this.#limits.attributes });
      const known = this.#readName();
      const key = known.text;
      if (known.noted !== this.#reading) {
        known.noted = this.#reading;
        this.#builder.attributeNames.add(key);
      }
      if (known.prefixed) (qualified ??= []).push(key);
      if (attributes[key] !== undefined) throw giveUp;
      this.#skipSpace();
      if (units[this.#at] !== 61) throw giveUp;
      this.#at += 1;
      this.#skipSpace();
      attributes[key] = this.#readValue();
      declares ||= isDeclaration(key);
    }
  }

  #readValue(): string {
    const text = this.#text;
    const units = this.#units;
    const quote = units[this.#at];
    if (quote !== 34 && quote !== 39) throw giveUp;
    const start = this.#at + 1;
    let at = start;
    let hash = 0;
    let plain = true;
    for (; ; at += 1) {
      const unit = units[at] as number;
      if (unit === quote) break;
      hash = (Math.imul(hash, 31) + unit) | 0;
      if (unit > 38 && unit < 0xd800 && unit !== 60) continue;
      if (unit === 38 || unit === 9 || unit === 10 || unit === 13) plain = false;
      else if (unit === 60 || !isLegal(units, at)) throw giveUp;
      else if (unit >= 0xd800 && unit < 0xdc00) at += 1;
    }
    this.#at = at + 1;
    if (!plain) {
      const value = decode(text.slice(start, at), true);
      if (hasEdgeBlank(value)) this.#builder.edgeBlanks = true;
      return value;
    }
    if (isBlank(units[start] as number) || isBlank(units[at - 1] as number)) this.#builder.edgeBlanks = true;
    return at - start > 64 ? text.slice(start, at) : interner.take(text, units, start, at, hash);
  }

  /** The end of the element that began last; its name. */
  #readEnd(): string {
    const name = this.#open.pop();
    if (name === undefined || !this.#text.startsWith(name, this.#at + 2)) throw giveUp;
    this.#at += 2 + name.length;
    this.#skipSpace();
    if (this.#units[this.#at] !== 62) throw giveUp;
    this.#at += 1;
    this.#builder.close(this.#from + this.#at);
    return name;
  }

  /** Comment, CDATA section or processing instruction; a document type declaration is not understood. */
  #readMarkup(): void {
    const text = this.#text;
    const units = this.#units;
    const start = this.#at;
    if (text.startsWith('<!--', start)) {
      const end = text.indexOf('--', start + 4);
      if (end < 0) return this.#takeRest();
      if (units[end + 2] !== 62) throw giveUp;
      this.#at = end + 3;
    } else if (text.startsWith('<![CDATA[', start)) {
      const end = text.indexOf(']]>', start);
      if (this.#open.length === 0) throw giveUp;
      if (end < 0) return this.#takeRest();
      this.#at = end + 3;
      const value = normalizeBreaks(text.slice(start + 9, end));
      this.#builder.addText(value, isBlankText(value));
    } else {
      instruction.lastIndex = start;
      if (!instruction.test(text)) throw giveUp;
      const end = text.indexOf('?>', instruction.lastIndex - 2);
      if (end < 0) return this.#takeRest();
      this.#at = end + 2;
    }
    if (illegal.test(text.slice(start, this.#at))) throw giveUp;
  }
}

/** Where a stretch ends: before a `<`, so that no tag and no text is cut. */
const endOfStretch = (text: string, from: number): number => {
  const most = from + stretchUnits;
  if (most >= text.length) return text.length;
  const last = text.lastIndexOf('<', most);
  if (last > from) return last;
  const next = text.indexOf('<', most);
  return next < 0 ? text.length : next;
};

/**
 * Reads a text into the builder.
 * @returns false when the text holds something that is not understood; the builder is then of no use
 */
export const scanXml = (text: string, limits: XmlLimits, builder: XmlBuilder): boolean => {
  try {
    new Scanner(text, limits, builder).read();
    return true;
  } catch (error) {
    if (error !== giveUp) throw error;
    return false;
  } finally {
    interner.clear();
  }
};

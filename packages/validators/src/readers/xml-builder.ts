// Grows the light tree from what a reader of XML meets: elements, text, ends. Namespaces and limits are settled here.
import { internalize } from '../internalize.js';
import { XmlFailure } from './xml-failure.js';
import { TagMemory, type SharedTag, type XmlElement, type XmlTree } from './xml-tree.js';

/** Bounds on what is read; reaching one is a failure with a place, never a crash. */
export interface XmlLimits {
  /** Characters (UTF-16 units) of the decoded text. */
  readonly length: number;
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
  readonly elements: number;
}

/** Attribute values by name. Its prototype has no members, so that no name in a file means anything to JavaScript. */
export class XmlAttributes {
  [name: string]: string;
}
Object.setPrototypeOf(XmlAttributes.prototype, null);
Reflect.deleteProperty(XmlAttributes.prototype, 'constructor');

/** Shared by all elements without attributes. */
export const noAttributes: XmlAttributes = Object.freeze(new XmlAttributes());

type Namespaces = Readonly<Record<string, string>>;

/** What a start tag says, whatever place it stands at: equal tags may share one. */
export interface StartTag {
  /** As written, with its prefix. */
  readonly name: string;
  readonly attributes: XmlAttributes;
  /** Names with a prefix: those of attributes, then that of the element. */
  readonly qualified: readonly string[];
  /** True when an attribute declares a namespace. */
  readonly declares: boolean;
  /** True when it is kept over documents. */
  readonly isKept: boolean;
  /** What it meant where it stood last. */
  meaning?: TagMeaning | undefined;
}

/** A start tag with its prefixes resolved. */
interface TagMeaning extends SharedTag {
  /** The namespaces around the element, which it was resolved by. */
  readonly around: Namespaces;
}

/** An element; small, since large documents have many. */
export class OpenElement implements XmlElement {
  readonly tag: TagMeaning;
  readonly parent: OpenElement | undefined;
  children: readonly OpenElement[] = noChildren;
  text = '';
  readonly start: number;
  end: number;

  constructor(meaning: TagMeaning, parent: OpenElement | undefined, start: number) {
    this.tag = meaning;
    this.parent = parent;
    this.start = start;
    this.end = start;
  }

  get name(): string {
    return this.tag.name;
  }

  get namespace(): string {
    return this.tag.namespace;
  }

  get attributes(): XmlElement['attributes'] {
    return this.tag.attributes;
  }

  get namespaces(): Namespaces {
    return this.tag.namespaces;
  }
}

const noChildren: readonly OpenElement[] = [];
const noNamespaces: Namespaces = { xml: 'http://www.w3.org/XML/1998/namespace' };

/** The tree so far. */
export class XmlBuilder {
  readonly #limits: XmlLimits;
  readonly elements: OpenElement[] = [];
  readonly attributeNames = new Set<string>();
  edgeBlanks = false;
  root: OpenElement | undefined;
  current: OpenElement | undefined;
  /** The element that ended last. */
  closed: OpenElement | undefined;
  declaredEncoding: string | undefined;
  /** Elements that ended while their parent goes on: it takes them at its own end, in a list of just that length. */
  readonly #waiting: OpenElement[] = [];
  #waits = 0;
  /** For each open element how many waited before its children, and whether it had no character data but blanks. */
  readonly #firsts: number[] = [];
  readonly #blanks: boolean[] = [];
  #depth = 0;

  constructor(limits: XmlLimits) {
    this.#limits = limits;
  }

  /** Begins an element. */
  open(tag: StartTag, start: number): void {
    const { depth, elements: most } = this.#limits;
    if (this.#depth >= depth) throw new XmlFailure('too-deep', start, { limit: depth });
    if (this.elements.length >= most) throw new XmlFailure('too-many-elements', start, { limit: most });
    const { current } = this;
    const around = current === undefined ? noNamespaces : current.namespaces;
    let { meaning } = tag;
    if (meaning?.around !== around) tag.meaning = meaning = resolveTag(tag, around, start);
    const element = new OpenElement(meaning, current, start);
    this.elements.push(element);
    this.#firsts[this.#depth] = this.#waits;
    this.#blanks[this.#depth] = true;
    this.#depth += 1;
    if (current === undefined) this.root ??= element;
    this.current = element;
  }

  close(end: number): void {
    const { current } = this;
    if (current === undefined) return;
    current.end = end;
    this.#depth -= 1;
    const first = this.#firsts[this.#depth] as number;
    if (this.#waits > first) current.children = this.#waiting.slice(first, this.#waits);
    this.#waiting[first] = current;
    this.#waits = first + 1;
    this.closed = current;
    this.current = current.parent;
  }

  /** Takes note of an attribute; once for each name is enough where no value has blanks at its edges. */
  noteAttribute(name: string, value: string): void {
    this.attributeNames.add(name);
    if (isBlank(value.charCodeAt(0)) || isBlank(value.charCodeAt(value.length - 1))) this.edgeBlanks = true;
  }

  /** Adds character data. Of the blanks between the children of an element one stretch is kept: it says that there are some. */
  addText(value: string, blank: boolean): void {
    const { current } = this;
    if (current === undefined) return;
    const inside = this.#depth - 1;
    if (blank && current.text !== '' && this.#blanks[inside] === true) return;
    current.text = current.text === '' ? value : current.text + value;
    if (!blank) this.#blanks[inside] = false;
  }

  finish(): Omit<XmlTree, 'text' | 'position' | 'path'> {
    const { root, elements, attributeNames, edgeBlanks, declaredEncoding } = this;
    if (root === undefined) throw new XmlFailure('truncated', 0);
    return {
      root,
      elements,
      attributeNames,
      edgeBlanks,
      ...(declaredEncoding !== undefined && { declaredEncoding }),
    };
  }
}

/** True for the blanks that people and programs leave at the edges of values. */
export const isBlank = (unit: number): boolean => unit === 32 || unit === 0xa0 || unit === 0x3000;

/** True for text of nothing but the blanks of XML. */
export const isBlankText = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) return false;
  }
  return true;
};

/** True for the declaration of a namespace. */
export const isDeclaration = (name: string): boolean =>
  name.startsWith('xmlns') && (name.length === 5 || name[5] === ':');

const resolveTag = (tag: StartTag, around: Namespaces, start: number): TagMeaning => {
  const { attributes, qualified } = tag;
  const namespaces = tag.declares ? declareNamespaces(attributes, around) : around;
  const colon = tag.name.indexOf(':');
  // The name of the element is the last one.
  let last = '';
  for (const name of qualified) last = resolveName(name, namespaces, start);
  const namespace = colon < 0 ? (namespaces[''] ?? '') : last;
  const name = colon < 0 ? tag.name : internalize(tag.name.slice(colon + 1));
  return {
    name,
    namespace,
    attributes,
    namespaces,
    around,
    memory: tag.isKept ? new TagMemory() : undefined,
  };
};

const declareNamespaces = (attributes: XmlAttributes, around: Namespaces): Namespaces => {
  let namespaces = around;
  for (const name in attributes)
    if (isDeclaration(name))
      // A copy: kept tags hold the namespaces that they were read in, and must not hold the document with them.
      namespaces = { ...namespaces, [name.slice(6)]: internalize((attributes[name] as string).trim()) };
  return namespaces;
};

const resolveName = (name: string, namespaces: Namespaces, start: number): string => {
  const colon = name.indexOf(':');
  const prefix = name.slice(0, colon);
  // No name in a file means a member that every object has.
  const declared = Object.hasOwn(namespaces, prefix) ? namespaces[prefix] : undefined;
  const namespace = prefix === 'xmlns' ? prefix : declared;
  if (namespace === undefined || name.includes(':', colon + 1))
    throw new XmlFailure('undefined-prefix', start, { prefix });
  return namespace;
};

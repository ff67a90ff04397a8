// Grows the light tree from what a reader of XML meets: elements, text, ends. Namespaces and limits are settled here.
import { XmlFailure } from './xml-failure.js';
import type { XmlElement, XmlTree } from './xml-tree.js';

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

/** What a start tag says, whatever place it stands at: equal tags may share one. */
export interface StartTag {
  /** As written, with its prefix. */
  readonly name: string;
  readonly attributes: XmlAttributes;
  /** Names with a prefix: those of attributes, then that of the element. */
  readonly qualified: readonly string[];
  /** True when an attribute declares a namespace. */
  readonly declares: boolean;
}

/** An element while its end is not known. */
export class OpenElement implements XmlElement {
  name: string;
  namespace = '';
  attributes: XmlAttributes;
  parent: OpenElement | undefined;
  children: OpenElement[] = noChildren;
  text = '';
  /** True until character data other than blanks is met. */
  blank = true;
  start: number;
  end: number;
  namespaces: Readonly<Record<string, string>>;

  constructor(name: string, attributes: XmlAttributes, parent: OpenElement | undefined, start: number) {
    this.name = name;
    this.attributes = attributes;
    this.parent = parent;
    this.start = start;
    this.end = start;
    this.namespaces = parent === undefined ? noNamespaces : parent.namespaces;
  }
}

const noChildren: OpenElement[] = [];
const noNamespaces = { xml: 'http://www.w3.org/XML/1998/namespace' };

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
  #depth = 0;

  constructor(limits: XmlLimits) {
    this.#limits = limits;
  }

  /** Begins an element. */
  open(tag: StartTag, start: number): void {
    const { depth, elements: most } = this.#limits;
    if ((this.#depth += 1) > depth) throw new XmlFailure('too-deep', start, { limit: depth });
    if (this.elements.length >= most) throw new XmlFailure('too-many-elements', start, { limit: most });
    const { current } = this;
    const element = new OpenElement(tag.name, tag.attributes, current, start);
    if (tag.declares) declareNamespaces(element);
    element.namespace = element.namespaces[''] ?? '';
    if (tag.qualified.length > 0) resolveNames(element, tag.qualified);
    this.elements.push(element);
    if (current === undefined) this.root ??= element;
    else if (current.children === noChildren) current.children = [element];
    else current.children.push(element);
    this.current = element;
  }

  close(end: number): void {
    const { current } = this;
    if (current === undefined) return;
    current.end = end;
    // A list that grew has room for more; large documents keep only what they need.
    if (current.children.length > 1) current.children = current.children.slice();
    this.#depth -= 1;
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
    if (current === undefined || (blank && current.blank && current.text !== '')) return;
    current.text = current.text === '' ? value : current.text + value;
    if (!blank) current.blank = false;
  }

  finish(): Omit<XmlTree, 'text' | 'position'> {
    const { root, elements, attributeNames, edgeBlanks, declaredEncoding } = this;
    if (root === undefined) throw new XmlFailure('not-xml', 0);
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
export const isBlankText = (text: string): boolean => !/[^ \t\r\n]/.test(text);

/** True for the declaration of a namespace. */
export const isDeclaration = (name: string): boolean =>
  name.startsWith('xmlns') && (name.length === 5 || name[5] === ':');

const declareNamespaces = (element: OpenElement): void => {
  const { attributes } = element;
  for (const name in attributes) {
    if (isDeclaration(name))
      element.namespaces = { ...element.namespaces, [name.slice(6)]: (attributes[name] as string).trim() };
  }
};

const resolveNames = (element: OpenElement, qualified: readonly string[]): void => {
  let namespace = '';
  for (const name of qualified) namespace = resolve(element, name);
  const colon = element.name.indexOf(':');
  if (colon < 0) return;
  // The name of the element is the last one.
  element.namespace = namespace;
  element.name = element.name.slice(colon + 1);
};

const resolve = (element: OpenElement, name: string): string => {
  const colon = name.indexOf(':');
  const prefix = name.slice(0, colon);
  const namespace = prefix === 'xmlns' ? prefix : element.namespaces[prefix];
  if (namespace === undefined || name.includes(':', colon + 1))
    throw new XmlFailure('undefined-prefix', element.start, { prefix });
  return namespace;
};

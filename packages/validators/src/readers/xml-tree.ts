/**
 * The light XML tree that document and message rules walk.
 * Elements hold only what rules ask for; line and column are worked out when a finding needs them.
 */

/** Namespace of `xsi:type` and `xsi:schemaLocation`. */
export const xsiNamespace = 'http://www.w3.org/2001/XMLSchema-instance';

/** What a start tag says. */
export interface XmlTag {
  /** Local name. */
  readonly name: string;
  /** Namespace name, empty when the element is in none. */
  readonly namespace: string;
  /** Attribute values by name as written (with prefix), without prototype. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Namespaces in scope by prefix; the empty prefix is the default namespace. */
  readonly namespaces: Readonly<Record<string, string>>;
}

/** What elements share whose start tags are written alike and mean the same. */
export interface SharedTag extends XmlTag {
  /** What was found of a tag that is kept over documents; undefined for one that is not. */
  readonly memory: TagMemory | undefined;
}

/** Answers about a tag to those who ask the same of every element; no answer may hold anything of a document. */
export class TagMemory {
  /** Who asked and the answer, one after the other: most tags are asked about from one place or two. */
  readonly #known: object[] = [];

  /** What was kept for who asks. */
  recall(asker: object): object | undefined {
    const known = this.#known;
    for (let at = 0; at < known.length; at += 2) if (known[at] === asker) return known[at + 1];
    return undefined;
  }

  /** Keeps an answer; past a bound, which no place in real documents reaches, it is worked out anew each time. */
  keep(asker: object, answer: object): void {
    if (this.#known.length < 32) this.#known.push(asker, answer);
  }
}

/** An element with its attributes, child elements and own character data. */
export interface XmlElement extends XmlTag {
  readonly tag: SharedTag;
  readonly parent: XmlElement | undefined;
  readonly children: readonly XmlElement[];
  /** Character data directly inside the element, joined; comments and child elements left out, blanks between children once. */
  readonly text: string;
  /** Offset of `<` in the decoded text, in UTF-16 units. */
  readonly start: number;
  /** Offset after the end tag. */
  readonly end: number;
}

/** A parsed XML text and the means to say where something is. */
export interface XmlTree {
  readonly root: XmlElement;
  /** Every element in document order. */
  readonly elements: readonly XmlElement[];
  /** Names of all attributes as written. */
  readonly attributeNames: ReadonlySet<string>;
  /** True when some attribute value begins or ends with a blank. */
  readonly edgeBlanks: boolean;
  /** The decoded text that offsets refer to. */
  readonly text: string;
  /** True when that text is an envelope, and the tree a part of it. */
  readonly isPart?: true;
  /** Encoding named in the XML declaration, as written. */
  readonly declaredEncoding?: string;
  /** 1-based line and column (in characters) of an offset. */
  position(offset: number): { readonly line: number; readonly column: number };
  /** The path of one of the elements or of its attribute, as {@link writePath} gives it. */
  path(element: XmlElement, attribute?: string): string;
}

/** True for an element that is not there, and for an empty tag, which says no more. */
export const isEmptyElement = (element: XmlElement | undefined): boolean =>
  element === undefined ||
  (Object.keys(element.attributes).length === 0 &&
    element.children.length === 0 &&
    element.text.trim() === '');

/** First child element of that local name. */
export const findChild = (element: XmlElement | undefined, name: string): XmlElement | undefined => {
  if (element === undefined) return undefined;
  for (const child of element.children) if (child.name === name) return child;
  return undefined;
};

/** All child elements of that local name. */
export const findChildren = (element: XmlElement | undefined, name: string): readonly XmlElement[] => {
  if (element === undefined) return none;
  // Most often there is one at most: a list made for it alone takes a tenth of the room of one that grew.
  let found: XmlElement[] | undefined;
  for (const child of element.children) {
    if (child.name !== name) continue;
    if (found === undefined) found = [child];
    else found.push(child);
  }
  return found ?? none;
};

const none: readonly XmlElement[] = [];

/** Follows local names downwards, always taking the first match. */
export const findDescendant = (
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined => {
  let current = element;
  for (const name of names) current = findChild(current, name);
  return current;
};

/** Visits an element and everything below it, without recursion. */
export const walkElements = (root: XmlElement, visit: (element: XmlElement) => void): void => {
  const stack: XmlElement[] = [root];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    visit(element);
    for (let index = element.children.length - 1; index >= 0; index -= 1)
      stack.push(element.children[index] as XmlElement);
  }
};

/** Elements by local name, in their order. */
export const groupByName = (elements: readonly XmlElement[]): ReadonlyMap<string, readonly XmlElement[]> => {
  const byName = new Map<string, XmlElement[]>();
  for (const element of elements) {
    const list = byName.get(element.name);
    if (list === undefined) byName.set(element.name, [element]);
    else list.push(element);
  }
  return byName;
};

/** Character data of the element and everything below it. */
export const textContent = (element: XmlElement): string => {
  if (element.children.length === 0) return element.text;
  let text = '';
  walkElements(element, (each) => (text += each.text));
  return text;
};

/** Value of `xsi:type` without its prefix, whatever prefix the document gives the XSI namespace. */
export const readXsiType = (element: XmlElement): string | undefined => {
  const value = element.attributes['xsi:type'] ?? readForeignXsiType(element);
  return value === undefined ? undefined : value.slice(value.indexOf(':') + 1).trim();
};

const readForeignXsiType = (element: XmlElement): string | undefined => {
  for (const name in element.attributes) {
    if (!name.endsWith(':type')) continue;
    if (element.namespaces[name.slice(0, -5)] === xsiNamespace) return element.attributes[name];
  }
  return undefined;
};

/**
 * Makes the writer of paths of one tree. Steps of all children of a large parent are made at once and kept by the writer: many
 * findings below one parent then stay linear, and the tree goes with it (in a table of weak keys it outlives small collections).
 */
export const createPaths = (): XmlTree['path'] => {
  const steps = new Map<XmlElement, ReadonlyMap<XmlElement, string>>();
  const writeStep = (element: XmlElement): string => {
    const { parent } = element;
    if (parent === undefined) return element.name;
    if (parent.children.length <= fewChildren) return writeOneStep(parent, element);
    let known = steps.get(parent);
    if (known === undefined) steps.set(parent, (known = writeSteps(parent)));
    return known.get(element) ?? element.name;
  };
  return (element, attribute) => {
    let path = attribute === undefined ? '' : `/@${attribute}`;
    for (let each: XmlElement | undefined = element; each !== undefined; each = each.parent)
      path = `/${writeStep(each)}${path}`;
    return path;
  };
};

/**
 * XPath of an element or one of its attributes, with positions only where siblings share the name; for many of one tree its `path`.
 * @example `/ClinicalDocument/component/structuredBody/component[2]/section/code/@displayName`
 */
export const writePath = (element: XmlElement, attribute?: string): string =>
  createPaths()(element, attribute);

/** Among so many siblings one step is counted quicker than a table of all is made. */
const fewChildren = 64;

const writeOneStep = ({ children }: XmlElement, element: XmlElement): string => {
  let count = 0;
  let position = 0;
  for (const child of children) {
    if (child.name !== element.name) continue;
    count += 1;
    if (child === element) position = count;
  }
  return count > 1 ? `${element.name}[${String(position)}]` : element.name;
};

/** The steps of all children of an element. */
const writeSteps = ({ children }: XmlElement): ReadonlyMap<XmlElement, string> => {
  const counts = new Map<string, number>();
  for (const { name } of children) counts.set(name, (counts.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  const made = new Map<XmlElement, string>();
  for (const child of children) {
    const position = (seen.get(child.name) ?? 0) + 1;
    seen.set(child.name, position);
    made.set(child, (counts.get(child.name) ?? 0) > 1 ? `${child.name}[${String(position)}]` : child.name);
  }
  return made;
};

/** Offsets of an attribute's name and of its value inside the decoded text; undefined when the element has no such attribute. */
export const findAttribute = (
  text: string,
  element: XmlElement,
  name: string,
): { readonly start: number; readonly valueStart: number; readonly valueEnd: number } | undefined => {
  const pattern = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy;
  pattern.lastIndex = element.start + 1 + nameLength(text, element.start + 1);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[1] !== name) continue;
    const valueEnd = pattern.lastIndex - 1;
    const value = match[2] ?? match[3] ?? '';
    return { start: match.index + match[0].indexOf(name), valueStart: valueEnd - value.length, valueEnd };
  }
  return undefined;
};

const nameLength = (text: string, from: number): number => {
  const pattern = /[^\s/>]*/y;
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0].length ?? 0;
};

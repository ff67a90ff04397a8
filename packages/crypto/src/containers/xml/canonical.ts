// Canonical XML 1.0 and Exclusive XML Canonicalization 1.0 (W3C), both without comments, of a whole document or of one element and what is below it.
import { utf8ToBytes } from '../../bytes.js';
import type { XmlAttribute, XmlDocument, XmlElement, XmlInstruction, XmlNode } from './tree.js';

/** Names of the two methods. */
export const canonicalizationMethods = {
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  inclusive: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
} as const;

/** How to canonicalize. */
export interface CanonicalOptions {
  readonly method: keyof typeof canonicalizationMethods;
  /** Prefixes that the exclusive method treats as the inclusive one does; '' for `#default`. */
  readonly inclusivePrefixes?: readonly string[];
  /** An element that is left out: the enveloped signature. */
  readonly without?: XmlElement;
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** The canonical bytes of a whole document. */
export function canonicalDocument(document: XmlDocument, options: CanonicalOptions): Uint8Array {
  const before = document.before.map((node) => `${instruction(node)}\n`);
  const after = document.after.map((node) => `\n${instruction(node)}`);
  return utf8ToBytes([...before, canonicalText(document.root, options), ...after].join(''));
}

/** The canonical bytes of an element and what is below it. */
export const canonicalElement = (element: XmlElement, options: CanonicalOptions): Uint8Array =>
  utf8ToBytes(canonicalText(element, options));

function canonicalText(apex: XmlElement, options: CanonicalOptions): string {
  const pieces: string[] = [];
  write(apex, inherited(apex), new Map(), apex, options, pieces);
  return pieces.join('');
}

/** Namespaces in scope above an element. */
function inherited(element: XmlElement): Map<string, string> {
  const scope = element.parent ? inherited(element.parent) : new Map<string, string>();
  for (const [prefix, uri] of element.parent?.declared ?? []) scope.set(prefix, uri);
  return scope;
}

/** Writes one node. `scope`: namespaces above it; `rendered`: those already written by an element around it. */
function write(
  node: XmlNode,
  scope: ReadonlyMap<string, string>,
  rendered: ReadonlyMap<string, string>,
  apex: XmlElement,
  options: CanonicalOptions,
  pieces: string[],
): void {
  if (node.kind === 'text') return void pieces.push(escapeText(node.text));
  if (node.kind === 'instruction') return void pieces.push(instruction(node));
  if (node === options.without) return;
  const own = node.declared.size === 0 ? scope : new Map([...scope, ...node.declared]);
  const namespaces = namespacesToWrite(node, own, rendered, options);
  const attributes =
    node === apex && options.method === 'inclusive' ? withInheritedXml(node) : node.attributes;
  pieces.push(`<${node.name}`);
  for (const [prefix, uri] of namespaces)
    pieces.push(prefix === '' ? ` xmlns="${escapeValue(uri)}"` : ` xmlns:${prefix}="${escapeValue(uri)}"`);
  for (const { name, value } of [...attributes].sort(byNamespaceAndName))
    pieces.push(` ${name}="${escapeValue(value)}"`);
  pieces.push('>');
  const now = namespaces.length === 0 ? rendered : new Map([...rendered, ...namespaces]);
  for (const child of node.children) write(child, own, now, apex, options, pieces);
  pieces.push(`</${node.name}>`);
}

function namespacesToWrite(
  element: XmlElement,
  scope: ReadonlyMap<string, string>,
  rendered: ReadonlyMap<string, string>,
  options: CanonicalOptions,
): [string, string][] {
  const wanted =
    options.method === 'inclusive'
      ? [...scope.keys()]
      : [
          element.prefix,
          ...element.attributes.map(({ prefix }) => prefix).filter((prefix) => prefix !== ''),
          ...(options.inclusivePrefixes ?? []),
        ];
  const result: [string, string][] = [];
  for (const prefix of new Set(wanted)) {
    if (prefix === 'xml') continue;
    const uri = scope.get(prefix) ?? (prefix === '' ? '' : undefined);
    if (uri === undefined || (rendered.get(prefix) ?? (prefix === '' ? '' : undefined)) === uri) continue;
    result.push([prefix, uri]);
  }
  return result.sort(([a], [b]) => compare(a, b));
}

/** Attributes of an apex, with those of the namespace `xml` that elements around it set (Canonical XML 1.0 section 2.4). */
function withInheritedXml(element: XmlElement): XmlAttribute[] {
  const attributes = [...element.attributes];
  for (let around = element.parent; around !== undefined; around = around.parent)
    for (const attribute of around.attributes)
      if (attribute.uri === XML_NAMESPACE && !attributes.some(({ name }) => name === attribute.name))
        attributes.push(attribute);
  return attributes;
}

const byNamespaceAndName = (a: XmlAttribute, b: XmlAttribute): number =>
  compare(a.uri, b.uri) || compare(a.local, b.local);

/** Order by code points; the order of UTF-16 units differs above U+FFFF. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  if (!/[\ud800-\udfff]/.test(a + b)) return a < b ? -1 : 1;
  const [x, y] = [[...a], [...b]];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const difference =
      ((x[i] as string).codePointAt(0) as number) - ((y[i] as string).codePointAt(0) as number);
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}

const instruction = ({ target, body }: XmlInstruction): string =>
  `<?${target}${body === '' ? '' : ` ${body}`}?>`;

const textEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#xD;',
};
const valueEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

const escapeText = (text: string): string =>
  text.replace(/[&<>\r]/g, (character) => textEscapes[character] as string);

/** An attribute value as canonical XML writes it. */
export const escapeValue = (text: string): string =>
  text.replace(/[&<"\t\n\r]/g, (character) => valueEscapes[character] as string);

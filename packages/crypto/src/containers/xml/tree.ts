// A small read-only tree of an XML document with namespaces, for canonicalization. Document types are refused, so nothing is expanded or fetched.
import { SaxesParser } from 'saxes';
import { CryptoError } from '../../errors.js';

/** An attribute, namespace declarations left out. */
export interface XmlAttribute {
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly uri: string;
  readonly value: string;
}

/** An element. */
export interface XmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  /** Namespaces that this element declares: prefix ('' for the default) to URI. */
  readonly declared: ReadonlyMap<string, string>;
  readonly parent: XmlElement | undefined;
  readonly children: XmlNode[];
}

/** Character data; neighbours are joined, CDATA sections included. */
export interface XmlText {
  readonly kind: 'text';
  readonly text: string;
}

/** A processing instruction. */
export interface XmlInstruction {
  readonly kind: 'instruction';
  readonly target: string;
  readonly body: string;
}

export type XmlNode = XmlElement | XmlText | XmlInstruction;

/** A document: the root and the processing instructions around it. */
export interface XmlDocument {
  readonly root: XmlElement;
  readonly before: readonly XmlInstruction[];
  readonly after: readonly XmlInstruction[];
  /** Position after the root's end tag, or after its empty-element tag. */
  readonly rootEnd: number;
}

/** Limits that a hostile document must not exceed. */
const MAX_LENGTH = 64 * 1024 * 1024;
const MAX_DEPTH = 256;
const MAX_NODES = 2_000_000;

/**
 * Parses a document. Comments are dropped, as canonicalization without comments drops them.
 * @throws CRYPTO_XML_INVALID
 */
export function parseXml(text: string): XmlDocument {
  if (text.length > MAX_LENGTH) throw new CryptoError('CRYPTO_XML_INVALID', { reason: 'xml-limit' });
  const parser = new SaxesParser({ xmlns: true });
  const path: XmlElement[] = [];
  const before: XmlInstruction[] = [];
  const after: XmlInstruction[] = [];
  let root: XmlElement | undefined;
  let rootEnd = 0;
  let nodes = 0;
  let pending = '';
  const count = () => {
    if (++nodes > MAX_NODES || path.length > MAX_DEPTH)
      throw new CryptoError('CRYPTO_XML_INVALID', { reason: 'xml-limit' });
  };
  const flush = () => {
    if (pending !== '') path.at(-1)?.children.push({ kind: 'text', text: pending });
    pending = '';
  };
  parser.on('error', () => {
    throw new CryptoError('CRYPTO_XML_INVALID', { reason: 'xml-syntax' });
  });
  parser.on('doctype', () => {
    throw new CryptoError('CRYPTO_XML_INVALID', { reason: 'xml-doctype' });
  });
  parser.on('opentag', (tag) => {
    count();
    flush();
    const parent = path.at(-1);
    const attributes = Object.values(tag.attributes).filter(
      ({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns',
    );
    const element: XmlElement = {
      kind: 'element',
      name: tag.name,
      local: tag.local,
      prefix: tag.prefix,
      uri: tag.uri,
      attributes,
      declared: new Map(Object.entries(tag.ns)),
      parent,
      children: [],
    };
    if (parent === undefined) root = element;
    else parent.children.push(element);
    path.push(element);
  });
  parser.on('closetag', () => {
    flush();
    path.pop();
    if (path.length === 0) rootEnd = parser.position;
  });
  const addText = (chunk: string) => {
    count();
    if (path.length > 0) pending += chunk;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('processinginstruction', ({ target, body }) => {
    count();
    flush();
    const instruction: XmlInstruction = { kind: 'instruction', target, body };
    (path.at(-1)?.children ?? (root === undefined ? before : after)).push(instruction);
  });
  parser.write(text.replace(/^\ufeff/, '')).close();
  if (root === undefined) throw new CryptoError('CRYPTO_XML_INVALID', { reason: 'xml-syntax' });
  return { root, before, after, rootEnd };
}

/** All elements at and below one, in document order. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (child.kind === 'element') yield* elementsIn(child);
}

/** The character data directly inside an element. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');

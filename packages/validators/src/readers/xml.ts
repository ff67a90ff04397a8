/**
 * Reads an XML text into a light tree in one pass.
 * XML 1.0 and Namespaces in XML, well-formedness only; document type declarations, and with them every entity
 * that is not predefined, are refused. Nothing is ever fetched.
 */
import { SaxesParser } from 'saxes';
import { createPositions } from './text-position.js';
import { XmlFailure, nameReason, type XmlFailureReason } from './xml-failure.js';
import type { XmlTree } from './xml-tree.js';

/** Bounds on what is read; reaching one is a failure with a place, never a crash. */
export interface XmlLimits {
  /** Characters (UTF-16 units) of the decoded text. */
  readonly length: number;
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
  readonly elements: number;
}

/** Defaults: far above any real document (the largest seen is 52 kB, 20 levels). */
export const xmlLimits: XmlLimits = {
  length: 128 * 1024 * 1024,
  depth: 256,
  attributes: 256,
  elements: 5_000_000,
};

/** What {@link readXml} gives: a tree, or the first reason why there is none. */
export type XmlResult =
  | { readonly ok: true; readonly tree: XmlTree }
  | {
      readonly ok: false;
      readonly reason: XmlFailureReason;
      readonly params: Readonly<Record<string, string | number>>;
      readonly offset: number;
      readonly line: number;
      readonly column: number;
    };

interface OpenElement {
  name: string;
  namespace: string;
  attributes: Record<string, string>;
  parent: OpenElement | undefined;
  children: OpenElement[];
  text: string;
  start: number;
  end: number;
  namespaces: Readonly<Record<string, string>>;
}

type Opened = Pick<OpenElement, 'name' | 'start'>;

interface Draft {
  readonly reason: XmlFailureReason;
  readonly offset: number;
  readonly element: Opened | undefined;
}

const noChildren: OpenElement[] = [];
const noNamespaces = { xml: 'http://www.w3.org/XML/1998/namespace' };

/**
 * Parses a decoded XML text. Never throws on any text; a byte order mark at the start is allowed.
 * @param text decoded text
 * @param limits bounds, {@link xmlLimits} by default
 */
export const readXml = (text: string, limits: XmlLimits = xmlLimits): XmlResult => {
  const position = createPositions(text);
  try {
    return { ok: true, tree: { ...parse(text, limits, position), text, position } };
  } catch (error) {
    if (!(error instanceof XmlFailure)) throw error;
    const { reason, params, offset } = error;
    return { ok: false, reason, params, offset, ...position(offset) };
  }
};

const parse = (
  text: string,
  limits: XmlLimits,
  position: XmlTree['position'],
): Pick<XmlTree, 'root' | 'elements' | 'attributeNames' | 'edgeBlanks' | 'declaredEncoding'> => {
  if (text.length > limits.length) throw new XmlFailure('too-long', limits.length, { limit: limits.length });
  const firstMark = /[^\s\uFEFF]/.exec(text);
  if (firstMark === null) throw new XmlFailure('empty', 0);
  if (firstMark[0] !== '<') throw new XmlFailure('not-xml', firstMark.index);

  const parser = new SaxesParser();
  const offset = (): number => Math.min(parser.position, text.length);
  let root: OpenElement | undefined;
  let current: OpenElement | undefined;
  let closed: OpenElement | undefined;
  let lastTag = 0;
  let depth = 0;
  let attributes = 0;
  const elements: OpenElement[] = [];
  const attributeNames = new Set<string>();
  const flags = { edgeBlanks: false };
  let declaredEncoding: string | undefined;

  // At most seven handlers: saxes stores them by computed keys, and with one more the parser object turns six times slower.
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined) declaredEncoding = encoding;
  });
  parser.on('doctype', () => {
    throw new XmlFailure('doctype', Math.max(text.lastIndexOf('<!DOCTYPE', offset()), 0));
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > limits.attributes)
      throw new XmlFailure('too-many-attributes', text.lastIndexOf('<', offset() - 1), {
        limit: limits.attributes,
      });
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    depth += 1;
    lastTag = offset();
    const start = text.lastIndexOf('<', lastTag - 1);
    if (depth > limits.depth) throw new XmlFailure('too-deep', start, { limit: limits.depth });
    if (elements.length >= limits.elements) {
      throw new XmlFailure('too-many-elements', start, { limit: limits.elements });
    }
    const element: OpenElement = {
      name: tag.name,
      namespace: '',
      attributes: tag.attributes,
      parent: current,
      children: noChildren,
      text: '',
      start,
      end: start,
      namespaces: current === undefined ? noNamespaces : current.namespaces,
    };
    resolveNames(element, attributeNames, flags);
    elements.push(element);
    if (current === undefined) root ??= element;
    else if (current.children === noChildren) current.children = [element];
    else current.children.push(element);
    current = element;
  });
  parser.on('closetag', () => {
    if (current === undefined) return;
    lastTag = current.end = offset();
    depth -= 1;
    closed = current;
    current = current.parent;
  });
  const addText = (value: string): void => {
    if (current !== undefined) current.text += value;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Error) || !/^\d+:\d+: /.test(error.message)) throw error;
    const opened = findOpening(text, lastTag, offset()) ?? current;
    const { reason, offset: at, element } = explain(error.message, offset(), text, opened, closed, lastTag);
    throw new XmlFailure(
      reason,
      at,
      element && { element: element.name, line: position(element.start).line },
    );
  }
  if (root === undefined) throw new XmlFailure('not-xml', 0);
  return {
    root,
    elements,
    attributeNames,
    edgeBlanks: flags.edgeBlanks,
    ...(declaredEncoding !== undefined && { declaredEncoding }),
  };
};

// Namespaces are resolved here and not by saxes: most elements declare none and share the scope of their parent.
const resolveNames = (element: OpenElement, seen: Set<string>, flags: { edgeBlanks: boolean }): void => {
  const { attributes } = element;
  let prefixed = false;
  for (const name in attributes) {
    seen.add(name);
    if (!flags.edgeBlanks && hasEdgeBlank(attributes[name] as string)) flags.edgeBlanks = true;
    if (name.startsWith('xmlns') && (name.length === 5 || name[5] === ':')) {
      element.namespaces = { ...element.namespaces, [name.slice(6)]: (attributes[name] as string).trim() };
    } else if (name.includes(':')) prefixed = true;
  }
  if (prefixed) for (const name in attributes) if (name.includes(':')) resolve(element, name);
  if (element.name.includes(':')) {
    element.namespace = resolve(element, element.name);
    element.name = element.name.slice(element.name.indexOf(':') + 1);
  } else element.namespace = element.namespaces[''] ?? '';
};

const hasEdgeBlank = (value: string): boolean =>
  isBlank(value.charCodeAt(0)) || isBlank(value.charCodeAt(value.length - 1));

const isBlank = (unit: number): boolean => unit === 32 || unit === 0xa0 || unit === 0x3000;

const resolve = (element: OpenElement, name: string): string => {
  const colon = name.indexOf(':');
  const prefix = name.slice(0, colon);
  const namespace = prefix === 'xmlns' ? prefix : element.namespaces[prefix];
  if (namespace === undefined || name.includes(':', colon + 1))
    throw new XmlFailure('undefined-prefix', element.start, { prefix });
  return namespace;
};

/** The start tag that was being read when the parser stopped. */
const findOpening = (text: string, from: number, to: number): Opened | undefined => {
  const match = /<([^\s<>/!?"'=\d.-][^\s<>/!?"'=]*)/.exec(text.slice(from, to));
  return match === null ? undefined : { name: match[1] as string, start: from + match.index };
};

const explain = (
  message: string,
  offset: number,
  text: string,
  opened: Opened | undefined,
  closed: Opened | undefined,
  lastTag: number,
): Draft => {
  const reason = nameReason(message.replace(/^\d+:\d+: /, ''));
  const at = Math.max(offset - 1, 0);
  if (reason === 'tag-mismatch') return { reason, offset: text.lastIndexOf('</', at), element: closed };
  if (reason === 'doctype') return { reason, offset: text.lastIndexOf('<!', at), element: opened };
  if (reason === 'tag-name' && text[offset - 2] === '<')
    return { reason: 'less-than', offset: offset - 2, element: opened };
  if (reason === 'illegal-character' && text[at] === '<')
    return { reason: 'less-than', offset: at, element: opened };
  if (reason === 'ampersand' || reason === 'truncated') {
    // A bare & swallows everything up to the next semicolon, so the parser stops far behind it.
    const bare = text.slice(lastTag, offset).search(/&(?!(?:#\d+|#x[\da-f]+|[a-z][\w.-]*);)/i);
    if (bare >= 0) return { reason: 'ampersand', offset: lastTag + bare, element: opened };
  }
  return { reason, offset: at, element: opened };
};

/**
 * Reads an XML text into a light tree in one pass.
 * XML 1.0 and Namespaces in XML, well-formedness only; document type declarations, and with them every entity
 * that is not predefined, are refused. Nothing is ever fetched.
 */
import { SaxesParser } from 'saxes';
import { createPositions } from './text-position.js';
import { XmlBuilder, isBlankText, isDeclaration, type OpenElement, type XmlLimits } from './xml-builder.js';
import { XmlFailure, nameReason, type XmlFailureReason } from './xml-failure.js';
import { scanXml } from './xml-scanner.js';
import { createPaths, type XmlTree } from './xml-tree.js';

export type { XmlLimits } from './xml-builder.js';

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

type Opened = Pick<OpenElement, 'name' | 'start'>;

interface Draft {
  readonly reason: XmlFailureReason;
  readonly offset: number;
  readonly element: Opened | undefined;
}

/**
 * Parses a decoded XML text. Never throws on any text; a byte order mark at the start is allowed.
 * @param text decoded text
 * @param limits bounds, {@link xmlLimits} by default
 */
export const readXml = (text: string, limits: XmlLimits = xmlLimits): XmlResult => {
  const position = createPositions(text);
  try {
    return { ok: true, tree: { ...parse(text, limits, position), text, position, path: createPaths() } };
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
): Omit<XmlTree, 'text' | 'position' | 'path'> => {
  if (text.length > limits.length) throw new XmlFailure('too-long', limits.length, { limit: limits.length });
  const firstMark = /[^\s\uFEFF]/.exec(text);
  if (firstMark === null) throw new XmlFailure('empty', 0);
  if (firstMark[0] !== '<') throw new XmlFailure('not-xml', firstMark.index);

  const builder = new XmlBuilder(limits);
  if (scanXml(text, limits, builder)) return builder.finish();
  return parseThoroughly(text, limits, position);
};

/** The reading of saxes, which knows every corner of XML and says what is wrong. */
export const parseThoroughly = (
  text: string,
  limits: XmlLimits,
  position: XmlTree['position'],
): Omit<XmlTree, 'text' | 'position' | 'path'> => {
  const builder = new XmlBuilder(limits);
  const parser = new SaxesParser();
  const offset = (): number => Math.min(parser.position, text.length);
  let lastTag = 0;
  let attributes = 0;
  let qualified: string[] = [];
  let declares = false;

  // At most seven handlers: saxes stores them by computed keys, and with one more the parser object turns six times slower.
  parser.on('xmldecl', ({ encoding }) => {
    builder.declaredEncoding = encoding;
  });
  parser.on('doctype', () => {
    throw new XmlFailure('doctype', Math.max(text.lastIndexOf('<!DOCTYPE', offset()), 0));
  });
  parser.on('attribute', ({ name, value }) => {
    attributes += 1;
    builder.noteAttribute(name, value);
    if (name.includes(':')) qualified.push(name);
    declares ||= isDeclaration(name);
    if (attributes > limits.attributes)
      throw new XmlFailure('too-many-attributes', text.lastIndexOf('<', offset() - 1), {
        limit: limits.attributes,
      });
  });
  parser.on('opentag', (tag) => {
    lastTag = offset();
    const { name } = tag;
    if (name.includes(':')) qualified.push(name);
    builder.open(
      { name, attributes: tag.attributes, qualified, declares, isKept: false },
      text.lastIndexOf('<', lastTag - 1),
    );
    attributes = 0;
    qualified = [];
    declares = false;
  });
  parser.on('closetag', () => {
    lastTag = offset();
    builder.close(lastTag);
  });
  const addText = (value: string): void => {
    builder.addText(value, isBlankText(value));
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Error) || !/^\d+:\d+: /.test(error.message)) throw error;
    const opened = findOpening(text, lastTag, offset()) ?? builder.current;
    const {
      reason,
      offset: at,
      element,
    } = explain(error.message, offset(), text, opened, builder.closed, lastTag);
    throw new XmlFailure(
      reason,
      at,
      element && { element: element.name, line: position(element.start).line },
    );
  }
  return builder.finish();
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

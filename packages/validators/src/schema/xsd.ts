/**
 * `--xsd`: documents and messages against schemas of the user, with libxml2 in WebAssembly, which is loaded only then.
 * libxml2 sees nothing but the files it was given: no network, no other file, no document type declarations.
 */
import type { XmlDocument, XsdValidator } from 'libxml2-wasm';
import type { ErrorDetail } from 'libxml2-wasm';
import { nationalElements } from '../documents/vocabulary.js';
import type { Severity } from '../finding.js';
import { readXml } from '../readers/xml.js';
import { findChildren, type XmlElement, type XmlTree } from '../readers/xml-tree.js';
import { xsd } from '../rules/schema/xsd.js';
import {
  judgedText,
  loadOptional,
  SchemaError,
  type CheckedXml,
  type SchemaFile,
  type XmlCheck,
} from './xml-check.js';

const base = 'schema:///';

interface Candidate extends SchemaFile {
  readonly roots: ReadonlySet<string>;
  validator?: XsdValidator;
}

/**
 * Prepares the schemas of a folder or file.
 * @throws {@link SchemaError} when libxml2-wasm is not installed or a file is no schema
 */
export const openXsd = async (files: readonly SchemaFile[]): Promise<XmlCheck> => {
  if (files.length === 0) throw new SchemaError('empty', 'xsd');
  const library = await loadOptional('libxml2-wasm', () => import('libxml2-wasm'));
  const candidates = files.filter(({ isIncluded }) => isIncluded === undefined).map(readSchema);
  const encoder = new TextEncoder();
  const bytes = Object.fromEntries(files.map(({ name, text }) => [base + name, encoder.encode(text)]));
  library.xmlRegisterInputProvider(new library.XmlBufferInputProvider(bytes));
  const foreign = [...nationalElements].filter(
    (name) => !files.some(({ text }) => text.includes(`"${name}"`)),
  );

  const compile = (candidate: Candidate): XsdValidator => {
    if (candidate.validator !== undefined) return candidate.validator;
    let document: XmlDocument | undefined;
    try {
      document = library.XmlDocument.fromString(candidate.text, { url: base + candidate.name });
      candidate.validator = library.XsdValidator.fromDoc(document);
      return candidate.validator;
    } catch (error) {
      const [detail] = error instanceof library.XmlLibError ? error.details : [];
      throw new SchemaError('invalid', detail?.file?.replace(base, '') ?? candidate.name, detail?.line, {
        cause: error,
      });
    } finally {
      document?.dispose();
    }
  };
  // Of a folder only the schema that is needed is read; a broken one among others does not end the run.
  const tryCompile = (candidate: Candidate, { collector }: CheckedXml): XsdValidator | undefined => {
    try {
      return compile(candidate);
    } catch (error) {
      if (!(error instanceof SchemaError)) throw error;
      collector.notChecked(xsd, {
        reason: 'schema-invalid',
        params: { schema: error.subject, line: error.line },
      });
      return undefined;
    }
  };
  const [only] = candidates;
  if (candidates.length === 1 && only !== undefined) compile(only);

  return (xml) => {
    const candidate = choose(candidates, xml);
    if (typeof candidate === 'string') {
      xml.collector.notChecked(xsd, { reason: candidate, params: { root: xml.tree.root.name } });
      return;
    }
    const validator = tryCompile(candidate, xml);
    if (validator === undefined) return;
    const national = xml.tree.elements.filter(({ name }) => foreign.includes(name));
    const document = library.XmlDocument.fromString(
      decoded(judgedText(xml.tree, blank(xml.tree.text, national))),
    );
    try {
      validator.validate(document);
    } catch (error) {
      if (!(error instanceof library.XmlValidateError)) throw error;
      report(xml, error.details, candidate.name);
    } finally {
      document.dispose();
    }
    const [first] = national;
    if (first !== undefined)
      xml.collector.report(xsd, {
        message: 'national-elements',
        severity: 'info',
        params: { names: [...new Set(national.map(({ name }) => name))], count: national.length },
        location: { source: xml.source, path: xml.tree.path(first), ...xml.tree.position(first.start) },
      });
  };
};

const readSchema = (file: SchemaFile): Candidate => {
  const read = readXml(file.text);
  if (!read.ok) throw new SchemaError('invalid', file.name, read.line);
  const { root } = read.tree;
  if (root.namespace !== 'http://www.w3.org/2001/XMLSchema' || root.name !== 'schema')
    throw new SchemaError('invalid', file.name, 1);
  const names = findChildren(root, 'element').map(({ attributes }) => attributes.name ?? '');
  return { ...file, roots: new Set(names) };
};

/** The schema that declares the root; of several the one whose file is named after the document or message. */
const choose = (candidates: readonly Candidate[], { tree, subject }: CheckedXml): Candidate | string => {
  const fitting = candidates.filter(({ roots }) => roots.has(tree.root.name));
  if (fitting.length <= 1) return fitting[0] ?? 'schema-none';
  const named = fitting.filter(({ name }) => subject !== '' && name.includes(subject));
  return named.length === 1 ? (named[0] as Candidate) : 'schema-ambiguous';
};

/** Takes elements out and leaves every line where it is: one unknown child hides what libxml2 would say of its siblings. */
const blank = (text: string, elements: readonly XmlElement[]): string => {
  let result = '';
  let at = 0;
  for (const { start, end } of elements) {
    if (start < at) continue;
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return result + text.slice(at);
};

/** The text is decoded already: a declaration of another encoding would be wrong now. */
const decoded = (text: string): string =>
  text.replace(/^(\uFEFF?<\?xml[^>]*?)\s+encoding=(?:"[^"]*"|'[^']*')/, '$1');

interface Kind {
  readonly message: string;
  readonly params: Readonly<Record<string, string>>;
  readonly sample?: string;
  readonly severity?: Severity;
}

const plain = (name: string): string => name.replace(/\{[^}]*\}/g, '');

/** What libxml2 says, without the values that it quotes. */
const readKind = (text: string): Kind => {
  const [, element = '', attribute] = /^Element '([^']*)'(?:, attribute '([^']*)')?:/.exec(text) ?? [];
  const params = { element: plain(element), attribute: plain(attribute ?? '') };
  const expected = plain(/Expected is(?: one of)? \(\s*([^)]*?)\s*\)/.exec(text)?.[1] ?? '');
  const [, named = ''] = /The attribute '([^']*)' is/.exec(text) ?? [];
  if (text.includes('This element is not expected'))
    return { message: 'unexpected-element', params: { ...params, expected } };
  if (text.includes('Missing child element'))
    return { message: 'missing-element', params: { ...params, expected } };
  if (text.includes('is required but missing'))
    return { message: 'missing-attribute', params: { ...params, attribute: plain(named) } };
  if (text.includes('is not allowed') && named !== '')
    return { message: 'unknown-attribute', params: { ...params, attribute: plain(named) } };
  const [, facet = ''] = /\[facet '([^']*)'\]/.exec(text) ?? [];
  const sample = /'([^']*)' (?:is not|has a length|is less|is greater)/.exec(
    text.slice(text.indexOf(':')),
  )?.[1];
  // MP and EM are what national documents write for mobile telephone and mail.
  const isTelecom =
    element.endsWith('telecom') && attribute === 'use' && (sample === 'MP' || sample === 'EM');
  return {
    message: 'value',
    params: { ...params, facet },
    ...(sample !== undefined && { sample }),
    ...(isTelecom && { severity: 'info' }),
  };
};

const report = (
  { tree, source, collector }: CheckedXml,
  details: readonly ErrorDetail[],
  schema: string,
): void => {
  const lineStarts = [0, ...[...tree.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const byLine = indexLines(tree, lineStarts);
  let before = '';
  for (const { message: text, line } of details) {
    const { message, params, ...rest } = readKind(text.trim());
    // A value that breaks a facet is told twice by libxml2: for the facet and for the type.
    const key = `${String(line)} ${params.element ?? ''} ${params.attribute ?? ''}`;
    if (message === 'value' && key === before) continue;
    before = message === 'value' ? key : '';
    const element = byLine.get(line)?.find(({ name }) => name === params.element);
    const place =
      element === undefined
        ? { line: tree.position(lineStarts[line - 1] ?? 0).line }
        : {
            ...tree.position(element.start),
            path: tree.path(element, params.attribute || undefined),
          };
    collector.report(xsd, {
      message,
      params: { ...params, schema },
      ...rest,
      location: { source, ...place },
    });
  }
};

/** Elements by the line of the text of the tree; what stands in an envelope as text has other lines than the file. */
const indexLines = (
  { elements }: XmlTree,
  lineStarts: readonly number[],
): ReadonlyMap<number, readonly XmlElement[]> => {
  const lines = new Map<number, XmlElement[]>();
  let line = 1;
  for (const element of elements) {
    while ((lineStarts[line] ?? Infinity) <= element.start) line += 1;
    const there = lines.get(line);
    if (there === undefined) lines.set(line, [element]);
    else there.push(element);
  }
  return lines;
};

// saxes is the oracle: whatever the scanner accepts, saxes accepts with the same tree; and what we write, the scanner accepts.
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseThoroughly, xmlLimits } from './xml.js';
import { XmlBuilder, type OpenElement } from './xml-builder.js';
import { XmlFailure } from './xml-failure.js';
import { scanXml } from './xml-scanner.js';

const describeElement = (element: OpenElement): unknown => ({
  name: element.name,
  namespace: element.namespace,
  attributes: { ...element.attributes },
  // How the blanks before the first character are cut into pieces is each reader's own business.
  text: element.text.replace(/^[ \t\n]+/, ' '),
  start: element.start,
  end: element.end,
  children: element.children.map(({ start }) => start),
  parent: element.parent?.start,
});

const describeBuilder = (
  builder: Pick<XmlBuilder, 'elements' | 'attributeNames' | 'edgeBlanks' | 'declaredEncoding'>,
) => ({
  elements: builder.elements.map(describeElement),
  attributeNames: [...builder.attributeNames].sort(),
  edgeBlanks: builder.edgeBlanks,
  declaredEncoding: builder.declaredEncoding,
});

const scan = (text: string): unknown => {
  const builder = new XmlBuilder(xmlLimits);
  try {
    return scanXml(text, xmlLimits, builder) ? describeBuilder(builder) : undefined;
  } catch (error) {
    if (error instanceof XmlFailure) return { reason: error.reason, offset: error.offset };
    throw error;
  }
};

const parse = (text: string): unknown => {
  try {
    return describeBuilder(
      parseThoroughly(text, xmlLimits, () => ({ line: 1, column: 1 })) as unknown as XmlBuilder,
    );
  } catch (error) {
    if (error instanceof XmlFailure) return { reason: error.reason, offset: error.offset };
    throw error;
  }
};

const agrees = (text: string): void => {
  const scanned = scan(text);
  if (scanned !== undefined) expect(scanned).toEqual(parse(text));
};

const folder = new URL('../../../../tests/fixtures/documents/C0004/', import.meta.url);
const fixture = readFileSync(new URL('right.xml', folder), 'utf8');

// Pieces that make and break XML.
const pieces = [
  '<', '>', '/', '</', '/>', '<a', '<a>', '</a>', '<a/>', '<b c="', '"', "'", '=', ' ', '\n', '\r\n', '\t', '&', '&amp;', '&lt;', '&#65;',
  '&#x4e2d;', '&#0;', '&#xD800;', '&nbsp;', ';', '<!--', '-->', '--', '<![CDATA[', ']]>', ']', '<?pi x?>', '<?xml version="1.0"?>', '<?xml',
  '?>', '<!DOCTYPE a>', 'x', '中', '\u0000', '\u000b', '\u007f', '\u0085', '\u2028', '\uD842\uDFB7', '\uD800', '\uDC00', '\uFFFE', '\uFEFF', ' c="1"', " d='2'",
  ' c=" 1"', ' xmlns="urn:x"', ' xmlns:p="urn:y"', ' p:q="1"', '<p:e', '</p:e>', '<中', '</中>', 'xml', '#', ':', '<é/>', ' __proto__="1"', ' constructor="1"',
]; // prettier-ignore

describe('scanXml', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.xml')))('agrees with saxes on %s', (name) => {
    agrees(readFileSync(new URL(name, folder), 'utf8'));
  });

  it('understands what documents are made of', () => {
    for (const text of [
      fixture,
      `\uFEFF${fixture.replaceAll('\n', '\r\n')}`,
      '<?xml version="1.0" encoding="GBK" standalone=\'yes\' ?>\n<?xml-stylesheet href="a.xsl"?><!-- c --><a>&lt;<![CDATA[<x>]]>\r\n&#x4e2d;<b c=\'"&#10;\n\' /> t </a>\n<!-- e -->',
      '<p:a xmlns:p="urn:x" p:b="1"><中文/>𠮷</p:a>',
    ]) {
      expect(scan(text)).toBeDefined();
      agrees(text);
    }
  });

  it('reads a tag that it met before in the scope of its new place', () => {
    const repeated = [
      '<a xmlns:p="urn:x"><p:e p:f="1" g="2"/><b xmlns:p="urn:y"><p:e p:f="1" g="2"/></b><p:e p:f="1" g="2"></p:e></a>',
      '<a xmlns="urn:x"><e f="1"/><b xmlns="urn:y"><e f="1"/><b xmlns="urn:y"><e f="1"/></b></b><e f="1"/></a>',
      '<a><b xmlns:p="urn:x"><p:e/></b><p:e/></a>',
      '<a><e f=">1"/><e f=">1"/><e f=">"></e><e f=">1"/></a>',
      '<a><e f=" 1"/><e f=" 1"/><ee></e></a>',
      '<a><e></e ><e></ee></a>',
    ];
    for (const text of repeated) agrees(text);
    for (const text of repeated.slice(0, 2)) expect(scan(text)).toHaveProperty('elements');
  });

  it('reads a long text in stretches, wherever one of them ends', () => {
    const tail =
      '<b c=">">t&amp;\r\n𠮷</b> \n<!-- <x> <y --><![CDATA[<x> <y>]]>u<?p <x> <y?><b\nc=" 1"/>\n  <b c="2"></b></a>\n';
    // A stretch is of 131,072 units, and this many of the end stand in the first one.
    for (let inside = 0; inside <= tail.length; inside += 1) {
      const text = `<a>${'x'.repeat(131_069 - inside)}${tail}`;
      expect(scan(text), String(inside)).toEqual(parse(text));
    }
    const rows = fixture.replace(/<entry>[^]*<\/entry>/, (entries) => entries.repeat(40));
    for (const text of [rows, rows.replace('<entry>', '<!-- <entry> '), `<a>${'x'.repeat(300_000)}<b/></a>`])
      expect(scan(text) ?? 'left to saxes').toEqual(
        text.includes('<!-- <entry> ') ? 'left to saxes' : parse(text),
      );
  });

  it('tells of a tag kept from another document what its reading told', () => {
    const tags = ['<e f=" 1"/>', '<p:e p:f="&lt;&#10;"/>', '<e  g = "2" >x</e>', '<e f=">"/>', '<e/>', '<e xmlns="urn:z"/>', '<e f="1" g="1"/>']; // prettier-ignore
    const scopes = ['', ' xmlns="urn:x"', ' xmlns:p="urn:x"', ' xmlns:p="urn:y"', ' xmlns:p=" urn:x "'];
    const document = fc
      .tuple(fc.constantFrom(...scopes), fc.array(fc.constantFrom(...tags), { maxLength: 8 }))
      .map(([scope, inside]) => `<a${scope}>${inside.join('')}</a>`);
    fc.assert(
      fc.property(document, (text) => {
        // The second time tags are kept, the third time they are there.
        for (let time = 0; time < 3; time += 1) agrees(text);
      }),
      { numRuns: 500 },
    );
  });

  it('holds a kept tag against the limits of each reading', () => {
    const text = '<a><e f="1" g="2"/></a>';
    for (let time = 0; time < 3; time += 1) expect(scan(text)).toHaveProperty('elements');
    const limits = { ...xmlLimits, attributes: 1 };
    expect(() => scanXml(text, limits, new XmlBuilder(limits))).toThrow('too-many-attributes');
  });

  it.each(['<a/>&', '<a/>&#32;', '&<a/>', '&amp;<a/>', '<a/>x', '<a/>\r\n', '&<p:e/>'])(
    'leaves text outside of the root to saxes: %j',
    (text) => agrees(text),
  );

  it('accepts nothing that saxes refuses, and reads the rest alike', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
        agrees(parts.join(''));
        agrees(`<a>${parts.join('')}</a>`);
        agrees(`<a ${parts.join('')}></a>`);
        agrees(`<a b="${parts.join('')}"/>`);
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with saxes on a document with one piece put in or taken out', () => {
    fc.assert(
      fc.property(fc.nat(fixture.length), fc.nat(12), fc.constantFrom('', ...pieces), (at, length, piece) =>
        agrees(fixture.slice(0, at) + piece + fixture.slice(at + length)),
      ),
      { numRuns: 300 },
    );
  });
});

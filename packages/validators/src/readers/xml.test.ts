import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml } from './xml.js';
import {
  findAttribute,
  findChild,
  findDescendant,
  readXsiType,
  textContent,
  writePath,
  type XmlTree,
} from './xml-tree.js';

const read = (text: string): XmlTree => {
  const result = readXml(text);
  if (!result.ok) throw new Error(`${result.reason} at ${String(result.line)}:${String(result.column)}`);
  return result.tree;
};

const fail = (text: string, limits?: Parameters<typeof readXml>[1]): string => {
  const result = readXml(text, limits);
  return result.ok
    ? 'ok'
    : `${result.reason} ${String(result.line)}:${String(result.column)} ${JSON.stringify(result.params)}`;
};

it('counts a step alike among few siblings and among many', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('b', 'c', 'd'), { minLength: 1, maxLength: 60 }), (few) => {
      // So many more of another name that the steps of all are kept in a table.
      const many = [...few, ...new Array<string>(65).fill('e')];
      const [small, large] = [few, many].map((names) =>
        read(`<a>${names.map((name) => `<${name}/>`).join('')}</a>`),
      );
      const paths = (tree: XmlTree | undefined) =>
        tree?.root.children.slice(0, few.length).map((element) => tree.path(element));
      expect(paths(small)).toEqual(paths(large));
    }),
  );
});

describe('readXml', () => {
  it('gives names, attributes, text and places', () => {
    const tree = read(
      '<?xml version="1.0" encoding="UTF-8"?>\r\n<a xmlns="urn:x">\r\n  <b c="1"  d=\'二\'>文<!-- no --><i/>本</b><b/></a>',
    );
    const b = findChild(tree.root, 'b');
    expect(tree.declaredEncoding).toBe('UTF-8');
    expect(tree.root.namespace).toBe('urn:x');
    expect(b?.namespace).toBe('urn:x');
    expect({ ...b?.attributes }).toEqual({ c: '1', d: '二' });
    expect(textContent(b!)).toBe('文本');
    expect(tree.position(b!.start)).toEqual({ line: 3, column: 3 });
    expect(tree.text.slice(b!.start, b!.end)).toBe('<b c="1"  d=\'二\'>文<!-- no --><i/>本</b>');
    expect(writePath(b!, 'd')).toBe('/a/b[1]/@d');
    const place = findAttribute(tree.text, b!, 'd')!;
    expect(tree.text.slice(place.valueStart, place.valueEnd)).toBe('二');
    expect(tree.position(place.start)).toEqual({ line: 3, column: 13 });
  });

  it('counts columns in characters and keeps a byte order mark out of the way', () => {
    const tree = read('\uFEFF<a>𠮷<b/></a>');
    expect(tree.position(findChild(tree.root, 'b')!.start)).toEqual({ line: 1, column: 6 });
  });

  it('resolves namespaces and xsi:type by any prefix', () => {
    const tree = read(
      '<v:a xmlns:v="urn:hl7-org:v3" xmlns:q="http://www.w3.org/2001/XMLSchema-instance"><b><v:c q:type="v:CD"/></b></v:a>',
    );
    expect(tree.root).toMatchObject({ name: 'a', namespace: 'urn:hl7-org:v3' });
    expect(findChild(tree.root, 'b')?.namespace).toBe('');
    const c = findDescendant(tree.root, 'b', 'c')!;
    expect(c.namespace).toBe('urn:hl7-org:v3');
    expect(readXsiType(c)).toBe('CD');
  });

  it.each([
    ['', 'empty 1:1 {}'],
    [' \n ', 'empty 1:1 {}'],
    ['{"a":1}', 'not-xml 1:1 {}'],
    ['<a', 'truncated 1:2 {"element":"a","line":1}'],
    ['<?xml version="1.0"?>', 'truncated 1:21 {}'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'doctype 1:1 {}'],
    ['<a>\n<!DOCTYPE b></a>', 'doctype 2:1 {"element":"a","line":1}'],
    ['<a>&nbsp;</a>', 'entity 1:9 {"element":"a","line":1}'],
    ['<a>A & B</a>', 'ampersand 1:6 {"element":"a","line":1}'],
    ['<a>\n血压<90</a>', 'less-than 2:3 {"element":"a","line":1}'],
    ['<a b="x<y"/>', 'less-than 1:8 {"element":"a","line":1}'],
    ['<a b="1" b="2"/>', 'duplicate-attribute 1:16 {"element":"a","line":1}'],
    ['<a b="1"c="2"/>', 'attribute-space 1:9 {"element":"a","line":1}'],
    ['<a b=1/>', 'attribute-quotes 1:6 {"element":"a","line":1}'],
    ['<a>\n<b>\n</a>', 'tag-mismatch 3:1 {"element":"b","line":2}'],
    ['<a>\n<b>', 'truncated 2:3 {"element":"b","line":2}'],
    ['<a/><b/>', 'outside-root 1:7 {"element":"b","line":1}'],
    ['<a x:b="1"/>', 'undefined-prefix 1:1 {"prefix":"x"}'],
    ['<x:a/>', 'undefined-prefix 1:1 {"prefix":"x"}'],
    ['<constructor:a/>', 'undefined-prefix 1:1 {"prefix":"constructor"}'],
    ['<a xmlns:p="urn:x"><b __proto__:c="1"/></a>', 'undefined-prefix 1:20 {"prefix":"__proto__"}'],
    ['<a>\0</a>', 'illegal-character 1:4 {"element":"a","line":1}'],
    ['<?xml ver sion="1.0"?><a/>', 'declaration 1:10 {}'],
  ])('names what is wrong with %j', (text, expected) => {
    expect(fail(text)).toBe(expected);
  });

  it('stops at its limits', () => {
    const limits = { length: 1000, depth: 3, attributes: 2, elements: 4 };
    expect(fail('<a><a><a><a/></a></a></a>', limits)).toBe('too-deep 1:10 {"limit":3}');
    expect(fail('<a b="" c="" d=""/>', limits)).toContain('too-many-attributes');
    expect(fail('<a><b/><b/><b/><b/></a>', limits)).toContain('too-many-elements');
    expect(fail(`<a>${'x'.repeat(1000)}</a>`, limits)).toContain('too-long');
    expect(fail('<a><b c="" d=""><b/></b></a>', limits)).toBe('ok');
    expect(fail('<a>'.repeat(50_000))).toBe('too-deep 1:769 {"limit":256}');
  });

  it('keeps hostile names harmless', () => {
    const tree = read('<a __proto__="x" constructor="y"/>');
    expect(tree.root.attributes.__proto__).toBe('x');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('never throws, and finds places inside the text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'a',
      'b',
      '"',
      "'",
      '=',
      ' ',
      '\n',
      '&',
      ';',
      '&lt;',
      '<a>',
      '</a>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      'x:',
      '𠮷',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const result = readXml(text);
        if (result.ok)
          expect(text.slice(result.tree.root.start, result.tree.root.end).startsWith('<')).toBe(true);
        else expect(result.offset).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('reads back what was written', () => {
    const escape = (value: string): string =>
      value.replace(/[&<>"\r\n\t]/g, (mark) => `&#${String(mark.charCodeAt(0))};`);
    const value = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\ufffe\uffff]/.test(text));
    fc.assert(
      fc.property(value, value, (attribute, content) => {
        const tree = read(`<a b="${escape(attribute)}">${escape(content)}</a>`);
        expect(tree.root.attributes.b).toBe(attribute);
        expect(tree.root.text).toBe(content);
      }),
    );
  });
});

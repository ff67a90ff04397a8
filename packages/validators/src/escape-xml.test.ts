import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeAttribute, escapeText, isXmlText } from './escape-xml.js';
import { readXml } from './readers/xml.js';
import { textContent } from './readers/xml-tree.js';

const read = (xml: string) => {
  const result = readXml(xml);
  if (!result.ok) throw new Error(xml);
  return result.tree.root;
};

describe('escape-xml', () => {
  it('any text that XML can hold comes back the same from content and attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }).filter(isXmlText), (text) => {
        const root = read(`<a b="${escapeAttribute(text)}">x${escapeText(text)}</a>`);
        expect(textContent(root)).toBe(`x${text}`);
        expect(root.attributes['b']).toBe(text);
      }),
    );
  });
  it('what XML cannot hold is replaced, never written', () => {
    for (const bad of ['\u0000', '\u000b', '\u001f', '\ufffe', '\ud800', 'a\udc00b']) {
      expect(isXmlText(bad)).toBe(false);
      expect(escapeText(bad)).toContain('\ufffd');
      expect(isXmlText(escapeAttribute(bad))).toBe(true);
    }
    expect(isXmlText('䶮𬍛\t\r\n')).toBe(true);
  });
  it('markup and quotes', () => {
    expect(escapeText(`]]><b a="1">&'`)).toBe(`]]&gt;&lt;b a="1"&gt;&amp;'`);
    expect(escapeAttribute(`<b a="1">&'`)).toBe('&lt;b a=&quot;1&quot;&gt;&amp;&apos;');
  });
});

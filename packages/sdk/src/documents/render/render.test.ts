import { describe, expect, it } from 'vitest';
import { makeDocumentRecord } from '../../samples/index.js';
import { buildDocument, ExtractError, renderDocument } from '../index.js';

const xml = buildDocument(makeDocumentRecord('C0004', 0)).xml;
const hostile = `<img src=x onerror=alert(1)></style><script>alert(2)</script>]]>"'&`;
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Names of the elements of a page. */
const tags = (html: string) => new Set([...html.matchAll(/<(\w+)/g)].map(([, name = '']) => name));

describe('renderDocument', () => {
  it('shows names, dates and units as people read them', () => {
    const text = renderDocument(xml, { to: 'text' });
    expect(text).toContain('西药处方');
    expect(text).toMatch(/性别：[男女]性/);
    expect(text).toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(text).toContain('【用药】');
  });

  it('tells the time of a signature from the signature, and numbers the pages on paper', () => {
    const page = buildDocument(makeDocumentRecord('C0032', 0)).xml;
    const text = renderDocument(page, { to: 'text' });
    expect(text).toMatch(/主治医师签名时间：\d{4}-\d{2}-\d{2}/);
    expect(text).not.toMatch(/签名：\d{4}-/);
    expect(renderDocument(page)).toContain('counter(page)');
  });

  it('is one page without script, link or anything to load, and says so in its policy', () => {
    const html = renderDocument(xml);
    expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/);
    for (const name of ['script', 'link', 'img', 'iframe', 'a', 'form'])
      expect(tags(html)).not.toContain(name);
  });

  it.each(['<name>', '<title>', '<text>', 'displayName="'])('takes hostile text in %s for text', (place) => {
    const at = xml.indexOf(place) + place.length;
    const odd = xml.slice(0, at) + escaped(hostile) + xml.slice(at);
    const html = renderDocument(odd);
    expect(tags(html)).toEqual(tags(renderDocument(xml)));
    expect(html).not.toMatch(/<script|<img/);
  });

  it('shows paragraphs, lists and tables of a narrative, and sections the template does not know', () => {
    const section =
      '<component><section><code code="20001" displayName="自造章节"/><text>甲<br/>乙 &lt;b&gt;<list><item>一</item></list><table><thead><tr><th>项目</th></tr></thead><tbody><tr><td><![CDATA[<i>二</i>]]></td></tr></tbody></table></text></section></component>';
    const html = renderDocument(xml.replace('</structuredBody>', `${section}</structuredBody>`));
    expect(html).toContain('自造<small>');
    expect(html).toContain('<p>甲\n乙 &lt;b&gt;</p>');
    expect(html).toContain('<li>一</li>');
    expect(html).toContain('<th>项目</th>');
    expect(html).toContain('<td>&lt;i&gt;二&lt;/i&gt;</td>');
  });

  it('shows a document of an unknown template as far as CDA explains it', () => {
    const html = renderDocument(xml.replace(/code="C0004"/, 'code="X1"'));
    expect(html).toMatch(/<dt>姓名<\/dt>/);
    expect(html).toContain('<section><h2>');
  });

  it('shows drugs as a table', () => {
    const record = makeDocumentRecord('C0004', 0);
    const groups = [
      { 'HDSD00.04.023': '药甲', 'HDSD00.04.024': '1', 'HDSD00.04.025': 'mg' },
      { 'HDSD00.04.023': '药乙', 'HDSD00.04.024': '2', 'HDSD00.04.025': 'mg' },
    ];
    const html = renderDocument(buildDocument({ ...record, sections: { 用药章节: groups } }).xml);
    expect(html).toMatch(/<table><thead>.*<td>药甲<\/td>.*<td>药乙<\/td>/s);
  });

  it('gives terminals no control characters', () => {
    const odd = xml.replace('<name>', '<name>\u009b31m\u202e');
    expect(renderDocument(odd, { to: 'text' })).not.toMatch(/[\u0080-\u009f\u202e]/);
  });

  it('turns no text round: a dose of 05 is not shown as 50', () => {
    const html = renderDocument(xml.replace('<name>', '<name>\u202e05\u2066'));
    expect(html).toContain('�05�');
  });

  it('refuses what is not a document', () => {
    expect(() => renderDocument('<a/>')).toThrow(ExtractError);
    expect(() => renderDocument('{')).toThrow(ExtractError);
  });
});

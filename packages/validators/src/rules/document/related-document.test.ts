import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { relatedDocument } from './related-document.js';

describe('document/related-document', () => {
  it('says nothing of the right document', () => {
    expect(judge(relatedDocument)).toEqual([]);
  });

  it('reports empty', () => {
    expect(
      judge(relatedDocument, [
        '<component>\n<structuredBody>',
        '<relatedDocument typeCode="RPLC">\n<parentDocument>\n<id/>\n<setId/>\n<versionNumber/>\n</parentDocument>\n</relatedDocument>\n<component>\n<structuredBody>',
      ]),
    ).toEqual(['warning empty ClinicalDocument/relatedDocument {}']);
  });

  it('does not take the declaration of a namespace for content', () => {
    expect(
      judge(relatedDocument, [
        '<component>\n<structuredBody>',
        '<relatedDocument typeCode="RPLC"><parentDocument><id xmlns="urn:hl7-org:v3"/></parentDocument></relatedDocument><component>\n<structuredBody>',
      ]),
    ).toEqual(['warning empty ClinicalDocument/relatedDocument {}']);
  });

  it('reports itself, and not its version as well', () => {
    expect(
      judge(relatedDocument, [
        '<component>\n<structuredBody>',
        '<relatedDocument typeCode="RPLC"><parentDocument><id root="2.16.156.10011.1.1" extension="RX20260301000100000000000000000001"/><versionNumber value="1"/></parentDocument></relatedDocument><component>\n<structuredBody>',
      ]),
    ).toEqual(['error itself parentDocument/id {}']);
  });

  it('reports version-missing', () => {
    expect(
      judge(
        relatedDocument,
        ['<setId root="2.16.156.10011.1.1" extension="RXSET000001"/>', '<setId/>'],
        [
          '<component>\n<structuredBody>',
          '<relatedDocument typeCode="RPLC"><parentDocument><id root="2.16.156.10011.1.1" extension="RX0"/></parentDocument></relatedDocument><component>\n<structuredBody>',
        ],
      ),
    ).toEqual(['warning version-missing ClinicalDocument/relatedDocument {}']);
  });

  const related = (kind: string, version: number): string =>
    `<relatedDocument typeCode="${kind}"><parentDocument><id root="2.16.156.10011.1.1" extension="RX0"/><versionNumber value="${version}"/></parentDocument></relatedDocument>`;
  const before = '<component>\n<structuredBody>';

  it('reports version-order of a replacement, and not of an addendum', () => {
    expect(judge(relatedDocument, [before, `${related('RPLC', 9)}${before}`])).toEqual([
      'warning version-order ClinicalDocument/relatedDocument {"before":9,"now":1}',
    ]);
    expect(judge(relatedDocument, [before, `${related('APND', 9)}${before}`])).toEqual([]);
  });

  it('reports a second one of a kind, and nothing else of it', () => {
    const second = `${related('RPLC', 0)}${related('RPLC', 9)}${before}`;
    expect(judge(relatedDocument, [before, second])).toEqual([
      'warning repeated ClinicalDocument/relatedDocument[2] {"kind":"RPLC"}',
    ]);
    expect(judge(relatedDocument, [before, `${related('RPLC', 0)}${related('XFRM', 0)}${before}`])).toEqual(
      [],
    );
  });
});

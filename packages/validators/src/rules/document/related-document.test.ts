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

  it('reports itself and version-order', () => {
    expect(
      judge(relatedDocument, [
        '<component>\n<structuredBody>',
        '<relatedDocument typeCode="RPLC"><parentDocument><id root="2.16.156.10011.1.1" extension="RX20260301000100000000000000000001"/><versionNumber value="1"/></parentDocument></relatedDocument><component>\n<structuredBody>',
      ]),
    ).toEqual([
      'error itself parentDocument/id {}',
      'warning version-order ClinicalDocument/relatedDocument {"before":1,"now":1}',
    ]);
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
});

import { describe, expect, it } from 'vitest';
import { changeDocument, findFaults, judge, rightDocument } from './_judge.js';
import { sectionMissing } from './section-missing.js';

describe('document/section-missing', () => {
  it('says nothing of the right document', () => {
    expect(judge(sectionMissing)).toEqual([]);
  });

  it('reports missing', () => {
    expect(
      judge(sectionMissing, [
        '<code code="10160-0" displayName="HISTORY OF MEDICATION USE" codeSystem="2.16.840.1.113883.6.1" codeSystemName="LOINC"/>',
        '<code code="11535-2" displayName="HOSPITAL DISCHARGE DX" codeSystem="2.16.840.1.113883.6.1" codeSystemName="LOINC"/>',
      ]),
    ).toEqual([
      'warning missing component/structuredBody {"name":"用药章节","code":"10160-0","cardinality":"1..*"}',
    ]);
  });

  it('reports no-body', () => {
    expect(judge(sectionMissing, ['<structuredBody>', '<other>'], ['</structuredBody>', '</other>'])).toEqual(
      ['error no-body ClinicalDocument/component {}'],
    );
  });

  it('accepts another right form (1)', () => {
    expect(
      judge(sectionMissing, ['<structuredBody>', '<nonXMLBody>'], ['</structuredBody>', '</nonXMLBody>']),
    ).toEqual([]);
  });

  it('leaves a document without component to document/header-presence', () => {
    const text = rightDocument.replace(
      /<component>\n<structuredBody>[^]*<\/structuredBody>\n<\/component>/,
      '',
    );
    expect(text).not.toBe(rightDocument);
    expect(findFaults(sectionMissing, text)).toEqual([]);
  });

  it('reports a body without sections', () => {
    expect(
      findFaults(
        sectionMissing,
        changeDocument().replace(/<structuredBody>[^]*<\/structuredBody>/, '<structuredBody/>'),
      ).map(({ severity, message }) => `${severity} ${message}`),
    ).toEqual(['error no-section']);
  });
});

import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { sectionCode } from './section-code.js';

describe('document/section-code', () => {
  it('says nothing of the right document', () => {
    expect(judge(sectionCode)).toEqual([]);
  });

  it('reports code-system', () => {
    expect(
      judge(sectionCode, [
        'code="29548-5" displayName="Diagnosis" codeSystem="2.16.840.1.113883.6.1"',
        'code="29548-5" displayName="Diagnosis" codeSystem="2.16.840.1.11883.6.1"',
      ]),
    ).toEqual(['error code-system code/@codeSystem {"expected":"2.16.840.1.113883.6.1"}']);
  });

  it('reports a code of LOINC that is empty, and not sections that the standard names without a code', () => {
    const right =
      '<code code="29548-5" displayName="Diagnosis" codeSystem="2.16.840.1.113883.6.1" codeSystemName="LOINC"/>';
    for (const empty of [right.replace('29548-5', ''), right.replace('code="29548-5" ', '')])
      expect(judge(sectionCode, [right, empty])).toEqual(['warning empty section/code {}']);
    expect(judge(sectionCode, [right, '<code displayName="诊断记录章节"/>'])).toEqual([]);
  });

  it('reports missing (2)', () => {
    expect(
      judge(sectionCode, [
        '<code code="29548-5" displayName="Diagnosis" codeSystem="2.16.840.1.113883.6.1" codeSystemName="LOINC"/>',
        '',
      ]),
    ).toEqual(['warning missing component[1]/section {}']);
  });

  it('reports missing (3)', () => {
    expect(
      judge(sectionCode, [
        '<code code="29548-5" displayName="Diagnosis" codeSystem="2.16.840.1.113883.6.1" codeSystemName="LOINC"/>',
        '<code/>',
      ]),
    ).toEqual(['warning missing section/code {}']);
  });

  it('reports code-system-missing', () => {
    expect(
      judge(sectionCode, [
        'code="29548-5" displayName="Diagnosis" codeSystem="2.16.840.1.113883.6.1"',
        'code="29548-5" displayName="Diagnosis"',
      ]),
    ).toEqual(['warning code-system-missing section/code {"expected":"2.16.840.1.113883.6.1"}']);
  });

  it('asks for the catalogue of data elements where a section is named by one', () => {
    const from = 'code="29548-5" displayName="Diagnosis" codeSystem="2.16.840.1.113883.6.1"';
    const told = (system: string) =>
      judge(sectionCode, [from, `code="DE06.00.182.00" displayName="处置计划" codeSystem="${system}"`]);
    expect(told('2.16.156.10011.2.2.7')).toContain(
      'error code-system code/@codeSystem {"expected":"2.16.156.10011.2.2.1"}',
    );
    expect(told('2.16.156.10011.2.2.1').filter((each) => each.includes('code-system'))).toEqual([]);
  });

  it('reports unknown', () => {
    expect(
      judge(sectionCode, [
        'code="29548-5" displayName="Diagnosis" codeSystem="2.16.840.1.113883.6.1"',
        'code="20001" displayName="附件" codeSystem="2.16.840.1.113883.6.96"',
      ]),
    ).toEqual(['warning unknown section/code {"code":"20001","name":"附件","template":"西药处方"}']);
  });

  it('accepts another right form (1)', () => {
    expect(
      judge(sectionCode, [
        '<code code="29548-5" displayName="Diagnosis" codeSystem="2.16.840.1.113883.6.1" codeSystemName="LOINC"/>',
        '<code displayName="诊断记录章节"/>',
      ]),
    ).toEqual([]);
  });
});

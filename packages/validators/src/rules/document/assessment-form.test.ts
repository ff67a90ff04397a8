import { describe, expect, it } from 'vitest';
import { findFaults, judge, writeDocument } from './_judge.js';
import { assessmentForm } from './assessment-form.js';

describe('document/assessment-form', () => {
  it('says nothing of the right document', () => {
    expect(judge(assessmentForm)).toEqual([]);
  });

  it('reports effective-time', () => {
    expect(
      judge(assessmentForm, ['<effectiveTime value="20260301093000"/>', '<effectiveTime value="20260301"/>']),
    ).toEqual(['warning effective-time effectiveTime/@value {}']);
  });

  it('reports document-id', () => {
    expect(
      judge(assessmentForm, ['extension="RX20260301000100000000000000000001"', 'extension="RX1"']),
    ).toEqual(['warning document-id id/@extension {"length":3}']);
  });

  it('reports organisation-code', () => {
    expect(
      judge(assessmentForm, [
        '<representedCustodianOrganization classCode="ORG" determinerCode="INSTANCE">\n<id root="2.16.156.10011.1.5" extension="12999999123456788W"/>',
        '<representedCustodianOrganization classCode="ORG" determinerCode="INSTANCE">\n<id root="2.16.156.10011.1.5" extension="99999999X"/>',
      ]),
    ).toEqual(['warning organisation-code id/@extension {"length":9}']);
  });

  describe('time-length', () => {
    const author = (time: string): readonly string[] => {
      const text = writeDocument('C0013', '2.16.156.10011.2.1.1.33', '输血记录', '<section/>');
      return findFaults(assessmentForm, text.replace(/(<author [^]*?<time value=")\d+/u, `$1${time}`)).map(
        ({ severity, message, location, params }) =>
          `${severity} ${message} ${location.path ?? ''} ${JSON.stringify(params)}`,
      );
    };

    it('names both lengths where data set and structure differ', () => {
      expect(author('20260301093000')).toEqual([
        'info time-length /ClinicalDocument/author/time/@value {"name":"time","length":14,"wanted":8,"reference":"HDSD00.06.068 DT15"}',
      ]);
      expect(author('20260301')).toEqual([]);
    });

    it('finds times of entries, each once', () => {
      const section = (time: string): string =>
        `<section><code code="29545-1" codeSystem="2.16.840.1.113883.6.1" displayName="PHYSICAL EXAMINATION"/><text>x</text><entry><observation classCode="OBS" moodCode="EVN"><code code="DE04.30.019.00" codeSystem="2.16.156.10011.2.2.1" displayName="检查项目代码"/><effectiveTime value="${time}"/></observation></entry></section>`;
      const found = (time: string): readonly string[] =>
        findFaults(
          assessmentForm,
          writeDocument('C0006', '2.16.156.10011.2.1.1.26', '检查报告', section(time)),
        ).map(({ message }) => message);
      expect(found('20260301')).toEqual(['time-length']);
      expect(found('20260301093000')).toEqual([]);
    });

    it('takes no notice of what the structure refuses by mistake', () => {
      expect(judge(assessmentForm, ['<time value="20260301"/>', '<time value="20260201"/>'])).toEqual([]);
    });
  });
});

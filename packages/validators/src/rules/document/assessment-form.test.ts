import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
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
        '<representedCustodianOrganization classCode="ORG" determinerCode="INSTANCE">\n<id root="2.16.156.10011.1.5" extension="129999990000000001"/>',
        '<representedCustodianOrganization classCode="ORG" determinerCode="INSTANCE">\n<id root="2.16.156.10011.1.5" extension="99999999X"/>',
      ]),
    ).toEqual(['warning organisation-code id/@extension {"length":9}']);
  });
});

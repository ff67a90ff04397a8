import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { templateAgreement } from './template-agreement.js';

describe('document/template-agreement', () => {
  it('says nothing of the right document', () => {
    expect(judge(templateAgreement)).toEqual([]);
  });

  it('reports template-id', () => {
    expect(
      judge(templateAgreement, [
        '<templateId root="2.16.156.10011.2.1.1.24"/>',
        '<templateId root="2.16.156.10011.2.1.1.25"/>',
      ]),
    ).toEqual([
      'error template-id templateId/@root {"code":"C0004","expected":"2.16.156.10011.2.1.1.24","foundCode":"C0005"}',
    ]);
  });

  it('reports template-id-extension', () => {
    expect(
      judge(templateAgreement, [
        '<templateId root="2.16.156.10011.2.1.1.24"/>',
        '<templateId root="2.16.156.10011.2.1.1.24" extension="DT2011001"/>',
      ]),
    ).toEqual(['warning template-id-extension templateId/@extension {}']);
  });

  it('reports title-of-other', () => {
    expect(judge(templateAgreement, ['<title>西药处方</title>', '<title>中药处方</title>'])).toEqual([
      'error title-of-other ClinicalDocument/title {"code":"C0004","expected":"西药处方","found":"中药处方","foundCode":"C0005"}',
    ]);
  });

  it('reports title', () => {
    expect(judge(templateAgreement, ['<title>西药处方</title>', '<title>处方笺</title>'])).toEqual([
      'warning title ClinicalDocument/title {"code":"C0004","expected":["西药处方"]}',
    ]);
  });

  it('reports code-unknown', () => {
    expect(judge(templateAgreement, ['code="C0004"', 'code="C0400"'])).toEqual([
      'error code-unknown code/@code {"nearest":["C0040","C0001","C0002"]}',
    ]);
  });
});

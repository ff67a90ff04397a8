import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { elementSpelling } from './element-spelling.js';

describe('document/element-spelling', () => {
  it('says nothing of the right document', () => {
    expect(judge(elementSpelling)).toEqual([]);
  });

  it('reports misspelt', () => {
    expect(
      judge(elementSpelling, [
        '<typeId root="2.16.840.1.113883.1.3"',
        '<typeld root="2.16.840.1.113883.1.3"',
      ]),
    ).toEqual(['error misspelt ClinicalDocument/typeld {"name":"typeld","nearest":"typeId"}']);
  });

  it('reports unknown', () => {
    expect(judge(elementSpelling, ['<signatureCode/>', '<hospitalLevel/>'])).toEqual([
      'warning unknown legalAuthenticator/hospitalLevel {"name":"hospitalLevel"}',
    ]);
  });

  it('accepts another right form (1)', () => {
    expect(
      judge(elementSpelling, [
        '<text>诊断：原发性高血压</text>',
        '<text><table><tbody><tr><td>诊断</td></tr></tbody></table></text>',
      ]),
    ).toEqual([]);
  });

  it('accepts another right form (2)', () => {
    expect(
      judge(elementSpelling, ['<signatureCode/>', '<x:hospitalLevel xmlns:x="urn:example:local"/>']),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { fixedValue } from './fixed-value.js';

describe('document/fixed-value', () => {
  it('says nothing of the right document', () => {
    expect(judge(fixedValue)).toEqual([]);
  });

  it('reports different (1)', () => {
    expect(judge(fixedValue, ['<languageCode code="zh-CN"/>', '<languageCode code="zh-cn"/>'])).toEqual([
      'error different languageCode/@code {"name":"languageCode","attribute":"code","expected":["zh-CN"]}',
    ]);
  });

  it('reports different (2)', () => {
    expect(
      judge(fixedValue, [
        'codeSystemName="卫生信息共享文档规范编码体系"',
        'codeSystemName="卫生信息共享文档编码体系"',
      ]),
    ).toEqual([
      'warning different code/@codeSystemName {"name":"code","attribute":"codeSystemName","expected":["卫生信息共享文档规范编码体系"]}',
    ]);
  });

  it('reports missing', () => {
    expect(judge(fixedValue, ['<realmCode code="CN"/>', '<realmCode/>'])).toEqual([
      'error missing ClinicalDocument/realmCode {"name":"realmCode","attribute":"code","expected":["CN"]}',
    ]);
  });

  it('reports different', () => {
    expect(
      judge(fixedValue, [
        'code="N" codeSystem="2.16.840.1.113883.5.25"',
        'code="X" codeSystem="2.16.840.1.113883.5.52"',
      ]),
    ).toEqual([
      'error different confidentialityCode/@codeSystem {"name":"confidentialityCode","attribute":"codeSystem","expected":["2.16.840.1.113883.5.25"]}',
      'warning different confidentialityCode/@code {"name":"confidentialityCode","attribute":"code","expected":["N","R","V"]}',
    ]);
  });
});

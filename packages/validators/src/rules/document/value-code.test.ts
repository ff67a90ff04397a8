import { describe, expect, it } from 'vitest';
import { findFaults, judge, writeDocument } from './_judge.js';
import { valueCode } from './value-code.js';

describe('document/value-code', () => {
  it('says nothing of the right document', () => {
    expect(judge(valueCode)).toEqual([]);
  });

  it('reports unknown (1)', () => {
    expect(
      judge(valueCode, ['<routeCode code="1" displayName="口服"', '<routeCode code="77" displayName="口服"']),
    ).toEqual([
      'error unknown routeCode/@code {"name":"用药途径代码","table":"CV06.00.102","tableName":"用药途径代码","nearest":["1 口服"]}',
    ]);
  });

  it('reports shape: what cannot be a code of a table that is not shipped', () => {
    const diagnosis = (code: string): readonly string[] =>
      judge(valueCode, ['code="I10.x00"', `code="${code}"`]).map((line) => line.split(' {')[0] ?? '');
    for (const right of ['I10', 'E11.900x001', 'M80000/3', 'A18.0+', 'Z51.102'])
      expect(diagnosis(right), right).toEqual([]);
    for (const wrong of ['Ｉ１０．ｘ００', 'i10.x00', '原发性高血压', '10.x00', 'I10.x00 高血压'])
      expect(diagnosis(wrong), wrong).toEqual(['warning shape value/@code']);
  });

  it('reports name-as-code', () => {
    expect(
      judge(valueCode, [
        'code="1" codeSystem="2.16.156.10011.2.3.3.4"',
        'code="男性" codeSystem="2.16.156.10011.2.3.3.4"',
      ]),
    ).toEqual([
      'error name-as-code administrativeGenderCode/@code {"name":"性别代码","table":"GB/T 2261.1-2003","tableName":"生理性别代码","code":"1"}',
    ]);
  });

  it('reports padding (3)', () => {
    expect(judge(valueCode, ['code="01" displayName="片剂"', 'code="1"'])).toEqual([
      'warning padding administrationUnitCode/@code {"name":"药物剂型","table":"CV08.50.002","tableName":"药物剂型代码","code":"01"}',
    ]);
  });

  it('reports padding (4)', () => {
    expect(
      judge(valueCode, [
        'code="1" codeSystem="2.16.156.10011.2.3.3.4"',
        'code="01" codeSystem="2.16.156.10011.2.3.3.4"',
      ]),
    ).toEqual([
      'warning padding administrativeGenderCode/@code {"name":"性别代码","table":"GB/T 2261.1-2003","tableName":"生理性别代码","code":"1"}',
    ]);
  });

  it('reports unknown (5)', () => {
    expect(
      judge(valueCode, [
        'code="1" codeSystem="2.16.156.10011.2.3.3.4" codeSystemName="生理性别代码表(GB/T 2261.1)" displayName="男性"',
        'code="01" codeSystem="2.16.156.10011.2.3.3.4" codeSystemName="生理性别代码表(GB/T 2261.1)" displayName="女性"',
      ]),
    ).toEqual([
      'error unknown administrativeGenderCode/@code {"name":"性别代码","table":"GB/T 2261.1-2003","tableName":"生理性别代码","nearest":["2 女性","1 男性","0 未知的性别"]}',
    ]);
  });

  it('reports placeholder', () => {
    expect(judge(valueCode, ['code="I10.x00"', 'code="无"'])).toEqual([
      'error placeholder value/@code {"name":"诊断代码"}',
    ]);
  });

  it('knows the place of sex where no source tells the header of the template', () => {
    const document = writeDocument(
      'HSDB04.01',
      '2.16.156.10011.2.1.1.12',
      '高血压患者随访服务',
      '<section><text>x</text></section>',
    );
    expect(findFaults(valueCode, document)).toEqual([]);
    const wrong = document.replace('administrativeGenderCode code="1"', 'administrativeGenderCode code="7"');
    expect(findFaults(valueCode, wrong)).toMatchObject([{ message: 'unknown', severity: 'error' }]);
    const other = wrong.replace('2.16.156.10011.2.3.3.4', '1.2.156.1.1');
    expect(findFaults(valueCode, other)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { valueFormat } from './value-format.js';

describe('document/value-format', () => {
  it('says nothing of the right document', () => {
    expect(judge(valueFormat)).toEqual([]);
  });

  it('reports too-long (1)', () => {
    expect(
      judge(valueFormat, [
        '<value xsi:type="PQ" value="3" unit="天"/>',
        '<value xsi:type="PQ" value="365" unit="天"/>',
      ]),
    ).toEqual([
      'error too-long value/@value {"name":"处方有效天数","element":"DE06.00.294.00","format":"N..2","length":3,"limit":2}',
    ]);
  });

  it('reports decimals', () => {
    expect(
      judge(valueFormat, ['<doseQuantity value="5" unit="mg"/>', '<doseQuantity value="5.125" unit="mg"/>']),
    ).toEqual([
      'error decimals doseQuantity/@value {"name":"用药剂量-单次","element":"DE08.50.023.00","format":"N..5,2","decimals":3,"limit":2}',
    ]);
  });

  it('reports number', () => {
    expect(
      judge(valueFormat, ['<doseQuantity value="5" unit="mg"/>', '<doseQuantity value="5mg" unit="mg"/>']),
    ).toEqual(['error number doseQuantity/@value {"name":"用药剂量-单次","type":"PQ"}']);
  });

  it('reports too-long (4)', () => {
    expect(
      judge(valueFormat, [
        '<name>试甲一</name>',
        '<name>甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲</name>',
      ]),
    ).toEqual([
      'error too-long patient/name {"name":"患者姓名","element":"DE02.01.039.00","format":"A..50","length":51,"limit":50}',
    ]);
  });

  it('reports too-long (5)', () => {
    expect(
      judge(valueFormat, [
        '<value xsi:type="ST">5mg×7片</value>',
        '<value xsi:type="ST">规规规规规规规规规规规规规规规规规规规规规</value>',
      ]),
    ).toEqual([
      'error too-long observation/value {"name":"药物规格","element":"DE08.50.043.00","format":"A..20","length":21,"limit":20}',
    ]);
  });

  it('reports date-only', () => {
    expect(judge(valueFormat, ['<time value="20260301"/>', '<time value="20260301093000"/>'])).toEqual([
      'info date-only time/@value {"name":"文档创建时间","element":"DE08.50.033.00","format":"D8"}',
    ]);
  });
});

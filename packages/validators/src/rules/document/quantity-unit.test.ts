import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { quantityUnit } from './quantity-unit.js';

describe('document/quantity-unit', () => {
  it('says nothing of the right document', () => {
    expect(judge(quantityUnit)).toEqual([]);
  });

  it('reports missing (1)', () => {
    expect(
      judge(quantityUnit, ['<value xsi:type="PQ" value="3" unit="天"/>', '<value xsi:type="PQ" value="3"/>']),
    ).toEqual(['error missing observation/value {"name":"处方有效天数","units":["天"]}']);
  });

  it('reports a sum that is not in yuan', () => {
    const told = (value: string) =>
      judge(quantityUnit, [
        '<value xsi:type="PQ" value="3" unit="天"/>',
        `<value xsi:type="MO" ${value}/>`,
      ]).map((each) => each.slice(0, 16));
    expect(told('value="3"')).toEqual(['warning currency']);
    expect(told('value="3" currency="USD"')).toEqual(['warning currency']);
    expect(told('value="3" currency="元"')).toEqual([]);
  });

  it('reports unexpected', () => {
    expect(
      judge(quantityUnit, [
        '<value xsi:type="ST">5mg×7片</value>',
        '<value xsi:type="ST" unit="kg">5mg×7片</value>',
      ]),
    ).toEqual(['error unexpected value/@unit {"name":"药物规格","type":"ST"}']);
  });

  it('reports different', () => {
    expect(
      judge(quantityUnit, [
        '<value xsi:type="PQ" value="3" unit="天"/>',
        '<value xsi:type="PQ" value="3" unit="周"/>',
      ]),
    ).toEqual(['info different value/@unit {"name":"处方有效天数","unit":"周","units":["天"]}']);
  });

  it('takes any unit of a dose, which is data and not what an example shows', () => {
    expect(
      judge(quantityUnit, ['<doseQuantity value="5" unit="mg"/>', '<doseQuantity value="5" unit="片"/>']),
    ).toEqual([]);
  });

  it('reports missing (4)', () => {
    expect(
      judge(quantityUnit, [
        '<value xsi:type="PQ" value="35" unit="mg"/>',
        '<value xsi:type="PQ" value="35"/>',
      ]),
    ).toEqual(['warning missing observation/value {"name":"药物使用总剂量","units":[]}']);
  });
});

import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { valuePlace } from './value-place.js';

describe('document/value-place', () => {
  it('says nothing of the right document', () => {
    expect(judge(valuePlace)).toEqual([]);
  });

  it('reports text-in-attribute', () => {
    expect(
      judge(valuePlace, ['<value xsi:type="ST">5mg×7片</value>', '<value xsi:type="ST" value="5mg×7片"/>']),
    ).toEqual(['error text-in-attribute value/@value {"name":"药物规格"}']);
  });

  it('reports empty', () => {
    expect(judge(valuePlace, ['<value xsi:type="ST">5mg×7片</value>', '<value xsi:type="ST"/>'])).toEqual([
      'warning empty observation/value {"name":"药物规格","type":"ST"}',
    ]);
  });

  it('reports attribute-in-text', () => {
    expect(
      judge(valuePlace, ['<value xsi:type="INT" value="1"/>', '<value xsi:type="INT">1</value>']),
    ).toEqual([
      'error attribute-in-text observation/value {"name":"处方药品组号","type":"INT","attribute":"value"}',
    ]);
  });

  it('reports missing (4)', () => {
    expect(judge(valuePlace, ['<value xsi:type="INT" value="1"/>', '<value xsi:type="INT"/>'])).toEqual([
      'warning missing observation/value {"name":"处方药品组号","type":"INT","attribute":"value"}',
    ]);
  });

  it('reports empty-attribute', () => {
    expect(
      judge(valuePlace, ['<doseQuantity value="5" unit="mg"/>', '<doseQuantity value="" unit="mg"/>']),
    ).toEqual(['warning empty-attribute doseQuantity/@value {"name":"用药剂量-单次","attribute":"value"}']);
  });

  it.each([
    ['<doseQuantity value="5" unit="mg"/>', '<doseQuantity unit="mg"/>', 1],
    ['<doseQuantity value="5" unit="mg"/>', '<doseQuantity/>', 0],
    ['<administrativeGenderCode code="1"', '<administrativeGenderCode', 1],
  ])('a unit without a number, a code system without a code: %s, %s', (from, to, count) => {
    const found = judge(valuePlace, [from, to]);
    expect(found.filter((each) => each.startsWith('warning missing'))).toHaveLength(count);
  });

  it('sees a text under a type that the template allows as well', () => {
    expect(
      judge(valuePlace, ['<value xsi:type="INT" value="1"/>', '<value xsi:type="BL">1</value>']).length,
    ).toBe(1);
  });

  it('reports missing (6)', () => {
    expect(
      judge(valuePlace, ['<value xsi:type="INT" value="1"/>', '<value xsi:type="BL" value=""/>']),
    ).toEqual(['error missing observation/value {"name":"处方药品组号","type":"BL","attribute":"value"}']);
  });

  it('accepts another right form (1)', () => {
    expect(
      judge(valuePlace, ['<value xsi:type="INT" value="1"/>', '<value xsi:type="INT" nullFlavor="NI"/>']),
    ).toEqual([]);
  });
});

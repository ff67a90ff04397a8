import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { valueType } from './value-type.js';

describe('document/value-type', () => {
  it('says nothing of the right document', () => {
    expect(judge(valueType)).toEqual([]);
  });

  it('reports different', () => {
    expect(
      judge(valueType, ['<value xsi:type="INT" value="1"/>', '<value xsi:type="TS" value="20260301"/>']),
    ).toEqual([
      'error different value/@xsi:type {"name":"处方药品组号","code":"DE08.50.056.00","found":"TS","expected":"INT"}',
    ]);
  });

  it('reports missing', () => {
    expect(judge(valueType, ['<value xsi:type="INT" value="1"/>', '<value value="1"/>'])).toEqual([
      'error missing observation/value {"name":"处方药品组号","code":"DE08.50.056.00","expected":"INT"}',
    ]);
  });

  it('reports unknown', () => {
    expect(
      judge(valueType, ['<value xsi:type="INT" value="1"/>', '<value xsi:type="INTEGER" value="1"/>']),
    ).toEqual([
      'error unknown observation/value {"name":"处方药品组号","code":"DE08.50.056.00","found":"INTEGER","expected":"INT"}',
    ]);
  });

  it('reports compatible', () => {
    expect(
      judge(valueType, ['<value xsi:type="INT" value="1"/>', '<value xsi:type="PQ" value="1" unit="组"/>']),
    ).toEqual([
      'warning compatible value/@xsi:type {"name":"处方药品组号","code":"DE08.50.056.00","found":"PQ","expected":"INT"}',
    ]);
  });

  it('reports data-element', () => {
    expect(
      judge(valueType, [
        'code="DE08.50.056.00" displayName="处方药品组号"',
        'code="DE02.01.005.01" displayName="出生日期"',
      ]),
    ).toEqual([
      'warning data-element value/@xsi:type {"name":"出生日期","code":"DE02.01.005.01","found":"INT","dataType":"D","expected":"TS"}',
    ]);
  });

  it('accepts another right form (1)', () => {
    expect(
      judge(valueType, ['<value xsi:type="CD" code="I10.x00"', '<value xsi:type="CE" code="I10.x00"']),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { elementName } from './element-name.js';

describe('document/element-name', () => {
  it('says nothing of the right document', () => {
    expect(judge(elementName)).toEqual([]);
  });

  it('reports of-other', () => {
    expect(
      judge(elementName, [
        '<code code="DE06.00.294.00" displayName="处方有效天数"',
        '<code code="DE06.00.294.00" displayName="处方药品组号"',
      ]),
    ).toEqual([
      'warning of-other code/@displayName {"code":"DE06.00.294.00","official":"处方有效天数","name":"处方药品组号","other":"DE08.50.056.00"}',
    ]);
  });

  it('reports the name of an element of another section, and one that nobody has', () => {
    const from = '<code code="DE06.00.294.00" displayName="处方有效天数"';
    const told = (name: string) =>
      judge(elementName, [from, from.replace('处方有效天数', name)]).map((each) => each.slice(0, 12));
    expect(told('ABO血型')).toEqual(['warning of-o']);
    expect(told('虚构的名称')).toEqual(['info differe']);
    expect(told('处方有效天数（天）')).toEqual([]);
  });

  it('reports missing', () => {
    expect(
      judge(elementName, [
        '<code code="DE06.00.294.00" displayName="处方有效天数"',
        '<code code="DE06.00.294.00"',
      ]),
    ).toEqual(['warning missing observation/code {"code":"DE06.00.294.00","name":"处方有效天数"}']);
  });
});

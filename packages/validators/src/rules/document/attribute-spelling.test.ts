import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { attributeSpelling } from './attribute-spelling.js';

describe('document/attribute-spelling', () => {
  it('says nothing of the right document', () => {
    expect(judge(attributeSpelling)).toEqual([]);
  });

  it('reports misspelt', () => {
    expect(judge(attributeSpelling, ['displayName="处方有效天数"', 'displayname="处方有效天数"'])).toEqual([
      'error misspelt code/@displayname {"attribute":"displayname","nearest":"displayName"}',
    ]);
  });

  it('reports unknown', () => {
    expect(judge(attributeSpelling, ['unit="岁" value="40"', 'unit="岁" value="40" remark="约"'])).toEqual([
      'warning unknown age/@remark {"attribute":"remark","element":"age"}',
    ]);
  });

  it('accepts another right form (1)', () => {
    expect(
      judge(attributeSpelling, [
        '<text>诊断：原发性高血压</text>',
        '<text><content styleCode="Bold">诊断</content></text>',
      ]),
    ).toEqual([]);
  });
});

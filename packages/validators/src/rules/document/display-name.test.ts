import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { displayName } from './display-name.js';

describe('document/display-name', () => {
  it('says nothing of the right document', () => {
    expect(judge(displayName)).toEqual([]);
  });

  it('reports missing', () => {
    expect(
      judge(displayName, [
        '<value xsi:type="CD" code="I10.x00" displayName="原发性高血压"',
        '<value xsi:type="CD" code="I10.x00"',
      ]),
    ).toEqual(['warning missing observation/value {"name":"诊断代码","meaning":""}']);
  });
});

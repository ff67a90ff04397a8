import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { singlePerson } from './single-person.js';

describe('document/single-person', () => {
  it('says nothing of the right document', () => {
    expect(judge(singlePerson)).toEqual([]);
  });

  it('reports several (1)', () => {
    expect(judge(singlePerson, ['<name>试医一</name>', '<name>试医一,试医二</name>'])).toEqual([
      'warning several assignedPerson/name {"count":2,"owner":"assignedPerson"}',
    ]);
  });

  it('reports several (2)', () => {
    expect(judge(singlePerson, ['<name>试甲一</name>', '<name>试甲一、试乙二；试丙三</name>'])).toEqual([
      'warning several patient/name {"count":3,"owner":"patient"}',
    ]);
  });
});

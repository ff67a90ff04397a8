import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { exampleValue } from './example-value.js';

describe('document/example-value', () => {
  it('says nothing of the right document', () => {
    expect(judge(exampleValue)).toEqual([]);
  });

  it('reports kept (1)', () => {
    expect(judge(exampleValue, ['<name>试甲一</name>', '<name>贾小明</name>'])).toEqual([
      'warning kept patient/name {"name":"name"}',
    ]);
  });

  it('reports kept (2)', () => {
    expect(judge(exampleValue, ['extension="P0001"', 'extension="RN001"'])).toEqual([
      'warning kept id/@extension {"name":"id"}',
    ]);
  });
});

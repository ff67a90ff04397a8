import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { elementCodeSystem } from './element-code-system.js';

describe('document/element-code-system', () => {
  it('says nothing of the right document', () => {
    expect(judge(elementCodeSystem)).toEqual([]);
  });

  it('reports different (1)', () => {
    expect(
      judge(elementCodeSystem, [
        '<code code="DE05.01.024.00" displayName="诊断代码" codeSystem="2.16.156.10011.2.2.1"',
        '<code code="DE05.01.024.00" displayName="诊断代码" codeSystem="2.16.156.10011.2.2.2"',
      ]),
    ).toEqual([
      'error different code/@codeSystem {"code":"DE05.01.024.00","expected":"2.16.156.10011.2.2.1","found":"2.16.156.10011.2.2.2"}',
    ]);
  });

  it('reports missing', () => {
    expect(
      judge(elementCodeSystem, [
        '<code code="DE05.01.024.00" displayName="诊断代码" codeSystem="2.16.156.10011.2.2.1"',
        '<code code="DE05.01.024.00" displayName="诊断代码"',
      ]),
    ).toEqual([
      'error missing observation/code {"code":"DE05.01.024.00","expected":"2.16.156.10011.2.2.1","found":""}',
    ]);
  });

  it('reports different (3)', () => {
    expect(judge(elementCodeSystem, ['code="DE07.00.004.00"', 'code="HDSD00.04.011"'])).toEqual([
      'warning different code/@codeSystem {"code":"HDSD00.04.011","expected":"2.16.156.10011.2.2.4","found":"2.16.156.10011.2.2.1"}',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { icdRoot } from './icd-root.js';

describe('document/icd-root', () => {
  it('says nothing of the right document', () => {
    expect(judge(icdRoot)).toEqual([]);
  });

  it('reports mixed', () => {
    expect(
      judge(icdRoot, [
        'code="DE07.00.004.00" displayName="处方药品金额" codeSystem="2.16.156.10011.2.2.1" codeSystemName="卫生信息数据元目录"/>\n<value xsi:type="MO" value="21.00" currency="元"/>',
        'code="DE05.01.024.00" displayName="诊断代码" codeSystem="2.16.156.10011.2.2.1" codeSystemName="卫生信息数据元目录"/>\n<value xsi:type="CD" code="I10.x00" displayName="原发性高血压" codeSystem="2.16.156.10011.2.3.3.11"/>',
      ]),
    ).toEqual([
      'warning mixed value/@codeSystem {"roots":["2.16.156.10011.2.3.3.11.3","2.16.156.10011.2.3.3.11"]}',
    ]);
  });
});

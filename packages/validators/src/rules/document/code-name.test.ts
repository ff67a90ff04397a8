import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { codeName } from './code-name.js';

describe('document/code-name', () => {
  it('says nothing of the right document', () => {
    expect(judge(codeName)).toEqual([]);
  });

  it('reports of-other', () => {
    expect(
      judge(codeName, [
        'codeSystemName="生理性别代码表(GB/T 2261.1)" displayName="男性"',
        'codeSystemName="生理性别代码表(GB/T 2261.1)" displayName="女性"',
      ]),
    ).toEqual([
      'error of-other administrativeGenderCode/@displayName {"name":"性别代码","meaning":"男性","table":"GB/T 2261.1-2003","code":"1","other":"2","otherName":"女性"}',
    ]);
  });

  it('reports different', () => {
    expect(
      judge(codeName, [
        'codeSystemName="生理性别代码表(GB/T 2261.1)" displayName="男性"',
        'codeSystemName="生理性别代码表(GB/T 2261.1)" displayName="先生"',
      ]),
    ).toEqual([
      'info different administrativeGenderCode/@displayName {"name":"性别代码","meaning":"男性","table":"GB/T 2261.1-2003"}',
    ]);
  });
});

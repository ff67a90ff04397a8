import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { typeId } from './type-id.js';

describe('document/type-id', () => {
  it('says nothing of the right document', () => {
    expect(judge(typeId)).toEqual([]);
  });

  it('reports value (1)', () => {
    expect(judge(typeId, ['extension="POCD_MT000040"', 'extension="POCD_HD000040"'])).toEqual([
      'error value typeId/@extension {"attribute":"extension","expected":"POCD_MT000040"}',
    ]);
  });

  it('reports value (2)', () => {
    expect(judge(typeId, ['root="2.16.840.1.113883.1.3" ', ''])).toEqual([
      'error value ClinicalDocument/typeId {"attribute":"root","expected":"2.16.840.1.113883.1.3"}',
    ]);
  });
});

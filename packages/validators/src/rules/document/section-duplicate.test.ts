import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { sectionDuplicate } from './section-duplicate.js';

describe('document/section-duplicate', () => {
  it('says nothing of the right document', () => {
    expect(judge(sectionDuplicate)).toEqual([]);
  });

  it('reports duplicate', () => {
    expect(
      judge(sectionDuplicate, [
        'code="48768-6" displayName="PAYMENT SOURCES"',
        'code="29548-5" displayName="Diagnosis"',
      ]),
    ).toEqual(['info duplicate section/code {"name":"诊断记录章节","count":2,"stated":false}']);
  });
});

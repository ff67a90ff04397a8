import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { sectionText } from './section-text.js';

describe('document/section-text', () => {
  it('says nothing of the right document', () => {
    expect(judge(sectionText)).toEqual([]);
  });

  it('reports missing', () => {
    expect(judge(sectionText, ['<text>诊断：原发性高血压</text>\n', ''])).toEqual([
      'warning missing component[1]/section {}',
    ]);
  });

  it('reports empty', () => {
    expect(judge(sectionText, ['<text>诊断：原发性高血压</text>', '<text/>'])).toEqual([
      'info empty section/text {"count":1,"sections":3}',
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, padEnd, truncate, wrap } from './width.js';

describe('displayWidth', () => {
  it('counts a Chinese character as two columns and a colour code as none', () => {
    expect(displayWidth('abc')).toBe(3);
    expect(displayWidth('西药处方')).toBe(8);
    expect(displayWidth('（C0004）')).toBe(9);
    expect(displayWidth('\u001b[31m错误\u001b[39m')).toBe(4);
    expect(displayWidth('e\u0301')).toBe(1);
  });
});

describe('padEnd and truncate', () => {
  it('reach the width in columns, not in characters', () => {
    expect(padEnd('处方', 6)).toBe('处方  ');
    expect(truncate('西药处方', 5)).toBe('西药…');
    expect(truncate('西药处方', 8)).toBe('西药处方');
  });

  it('never exceed the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(displayWidth(truncate(text, width))).toBeLessThanOrEqual(Math.max(width, 1));
      }),
    );
  });
});

describe('wrap', () => {
  it('breaks between Chinese characters and at blanks, and keeps punctuation off the start of a line', () => {
    expect(wrap('西药处方应为两列', 6)).toEqual(['西药处', '方应为', '两列']);
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('西药处，方', 6)).toEqual(['西药', '处，方']);
    expect(wrap('a\nb', 10)).toEqual(['a', 'b']);
  });

  it('loses no visible character', () => {
    const word = fc.stringMatching(/^[a-z\u4e00-\u4e20，。]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 4, max: 30 }), (words, width) => {
        expect(wrap(words.join(' '), width).join('').replaceAll(' ', '')).toBe(words.join(''));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { renderPairs, renderTable } from './table.js';

describe('renderTable', () => {
  it('aligns Chinese and ASCII columns', () => {
    expect(
      renderTable(
        ['值', '值含义'],
        [
          ['01', '居民身份证'],
          ['9', '其他'],
        ],
      ),
    ).toBe('值  值含义\n01  居民身份证\n9   其他\n');
  });

  it('cuts lines to the terminal', () => {
    expect(renderTable(['ID', 'NAME'], [['1', 'abcdefghij']], { width: 8 })).toBe('ID  NAME\n1   abc…\n');
  });
});

describe('renderPairs', () => {
  it('leaves out what has no value', () => {
    expect(
      renderPairs([
        ['来源', 'x'],
        ['说明', undefined],
        ['单位', ''],
      ]),
    ).toBe('来源  x\n');
  });
});

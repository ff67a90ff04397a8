import { readZip } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from './workbook.js';

function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    [...readZip(bytes, 10_000_000)].map(([name, part]) => [name, new TextDecoder().decode(part)]),
  );
}

describe('writeWorkbook', () => {
  it('keeps codes as text, numbers as numbers and formulas as text', async () => {
    const files = parts(
      await writeWorkbook([
        {
          name: '代码',
          rows: [
            ['代码', '条数'],
            ['01', 12],
            ['=1+1', undefined],
          ],
        },
      ]),
    );
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    const shared = files['xl/sharedStrings.xml'] ?? '';
    expect(sheet + shared).toContain('01');
    expect(sheet).toContain('<v>12</v>');
    expect(sheet).not.toContain('<f>');
    expect(shared + sheet).toContain('=1+1');
  });

  it('gives every sheet a name that Excel takes', async () => {
    const name = '很长的名称'.repeat(10);
    const files = parts(
      await writeWorkbook([
        { name, rows: [['a']] },
        { name, rows: [['a']] },
        { name: 'a/b:c', rows: [['a']] },
      ]),
    );
    const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      (match) => match[1],
    );
    expect(names).toHaveLength(3);
    expect(new Set(names).size).toBe(3);
    for (const each of names) {
      expect(each?.length).toBeLessThanOrEqual(31);
      expect(each).not.toMatch(/[[\]:*?/\\]/);
    }
  });

  it('replaces control characters and cuts what a cell cannot hold', async () => {
    const files = parts(await writeWorkbook([{ name: 'x', rows: [['a\u0001b', 'x'.repeat(40_000)]] }]));
    const text = (files['xl/sharedStrings.xml'] ?? '') + (files['xl/worksheets/sheet1.xml'] ?? '');
    expect(text).toContain('a\u25a1b');
    expect(text).not.toContain('x'.repeat(32_768));
  });
});

import { readZip } from '@hulian/standards';
import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import { toHtml } from './html.js';
import { toMarkdown } from './markdown.js';
import type { ReportDocument } from './model.js';
import { toText } from './text.js';
import { toWorkbook } from './workbook.js';

const hostile = '=1+1 <script>|`x`';
const report: ReportDocument = {
  title: '报告',
  verdict: { text: '不符', tone: 'bad' },
  facts: [['对象', hostile]],
  sections: [
    { title: '表[1]', columns: ['结果', '说明'], rows: [[{ text: '通过', tone: 'good' }, hostile]] },
    { title: '表[1]', note: '再一张', columns: ['数'], rows: [[3]], folded: true },
  ],
  footer: '不是正式结果',
};

describe('a report document', () => {
  test('as HTML escapes every cell and loads nothing', () => {
    const page = toHtml(report, 'zh-CN', '筛选');
    expect(page).toContain('=1+1 &lt;script&gt;|`x`');
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).not.toMatch(/(?:src|href)=|https?:/);
    expect(page).toContain('<span class="good">通过</span>');
  });

  test('as Markdown keeps the table whole', () => {
    const row = toMarkdown(report)
      .split('\n')
      .find((line) => line.startsWith('| 通过'));
    expect(row).toBe('| 通过 | =1+1 \\<script\\>\\|\\`x\\` |');
  });

  test('as text shows headings of folded tables only', () => {
    const text = toText(report, picocolors.createColors(false));
    expect(text).toContain('通过  =1+1 <script>|`x`\n');
    expect(text).not.toContain('再一张');
    expect(text.endsWith('不符\n不是正式结果\n')).toBe(true);
  });

  test('as a workbook names sheets once, and a text is never a formula', async () => {
    const files = readZip(await toWorkbook(report), 10_000_000);
    const of = (name: string) => new TextDecoder().decode(files.get(name));
    expect(
      [...of('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name),
    ).toEqual(['报告', '表 1', '表 1 2']);
    expect(of('xl/worksheets/sheet2.xml')).not.toContain('<f>');
    expect(of('xl/sharedStrings.xml')).toContain('=1+1');
  });
});

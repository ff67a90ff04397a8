import { describe, expect, it } from 'vitest';
import { validateText } from '../testing/find.js';
import { applyFixes } from './apply-fixes.js';

const encode = (text: string) => new TextEncoder().encode(text);
const fix = async (content: string | Uint8Array, options?: { suggested?: boolean }) => {
  const bytes = typeof content === 'string' ? encode(content) : content;
  const report = await validateText(bytes, { as: '示例子集' });
  const fixed = applyFixes(bytes, report.findings, options);
  return fixed && { text: fixed.text, applied: fixed.applied.map(({ rule }) => rule.split('/')[1]) };
};

describe('applyFixes', () => {
  it('mends JSON and leaves every other byte as it is', async () => {
    expect(await fix('{ "日期" : "2026-01-31",\n  "诊断代码":[ " 1 ", "02" ], "名称":"𠮷 " }')).toEqual({
      text: '{ "日期" : "20260131",\n  "诊断代码":[ "01", "02" ], "名称":"𠮷" }',
      applied: ['data-type', 'surrounding-space', 'code-padding', 'surrounding-space'],
    });
  });

  it('mends NDJSON and tables at the right line', async () => {
    expect((await fix('{"名称":"甲"}\r\n{"诊断代码":1}\r\n{"时间":"8:30"}'))?.text).toBe(
      '{"名称":"甲"}\r\n{"诊断代码":"01"}\r\n{"时间":"083000"}',
    );
    expect(
      (await fix('名称,次数,日期\r\n"甲\n, ""乙"" ","1,000",2026/1/3\r\n丙,１２,20260101\r\n'))?.text,
    ).toBe('名称,次数,日期\r\n"甲\n, ""乙""",1000,20260103\r\n丙,12,20260101\r\n');
  });

  it('does the doubtful ones only when asked', async () => {
    const text = '{"诊断代码":"甲"}';
    expect((await fix(text))?.text).toBe(text);
    expect((await fix(text, { suggested: true }))?.text).toBe('{"诊断代码":"01"}');
  });

  it('writes UTF-8 without a mark, and refuses damaged text', async () => {
    expect(await fix(Uint8Array.from([0xef, 0xbb, 0xbf, ...encode('{"名称":"甲"}')]))).toEqual({
      text: '{"名称":"甲"}',
      applied: ['byte-order-mark'],
    });
    expect(await fix(Uint8Array.from([...encode('{"名称":"'), 0xff, ...encode('"}')]))).toBeUndefined();
  });

  it('leaves nothing to fix', async () => {
    const { text = '' } = (await fix('{"日期":"2026-01-31","标志":"是","次数":"+5","诊断代码":"1"}')) ?? {};
    expect((await validateText(text, { as: '示例子集' })).findings).toEqual([]);
  });
});

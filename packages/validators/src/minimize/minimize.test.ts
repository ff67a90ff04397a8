import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallLibrary } from '../testing/small-library.js';
import { createValidator } from '../validator.js';
import { maskJson, maskValue, maskXml } from './mask.js';
import { minimizeInput } from './minimize.js';
import { listJsonCuts, listXmlCuts, removeRanges } from './ranges.js';

const national = createValidator();
const small = createValidator({ library: smallLibrary });
const judgeWith = (validator: typeof national, as?: string) => (text: string) =>
  validator.validate({
    path: 'in',
    content: new TextEncoder().encode(text),
    ...(as !== undefined && { as }),
  });
const record = judgeWith(small, '示例子集');
const document = readFileSync(
  new URL('../../../../tests/scenarios/validate/documents-with-faults/prescription.xml', import.meta.url),
  'utf8',
);

describe('cuts', () => {
  it('JSON stays JSON whichever part is cut', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 4 }), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent);
        for (const cut of listJsonCuts(spaced) ?? [])
          expect(() => JSON.parse(removeRanges(spaced, [cut])) as unknown).not.toThrow();
      }),
    );
    expect(listJsonCuts('{"a":1,}')).toBeUndefined();
  });

  it('XML stays well-formed whichever part is cut', () => {
    const cuts = listXmlCuts(document) ?? [];
    expect(cuts.length).toBeGreaterThan(250);
    for (const cut of cuts.slice(0, 60)) expect(listXmlCuts(removeRanges(document, [cut]))).toBeDefined();
    expect(listXmlCuts('<a><b></a>')).toBeUndefined();
  });
});

describe('masks', () => {
  it('keeps class and length, and identity numbers as such', () => {
    expect(maskValue('测试Ab 12-3')).toBe('某某Aa 11-1');
    expect(maskValue('11010519491231002X')).toMatch(/^99999919800101001[\dX]$/u);
    expect(maskValue('110105194912310021')).not.toBe(maskValue('11010519491231002X'));
    expect(maskValue('a&amp;&#20320;')).toBe('a&amp;A');
  });

  it('keeps names and structure, drops comments', () => {
    expect(
      maskXml(
        '<?xml version="1.0"?><!-- 张三 --><a root="2.16.1" extension="X9"><?p 张三?><![CDATA[张三]]>李四</a>',
      ),
    ).toBe('<?xml version="1.0"?><a root="2.16.1" extension="A1"><![CDATA[某某]]>某某</a>');
    expect(maskXml('<code code="C0004" codeSystem="2.16.156.10011.2.4" displayName="西药处方"/>')).toContain(
      'C0004',
    );
    expect(maskXml('<value code="I10" codeSystem="1.2" displayName="高血压"/>')).toBe(
      '<value code="A11" codeSystem="1.2" displayName="某某某"/>',
    );
    expect(maskJson('{"dataSet":"某集","姓名":"张三","年龄":-46.5,"有":true}')).toBe(
      '{"dataSet":"某集","姓名":"某某","年龄":-11.1,"有":true}',
    );
  });
});

describe('minimizeInput', () => {
  it('leaves one member of one record', async () => {
    const text = JSON.stringify(
      [{ 名称: '张三' }, { 名称: '李四', 编号: '98Z7', 日期: '20260101' }],
      null,
      2,
    );
    const result = await minimizeInput({ text, judge: record });
    expect(result).toMatchObject({
      ok: true,
      stillFails: true,
      smallest: true,
      finding: { message: 'digits' },
    });
    expect(result.ok && (JSON.parse(result.text) as unknown)).toEqual([{ 编号: '11A1' }]);
  });

  it('finds neutral digits that a small code table does not hold', async () => {
    const validator = createValidator({});
    const judge = (text: string) =>
      validator.validate({ path: 'r.json', content: new TextEncoder().encode(text) });
    const text = JSON.stringify({ dataSet: '西药处方', 患者姓名: '示例甲', 性别代码: '5' });
    const result = await minimizeInput({ text, judge, rule: 'value-domain/unknown-code' });
    expect(result).toMatchObject({ ok: true, stillFails: true });
    expect(result.ok && (JSON.parse(result.text) as unknown)).toEqual({ dataSet: '西药处方', 性别代码: '7' });
  });

  it('says when masking takes the finding away', async () => {
    const result = await minimizeInput({ text: '{"名称":"NULL"}', judge: record });
    expect(result).toMatchObject({ ok: true, stillFails: false });
    expect(result.ok && result.text).toBe('{"名称":"AAAA"}');
  });

  it('refuses what it cannot read, and what has no such finding', async () => {
    expect(await minimizeInput({ text: '{"编号":', judge: record })).toEqual({
      ok: false,
      reason: 'unreadable',
    });
    expect(await minimizeInput({ text: '{"名称":"甲"}', judge: record })).toEqual({
      ok: false,
      reason: 'nothing',
    });
  });

  it('keeps to its bound', async () => {
    const text = JSON.stringify(Array.from({ length: 50 }, () => ({ 编号: '12A4' })));
    expect(await minimizeInput({ text, judge: record, tries: 3 })).toMatchObject({
      ok: true,
      smallest: false,
    });
  });

  it('cuts a document down to what fails', async () => {
    const judge = judgeWith(national);
    const result = await minimizeInput({ text: document, judge, rule: 'document/identity-number' });
    expect(result).toMatchObject({ ok: true, stillFails: true, smallest: true });
    if (!result.ok) return;
    expect(result.text.length).toBeLessThan(document.length / 10);
    expect(result.text).not.toMatch(/测试|12345678/u);
  });
});

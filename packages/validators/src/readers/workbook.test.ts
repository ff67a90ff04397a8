import { describe, expect, it } from 'vitest';
import { listFindings, validateText } from '../testing/find.js';
import { makeWorkbook } from '../testing/make-workbook.js';
import { readWorkbook } from './workbook.js';

const text = (reference: string, value: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const header = `<row r="1">${text('A1', '名称')}${text('B1', '编号')}${text('C1', '日期')}${text('D1', '次数')}</row>`;
const limits = { maxBytes: 1_000_000, maxFields: 100 };

describe('workbooks', () => {
  it('reads every kind of cell', async () => {
    const row = `<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" s="1"><v>46053</v></c><c r="D3"><v>3</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" s="2"><v>46053.354166666664</v></c><c r="G3" t="str"><v>x</v></c></row>`;
    const [sheet] = await readWorkbook(makeWorkbook({ 表: row }, ['无', '甲']), limits);
    expect(sheet).toEqual({
      name: '表',
      rows: [{ number: 3, cells: ['甲', null, '20260131', 3, true, '20260131T083000', 'x'] }],
      lost: {},
    });
  });

  it('puts hidden sheets behind those that are seen', async () => {
    const sheets = { 码表: header, 记录: header, 说明: header };
    const read = await readWorkbook(makeWorkbook(sheets, [], ['码表']), limits);
    expect(read.map(({ name }) => name)).toEqual(['记录', '说明', '码表']);
  });

  it('knows the dates before and after the day that never was', async () => {
    const row = `<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>59</v></c><c r="C1" s="1"><v>61</v></c><c r="D1" s="1"><v>0.5</v></c></row>`;
    expect((await readWorkbook(makeWorkbook({ 表: row }), limits))[0]?.rows[0]?.cells).toEqual([
      '19000101',
      '19000228',
      '19000301',
      '120000',
    ]);
  });

  it('tells formulas without a result and merged cells, each once', async () => {
    const cells = `${text('A2', '甲')}<c r="AB2"><f>A2</f></c><c r="C2" t="str"><f>A2</f><v></v></c><c r="D2"><f>1</f><v>1</v></c>`;
    const merged =
      '</sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/></mergeCells><sheetData>';
    const content = makeWorkbook({ 表: `${header}<row r="2">${cells}</row>${merged}` });
    expect((await readWorkbook(content, limits))[0]?.lost).toEqual({
      'formula-without-value': { first: 'AB2', count: 1 },
      'merged-cells': { first: 'A2:A3', count: 2 },
    });
    expect(
      listFindings(await validateText(content, { as: '示例子集' })).filter((line) =>
        line.includes('workbook'),
      ),
    ).toEqual([
      'error file/workbook/formula-without-value sheet 表, AB2',
      'warning file/workbook/merged-cells sheet 表, A2:A3',
    ]);
  });

  it('judges rows and says where they are', async () => {
    const rows = `${header}<row r="2">${text('A2', '甲')}<c r="B2"><v>1234</v></c><c r="C2" s="1"><v>46053</v></c></row><row r="5">${text('A5', '乙')}${text('B5', '12A4')}</row>`;
    const report = await validateText(makeWorkbook({ 表一: rows }), { as: '示例子集' });
    expect([report.records, report.kind, ...listFindings(report)]).toEqual([
      2,
      'data-set-records',
      'warning data-element/json-type/number sheet 表一, row 2, column 编号',
      'error data-element/format-characters/digits sheet 表一, row 5, column 编号',
    ]);
  });

  it('chooses sheets by their names, and lists those it did not read', async () => {
    const rows = `${header}<row r="2">${text('A2', '甲')}</row>`;
    const report = await validateText(makeWorkbook({ 说明: rows, 示例子集: rows }));
    expect(report.records).toBe(1);
    expect(report.notChecked).toContainEqual({
      rule: 'file/workbook',
      reason: 'sheet-not-read',
      params: { sheet: '说明' },
    });
  });

  it('refuses what is damaged, foreign, or too large when unpacked', async () => {
    const good = makeWorkbook({ 表: header });
    expect(listFindings(await validateText(good.slice(0, 600), { as: '示例子集' }))).toEqual([
      'error file/workbook/damaged',
    ]);
    const bomb = makeWorkbook({ 表: `${header}${'<row/>'.repeat(100_000)}` });
    expect(bomb.length).toBeLessThan(20_000);
    expect(listFindings(await validateText(bomb, { as: '示例子集', limits: { maxBytes: 100_000 } }))).toEqual(
      ['error file/too-large/bytes'],
    );
    expect(listFindings(await validateText(makeWorkbook({ 表: '<row><c' }), { as: '示例子集' }))).toEqual([
      'error file/workbook/damaged',
    ]);
    const { zipSync, strToU8 } = await import('fflate');
    const document = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8('<x/>'),
    });
    expect(listFindings(await validateText(document, { as: '示例子集' }))).toEqual([
      'error file/workbook/not-workbook',
    ]);
    expect(listFindings(await validateText(zipSync({ 'a.txt': strToU8('x') })))).toEqual([
      'error file/not-text/format',
    ]);
  });
});

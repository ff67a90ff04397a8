// Tables as exports of hospital systems leave them: each fault is named once by its cause, and no value moves to another column.
import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { listFindings, validateText } from '../testing/find.js';

const as = '示例子集';
const header = '名称,编号,体温,次数';
const record = '甲,1234,36.5,1';
const check = async (content: string | Uint8Array) => {
  const report = await validateText(content, { as });
  return [report.records ?? 0, ...listFindings(report)];
};
const fault = (message: string, row: number) => `error file/csv-syntax/${message} row ${row} ${row}`;
/** UTF-8 read as another character set and saved again. */
const garble = (text: string, name: string) => new TextDecoder(name).decode(Buffer.from(text));

describe('headers', () => {
  it.each(['，', '、', '^', '~', '\u0001', '@', '#', '$'])('divided by %j', async (delimiter) => {
    const text = `${header}\n${record}\n${record}\n`.replaceAll(',', delimiter);
    expect(await check(text)).toEqual([0, fault('delimiter', 1)]);
  });

  it('divided otherwise than the rows', async () => {
    expect(await check(`${header}\n${record}\n${'乙;1235;36.5;1\n'.repeat(50)}`)).toEqual([
      1,
      fault('other-delimiter', 3),
    ]);
  });

  it.each(['gb18030', 'windows-1252'])('in UTF-8 read as %s', async (name) => {
    const [records, ...findings] = await check(garble(`${header}\n${record}\n`, name));
    expect([records, findings]).toEqual([0, ['error file/encoding/garbled row 1 1']]);
  });

  it('in GBK read as Windows-1252', async () => {
    const gbk = [0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb1, 0xe0, 0xba, 0xc5, 0x0a, 0xbc, 0xd7, 0x2c, 0x31];
    const text = new TextDecoder('windows-1252').decode(Uint8Array.from(gbk));
    expect(await check(text)).toEqual([0, 'error file/encoding/garbled row 1 1']);
  });

  it.each(['??,??,??(kg),??\n?,1234,36.5,1', '\uFFFD\uFFFD\uFFFD,\uFFFD\u04BB,x,y\n1,2,3,4'])(
    'with characters lost: %j',
    async (text) => {
      expect(await check(text)).toEqual([0, 'error file/encoding/lost row 1 1']);
    },
  );

  it('of two lines are read as one', async () => {
    const text = `名称,编号,体征,\n,,体温,次数\n${record}\n乙,1235,x,1\n`;
    expect(await check(text)).toEqual([
      2,
      fault('split-header', 2),
      'error data-element/data-type/number row 4, column 体温 4:8',
    ]);
  });

  it('without a name of the data set are one finding, repeated names or not', async () => {
    expect(await check('甲,1,1\n乙,2,2\n')).toEqual([1, 'error data-set/unknown-field/none-known']);
  });
});

describe('names of columns', () => {
  it('are compared in the width of the key: another unit is told beside the right one', async () => {
    const report = await validateText('名称,龄(月)\n甲,1\n', { as });
    expect(report.findings[0]?.params['nearest']).toEqual(['年龄（岁）']);
  });
});

describe('rows that are no records', () => {
  it.each([
    ['合计,,,5', 'total-row'],
    ['小计', 'total-row'],
    ['本页合计：2 条', 'total-row'],
    [',总计,,', 'total-row'],
    ['Total,,,', 'total-row'],
    ['2 rows selected.', 'note-row'],
    ['(2 行受影响)', 'note-row'],
  ])('%s', async (row, message) => {
    expect(await check(`${header}\n${record}\n${row}\n乙,1235,36.5,1\n`)).toEqual([2, fault(message, 3)]);
  });

  it('are not records that have a word like it', async () => {
    expect(await check(`${header}\n合计,1234,36.5,1\n合计出量,,,\n`)).toEqual([2]);
  });

  it('lines below the header', async () => {
    expect(await check(`${header}\n----,----,--,--\n${record}\n`)).toEqual([1, fault('note-row', 2)]);
  });

  it('empty rows are told once, with their number', async () => {
    const report = await validateText(`${header}\n${record}\n${',,,\n \t,,,\n'.repeat(40)}`, { as });
    expect([report.records, ...listFindings(report)]).toEqual([
      1,
      'warning file/csv-syntax/blank-rows row 3 3',
    ]);
    expect(report.findings[0]?.params).toEqual({ rows: 80 });
  });
});

describe('rows of another width', () => {
  it('are not judged: which value belongs to which column is not known', async () => {
    expect(await check(`${header}\n甲,1,234,36.5,1\n乙,36.5,1\n${record}\n`)).toEqual([
      1,
      fault('too-many', 2),
      fault('too-few', 3),
    ]);
  });
});

describe('UTF-16 without a mark', () => {
  it.each([`${header}\n${record}\n`, `一二三,${header}\n一,${record}\n`])('is named: %j', async (text) => {
    const wide = Buffer.from(text.repeat(4), 'utf16le');
    expect(await check(wide)).toEqual([0, 'error file/not-text/utf16']);
    expect(await check(Buffer.from(wide).swap16())).toEqual([0, 'error file/not-text/utf16']);
  });

  it('is not what has zeros to fill up fields', async () => {
    const padded = `${header}\n${['甲', '1234', '36.5', '1'].map((cell) => cell.padEnd(9, '\0')).join(',')}\n`;
    expect(await check(padded)).toEqual([0, 'error file/not-text/binary 2']);
  });
});

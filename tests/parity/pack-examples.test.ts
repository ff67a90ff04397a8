import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

import { openLibrary, writeZip } from '@hulian/standards';

const example = fileURLToPath(new URL('../../examples/packs/icd-from-spreadsheet/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'icd-'));
afterAll(() => rmSync(folder, { recursive: true }));

function makePack(...args: string[]) {
  const node = ['--import', 'tsx', '--conditions=@hulian/source', join(example, 'make-pack.mjs'), ...args];
  return spawnSync(process.execPath, node, { encoding: 'utf8' });
}

/** A workbook as spreadsheet programs write it: one text shared, one inline, one number. */
function workbook(): Uint8Array {
  const encode = (text: string) => new TextEncoder().encode(text);
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>疾病名称</t></is></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>A00.001</t></is></c><c r="B2"><v>7</v></c><c r="C2" t="s"><v>1</v></c></row>';
  return writeZip(
    new Map([
      [
        'xl/sharedStrings.xml',
        encode('<sst><si><t>诊断编码</t></si><si><r><t>虚构&lt;甲</t></r><r><t>&gt;</t></r></si></sst>'),
      ],
      ['xl/worksheets/sheet1.xml', encode(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)],
    ]),
  );
}

describe('examples/packs/icd-from-spreadsheet', () => {
  it('makes a pack from CSV that answers for the table and its subsets', () => {
    const output = join(folder, 'csv');
    expect(makePack('--edition', '测试', join(example, 'sample.csv'), output)).toMatchObject({
      status: 0,
      stderr: '',
    });
    const library = openLibrary({ packs: [output] });
    expect(openLibrary().lookupCode('ICD-10/3', 'Z99.901').answer).toBe('not-loaded');
    expect(library.lookupCode('ICD-10', 'Z99.902')).toMatchObject({
      answer: 'known',
      value: { name: '虚构诊断乙，伴并发症' },
    });
    expect(library.lookupCode('ICD-10/3', 'Z99.901').answer).toBe('known');
    expect(library.valueDomain('ICD-10/3')).toMatchObject({
      id: 'ICD-10/3',
      oid: '2.16.156.10011.2.3.3.11.3',
      complete: true,
    });
    expect(library.valueDomain('ICD-10/3')?.values).toHaveLength(3);
    expect(library.lookupCode('2.16.156.10011.2.3.3.11.3', 'Z99.909')).toMatchObject({
      answer: 'unknown',
      nearest: [{ code: 'Z99.901' }, {}, {}],
    });
  });

  it('reads GBK text and XLSX, with the columns named by the user', () => {
    const gbk = join(folder, 'gbk.csv');
    writeFileSync(gbk, Buffer.from('b1e0c2eb2cc3fbb3c60a4130302e3030312cbbf4c2d20a', 'hex')); // 编码,名称 / A00.001,霍乱
    expect(makePack(gbk, join(folder, 'gbk')).status).toBe(0);
    expect(openLibrary({ packs: [join(folder, 'gbk')] }).lookupCode('ICD-10', 'A00.001')).toMatchObject({
      value: { name: '霍乱' },
    });
    writeFileSync(join(folder, 'a.xlsx'), workbook());
    const { status, stderr } = makePack(
      '--code',
      '诊断编码',
      '--name',
      '疾病名称',
      join(folder, 'a.xlsx'),
      join(folder, 'xlsx'),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(openLibrary({ packs: [join(folder, 'xlsx')] }).lookupCode('ICD-10', 'A00.001')).toMatchObject({
      value: { name: '虚构<甲>' },
    });
  });

  it('says which column is missing and which domain does not exist', () => {
    const wrong = makePack('--code', '代码', join(example, 'sample.csv'), join(folder, 'x'));
    expect(wrong).toMatchObject({ status: 2 });
    expect(wrong.stderr).toContain('没有“代码”列；现有的列：编码、名称');
    expect(makePack('--domain', 'ICD-99', join(example, 'sample.csv'), join(folder, 'x')).status).toBe(2);
  });
});

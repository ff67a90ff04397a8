import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from './folder-reader.js';
import type { DataSetMap } from './mapping-file.js';
import { sheetOf } from './mapping.test-kit.js';
import { runMapping } from './run-mapping.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hulian-folder-'));
  const gbk = (text: string): Uint8Array =>
    Uint8Array.from(
      [...text].flatMap((character) =>
        character < '\u0080' ? [character.charCodeAt(0)] : (codes[character] ?? []),
      ),
    );
  // 测试甲 and 男 in GBK; Node writes no GBK.
  const codes: Readonly<Record<string, readonly number[]>> = {
    测: [0xb2, 0xe2],
    试: [0xca, 0xd4],
    甲: [0xbc, 0xd7],
    男: [0xc4, 0xd0],
  };
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'CF.csv': 'CFH,BRID,YPID\nT1,1,A\nT2,2,B\nT3,9,A\n',
    'BR.xlsx': sheetOf([
      ['ID', 'XM', 'XB'],
      ['1', '测试甲', '男'],
      ['2', '测试乙', '女'],
    ]),
    'YP.ndjson': '{"ID":"A","MC":"测试药甲"}\n{"ID":"B","MC":"测试药乙"}\n',
    'GBK.csv': gbk('CFH,XM,XB\nT9,测试甲,男\n'),
    'EMPTY.csv': '',
    'HEADER.csv': 'CFH,XM\n',
    'BINARY.csv': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1),
    'notes.md': 'no table',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});

afterAll(() => rm(folder, { recursive: true }));

const run = async (map: DataSetMap, path = folder) => {
  const going = runMapping(
    { format: 'hulian-mapping-1', maps: [map] },
    { reader: await readFolder(path), validate: false },
  );
  const records: unknown[] = [];
  for await (const batch of going.batches) records.push(...batch.records.map(({ record }) => record));
  const findings = going.reports.flatMap(({ findings: all }) =>
    all.map(({ rule, message, location }) =>
      `${rule}/${message} @ ${location.source} ${location.path ?? ''}`.trim(),
    ),
  );
  return { records, findings };
};

const plain = (from: string): DataSetMap => ({
  to: '西药处方',
  from,
  fields: { 处方编号: { column: 'CFH' }, 患者姓名: { column: 'XM' } },
});

describe('a folder of files on disk', () => {
  it('lists what it can read, by the names of the files', async () => {
    expect(await (await readFolder(folder)).list()).toEqual([
      'BINARY',
      'BR',
      'CF',
      'EMPTY',
      'GBK',
      'HEADER',
      'YP',
    ]);
  });

  it('CSV, XLSX and NDJSON joined by key; a row whose key finds nothing is told', async () => {
    const { records, findings } = await run({
      to: '西药处方',
      from: 'CF',
      join: { BR: { ID: 'BRID' } },
      fields: {
        处方编号: { column: 'CFH' },
        患者姓名: { column: 'BR.XM' },
        性别代码: { column: 'BR.XB', codes: { 男: '1', 女: '2' } },
        药物名称: { lookup: { table: 'YP', key: { ID: 'YPID' }, column: 'MC' } },
      },
    });
    expect(records).toMatchInlineSnapshot(`
      [
        {
          "HDSD00.04.002": "T1",
          "HDSD00.04.014": "测试甲",
          "HDSD00.04.020": "1",
          "HDSD00.04.023": "测试药甲",
        },
        {
          "HDSD00.04.002": "T2",
          "HDSD00.04.014": "测试乙",
          "HDSD00.04.020": "2",
          "HDSD00.04.023": "测试药乙",
        },
        {
          "HDSD00.04.002": "T3",
          "HDSD00.04.023": "测试药甲",
        },
      ]
    `);
    expect(findings).toMatchInlineSnapshot(`
      [
        "mapping/look-up/none @ CF.csv row 4, column BRID",
        "mapping/look-up/none @ CF.csv row 4, column BRID",
      ]
    `);
  });

  it('GBK is recognised, converted and told', async () => {
    const { records, findings } = await run(plain('GBK'));
    expect(records).toEqual([{ 'HDSD00.04.002': 'T9', 'HDSD00.04.014': '测试甲' }]);
    expect(findings).toEqual(['file/encoding/gb18030 @ GBK.csv']);
  });

  it('a file without one byte, one with a header alone, one that is no text', async () => {
    const missing = (name: string) =>
      ['CFH', 'XM'].map((column) => `mapping/column/missing @ ${name} column ${column}`);
    expect(await run(plain('EMPTY'))).toEqual({ records: [], findings: missing('EMPTY') });
    expect(await run(plain('HEADER'))).toEqual({ records: [], findings: [] });
    expect(await run(plain('BINARY'))).toEqual({
      records: [],
      findings: ['file/not-text/format @ BINARY.csv', ...missing('BINARY')],
    });
  });

  it('a table that is not there, and a folder that is not', async () => {
    await expect(run(plain('NONE'))).rejects.toThrow(
      expect.objectContaining({ code: 'CONFIG_FILE_NOT_FOUND' }),
    );
    await expect(run(plain('notes'))).rejects.toThrow(
      expect.objectContaining({ code: 'CONFIG_FILE_NOT_FOUND' }),
    );
    await expect(readFolder(join(folder, 'nowhere'))).rejects.toThrow(
      expect.objectContaining({ code: 'CONFIG_FILE_NOT_FOUND' }),
    );
  });

  it('one file is the table whatever the mapping calls it', async () => {
    const { records } = await run(plain('处方'), join(folder, 'GBK.csv'));
    expect(records).toHaveLength(1);
  });
});

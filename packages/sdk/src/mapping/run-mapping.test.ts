import { describe, expect, it } from 'vitest';
import type { FieldMap } from './mapping-file.js';
import { run, sheetOf } from './mapping.test-kit.js';

const name = 'HDSD00.04.014';
const sex = 'HDSD00.04.020';
const day = 'HDSD00.04.006';
const dose = 'HDSD00.04.024';
const one = (fields: Readonly<Record<string, FieldMap>>) => ({ to: '西药处方', from: 'CF', fields });

describe('a mapping', () => {
  it('fills fields from columns, constants, pieces and other tables', async () => {
    const { records, findings } = await run(
      {
        'CF.csv': 'CFH,BRID,KFRQ,KSDM,YPMC,GG\n1001,7,2026-01-15 09:30:00,0101,阿莫西林,0.25g\n',
        'BR.csv': 'BRID,XM,XB\n7,  测试甲 ,男\n8,测试乙,女\n',
        'KS.csv': 'DM,MC\n0101,内科门诊\n',
      },
      [
        {
          ...one({
            处方编号: { column: 'CFH' },
            患者姓名: { column: 'BR.XM' },
            性别代码: { column: 'BR.XB', codes: { 男: '1', 女: '2' } },
            处方开立日期: { column: 'KFRQ', date: 'yyyy-MM-dd HH:mm:ss' },
            处方开立科室名称: { lookup: { table: 'KS', key: { DM: 'KSDM' }, column: 'MC' } },
            药物名称: { concatenate: ['YPMC', { text: '（' }, 'GG', { text: '）' }] },
            处方备注信息: { constant: '测试' },
          }),
          join: { BR: { BRID: 'BRID' } },
        },
      ],
    );
    expect(findings).toEqual([]);
    expect(records).toEqual([
      {
        'HDSD00.04.002': '1001',
        [name]: '测试甲',
        [sex]: '1',
        [day]: '20260115',
        'HDSD00.04.005': '内科门诊',
        'HDSD00.04.023': '阿莫西林（0.25g）',
        'HDSD00.04.001': '测试',
      },
    ]);
  });

  it('converts units, splits, applies defaults with a reason and conditions', async () => {
    const { records, findings } = await run(
      { 'CF.csv': 'JL,YS,LX,BZ\n500,张三|2003,1,x\n250,李四|2004,2,\n' },
      [
        one({
          药物使用次剂量: { column: 'JL', unit: { from: 'mg', to: 'g', decimals: 2 } },
          处方开立医师签名: { column: 'YS', split: { by: '|', part: 1 } },
          处方有效天数: { constant: '3', when: { column: 'LX', equals: '1' } },
          处方备注信息: { column: 'BZ', default: { value: '无', reason: '门诊系统不填时表示没有备注' } },
        }),
      ],
    );
    expect(findings).toEqual([]);
    expect(records).toEqual([
      { [dose]: '0.50', 'HDSD00.04.007': '张三', 'HDSD00.04.013': '3', 'HDSD00.04.001': 'x' },
      { [dose]: '0.25', 'HDSD00.04.007': '李四', 'HDSD00.04.001': '无' },
    ]);
  });

  it('leaves out rows that the map does not mean', async () => {
    const fields = { 患者姓名: { column: 'XM' } };
    const where = { all: [{ column: 'ZF', in: ['0'] }, { not: { column: 'XM', filled: false } }] };
    const { records } = await run({ 'CF.csv': 'XM,ZF\n甲,0\n乙,1\n,0\n丙,0\n' }, [{ ...one(fields), where }]);
    expect(records).toEqual([{ [name]: '甲' }, { [name]: '丙' }]);
  });

  it('reads JSON by path, NDJSON, and the items of an array', async () => {
    const text = JSON.stringify([
      { no: 5, patient: { name: '甲' }, items: [{ drug: 'A' }, { drug: 'B' }] },
      { no: 6, patient: { name: '乙' }, items: [] },
    ]);
    const maps = [
      one({
        患者姓名: { column: 'patient.name' },
        药物名称: { column: 'items.drug' },
        处方编号: { column: 'no' },
      }),
    ];
    const { records, findings } = await run({ 'CF.json': text }, maps, { tables: { CF: { each: 'items' } } });
    expect(findings).toEqual([]);
    expect(records).toEqual([
      { [name]: '甲', 'HDSD00.04.023': 'A', 'HDSD00.04.002': '5' },
      { [name]: '甲', 'HDSD00.04.023': 'B', 'HDSD00.04.002': '5' },
    ]);
    const lines = await run({ 'CF.ndjson': '{"a":1}\n{"b":{"c":"甲"}}\n' }, [
      one({ 患者姓名: { column: 'b.c' } }),
    ]);
    expect(lines.records).toEqual([{ [name]: '甲' }]);
    expect(lines.findings).toEqual(['data-set/empty-record/empty @ CF.ndjson ']);
  });

  it('without judging says nothing about the records, and still what could not be converted', async () => {
    const codes = { 男: '1' };
    const { records, findings, reports } = await run(
      { 'CF.csv': `XM,XB\n${'长'.repeat(60)},女\n` },
      [one({ 患者姓名: { column: 'XM' }, 性别代码: { column: 'XB', codes } })],
      {},
      { validate: false },
    );
    expect(records).toHaveLength(1);
    expect(findings).toEqual(['mapping/code/unmapped @ CF.csv row 2, column XB']);
    expect(reports[0]?.verdict).toBe('fail');
    const right = await run(
      { 'CF.csv': 'XM\n甲\n' },
      [one({ 患者姓名: { column: 'XM' } })],
      {},
      { validate: false },
    );
    expect(right.reports[0]).toMatchObject({ verdict: 'not-checked', findings: [] });
  });

  it('leaves out rows of another width: their values would move to other columns', async () => {
    const { records, findings } = await run({ 'CF.csv': 'N,XM\n1,234,甲\n2\n3,乙\n' }, [
      one({ 患者姓名: { column: 'XM' } }),
    ]);
    expect(records).toEqual([{ [name]: '乙' }]);
    expect(findings).toEqual([
      'file/csv-syntax/too-many @ CF.csv row 2',
      'file/csv-syntax/too-few @ CF.csv row 3',
    ]);
  });

  it('reads files in GBK', async () => {
    const gbk = Uint8Array.from([0x58, 0x4d, 0x2c, 0x4c, 0x0a, 0xb2, 0xe2, 0xca, 0xd4, 0x2c, 0x31, 0x0a]);
    const { records, findings } = await run({ 'CF.csv': gbk }, [one({ 患者姓名: { column: 'XM' } })]);
    expect(records).toEqual([{ [name]: '测试' }]);
    expect(findings).toEqual(['file/encoding/gb18030 @ CF.csv ']);
  });
});

describe('findings of a mapping point to the source', () => {
  const places = async (csv: string, fields: Readonly<Record<string, FieldMap>>, more = {}) =>
    (await run({ 'CF.csv': csv, 'BR.csv': 'BRID,XM\n1,甲\n2,乙\n2,丙\n' }, [{ ...one(fields), ...more }]))
      .findings;

  it('column missing: once, with the nearest names', async () => {
    const { findings, records, reports } = await run({ 'CF.csv': 'KFRQ,XM\n20260101,甲\n20260102,乙\n' }, [
      one({ 处方开立日期: { column: 'KFRQ1' }, 患者姓名: { column: 'XM' } }),
    ]);
    expect(findings).toEqual(['mapping/column/missing @ CF column KFRQ1']);
    expect(reports[0]?.findings[0]?.params['nearest']).toEqual(['KFRQ']);
    expect(reports[0]?.verdict).toBe('fail');
    expect(records).toEqual([{ [name]: '甲' }, { [name]: '乙' }]);
  });

  it('two columns match', async () => {
    expect(
      await places('xm,XM ,N\n甲,乙,1\n', { 患者姓名: { column: 'Xm' }, 处方编号: { column: 'N' } }),
    ).toEqual(['mapping/column/ambiguous @ CF column Xm']);
    expect(
      await places('XM,XM,N\n甲,乙,1\n', { 患者姓名: { column: 'XM' }, 处方编号: { column: 'N' } }),
    ).toEqual([
      'file/csv-syntax/repeated-header @ CF.csv row 1, column XM',
      'mapping/column/ambiguous @ CF column XM',
    ]);
  });

  it('code without map', async () => {
    const codes = { 男: '1' };
    expect(await places('XM,XB\n甲,男\n乙,女\n', { 性别代码: { column: 'XB', codes } })).toEqual([
      'mapping/code/unmapped @ CF.csv row 3, column XB',
    ]);
  });

  it('date in another format, day that does not exist, overflow of length: the last two are the rules of the data set', async () => {
    const csv = `D,N\n2026/01/15,甲\n2026-02-30,乙\n2026-01-31,${'长'.repeat(60)}\n`;
    expect(
      await places(csv, { 处方开立日期: { column: 'D', date: 'yyyy-MM-dd' }, 患者姓名: { column: 'N' } }),
    ).toEqual([
      'mapping/conversion/date @ CF.csv row 2, column D',
      'data-element/calendar/no-such-date @ CF.csv row 3, column D',
      'data-element/format-length/too-long @ CF.csv row 4, column N',
    ]);
  });

  it('not a number, part not there, required and empty, nested value', async () => {
    expect(
      await places('A,B\n1.5mg,2\n', { 药物使用次剂量: { column: 'A', unit: { from: 'mg', to: 'g' } } }),
    ).toEqual(['mapping/conversion/number @ CF.csv row 2, column A']);
    expect(await places('A,B\nx,2\n', { 患者姓名: { column: 'A', split: { by: '|', part: 2 } } })).toEqual([
      'mapping/conversion/part @ CF.csv row 2, column A',
    ]);
    expect(
      await places('A,B\n ,2\n', { 患者姓名: { column: 'A', required: true }, 处方编号: { column: 'B' } }),
    ).toEqual(['mapping/required/empty @ CF.csv row 2, column A']);
    const nested = await run({ 'CF.json': '[{"a":[1,2],"b":"1"}]' }, [
      one({ 患者姓名: { column: 'a' }, 处方编号: { column: 'b' } }),
    ]);
    expect(nested.findings).toEqual(['mapping/column/nested @ CF.json /0/a']);
  });

  it('look-up without a row, with several, and a finding in the joined table', async () => {
    const join = { join: { BR: { BRID: 'ID' } } };
    const fields = { 患者姓名: { column: 'BR.XM' }, 处方编号: { column: 'NO' } };
    expect(await places('ID,NO\n9,1\n2,2\n,3\n1,4\n', fields, join)).toEqual([
      'mapping/look-up/none @ CF.csv row 2, column ID',
      'mapping/look-up/several @ CF.csv row 3, column ID',
    ]);
    const { findings } = await run(
      { 'CF.csv': 'ID,NO\n1,1\n', 'BR.csv': `BRID,XM\n5,x\n1,${'长'.repeat(60)}\n` },
      [{ ...one(fields), ...join }],
    );
    expect(findings).toEqual(['data-element/format-length/too-long @ BR.csv row 3, column XM']);
  });

  it('a member that no JSON record has', async () => {
    const { findings } = await run({ 'CF.ndjson': '{"a":"1"}\n{"a":"2","c":null}\n' }, [
      one({ 处方编号: { column: 'a' }, 患者姓名: { column: 'b' }, 药物名称: { column: 'c' } }),
    ]);
    expect(findings).toEqual(['mapping/column/missing @ CF column b']);
  });

  it('hostile text and rare characters pass through as they are', async () => {
    const hostile = ']]><script>&amp;{{x}}';
    const { records, findings } = await run({ 'CF.csv': `A,B\n${hostile},䶮𬍛\n"a\u0001b",c\n` }, [
      one({ 处方备注信息: { column: 'A' }, 患者姓名: { column: 'B' } }),
    ]);
    expect(records[0]).toEqual({ 'HDSD00.04.001': hostile, [name]: '䶮𬍛' });
    expect(findings).toEqual([
      'data-element/damaged-text/markup @ CF.csv row 2, column A',
      'data-element/damaged-text/control @ CF.csv row 3, column A',
    ]);
  });

  it('wrong use is refused before any row is read', async () => {
    await expect(run({ 'CF.csv': 'A\n1\n' }, [{ ...one({}), to: '没有的数据集' }])).rejects.toMatchObject({
      code: 'STANDARDS_UNKNOWN_ID',
    });
    await expect(run({ 'CF.csv': 'A\n1\n' }, [one({ 门诊日期: { column: 'A' } })])).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
    await expect(run({ 'XX.csv': 'A\n1\n' }, [one({ 患者姓名: { column: 'A' } })])).rejects.toMatchObject({
      code: 'CONFIG_FILE_NOT_FOUND',
    });
    await expect(
      run({ 'CF.csv': 'A\n1\n' }, [
        one({ 药物使用次剂量: { column: 'A', unit: { from: 'mg', to: 'mmol' } } }),
      ]),
    ).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    await expect(
      run({ 'CF.csv': 'A\n1\n' }, [one({ 性别代码: { column: 'A', codes: 'x' } })]),
    ).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
  });
});

describe('sources of every kind', () => {
  const fields = {
    患者姓名: { column: '姓名' },
    处方编号: { column: '号' },
    处方开立日期: { column: '日期', date: ['yyyy-MM-dd', 'yyyyMMdd'] },
  };
  const right = [
    { [name]: '测试䶮', 'HDSD00.04.002': '1001', [day]: '20260115' },
    { [name]: '测试𬍛', 'HDSD00.04.002': '1002', [day]: '20260116' },
  ];

  it('TSV', async () => {
    const tsv = '姓名\t号\t日期\n测试䶮\t1001\t2026-01-15\n测试𬍛\t1002\t20260116\n';
    expect(await run({ 'CF.tsv': tsv }, [one(fields)])).toMatchObject({ records: right, findings: [] });
  });

  it('JSON and NDJSON', async () => {
    const rows = [
      { 姓名: '测试䶮', 号: '1001', 日期: '2026-01-15' },
      { 姓名: '测试𬍛', 号: '1002', 日期: '20260116' },
    ];
    expect(await run({ 'CF.json': JSON.stringify(rows) }, [one(fields)])).toMatchObject({ records: right });
    const lines = rows.map((row) => JSON.stringify(row)).join('\n');
    expect(await run({ 'CF.ndjson': lines }, [one(fields)])).toMatchObject({ records: right, findings: [] });
  });

  it('XLSX: a named sheet, findings at its row and column', async () => {
    const workbook = sheetOf([
      ['姓名', '号', '日期'],
      ['测试䶮', '1001', '2026-01-15'],
      ['测试𬍛', '1002', '20260116'],
      ['测试甲', '1003', '15.01.2026'],
    ]);
    const { records, findings } = await run({ 'CF.xlsx': workbook }, [one(fields)]);
    expect(records.slice(0, 2)).toEqual(right);
    expect(findings).toEqual(['mapping/conversion/date @ CF.xlsx sheet Sheet1, row 4, column 日期']);
  });

  it('a folder of several kinds, joined by key', async () => {
    const patients = sheetOf([
      ['编号', '姓名'],
      ['7', '测试䶮'],
      ['8', '测试𬍛'],
    ]);
    const { records, findings } = await run(
      { 'CF.tsv': '号\t病人\t日期\n1001\t7\t2026-01-15\n1002\t8\t20260116\n', 'BR.xlsx': patients },
      [{ ...one({ ...fields, 患者姓名: { column: 'BR.姓名' } }), join: { BR: { 编号: '病人' } } }],
    );
    expect({ records, findings }).toEqual({ records: right, findings: [] });
  });

  it(
    'a narrative of ten million characters is passed on whole and told, not cut',
    { timeout: 60_000 },
    async () => {
      const long = '述'.repeat(10_000_000);
      const csv = `姓名,备注\n测试甲,${long}\n`;
      const maps = [one({ 患者姓名: { column: '姓名' }, 处方备注信息: { column: '备注' } })];
      const { records, findings } = await run({ 'CF.csv': csv }, maps);
      expect(records[0]?.['HDSD00.04.001'] === long).toBe(true);
      expect(findings).toEqual(['data-element/format-length/too-long @ CF.csv row 2, column 备注']);
    },
  );

  it('hostile text in every field comes out as it went in or is told', async () => {
    const hostile = [']]><script>alert(1)</script>', '=1+1', "'; drop table x; --", '\uFEFF\u202E甲', '𠮷'];
    for (const text of hostile) {
      const all = { 患者姓名: { column: 'A' }, 处方编号: { column: 'B' }, 处方备注信息: { column: 'C' } };
      const cell = `"${text.replaceAll('"', '""')}"`;
      const { records } = await run({ 'CF.csv': `A,B,C\n${cell},${cell},${cell}\n` }, [one(all)]);
      expect(records).toEqual([{ [name]: text, 'HDSD00.04.002': text, 'HDSD00.04.001': text }]);
    }
  });
});

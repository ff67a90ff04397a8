import { nationalLibrary } from '@hulian/standards';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { checkMapping } from './check-mapping.js';
import type { MappingFile } from './mapping-file.js';
import { mappingSchema } from './mapping-schema.js';
import { tables } from './mapping.test-kit.js';
import { measureCoverage } from './measure-coverage.js';
import { parseMapping } from './parse-mapping.js';
import { pinyinInitials } from './pinyin-initials.js';
import { proposeMapping } from './propose-mapping.js';
import { runMapping } from './run-mapping.js';

const files = {
  'MZ_CF.csv':
    'CFH,BRID,KFRQ,YPMC,JE,性别代码,XX\n1001,7,2026-01-15 09:30:00,阿莫西林,25.60,1,?\n1002,8,2026-01-16 10:00:00,布洛芬,18.00,2,?\n',
  'BR.csv': 'BRID,XM,XB\n7,测试甲,男\n8,测试乙,女\n',
};
const to = ['西药处方'];
const field = (mapping: MappingFile, id: string) => mapping.maps[0]?.fields[id];

describe('a proposed mapping', () => {
  it('says for each field how sure it is and why, and joins what belongs together', async () => {
    const mapping = await proposeMapping({ reader: tables(files), to });
    expect(mapping.maps[0]).toMatchObject({ from: 'MZ_CF', join: { BR: { BRID: 'BRID' } } });
    expect(field(mapping, 'HDSD00.04.006')).toEqual({
      column: 'KFRQ',
      date: 'yyyy-MM-dd HH:mm:ss',
      proposal: { confidence: 'high', reason: '列名是常见的别名；值是日期' },
      note: '处方开立日期',
    });
    expect(field(mapping, 'HDSD00.04.014')?.column).toBe('BR.XM');
    // The table's own column wins, the other one is named.
    expect(field(mapping, 'HDSD00.04.020')).toMatchObject({
      column: '性别代码',
      proposal: { confidence: 'medium', others: ['BR.XB'] },
    });
    expect(JSON.stringify(mapping)).not.toContain('"XX"');
    expect(parseMapping(JSON.stringify(mapping))).toEqual(mapping);
  });

  it.each([
    ['HDSD00.11-inpatient-front-page', 'PHONE', '联系人电话号码'],
    ['HDSD00.11-inpatient-front-page', '联系人姓名X', '姓名'],
    ['HDSD00.11-inpatient-front-page', '体重', '新生儿入院体重（g）'],
    ['HDSB01.01-birth-certificate', 'SFZH', '母亲身份证件号码'],
    ['HDSD00.05-laboratory-record', 'REPORT_DATE', '检验日期'],
    ['HDSD00.05-laboratory-record', 'XMMC', '检验项目代码'],
    ['HDSD00.05-laboratory-record', 'SAMPLE_NO', '标本状态'],
    ['HDSD00.05-laboratory-record', 'RESULT', '检验结果代码'],
    ['HDSD00.15-inpatient-orders', '开始时间', '医嘱开立日期时间'],
  ])('of %s never takes %s for %s', async (dataSet, column, name) => {
    const source = { 'T.csv': `${column}\n1\n` };
    const mapping = await proposeMapping({ reader: tables(source), to: [dataSet] });
    expect(Object.values(mapping.maps[0]?.fields ?? {}).map(({ note }) => note)).not.toContain(name);
  });

  it('says where a column fits several fields', async () => {
    const source = { 'BA.csv': 'DIAG_NAME\n肺炎\n' };
    const mapping = await proposeMapping({ reader: tables(source), to: ['HDSD00.11-inpatient-front-page'] });
    const [diagnosis] = Object.values(mapping.maps[0]?.fields ?? {});
    expect(diagnosis?.proposal).toEqual({
      confidence: 'low',
      reason: '列名是常见的别名；别的字段同样适合这一列，请核对',
    });
  });

  it('maps names of codes, and leaves what has no code to a person', async () => {
    const other = { 'CF.csv': '患者姓名,XB\n甲,男\n乙,女性\n丙,男人婆\n' };
    const mapping = await proposeMapping({ reader: tables(other), to, language: 'en' });
    const sex = field(mapping, 'HDSD00.04.020');
    expect(sex?.codes).toMatchObject({ 男: '1', 女性: '2' });
    expect(sex?.codes).not.toHaveProperty('男人婆');
    expect(sex?.proposal?.reason).toContain('some values have no code yet');
  });

  it('is not put off by a few wrong values, nor by a unit behind a number', async () => {
    const visits = Array.from({ length: 19 }, (_, row) => `2026-3-${row + 1} 9:05,${row + 20}岁`);
    const source = { 'JZ.csv': `JZRQ,年龄\n${visits.join('\n')}\n2026-3,不详\n` };
    const mapping = await proposeMapping({ reader: tables(source), to: ['门急诊病历'] });
    expect(field(mapping, 'HDSD00.03.023')).toMatchObject({ column: 'JZRQ', date: 'yyyy-M-d H:mm' });
    expect(field(mapping, 'HDSD00.03.026')).toMatchObject({ column: '年龄', split: { by: '岁', part: 1 } });
    const half = { 'JZ.csv': 'JZRQ\n2026-3-1 9:05\n下午\n' };
    expect(await proposeMapping({ reader: tables(half), to: ['门急诊病历'] })).toMatchObject({
      maps: [{ fields: {} }],
    });
  });

  it('knows the columns of the usual export of front pages', async () => {
    const source = { 'BASY.csv': 'ZYZD,JBDM,MZZD,JBBM,HY\n高血压,I10.x00,高血压,I10.x00,20\n' };
    const mapping = await proposeMapping({ reader: tables(source), to: ['住院病案首页'] });
    const columns = Object.values(mapping.maps[0]?.fields ?? {}).map(
      ({ note, column }) => `${note} ${column}`,
    );
    expect(columns.sort()).toEqual([
      '出院诊断-主要诊断名称 ZYZD',
      '出院诊断-主要诊断疾病编码 JBDM',
      '婚姻状况代码 HY',
      '门（急）诊诊断名称 MZZD',
      '门（急）诊诊断疾病编码 JBBM',
    ]);
  });

  it('runs without a change', async () => {
    const reader = tables(files);
    const mapping = await proposeMapping({ reader, to });
    const going = runMapping(mapping, { reader });
    const records = [];
    for await (const batch of going.batches) records.push(...batch.records);
    expect(records).toHaveLength(2);
    expect(going.reports[0]?.verdict).toBe('pass');
    const [coverage] = measureCoverage(going.counts);
    expect(coverage).toMatchObject({ records: 2, fields: 27, mapped: 6, delivered: 6 });
    expect(coverage?.filled.find(({ id }) => id === 'HDSD00.04.013')?.records).toBeUndefined();
  });

  it('of an unknown data set or table is refused', async () => {
    await expect(proposeMapping({ reader: tables(files), to: ['没有'] })).rejects.toMatchObject({
      code: 'STANDARDS_UNKNOWN_ID',
    });
    await expect(proposeMapping({ reader: tables(files), to, table: 'X' })).rejects.toMatchObject({
      code: 'CONFIG_FILE_NOT_FOUND',
    });
  });
});

describe('a check', () => {
  it('lists doubtful proposals, columns that are not there, codes of no domain and unused columns', async () => {
    const mapping: MappingFile = {
      format: 'hulian-mapping-1',
      maps: [
        {
          to: '西药处方',
          from: 'MZ_CF',
          fields: {
            处方编号: { column: 'CFH', proposal: { confidence: 'low', reason: 'x' } },
            患者姓名: { column: 'NAME' },
            性别代码: { constant: '7' },
          },
        },
      ],
    };
    const [check] = await checkMapping(mapping, { reader: tables(files) });
    const kinds = check?.problems.map(({ kind }) => kind).filter((kind) => kind !== 'required-unmapped');
    expect(kinds).toEqual(['doubtful', 'unknown-code', 'column']);
    expect(check?.unusedColumns).toContain('KFRQ');
  });

  it('lists fields that a source demands and no map fills', async () => {
    const library = nationalLibrary();
    const curated = library.list('data-set').find(({ id }) => {
      const fields = library.dataSet(id)?.fields as readonly { requiredBySource?: boolean }[] | undefined;
      return fields?.some(({ requiredBySource }) => requiredBySource) === true;
    });
    const [check] = await checkMapping(
      { format: 'hulian-mapping-1', maps: [{ to: curated?.id ?? '', from: 'MZ_CF', fields: {} }] },
      { reader: tables(files) },
    );
    expect(check?.problems[0]).toMatchObject({
      kind: 'required-unmapped',
      requirement: { basis: 'source-interface' },
    });
    const [front] = await checkMapping({
      format: 'hulian-mapping-1',
      maps: [{ to: '西药处方', from: 'A', fields: {} }],
    });
    expect(front?.problems).toContainEqual(
      expect.objectContaining({
        kind: 'required-unmapped',
        requirement: { basis: 'assessment-structure', document: 'C0004' },
      }),
    );
  });

  it('names a field that the data set does not have', async () => {
    const maps = [{ to: '西药处方', from: 'A', fields: { 主诉: { column: 'A' } } }];
    const [check] = await checkMapping({ format: 'hulian-mapping-1', maps });
    expect(check?.problems).toMatchObject([{ kind: 'invalid' }]);
  });
});

describe('the schema', () => {
  const dataSet = nationalLibrary().dataSet('西药处方');

  it('offers the fields of the data sets and is valid itself', () => {
    const schema = mappingSchema(dataSet === undefined ? [] : [dataSet]);
    expect(JSON.stringify(schema)).toContain('"HDSD00.04.014"');
    expect(() => new Ajv2020({ strict: false }).compile(schema)).not.toThrow();
  });

  it.each([
    ['no JSON', '{', '/'],
    ['no maps', '{"format":"hulian-mapping-1"}', '/'],
    [
      'two sources',
      '{"format":"hulian-mapping-1","maps":[{"to":"a","from":"b","fields":{"x":{"column":"a","constant":"b"}}}]}',
      '/maps/0/fields/x',
    ],
    [
      'a default without a reason',
      '{"format":"hulian-mapping-1","maps":[{"to":"a","from":"b","fields":{"x":{"column":"a","default":{"value":"1"}}}}]}',
      '/maps/0/fields/x/default',
    ],
    [
      'a member that is not known',
      '{"format":"hulian-mapping-1","maps":[{"to":"a","from":"b","fields":{"x":{"column":"a","colum":"b"}}}]}',
      '/maps/0/fields/x/colum',
      'column | codes',
    ],
    [
      'a value of another type',
      '{"format":"hulian-mapping-1","maps":[{"to":"a","from":"b","fields":{"x":{"column":7}}}]}',
      '/maps/0/fields/x/column',
      'string',
    ],
  ])('refuses %s and says where', (_, text, option, expected = expect.any(String) as string) => {
    expect(() => parseMapping(text)).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        details: expect.objectContaining({ option, expected }) as unknown,
      }),
    );
  });
});

it('initials of names are those of hospital columns', () => {
  expect(
    ['收缩压', '患者姓名', '年龄（岁）', '药物名称', '出生日期', '住院号', 'ABO血型'].map(pinyinInitials),
  ).toEqual(['SSY', 'HZXM', 'NL', 'YWMC', 'CSRQ', 'ZYH', 'ABOXX']);
});

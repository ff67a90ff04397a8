import { describe, expect, it } from 'vitest';
import { createValidator } from '@hulian/validators';
import { buildDocument, extractDocument, type SlotValues } from './index.js';

/** The narrative and coded entries of a document that holds these values only, without blanks. */
const built = (template: string, values: SlotValues) =>
  buildDocument({ template, values }, { partial: true }).xml;
const told = (xml: string) => [...xml.matchAll(/<text>([^<]+)<\/text>/gu)].map(([, text]) => text);

// Published examples write the number of one element at the place of another. A record's value goes where it belongs.
describe('a value of a record stands at its own place only', () => {
  it.each<[string, SlotValues, string[]]>([
    ['C0001', { 'HDSD00.02.001': '1' }, ['ABO血型：A型']],
    ['C0001', { 'HDSD00.02.002': '2' }, ['Rh血型：阳性']],
    ['C0001', { 'HDSD00.02.022': '青霉素' }, ['过敏史：青霉素']],
    ['C0001', { 'HDSD00.02.057': '卡介苗' }, ['预防接种史：卡介苗']],
    ['C0003', { 'HDSD00.03.032': '38.93' }, ['手术记录：38.93']],
    ['C0006', { 'HDSD00.05.023': '客观' }, ['检查报告结果-客观所见：客观']],
    ['C0006', { 'HDSD00.05.024': '主观' }, ['检查报告结果-主观提示：主观']],
    ['C0015', { 'HDSD00.07.031': '05' }, ['胎方位代码：左枕横(LOT)']],
    ['C0037', { 'HDSD00.14.052': '鉴别' }, ['鉴别诊断-西医诊断名称：鉴别']],
    ['C0037', { 'HDSD00.14.122': '计划' }, ['诊疗计划：计划']],
    ['C0044', { 'HDSD00.14.090': '操作' }, ['手术及操作名称：操作']],
    ['C0045', { 'HDSD00.14.112': 'I10.x00' }, ['西医诊断编码：I10.x00']],
    ['C0048', { 'HDSD00.14.088': '过程' }, ['手术过程：过程']],
  ])('%s %o', (template, values, texts) => {
    expect(told(built(template, values))).toEqual(texts);
  });

  it('nobody writes an Rh under the number of ABO', () => {
    expect(built('C0001', { 'HDSD00.02.002': '2' })).not.toContain('DE04.50.001.00');
  });

  it.each([
    ['C0017', 'HDSD00.08'],
    ['C0021', 'HDSD00.08'],
    ['C0022', 'HDSD00.08'],
  ])('%s: ward and department under the number of each, nothing outside of the location', (template, set) => {
    const values = { [`${set}.006`]: '测试病区', [`${set}.040`]: '测试科室' };
    const xml = built(template, values);
    expect(xml).toContain('<id root="2.16.156.10011.1.27" extension="测试病区"/>');
    expect(xml).toContain('<id root="2.16.156.10011.1.26" extension="测试科室"/>');
    expect(xml.match(/<location>/gu)).toHaveLength(1);
    expect(extractDocument(xml).record.values).toMatchObject(values);
  });
});

// Published examples write the blood groups (2.16.156.10011.2.3.1.85) as the table of a first visit and of Rh.
describe('a code under the table that the example writes', () => {
  const validator = createValidator();
  const findings = async (template: string, field: string, code: string, shown: string) => {
    const xml = built(template, { [field]: '1' }).replace(
      /code="1" codeSystem="2\.16\.156\.10011\.2\.3\.(?:2\.39|1\.250)"([^>]*?)displayName="[^"]*"/u,
      `code="${code}" codeSystem="2.16.156.10011.2.3.1.85"$1displayName="${shown}"`,
    );
    expect(xml).toContain(`code="${code}" codeSystem="2.16.156.10011.2.3.1.85"`);
    const report = await validator.validate({ path: 'a.xml', content: new TextEncoder().encode(xml) });
    return report.findings
      .filter(({ rule }) => rule === 'document/value-code' || rule === 'document/code-name')
      .map(({ params }) => params?.['tableName'] ?? params?.['table']);
  };

  it.each([
    ['C0003', 'HDSD00.03.010', '2', '复诊'],
    ['C0032', 'HDSD00.11.004', '2', '阳性'],
  ])('%s %s: is one of its own table', async (template, field, code, shown) => {
    expect(await findings(template, field, code, shown)).toEqual([]);
  });

  it('is wrong where neither table has it, and told by its own table', async () => {
    const [table] = await findings('C0003', 'HDSD00.03.010', '77', '复诊');
    expect(table).toBe('初诊标志代码');
  });
});

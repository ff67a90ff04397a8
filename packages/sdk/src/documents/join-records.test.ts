import { describe, expect, it } from 'vitest';
import { buildDocument, joinRecords, type SlotValues } from './index.js';

const common: SlotValues = {
  'HDSD00.04.002': '9001',
  患者姓名: '测试甲',
  'HDSD00.04.015': 'J06.900',
};
const drugs: readonly SlotValues[] = [
  { ...common, 'HDSD00.04.023': '虚构药甲', 'HDSD00.04.024': '0.5', 'HDSD00.04.025': 'g' },
  { ...common, 'HDSD00.04.023': '虚构药乙', 'HDSD00.04.024': '100', 'HDSD00.04.025': 'mg' },
];

describe('records joined into one document', () => {
  it('give the header once and a group of its own to every drug', () => {
    const { record, conflicts } = joinRecords('C0004', drugs);
    expect(conflicts).toEqual([]);
    expect(record.values).toEqual({ 'HDSD00.04.002': '9001', 患者姓名: '测试甲' });
    expect(record.sections).toEqual({
      诊断记录章节: [{ 'HDSD00.04.015': 'J06.900' }],
      用药章节: [
        { 'HDSD00.04.023': '虚构药甲', 'HDSD00.04.024': '0.5', 'HDSD00.04.025': 'g' },
        { 'HDSD00.04.023': '虚构药乙', 'HDSD00.04.024': '100', 'HDSD00.04.025': 'mg' },
      ],
    });
    const { xml, unplaced } = buildDocument(record, { partial: true });
    expect(unplaced).toEqual([]);
    expect(xml.match(/<doseQuantity [^>]*>/g)).toEqual([
      '<doseQuantity value="0.5" unit="g"/>',
      '<doseQuantity value="100" unit="mg"/>',
    ]);
  });

  it('say which records cannot be of one document', () => {
    const { conflicts } = joinRecords('C0004', [...drugs, { ...common, 患者姓名: '样例乙' }]);
    expect(conflicts).toEqual([{ key: '患者姓名', name: '患者姓名', records: [0, 2] }]);
  });

  it('repeat nothing that another record says in full', () => {
    const more = { ...drugs[0], 'HDSD00.04.012': '1' };
    const { record } = joinRecords('C0004', [{ ...common }, drugs[0] ?? {}, more, more]);
    expect(record.sections?.['用药章节']).toHaveLength(1);
    expect(record.sections?.['用药章节']?.[0]).toHaveProperty('HDSD00.04.012', '1');
  });

  it('keep what has no place, so that building tells it', () => {
    const { record } = joinRecords('C0004', [{ ...common, 自造字段: '1' }]);
    expect(buildDocument(record, { partial: true }).unplaced).toEqual([
      { at: '自造字段', reason: 'unknown-key' },
    ]);
  });

  it('build what one flat record builds', () => {
    const [flat = {}] = drugs;
    const joined = buildDocument(joinRecords('C0004', [flat]).record, { partial: true });
    expect(joined.xml).toBe(buildDocument({ template: 'C0004', values: flat }, { partial: true }).xml);
  });

  it('refuse an unknown template', () => {
    expect(() => joinRecords('C9999', [])).toThrow(RangeError);
  });
});

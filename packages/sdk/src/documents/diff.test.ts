import { describe, expect, it } from 'vitest';
import { makeDocumentRecord } from '../samples/index.js';
import { buildDocument, diffDocuments, migrateDocument, type DocumentRecord } from './index.js';

const record: DocumentRecord = {
  ...makeDocumentRecord('C0004', 0),
  sections: {
    用药章节: [
      { 'HDSD00.04.023': '药甲', 'HDSD00.04.024': '1', 'HDSD00.04.025': 'mg' },
      { 'HDSD00.04.023': '药乙', 'HDSD00.04.024': '2', 'HDSD00.04.025': 'mg' },
    ],
  },
};
const { xml } = buildDocument(record);

describe('diffDocuments', () => {
  it('finds nothing where only formatting, order of groups or the id of the copy differ', () => {
    const groups = [...(record.sections?.['用药章节'] ?? [])].reverse();
    const other = buildDocument({
      ...record,
      values: { ...record.values, 文档流水号: 'E'.repeat(32), 文档机器生成时间: '20261122000000' },
      sections: { 用药章节: groups },
    }).xml;
    expect(other).not.toBe(xml);
    expect(diffDocuments(xml, other.replace(/\n\s*/g, ' '))).toEqual([]);
  });

  it('tells what was changed, added and removed', () => {
    const [first, second] = record.sections?.['用药章节'] ?? [];
    const other = buildDocument({
      ...record,
      values: { ...record.values, 'HDSD00.04.020': record.values['HDSD00.04.020'] === '1' ? '2' : '1' },
      sections: { 用药章节: [first ?? {}, { ...second, 'HDSD00.04.024': '3' }, { 'HDSD00.04.023': '药丙' }] },
    }).xml;
    const found = diffDocuments(xml, other).map(
      ({ kind, name, section }) => `${kind} ${section ?? ''} ${name}`,
    );
    expect(found).toEqual(['changed  性别代码', 'changed 用药章节 用药剂量-单次', 'added 用药章节 药物名称']);
  });

  it('tells another template', () => {
    const other = buildDocument(makeDocumentRecord('C0005', 0)).xml;
    expect(diffDocuments(xml, other)).toMatchObject([{ at: 'template', before: 'C0004', after: 'C0005' }]);
  });
});

describe('migrateDocument', () => {
  it('gives the same bytes where nothing changes', () => {
    expect(migrateDocument(xml).xml).toBe(xml);
  });

  it('carries what means the same and tells the rest', () => {
    const { xml: carried, unplaced } = migrateDocument(xml, { template: 'C0005' });
    expect(carried).toContain('code="C0005"');
    expect(diffDocuments(carried, xml)).toMatchObject([{ at: 'template' }]);
    expect(unplaced.every(({ reason }) => reason === 'unknown-key' || reason === 'unknown-section')).toBe(
      true,
    );
  });

  it('lists what another form demands and the document lacks', () => {
    const { missing } = migrateDocument(xml, { profile: 'assessment' });
    expect(missing.map(({ name }) => name)).toContain('用药频率');
  });
});

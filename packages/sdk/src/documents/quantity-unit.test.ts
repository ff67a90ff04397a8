import { describe, expect, it } from 'vitest';
import { buildDocument, extractDocument, IncompleteDocumentError, type SlotValues } from './index.js';

const dose = (values: SlotValues) =>
  buildDocument({ template: 'C0004', values: {}, sections: { 用药章节: [values] } }, { partial: true });
const written = (values: SlotValues) => /<doseQuantity [^>]*>/.exec(dose(values).xml)?.[0];
const lacksUnit = (values: SlotValues) => dose(values).missing.some(({ at }) => at === 'HDSD00.04.025');

describe('the unit of a dose', () => {
  it.each([
    ['its field', { 'HDSD00.04.024': '0.5', 'HDSD00.04.025': 'g' }],
    ['its data element', { 'HDSD00.04.024': '0.5', 'DE08.50.024.00': 'g' }],
    ['its name', { 'HDSD00.04.024': '0.5', 药物使用剂量单位: 'g' }],
    ['the value', { 'HDSD00.04.024': { value: '0.5', unit: 'g' } }],
    ['the value before the field', { 'HDSD00.04.024': { value: '0.5', unit: 'g' }, 'HDSD00.04.025': 'mg' }],
  ])('is what the record says in %s', (_, values) => {
    expect(written(values as SlotValues)).toBe('<doseQuantity value="0.5" unit="g"/>');
    expect(lacksUnit(values as SlotValues)).toBe(false);
  });

  it('is never that of an example: a record without one is not complete', () => {
    expect(written({ 'HDSD00.04.024': '0.5' })).toBe('<doseQuantity value="0.5"/>');
    expect(lacksUnit({ 'HDSD00.04.024': '0.5' })).toBe(true);
    expect(() =>
      buildDocument({ template: 'C0004', values: {}, sections: { 用药章节: [{ 'HDSD00.04.024': '1' }] } }),
    ).toThrow(IncompleteDocumentError);
  });

  it('comes back with each quantity', () => {
    const group = { 'HDSD00.04.024': '0.5', 'HDSD00.04.028': '9', 'HDSD00.04.025': 'g' };
    const { xml } = buildDocument(
      { template: 'C0004', values: {}, sections: { 用药章节: [group] } },
      { partial: true },
    );
    expect(extractDocument(xml).record.sections?.['用药章节']).toEqual([
      { 'HDSD00.04.024': { value: '0.5', unit: 'g' }, 'HDSD00.04.028': { value: '9', unit: 'g' } },
    ]);
  });

  it('stands in its own place as well where the template has one', () => {
    const { xml } = buildDocument(
      { template: 'C0008', values: { 'HDSD00.06.127': '2', 药物使用次剂量: '0.5', 'HDSD00.06.129': 'g' } },
      { partial: true },
    );
    expect(xml).toContain('<doseQuantity value="0.5" unit="g"/>');
    expect(xml).toMatch(/DE08\.50\.024\.00"[^>]*>\s*<value xsi:type="ST">g</);
  });

  it('does not touch a unit that the name of the place fixes', () => {
    const { xml } = buildDocument(
      { template: 'C0013', values: { 'HDSD00.06.092': 'U', '输血量（mL）': '200' } },
      { partial: true },
    );
    expect(xml).toContain('value="200" unit="mL"');
  });
});

describe('a value that is no text', () => {
  it('is told and not written', () => {
    const values = { 患者姓名: 5, 性别代码: null, 'HDSD00.04.005': ['内科'] } as unknown as SlotValues;
    const { unplaced } = buildDocument({ template: 'C0004', values }, { partial: true });
    expect(unplaced).toEqual([
      { at: '患者姓名', reason: 'not-text' },
      { at: '性别代码', reason: 'not-text' },
      { at: 'HDSD00.04.005', reason: 'not-text' },
    ]);
  });
});

import { nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { buildDocument, type SlotValues } from './index.js';

const built = (template: string, values: SlotValues) =>
  buildDocument({ template, values }, { partial: true }).xml;

describe('a record of a data set in a document', () => {
  it('gives its moments without the T of DT15, in the header and in the sections', () => {
    const xml = built('C0002', { 'HDSD00.03.023': '20260619T155500', 'HDSD00.03.044': '20260619T160000' });
    expect(xml).toContain('<time value="20260619155500"/>');
    expect(xml).toContain('<time value="20260619160000"/>');
    // When an order was entered says nothing of when it shall begin.
    expect(xml).not.toContain('<low value=');
  });

  it.each([
    ['T', 'true', '是'],
    ['F', 'false', '否'],
    ['true', 'true', '是'],
    // Neither yes nor no: said as it is, never as no.
    ['有', '有', '有'],
  ])('gives the truth value %s as %s, for people too', (value, written, read) => {
    const xml = built('C0002', { 'HDSD00.03.015': value });
    expect(xml).toContain(`<value xsi:type="BL" value="${written}"/>`);
    expect(xml).toContain(`<text>过敏史标志：${read}</text>`);
  });

  it('leaves text alone that only looks like a moment', () => {
    expect(built('C0002', { 主诉: '20260619T155500' })).toContain('20260619T155500');
  });

  it.each(
    nationalLibrary()
      .list('document')
      .map(({ id }) => id),
  )('%s takes both forms', (id) => {
    const { header, sections } = nationalLibrary().document(id) ?? { header: [], sections: [] };
    const slots = [...header, ...sections.flatMap(({ entries }) => entries ?? [])];
    const values = Object.fromEntries(
      slots.flatMap(({ field, valueType, format }) => {
        const form = valueType === 'BL' ? 'T' : format === 'DT15' ? '20260619T155500' : undefined;
        return field === undefined || form === undefined ? [] : [[field, form] as const];
      }),
    );
    expect(built(id, values)).not.toMatch(/ value="(?:\d{8}T\d{6}|T)"/);
  });
});

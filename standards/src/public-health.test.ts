import { describe, expect, it } from 'vitest';

import { nationalLibrary } from './library.js';
import { loadCodeConversions } from './public-health.js';
import type { CuratedDataSet } from './public-health-types.js';

const library = nationalLibrary();
const curated = library
  .list('data-set')
  .filter(({ edition }) => edition === 'curated-2026')
  .flatMap(({ id }) => (library.dataSet(id) as CuratedDataSet | undefined) ?? []);

describe('curated public-health sets', () => {
  it('hold the 30 national forms, their printed fields first', () => {
    const forms = curated.filter(({ basis }) => basis === 'national-form');
    expect(forms).toHaveLength(30);
    expect(forms.filter(({ formPageSeen }) => formPageSeen)).toHaveLength(13);
    for (const { id, fields, formFields } of forms) {
      const bases = fields.map(({ basis }) => basis);
      expect(bases.lastIndexOf('national-form'), id).toBe((formFields ?? 0) - 1);
      expect(
        bases.filter((basis) => basis === 'national-form'),
        id,
      ).toHaveLength(formFields ?? -1);
    }
  });

  it('are never called the table of a standard and never of high confidence', () => {
    for (const set of curated) {
      expect(set.standard, set.id).toContain('不是标准');
      expect(set.confidence, set.id).not.toBe('high');
      for (const field of set.fields) expect(field.confidence, field.id).not.toBe('high');
    }
  });

  it('take fields without a form only where two sources agree, an interface declares them or a data element fits', () => {
    for (const { basis, fields } of curated) {
      if (basis === 'national-form') continue;
      for (const field of fields) {
        if (field.basis === 'agreement') expect(field.seenIn.length, field.id).toBeGreaterThan(1);
        if (field.basis === 'data-element-match') expect(field.element, field.id).toBeDefined();
      }
    }
  });
});

describe('code conversions', () => {
  it('turn reversed blood groups round and say what passing on would do', () => {
    const [rh] = loadCodeConversions('DE04.50.010.00');
    expect(rh?.passThroughUnsafe).toBe(true);
    expect(rh?.rows[0]).toEqual({ code: '1', name: 'RH阳性', to: '2', meaning: '阳性', misread: '阴性' });
    const abo = loadCodeConversions('DE04.50.001.00')[0]?.rows.find(({ name }) => name === 'AB型');
    expect(abo).toMatchObject({ code: '3', to: '4', misread: 'O型' });
  });

  it('lead only to codes that exist with that meaning', () => {
    for (const { id, valueDomain, rows } of loadCodeConversions()) {
      const codes = new Map(
        library.valueDomain(valueDomain)?.values.map((value) => [value.code, value.name]),
      );
      for (const row of rows) {
        if (row.to !== undefined) expect(codes.get(row.to), `${id} ${row.code}`).toBe(row.meaning);
        if (row.misread !== undefined) expect(codes.get(row.code), `${id} ${row.code}`).toBe(row.misread);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';

import { catalogue, catalogueEntry } from './catalogue.js';
import { objectClassOf, otherNamesOf } from './element-facts.js';
import { nationalLibrary } from './library.js';

const library = nationalLibrary();

describe('facts about data elements', () => {
  it('names what else an element is called, and where its number means something else', () => {
    expect(otherNamesOf('DE04.10.081.00')).toContainEqual({ name: '呼吸频率', relation: 'synonym' });
    expect(otherNamesOf('DE02.01.004.00')).toEqual([{ name: '工作单位名称', relation: 'reused' }]);
    expect(otherNamesOf('DE99.99.999.00')).toEqual([]);
    expect(library.dataElement('DE02.01.039.00')?.otherNames?.map(({ relation }) => relation)).toContain(
      'role',
    );
  });

  it('derives the object class from the longest beginning of the name, or none', () => {
    expect(objectClassOf({ name: '新生儿性别代码' })?.class).toBe('child');
    expect(objectClassOf({ name: '手术/操作代码' })?.class).toBe('surgery');
    expect(objectClassOf({ name: '产后出血量(mL)' })?.class).toBe('maternal');
    expect(objectClassOf({ name: '总分' })).toBeUndefined();
    expect(library.dataElement('DE05.01.024.00')?.objectClass).toMatchObject({
      class: 'disease',
      basis: 'hulian',
    });
  });

  it('finds an element by another of its names, but not by a meaning its number was reused for', () => {
    expect(library.search('医师签名', { kind: 'data-element' })[0]).toMatchObject({
      id: 'DE02.01.039.00',
      match: 'other-name',
      matched: '医师签名',
    });
    expect(library.search('工作单位名称', { kind: 'data-element' }).map(({ id }) => id)).not.toContain(
      'DE02.01.004.00',
    );
  });
});

describe('retired codes', () => {
  it('are known, and say since when and what is used today', () => {
    expect(library.lookupCode('GB/T 2260', '110228')).toMatchObject({
      answer: 'known',
      value: { name: '密云县' },
      retired: { lastIn: '2015-09', now: ['110118'] },
    });
    const merged = library.lookupCode('GB/T 2260', '110103');
    expect(merged).toMatchObject({ answer: 'known', retired: { name: '崇文区' } });
    expect(merged.answer === 'known' && merged.retired?.now).toBeUndefined();
    expect(library.lookupCode('GB/T 2260', '110101')).not.toHaveProperty('retired');
    expect(library.lookupCode('GB/T 2260', '999999').answer).toBe('unknown');
  });

  it('never repeat a current code, and point to current ones', () => {
    const domain = library.valueDomain('GB/T 2260')!;
    const current = new Set(domain.values.map(({ code }) => code));
    for (const { code, now = [] } of domain.retired ?? []) {
      expect(current.has(code)).toBe(false);
      for (const next of now) expect(current.has(next)).toBe(true);
    }
  });
});

describe('catalogue', () => {
  it('answers for parts of a standard', () => {
    expect(catalogueEntry('ws363.07-2011')).toMatchObject({ number: 'WS 363-2011', status: 'replaced' });
    expect(catalogueEntry('ws999-1900')).toBeUndefined();
  });

  it('states days in order and where they were read, or none at all', () => {
    expect(catalogueEntry('ws364.05-2011')).toMatchObject({ effective: '2012-02-01', ended: '2024-04-01' });
    for (const { edition, published, effective, ended, datesSource, status } of catalogue()) {
      const days = [published, effective, ended].filter((day) => day !== undefined);
      expect(days, edition).toEqual([...days].sort());
      expect(
        days.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)),
        edition,
      ).toBe(true);
      expect(datesSource !== undefined, edition).toBe(days.length > 0);
      if (ended !== undefined) expect(status, edition).toBe('replaced');
    }
  });
});

import { loadScheme } from '@hulian/standards';
import { describe, expect, it } from 'vitest';

import { chaptersOf, mattersFor } from './progress.js';
import { controlOf } from './values.js';

describe('chapters', () => {
  it.each(['hospital-2020', 'smart-service-2019', 'emr-2018', 'region-2020', 'smart-management-2021'])(
    'of %s hold every indicator that can be answered, once',
    (id) => {
      const scheme = loadScheme(id);
      const inChapters = chaptersOf(scheme).flatMap(({ indicators }) => indicators.map((one) => one.id));
      const answerable = scheme.indicators.filter((one) => controlOf(one) !== 'none').map((one) => one.id);
      expect([...inChapters].sort()).toEqual([...answerable].sort());
      const inGroups = chaptersOf(scheme).flatMap(({ groups }) => groups.flatMap((one) => one.indicators));
      expect(inGroups).toHaveLength(answerable.length);
    },
  );

  it('are filtered by level', () => {
    const scheme = loadScheme('hospital-2020');
    const at = (level: string): number =>
      chaptersOf(scheme)
        .flatMap(({ indicators }) => indicators)
        .filter((one) => one.tiers && mattersFor(scheme, one, level)).length;
    expect(at('1')).toBe(54);
    expect(at('2')).toBe(58);
    expect(at('')).toBe(274);
  });
});

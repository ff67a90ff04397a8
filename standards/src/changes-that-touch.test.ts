import { describe, expect, it } from 'vitest';
import { changesThatTouch, diffRecords } from './diff.js';
import { nationalLibrary } from './library.js';
import type { DataSet } from './types.js';

const before = nationalLibrary().find('HDSD00.11-inpatient-front-page') as DataSet;
const after: DataSet = {
  ...before,
  fields: before.fields.slice(1).map((field, index) => (index === 0 ? { ...field, format: 'N1' } : field)),
};
const [removed, changed] = before.fields;
const touched = (...ids: string[]) =>
  changesThatTouch(diffRecords(before, after), [before, after], new Set(ids)).map(({ path }) => path);

describe('changesThatTouch', () => {
  it('keeps all changes of a used record and none of an unused one', () => {
    expect(touched(before.id)).toHaveLength(2);
    expect(touched('CV99.99.999')).toEqual([]);
    expect(touched()).toEqual([]);
  });

  it('keeps changes of used fields and of fields whose element is used', () => {
    expect(touched(removed?.id ?? '')).toEqual([`fields/${removed?.id}`]);
    expect(touched(changed?.element ?? '')).toContain(`fields/${changed?.id}/format`);
  });
});

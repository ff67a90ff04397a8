import { expect, it } from 'vitest';
import { createInstitutionRegister } from './indicator-groups.js';
import { createDayCheck } from './missing-days.js';

const register = createInstitutionRegister([{ code: 'A', name: '虚构甲' }, { code: 'B' }, { code: 'C' }]);

it('a day without anything is missing; both ends count, days outside and other institutions do not', () => {
  const check = createDayCheck(register, '2026-02-27', '2026-03-01');
  // 2026 has no 29 February: the period has three days.
  for (const date of ['20260227', '2026-02-28', '20260301T080000']) check.add('A', date);
  check.add('虚构甲', '20260301');
  for (const date of ['20260226', '20260228', '20260302', 'yesterday', undefined]) check.add('B', date);
  check.add('X', '20260227');
  check.add(undefined, '20260227');
  expect(check.finish().map(({ institution, days }) => [institution.code, days])).toEqual([
    ['B', ['2026-02-27', '2026-03-01']],
    ['C', ['2026-02-27', '2026-02-28', '2026-03-01']],
  ]);
});

it('one day is a period', () => {
  const check = createDayCheck(register, '2026-03-01', '2026-03-01');
  for (const code of ['A', 'B', 'C']) check.add(code, '20260301');
  expect(check.finish()).toEqual([]);
});

it('a day that is not in the calendar is no beginning', () => {
  expect(() => createDayCheck(register, '2026-02-30', '2026-03-01')).toThrow(/date-invalid/);
});

import { createInstitutionRegister } from '@hulian/validators/maturity';
import { describe, expect, it } from 'vitest';
import { createOnboardingCheck } from './_onboarding.js';

const register = createInstitutionRegister([
  { code: 'A', name: '虚构市立医院' },
  { code: 'B' },
  { code: 'C' },
]);

describe('onboarding of registered institutions', () => {
  it('tells nothing received, sending and conforming apart, with the days up to the day of judgement', () => {
    const check = createOnboardingCheck(register, '2026-11-22');
    check.add({ dataSet: 's', valid: false, institution: '虚构市立医院', date: '20261101' });
    check.add({ dataSet: 's', valid: true, institution: 'A', date: '2026-10-01T08:00:00' });
    check.add({ dataSet: 's', valid: true, institution: 'A', date: '20991231' });
    check.add({ dataSet: 's', valid: false, institution: 'B', date: 'no date' });
    check.add({ dataSet: 's', valid: true, institution: 'stranger' });
    check.add({ dataSet: 's', valid: true });
    const days = { first: '2026-10-01', last: '2026-11-01' };
    expect(check.finish()).toEqual([
      {
        institution: { code: 'A', name: '虚构市立医院' },
        stage: 'conforming',
        ...days,
        dataSets: [{ id: 's', records: 3, conforming: 2, ...days }],
      },
      {
        institution: { code: 'B' },
        stage: 'sending',
        dataSets: [{ id: 's', records: 1, conforming: 0 }],
      },
      { institution: { code: 'C' }, stage: 'registered', dataSets: [] },
    ]);
  });

  it('a zero report is no record', () => {
    const check = createOnboardingCheck(register, '2026-11-22');
    check.add({ dataSet: 'zero-report', valid: true, institution: 'B', date: '20261101' });
    expect(check.finish().map(({ stage }) => stage)).toEqual(['registered', 'registered', 'registered']);
  });
});

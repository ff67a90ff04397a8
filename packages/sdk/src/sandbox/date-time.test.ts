import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBody } from './body-schema.js';
import { isDate, isDateTime } from './date-time.js';

test('days and moments that exist', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      (day) => {
        const text = day.toISOString();
        expect([isDate(text.slice(0, 10)), isDateTime(text)]).toEqual([true, true]);
      },
    ),
  );
});

test.each([
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '20260101',
  '',
  '2026-01-01Z',
])('%s is no day, and no moment is on it', (text) => {
  expect([isDate(text), isDateTime(`${text}T08:00:00+08:00`)]).toEqual([false, false]);
});

test('a body with a day that does not exist is refused, and the member is named', async () => {
  const contract = {
    contractNumber: 'F-1',
    residentId: 'P1',
    team: 'T',
    servicePackage: 'S',
    validFrom: '2026-02-30',
    validUntil: '2026-12-31',
  };
  expect(await checkBody('FamilyContract', contract)).toMatchObject([
    { path: '/validFrom', message: 'format' },
  ]);
  expect(await checkBody('FamilyContract', { ...contract, validFrom: '2026-02-28' })).toEqual([]);
});

import { prerequisites } from '../../collaboration/objects.js';
import { expectObject, expectText } from '../../../check.js';
import { registerAnother } from '../../register.js';
import { makeBody } from '../body.js';
import { refusedCase, type SpecialCases } from './common.js';

/** What is addressed to an institution that nobody knows. */
const unknownTarget: SpecialCases[string] = (operation) => [
  refusedCase(
    operation,
    'unknown-target',
    [422, 'C042'],
    ['对方机构未登记', 'an institution that nobody knows'],
    (t) => {
      const given = {
        targetInstitution: '12990000NOBODY0000',
        ...(operation.person !== undefined && { [operation.person]: t.take<string>('resident') }),
      };
      return Promise.resolve({ body: makeBody(t, operation.body ?? '', 'nobody', given) });
    },
  ),
];

/** Refusals of objects that are made for one place, one resident or one dose. */
export const collaborationCases: SpecialCases = {
  requestReferral: unknownTarget,
  requestConsultation: unknownTarget,
  alertCriticalValue: unknownTarget,
  publishNotice: unknownTarget,
  submitEncounter: (operation) => [
    refusedCase(operation, 'future', [422, 'C041'], ['就诊时间在将来', 'a visit in the future'], (t) => {
      const given = { residentId: t.take<string>('resident'), startedAt: '2099-01-01T00:00:00Z' };
      return Promise.resolve({ body: makeBody(t, 'Encounter', 'future', given) });
    }),
  ],
  bookAppointment: (operation) => [
    refusedCase(
      operation,
      'no-schedule',
      [409, 'A401'],
      ['排班不存在', 'a schedule that does not exist'],
      (t) => {
        const given = { residentId: t.take<string>('resident'), scheduleId: 'SC000000000000' };
        return Promise.resolve({ body: makeBody(t, 'Appointment', 'no-schedule', given) });
      },
    ),
    refusedCase(
      operation,
      'past-day',
      [409, 'A405'],
      ['排班日期已过', 'a schedule of a day that is over'],
      async (t) => {
        const schedule = makeBody(t, 'Schedule', 'past-day', { date: '2020-01-01', places: 1 });
        const headers = { 'idempotency-key': t.unique('past-day-publish') };
        const published = await t.send({ method: 'POST', path: '/schedules', body: schedule, headers });
        const scheduleId = expectText(expectObject(published, 201), 'id');
        const given = { residentId: t.take<string>('resident'), scheduleId };
        return { body: makeBody(t, 'Appointment', 'past-day', given) };
      },
    ),
    refusedCase(operation, 'full', [409, 'A402'], ['号源已满', 'the only place is taken'], async (t) => {
      const given = {
        residentId: t.take<string>('resident'),
        ...(await prerequisites(t, operation, 'appointment-full')),
      };
      const body = makeBody(t, 'Appointment', 'full-first', given);
      const headers = { 'idempotency-key': t.unique('appointment-full-first') };
      expectObject(await t.send({ method: 'POST', path: '/appointments', body, headers }), 201);
      return { body: makeBody(t, 'Appointment', 'full-second', given) };
    }),
  ],
  signContract: (operation) => [
    refusedCase(
      operation,
      'second',
      [409, 'A421'],
      ['居民已有有效签约', 'a second active contract'],
      async (t) => {
        const given = { residentId: await registerAnother(t) };
        const body = makeBody(t, 'FamilyContract', 'contract-first', given);
        const headers = { 'idempotency-key': t.unique('contract-first') };
        expectObject(await t.send({ method: 'POST', path: '/family-contracts', body, headers }), 201);
        return { body: makeBody(t, 'FamilyContract', 'contract-second', given) };
      },
    ),
  ],
  submitHealthInspection: (operation) => [
    refusedCase(
      operation,
      'no-basis',
      [422, 'C041'],
      ['处罚没有所依据的检查', 'a penalty without the inspection it rests on'],
      (t) =>
        Promise.resolve({
          body: makeBody(t, 'HealthInspection', 'no-basis', {
            kind: 'penalty',
            inspectionId: 'HI000000000000',
          }),
        }),
    ),
  ],
  subscribeDocuments: (operation) => [
    {
      ...refusedCase(
        operation,
        'bad-callback',
        [422, 'D210'],
        ['回调地址不是 http(s)', 'a callback address that is not http(s)'],
        () => Promise.resolve({ body: { callback: 'ftp://127.0.0.1/notices' } }),
        [],
      ),
      independent: true,
    },
  ],
  submitImmunization: (operation) => [
    refusedCase(operation, 'out-of-date', [422, 'P611'], ['疫苗已过有效期', 'a vaccine out of date'], (t) => {
      const given = {
        residentId: t.take<string>('resident'),
        expiresOn: '2025-12-31',
        administeredAt: '2026-01-01T08:00:00Z',
      };
      return Promise.resolve({ body: makeBody(t, 'Immunization', 'vaccine-old', given) });
    }),
    refusedCase(
      operation,
      'same-dose',
      [409, 'P612'],
      ['同一疫苗的同一剂次', 'the same dose of a vaccine'],
      async (t) => {
        const given = {
          residentId: t.take<string>('resident'),
          vaccineCode: t.unique('vaccine').slice(-32),
          dose: 1,
        };
        const body = makeBody(t, 'Immunization', 'dose-first', given);
        const headers = { 'idempotency-key': t.unique('dose-first') };
        expectObject(await t.send({ method: 'POST', path: '/immunizations', body, headers }), 201);
        return { body: makeBody(t, 'Immunization', 'dose-second', given) };
      },
    ),
  ],
};

import { changedAnswer, createdAnswer } from '../answers.js';
import type { Call, Handler } from '../call.js';
import type { StoredObject } from '../objects.js';
import { sameIdentifiers, survivorOf } from '../persons.js';
import { Problem } from '../problem.js';
import { transit } from '../transition.js';
import { createObject, genericHandlers } from './generic.js';
import { dayInBeijing } from './reconciliations.js';
import { refuseContradiction } from './refuse-contradiction.js';

function count(call: Call, sql: string, values: string[]): number {
  return Number(call.platform.store.get(sql, values)?.['n'] ?? 0);
}

/** Bookings of a schedule that hold a place. */
const taken = (call: Call, scheduleId: string) =>
  count(
    call,
    `select count(*) as n from objects where kind = 'appointment' and state <> 'cancelled' and json_extract(body, '$.scheduleId') = ?`,
    [scheduleId],
  );

/** Other bookings of a resident in the same department and half-day (APPT-003), while the visit is still to come. */
const sameHalfDay = (call: Call, residentId: string, { institution, body }: StoredObject) =>
  count(
    call,
    `select count(*) as n from objects a join objects s on s.kind = 'schedule' and s.id = json_extract(a.body, '$.scheduleId')
     where a.kind = 'appointment' and a.state = 'booked' and a.person = ? and s.institution = ?
     and ${['departmentCode', 'date', 'session'].map((member) => `json_extract(s.body, '$.${member}') = ?`).join(' and ')}`,
    [residentId, institution, ...['departmentCode', 'date', 'session'].map((member) => String(body[member]))],
  );

/** A place is taken inside the transaction, so that no more are booked than there are. */
const bookAppointment: Handler = (call) => () => {
  const scheduleId = String(call.body['scheduleId']);
  const schedule = call.platform.objects.find('schedule', scheduleId);
  if (!schedule) throw new Problem('A401');
  if (dayInBeijing(String(schedule.body['date'])).to <= call.at) throw new Problem('A405');
  if (taken(call, scheduleId) >= Number(schedule.body['places'])) throw new Problem('A402');
  const others = sameHalfDay(call, String(call.body['residentId']), schedule);
  const booked = createObject(call, { targetInstitution: schedule.institution });
  const finding = { rule: 'quality/appt-003', message: 'booked', severity: 'warning', path: '/scheduleId' };
  return createdAnswer(booked, '/appointments', { ...(others > 0 && { findings: [finding] }) });
};

/** A schedule does not shrink below what is booked. */
const updateSchedule: Handler = (call) => {
  const replace = genericHandlers.replace(call);
  return replace.then((commit) => () => {
    const actual = taken(call, call.parameters['id'] ?? '');
    if (Number(call.body['places']) < actual) refuseContradiction('/places', { expected: `>= ${actual}` });
    return commit();
  });
};

/** One resident has one active contract at a time, with whatever institution. */
const signContract: Handler = (call) => () => {
  const { residentId, validFrom, validUntil } = call.body as Record<string, string>;
  const active = count(
    call,
    `select count(*) as n from objects where kind = 'contract' and state = 'active' and person in (${sameIdentifiers})
     and json_extract(body, '$.validFrom') <= ? and json_extract(body, '$.validUntil') >= ?`,
    [survivorOf(call.platform.store, String(residentId)), String(validUntil), String(validFrom)],
  );
  if (active > 0) throw new Problem('A421');
  return createdAnswer(createObject(call), '/family-contracts');
};

/** A renewed contract ends later than it did. */
const renewContract: Handler = (call) => () => {
  const contract = call.platform.objects.read('contract', call.parameters['id'] ?? '');
  const { validUntil } = call.body;
  const expected = String(contract.body['validUntil']);
  // What may not be renewed at all is refused for that.
  const renewed = transit(call, 'renew', {}, { ...contract.body, validUntil });
  if (String(validUntil) <= expected) refuseContradiction('/validUntil', { expected: `> ${expected}` });
  return changedAnswer(renewed);
};

export const collaborationHandlers = { bookAppointment, updateSchedule, signContract, renewContract };

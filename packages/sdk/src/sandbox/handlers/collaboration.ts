import { createdAnswer } from '../answers.js';
import type { Call, Handler } from '../call.js';
import { Problem } from '../problem.js';
import { createObject } from './generic.js';

function count(call: Call, sql: string, values: string[]): number {
  return Number(call.platform.store.get(sql, values)?.['n'] ?? 0);
}

/** A place is taken inside the transaction, so that no more are booked than there are. */
const bookAppointment: Handler = (call) => () => {
  const scheduleId = String(call.body['scheduleId']);
  const schedule = call.platform.objects.find('schedule', scheduleId);
  if (!schedule) throw new Problem('A401');
  const taken = count(
    call,
    `select count(*) as n from objects where kind = 'appointment' and state <> 'cancelled' and json_extract(body, '$.scheduleId') = ?`,
    [scheduleId],
  );
  if (taken >= Number(schedule.body['places'])) throw new Problem('A402');
  return createdAnswer(createObject(call, { targetInstitution: schedule.institution }), '/appointments', {});
};

/** One resident has one active contract, with whatever institution. */
const signContract: Handler = (call) => () => {
  const active = count(
    call,
    `select count(*) as n from objects where kind = 'contract' and state = 'active' and person = ?`,
    [String(call.body['residentId'])],
  );
  if (active > 0) throw new Problem('A421');
  return createdAnswer(createObject(call), '/family-contracts');
};

export const collaborationHandlers = { bookAppointment, signContract };

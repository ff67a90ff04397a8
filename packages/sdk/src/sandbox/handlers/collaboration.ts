import { changedAnswer, createdAnswer } from '../answers.js';
import type { Call, Handler } from '../call.js';
import { Problem } from '../problem.js';
import { transit } from '../transition.js';
import { createObject } from './generic.js';
import { refuseContradiction } from './refuse-contradiction.js';

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

export const collaborationHandlers = { bookAppointment, signContract, renewContract };

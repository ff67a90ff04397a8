/** Objects that refer to others, or whose members have to fit each other. */
import { createdAnswer } from '../answers.js';
import type { Call, Handler } from '../call.js';
import { Problem } from '../problem.js';
import { checkRecord } from '../record-check.js';
import { cents } from '../differences.js';
import { createObject } from './generic.js';
import { contradiction, refuseContradiction } from './refuse-contradiction.js';

const create = (call: Call) => createdAnswer(createObject(call), call.operation.path);

/** Free beds are of use while they are fresh; a clock may be five minutes ahead. */
const oldestBedCount = 24 * 3_600_000;
const submitBedReport: Handler = (call) => {
  const age = call.at - Date.parse(String(call.body['countedAt']));
  if (age > oldestBedCount || age < -300_000) refuseContradiction('/countedAt', { expected: '24 h' });
  return () => create(call);
};

/** A penalty rests on an inspection. */
const submitHealthInspection: Handler = (call) => () => {
  const { kind, inspectionId } = call.body as { kind: string; inspectionId?: string };
  if (kind === 'penalty') {
    const basis = call.platform.objects.find('healthInspection', inspectionId ?? '');
    if (basis?.body['kind'] !== 'inspection') refuseContradiction('/inspectionId');
  }
  return create(call);
};

/** Points are given to somebody who is registered. */
const submitCreditEvent: Handler = (call) => () => {
  const { organizationCode, staffNumber } = call.body as { organizationCode: string; staffNumber?: string };
  if (staffNumber !== undefined) {
    const where = [
      ["json_extract(body, '$.organizationCode') = ?", organizationCode],
      ["json_extract(body, '$.staffNumber') = ?", staffNumber],
    ] as const;
    if (call.platform.objects.page('practitioner', where, { limit: 1 }).length === 0)
      refuseContradiction('/staffNumber');
  }
  return create(call);
};

/** One birth or death has one certificate, whichever institution reports it. */
const submitVitalEvent: Handler = async (call) => {
  await checkRecord(call);
  return () => {
    const { certificateNumber, kind } = call.body as { certificateNumber: string; kind: string };
    const where = [
      ["json_extract(body, '$.certificateNumber') = ?", certificateNumber],
      ["json_extract(body, '$.kind') = ?", kind],
    ] as const;
    const [same] = call.platform.objects.page('vitalEvent', where, { limit: 1 });
    if (same) throw new Problem('C013', { instance: `/vital-events/${same.object.id}` });
    return create(call);
  };
};

/** An event is known by its identifier, in whichever batch it comes. */
const writeAuditEvents: Handler = (call) => () => {
  const { store } = call.platform;
  for (const [place, { id }] of (call.body['events'] as { id: string }[]).entries()) {
    if (store.get('select 1 from event_ids where institution = ? and id = ?', [call.institution, id]))
      throw new Problem('C013', { findings: [contradiction(`/events/${place}/id`, 'repeated')] });
    store.run('insert into event_ids (institution, id) values (?, ?)', [call.institution, id]);
  }
  return create(call);
};

/** Money that went back is said to be a refund. */
const notifyPaymentNotice: Handler = (call) => {
  const { amount, result } = call.body as { amount: string; result: string };
  if (cents(amount) < 0 && result !== 'refunded') refuseContradiction('/amount', { expected: '>= 0' });
  return () => create(call);
};

export const consistencyHandlers = {
  submitBedReport,
  submitHealthInspection,
  submitCreditEvent,
  submitVitalEvent,
  writeAuditEvents,
  notifyPaymentNotice,
};

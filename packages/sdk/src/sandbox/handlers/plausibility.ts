/**
 * What a body has to agree with in other bodies: who the resident is, what was sent before. Told by the schema of the body, so that a
 * correction is held to the same as the first sending. What cannot be is refused; what is unlikely is taken and told in the receipt,
 * since the platform may not know all that the institution knows.
 */
import { beijingDay } from '../../beijing-time.js';
import { schemas } from '../../generated/schemas.js';
import type { PlatformFinding } from '../../errors/platform-error.js';
import type { Call } from '../call.js';
import { cents } from '../differences.js';
import { Problem } from '../problem.js';
import { timeOf } from './member-order.js';
import { doubt, refuseContradiction } from './refuse-contradiction.js';
import { judgeDocumentOfResult, judgePerson, judgeVisit, residentOf } from './same-person.js';
import { judgeDrugTrace, judgeVaccineStock } from './stock.js';

/** Runs inside the transaction, after the work, so that the body itself is among what was sent. @throws Problem C041 */
type Judgement = (call: Call) => readonly PlatformFinding[];

/** The day in Beijing, as text. */
const dayOf = (text: string) => (text.length === 10 ? text : beijingDay(timeOf(text)));

/** Samples, examinations and papers of before birth may be kept with the child. */
const mayPrecedeBirth = new Set(['Application', 'SharedResult', 'Screening', 'DocumentSubmission']);

/** Nothing happens to anybody before birth; after death there are still autopsies, late diagnoses and accounts. */
const judgeLifetime: Judgement = (call) => {
  const { body, operation, platform } = call;
  const { 'x-past': past = [] } = (schemas[operation.body ?? ''] ?? {}) as { 'x-past'?: readonly string[] };
  const times = past.filter((member) => typeof body[member] === 'string');
  const resident = times.length === 0 || !operation.idempotent ? undefined : residentOf(call);
  if (!resident) return [];
  const birth = String(resident.body['birthDate']);
  const death = platform.store.get(
    `select json_extract(body, '$.occurredAt') as at from objects where kind = 'vitalEvent' and person = ? and json_extract(body, '$.kind') = 'death' limit 1`,
    [resident.id],
  )?.['at'];
  return times.flatMap((member) => {
    const day = dayOf(String(body[member]));
    if (day < birth && !mayPrecedeBirth.has(operation.body ?? ''))
      refuseContradiction(`/${member}`, {}, 'before-birth');
    if (day < birth) return [doubt('before-birth-kept', `/${member}`)];
    return typeof death === 'string' && day > dayOf(death) ? [doubt('after-death', `/${member}`)] : [];
  });
};

/** Men are examined before marriage and pregnancy, but a record of a pregnancy is a mix-up more often. */
const judgeMaternalRecord: Judgement = (call) =>
  residentOf(call)?.body['genderCode'] === '1' ? [doubt('man', '/residentId')] : [];

/** A newborn without a number of its own may be kept with its mother. */
const judgeChildRecord: Judgement = (call) => {
  const birth = residentOf(call)?.body['birthDate'];
  if (typeof birth !== 'string') return [];
  const ofAge = `${Number(birth.slice(0, 4)) + 18}${birth.slice(4)}`;
  return String(call.body['filledOn']) >= ofAge ? [doubt('adult', '/residentId')] : [];
};

/** A visit of somebody whose identity nobody checked is told, or refused where the institution has to check it. @throws Problem E311 */
const judgeEncounter: Judgement = (call) => {
  const { realNameLevel = 'none' } = call.body;
  if (realNameLevel === 'none' && call.platform.institutions.get(call.institution)?.realName)
    throw new Problem('E311');
  refuseDischargeBeforeAdmission(call);
  if (call.body['realNameLevel'] !== 'none') return [];
  return [{ rule: 'request/real-name', message: 'none', severity: 'warning', path: '/realNameLevel' }];
};

/** Nobody leaves before they came: a discharge is not earlier than the admission of the same number. */
function refuseDischargeBeforeAdmission({ platform, institution, body }: Call): void {
  if (body['kind'] !== 'discharge') return;
  const where = [
    ['institution = ?', institution],
    ["json_extract(body, '$.kind') = ?", 'inpatient'],
    ["json_extract(body, '$.encounterId') = ?", String(body['encounterId'])],
  ] as const;
  const [admission] = platform.objects.page('encounter', where, { limit: 1 });
  const admittedAt = String(admission?.object.body['startedAt']);
  if (Date.parse(String(body['startedAt'])) < Date.parse(admittedAt)) refuseContradiction('/startedAt');
}

interface Settlement {
  readonly totalAmount: string;
  readonly fundAmount: string;
  readonly accountAmount: string;
  readonly cashAmount: string;
  readonly parts?: readonly { readonly amount: string }[];
}

/**
 * The parts of a one-stop settlement are the total. Fund, account and cash are never more than the total; where they are less
 * (the hospital bears a part, the account of a relative paid) the receipt says so. What anybody paid is not told.
 */
const judgeSettlementList: Judgement = ({ body }) => {
  const { parts, totalAmount, ...paid } = body as unknown as Settlement;
  const sum = parts?.reduce((total, { amount }) => total + cents(amount), 0);
  if (sum !== undefined && sum !== cents(totalAmount)) refuseContradiction('/parts');
  const borne = cents(paid.fundAmount) + cents(paid.accountAmount) + cents(paid.cashAmount);
  if (Math.abs(borne) > Math.abs(cents(totalAmount))) refuseContradiction('/totalAmount');
  return borne === cents(totalAmount) ? [] : [doubt('sum', '/totalAmount')];
};

/** A bag that another resident was given before is told: a bag may be divided, a number may be mixed up. */
const judgeBloodUse: Judgement = ({ platform, body }) => {
  const { residentId, bagNumbers } = body as { residentId: string; bagNumbers: readonly string[] };
  return bagNumbers.flatMap((bag, place) => {
    const given = platform.store.get(
      `select 1 from objects, json_each(body, '$.bagNumbers') as bag where kind = 'bloodUse' and person <> ? and bag.value = ? limit 1`,
      [residentId, bag],
    );
    return given ? [doubt('bag-of-another', `/bagNumbers/${place}`)] : [];
  });
};

/** Nobody dies twice; a certificate that was lost is issued anew. */
const judgeVitalEvent: Judgement = ({ platform, body: { kind, residentId } }) => {
  if (kind !== 'death' || typeof residentId !== 'string') return [];
  const where = [
    ['person = ?', residentId],
    ["json_extract(body, '$.kind') = ?", 'death'],
  ] as const;
  const [, another] = platform.objects.page('vitalEvent', where, { limit: 2 });
  return another ? [doubt('second-death', '/residentId')] : [];
};

/** An event may come before what it is about, by another channel. */
const judgeStatusEvent: Judgement = ({ platform, institution, body }) => {
  const { objectId, objectKind } = body as { objectId: string; objectKind: string };
  // Keys of visits begin with their number, and go on with a line feed; those of orders and applications are the number.
  const number = JSON.stringify(objectId);
  const found =
    platform.objects.find(objectKind, objectId) ??
    platform.store.get(
      'select 1 from objects where kind = ? and institution = ? and (business_key = ? or business_key > ? and business_key < ?)',
      [objectKind, institution, number, `${number}\n`, `${number}\v`],
    );
  return found ? [] : [doubt('unknown-object', '/objectId')];
};

/** By the schema of the body. */
const judgements: Readonly<Record<string, Judgement>> = {
  BloodUse: judgeBloodUse,
  ChildRecord: judgeChildRecord,
  DrugTrace: judgeDrugTrace,
  Encounter: judgeEncounter,
  MaternalRecord: judgeMaternalRecord,
  SettlementList: judgeSettlementList,
  SharedResult: judgeDocumentOfResult,
  StatusEvent: judgeStatusEvent,
  VaccineStock: judgeVaccineStock,
  VitalEvent: judgeVitalEvent,
};

/** What is to be told of a body that was taken. @throws Problem C041 */
export const judgeContent: Judgement = (call) => [
  ...judgePerson(call),
  ...judgeVisit(call),
  ...judgeLifetime(call),
  ...(judgements[call.operation.body ?? '']?.(call) ?? []),
];

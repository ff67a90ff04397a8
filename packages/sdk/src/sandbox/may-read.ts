import { beijingDay } from '../beijing-time.js';
import type { Call, Platform } from './call.js';
import type { StoredObject } from './objects.js';
import { Persons, sameIdentifiers, survivorOf } from './persons.js';
import { Problem } from './problem.js';

/** Who reads, and what for. */
export interface Reader {
  readonly institution: string;
  /** Purpose of use (schema Purpose) as the reader states it. */
  readonly purpose: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The reader of a call. */
export function readerOf(call: Call): Reader {
  return { institution: call.institution, purpose: call.headers.get('hulian-purpose'), at: call.at };
}

/** Purposes of the schema; an emergency is never held up, the log tells of it afterwards. */
const purposes = new Set([
  'treatment',
  'emergency',
  'public-health',
  'quality-control',
  'resident-request',
  'insurance-claim',
]);

/** Whether the reader submitted it or it is addressed to the reader. */
export function isOwn({ institution, body }: StoredObject, reader: Pick<Reader, 'institution'>): boolean {
  return institution === reader.institution || body['targetInstitution'] === reader.institution;
}

/**
 * Whether nothing is told of an object, not even that it is there: a result that is kept from the resident in whose name the
 * reader asks, a psychiatric report of another institution for a reader who states no purpose.
 */
export function isWithheld(object: StoredObject, reader: Reader): boolean {
  const { kind, body } = object;
  if (kind === 'psychiatricReport') return !reader.purpose && !isOwn(object, reader);
  return kind === 'result' && body['withheld'] === true && reader.purpose === 'resident-request';
}

/**
 * What every institution looks things up in, by its identifier. What else is about no resident (notices, payments, purchases, stock, use of
 * cards, figures) is a matter of the institution that sent it and of the one it is addressed to; so is what was sent of an unknown patient.
 */
const openToAll: ReadonlySet<string> = new Set([
  'organization',
  'department',
  'practitioner',
  'schedule',
  'terminology',
  'catalogueEntry',
  'recognizedItem',
  'bedReport',
  'drugShortage',
  'healthInspection',
  'creditEvent',
]);

/**
 * Lets an institution read what another submitted about a person: with a purpose, unless the resident refused it.
 * @param unstated - code when no purpose is given
 * @throws Problem `unstated`, C010 for a result that is kept from the resident and for what is about nobody and not the reader's, C027 for an unknown purpose, D208 when the resident refused
 */
export function mayRead(
  platform: Platform,
  object: StoredObject,
  reader: Reader,
  unstated: 'C010' | 'D208' = 'C010',
): void {
  if (isWithheld(object, reader)) throw new Problem('C010');
  if (isOwn(object, reader) || openToAll.has(object.kind) || isRegistrar(platform, object, reader)) return;
  const person = personOf(object);
  if (person === undefined) throw new Problem('C010');
  if (!reader.purpose) throw new Problem(unstated);
  refuseWithoutConsent(platform, person, reader);
}

/** Whom an object is about: a resident is about itself. */
export const personOf = ({ kind, id, person }: StoredObject) => (kind === 'resident' ? id : person);

const isRegistrar = ({ store }: Platform, { kind, id }: StoredObject, { institution }: Reader): boolean =>
  kind === 'resident' && new Persons(store).registrars(id).includes(institution);

const masked: ReadonlySet<string> = new Set(['localId', 'name', 'identityNumber']);
const telling: ReadonlySet<string> = new Set(['genderCode', 'birthDate', 'identityTypeCode']);

/**
 * A resident as a search shows it: in full to whoever may read it; else what tells persons apart, with stars in place of what the
 * reader did not ask by.
 */
export function shownResident(
  platform: Platform,
  object: StoredObject,
  reader: Reader,
  asked: Readonly<Record<string, unknown>> = {},
): StoredObject {
  try {
    mayRead(platform, object, reader);
    return object;
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'C027') throw error;
  }
  const body = Object.entries(object.body).flatMap(([name, value]) => {
    if (telling.has(name) || (masked.has(name) && asked[name] === value)) return [[name, value]];
    return masked.has(name) ? [[name, '*'.repeat([...String(value)].length)]] : [];
  });
  return { ...object, body: Object.fromEntries(body) as StoredObject['body'] };
}

/** @throws Problem C027 for an unknown purpose, D208 */
export function refuseWithoutConsent(platform: Platform, person: string, reader: Reader): void {
  if (!isPermitted(platform, person, reader)) throw new Problem('D208');
}

/**
 * The newest consent about the purpose that is in force decides; without one the purpose is permitted, except that an insurer
 * gets nothing that the resident did not permit.
 * @throws Problem C027 for an unknown purpose
 */
export function isPermitted({ store }: Platform, person: string, reader: Reader): boolean {
  const purpose = reader.purpose ?? 'treatment';
  if (!purposes.has(purpose)) throw new Problem('C027');
  if (purpose === 'emergency') return true;
  const today = beijingDay(reader.at);
  const newest = store.get(
    `select json_extract(body, '$.decision') as decision from objects where kind = 'consent' and person in (${sameIdentifiers}) and state = 'active'
     and json_extract(body, '$.purpose') = ? and coalesce(json_extract(body, '$.validUntil'), '9999') >= ? order by seq desc limit 1`,
    [survivorOf(store, person), purpose, today],
  );
  const decision = newest?.['decision'];
  return purpose === 'insurance-claim' ? decision === 'permit' : decision !== 'deny';
}

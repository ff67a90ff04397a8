import type { Call, Commit, Handler } from '../call.js';
import { pageAnswer, pageOf } from '../page.js';
import { changedAnswer, createdAnswer, expectVersion, stored } from '../answers.js';
import { readerOf, shownResident } from '../may-read.js';
import { Persons, survivorOf, type Identity } from '../persons.js';
import { Problem } from '../problem.js';
import { checkResidentIdentity } from '../resident-identity.js';

/** Registration: one platform identifier for one person, whoever registers first; a second institution is linked to it. */
const registerResident: Handler = (call) => {
  refuseBadIdentity(call);
  return () => {
    const { store, objects } = call.platform;
    const persons = new Persons(store);
    const localId = String(call.body['localId']);
    const existing = persons.linked(call.institution, localId);
    if (existing) throw new Problem('R101', { instance: `/residents/${existing}` });
    const identity = identityOf(call.body);
    const same = persons.byIdentity(identity);
    if (same && persons.contradicts(same, identity)) throw new Problem('R103');
    const matches = same ? [] : persons.similar(identity);
    const object = same
      ? objects.read('resident', survivorOf(store, same))
      : objects.create(
          { kind: 'resident', institution: call.institution, state: 'active', body: call.body, at: call.at },
          'P',
        );
    if (!same) persons.add(object.id, identity);
    persons.link(call.institution, localId, object.id);
    return createdAnswer(object, '/residents', { ...(matches.length > 0 && { matches }) }, object.id);
  };
};

const updateResident: Handler = (call) => {
  refuseBadIdentity(call);
  return () => {
    const { store, objects } = call.platform;
    const persons = new Persons(store);
    const id = call.parameters['id'] ?? '';
    const object = objects.read('resident', id);
    if (!persons.registrars(id).includes(call.institution)) throw new Problem('C009');
    if (object.state === 'merged') throw new Problem('R105');
    expectVersion(call, object);
    const identity = identityOf(call.body);
    const other = persons.byIdentity(identity);
    if (other && other !== id) throw new Problem('R103');
    persons.change(id, identity);
    const changed = objects.change(object, { body: call.body, at: call.at });
    return { ...changedAnswer(changed), person: id };
  };
};

const searchResidents: Handler = (call): Commit => {
  const query = call.body as {
    name?: string;
    birthDate?: string;
    genderCode?: string;
    identityNumber?: string;
    healthCardNumber?: string;
    localId?: string;
  };
  const narrow =
    query.identityNumber ??
    query.healthCardNumber ??
    query.localId ??
    (query.name && query.birthDate && query.genderCode);
  if (!narrow) throw new Problem('R107');
  const page = pageOf(call.body);
  return () => {
    const { store, objects } = call.platform;
    const all = new Persons(store).search(call.institution, call.body);
    // Ranked by score, so that the place in the ranking is what a page begins after.
    const first = page.before ?? 0;
    const found = all.slice(first, first + page.limit);
    const show = (id: string) =>
      stored(shownResident(call.platform, objects.read('resident', id), readerOf(call), call.body));
    const items = found.map(({ id, score }) => ({ ...show(id), score }));
    const rest = found.map((_, place) => ({ seq: first + place + 1 }));
    return {
      ...pageAnswer(rest, items, page.limit, '/residents:search'),
      ...(items.length === 1 && items[0] && { person: items[0].id }),
    };
  };
};

function refuseBadIdentity(call: Call): void {
  const findings = checkResidentIdentity(call.body);
  if (findings.length > 0) throw new Problem('R102', { findings });
}

function identityOf(body: Record<string, unknown>): Identity {
  const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  return {
    identity: `${text('identityTypeCode')}:${text('identityNumber').toUpperCase()}`,
    card: text('healthCardNumber'),
    name: text('name'),
    gender: text('genderCode'),
    birth: text('birthDate'),
  };
}

export const residentHandlers = { registerResident, updateResident, searchResidents };

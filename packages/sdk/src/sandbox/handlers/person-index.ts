import { changedAnswer } from '../answers.js';
import type { Handler } from '../call.js';
import { Problem } from '../problem.js';

/** The obsolete identifier keeps its history and points to the survivor; local identifiers follow. */
const mergeResident: Handler = (call) => () => {
  const { store, objects } = call.platform;
  const obsolete = objects.read('resident', call.parameters['id'] ?? '');
  const survivor = objects.find('resident', String(call.body['survivorId']));
  if (!survivor || survivor.id === obsolete.id || survivor.state !== 'active') throw new Problem('R106');
  if (obsolete.state === 'merged') throw new Problem('R105');
  store.run('insert into merges (obsolete, survivor) values (?, ?)', [obsolete.id, survivor.id]);
  const event = { event: 'merge', at: new Date(call.at).toISOString(), by: call.institution, ...call.body };
  return {
    ...changedAnswer(objects.change(obsolete, { state: 'merged', event, at: call.at })),
    person: survivor.id,
  };
};

const unmergeResident: Handler = (call) => () => {
  const { store, objects } = call.platform;
  const object = objects.read('resident', call.parameters['id'] ?? '');
  if (object.state !== 'merged') throw new Problem('C011');
  store.run('delete from merges where obsolete = ?', [object.id]);
  const event = { event: 'unmerge', at: new Date(call.at).toISOString(), by: call.institution, ...call.body };
  return {
    ...changedAnswer(objects.change(object, { state: 'active', event, at: call.at })),
    person: object.id,
  };
};

export const personIndexHandlers = { mergeResident, unmergeResident };

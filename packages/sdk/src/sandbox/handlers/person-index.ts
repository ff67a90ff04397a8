import { changedAnswer, receipt } from '../answers.js';
import type { Call, Handler } from '../call.js';
import { Persons } from '../persons.js';
import { Problem } from '../problem.js';
import { doubt } from './refuse-contradiction.js';

/** An institution that keeps the person index (主索引管理机构) decides on all; others on what they registered. */
const keepsIndex = ({ platform, institution }: Call) =>
  platform.institutions.get(institution)?.keepsIndex === true;

/** Others would lose sight of an identifier that they use: it is nobody else's, and the caller knows the other as well. @throws Problem C009 */
function refuseStranger(call: Call, obsolete: string, survivor: string): void {
  const persons = new Persons(call.platform.store);
  const isMine = persons.registrars(obsolete).every((one) => one === call.institution);
  if (!isMine || !persons.registrars(survivor).includes(call.institution)) throw new Problem('C009');
}

/** The obsolete identifier keeps its history and points to the survivor; local identifiers follow. */
const mergeResident: Handler = (call) => () => {
  const { store, objects } = call.platform;
  const obsolete = objects.read('resident', call.parameters['id'] ?? '');
  const survivor = objects.find('resident', String(call.body['survivorId']));
  if (!keepsIndex(call)) refuseStranger(call, obsolete.id, survivor?.id ?? obsolete.id);
  if (!survivor || survivor.id === obsolete.id || survivor.state !== 'active') throw new Problem('R106');
  if (obsolete.state === 'merged') throw new Problem('R105');
  store.run('insert into merges (obsolete, survivor) values (?, ?)', [obsolete.id, survivor.id]);
  const event = { event: 'merge', at: new Date(call.at).toISOString(), by: call.institution, ...call.body };
  const merged = objects.change(obsolete, { state: 'merged', event, at: call.at });
  // The institution knows whom it registered twice, under a wrong number or as unknown: told, and undone by unmerge.
  const isDoubtful = new Persons(store).areTwo(obsolete.id, survivor.id);
  const findings = isDoubtful ? { findings: [doubt('two-persons', '/survivorId')] } : {};
  return { ...changedAnswer(merged), body: { ...receipt(merged), ...findings }, person: survivor.id };
};

const unmergeResident: Handler = (call) => () => {
  const { store, objects } = call.platform;
  const object = objects.read('resident', call.parameters['id'] ?? '');
  const merge = object.events.findLast(({ event }) => event === 'merge');
  if (object.state === 'merged' && merge?.['by'] !== call.institution && !keepsIndex(call))
    throw new Problem('C009');
  if (object.state !== 'merged') throw new Problem('C011');
  store.run('delete from merges where obsolete = ?', [object.id]);
  const event = { event: 'unmerge', at: new Date(call.at).toISOString(), by: call.institution, ...call.body };
  return {
    ...changedAnswer(objects.change(object, { state: 'active', event, at: call.at })),
    person: object.id,
  };
};

export const personIndexHandlers = { mergeResident, unmergeResident };

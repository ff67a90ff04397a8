import type { Transition } from '../client/state-machine.js';
import { stateMachines } from '../generated/state-machines.js';
import type { Call } from './call.js';
import type { StoredObject } from './objects.js';
import { Problem, type PlatformCode } from './problem.js';

const machines = new Map(stateMachines.map((machine) => [machine.resource, machine]));

function mayCause(by: Transition['by'], object: StoredObject, institution: string): boolean {
  const isOwner = object.institution === institution;
  const isTarget = object.body['targetInstitution'] === institution;
  return { owner: isOwner, target: isTarget, parties: isOwner || isTarget, any: true }[by];
}

/**
 * Moves the object of a call by the event of its operation, and notes the event with who caused it.
 * @param extra - what is noted beside the body of the call
 * @param body - the object after the event, where it changes
 * @throws Problem C009 when the caller may not, the machine's own code for an illegal jump
 */
export function transit(
  call: Call,
  event = call.operation.event ?? '',
  extra: Readonly<Record<string, unknown>> = {},
  body?: Record<string, unknown>,
): StoredObject {
  const machine = machines.get(call.operation.resource);
  const transition = machine?.transitions.find((candidate) => candidate.event === event);
  if (!machine || !transition) throw new Error(`no transition ${event} of ${call.operation.resource}`);
  const object = call.platform.objects.read(call.operation.resource, call.parameters['id'] ?? '');
  if (!mayCause(transition.by, object, call.institution)) throw new Problem('C009');
  if (!transition.from.includes(object.state ?? '')) throw new Problem(machine.illegal as PlatformCode);
  return call.platform.objects.change(object, {
    state: transition.to,
    ...(body && { body }),
    event: { event, at: new Date(call.at).toISOString(), by: call.institution, ...call.body, ...extra },
    at: call.at,
  });
}

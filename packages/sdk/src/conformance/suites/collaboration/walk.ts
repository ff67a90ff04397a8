/** Objects led through the states of their machines. */
import type { Operation } from '../../../client/operation.js';
import type { StateMachine } from '../../../client/state-machine.js';
import { operationTable } from '../../../generated/operations.js';
import { stateMachines } from '../../../generated/state-machines.js';
import { expectObject, expectText } from '../../check.js';
import type { TestContext } from '../../model.js';
import type { RawResponse } from '../../raw-client.js';
import { makeBody } from '../operations/body.js';
import { memberOverrides, prerequisites } from './objects.js';

/** An object that is walked through its states. */
export interface Walked {
  readonly id: string;
  readonly receipt: Readonly<Record<string, unknown>>;
}

/** Tells the objects of the tests apart, and their residents: some objects are allowed once for a resident. */
export interface WalkName {
  readonly name: string;
  /** Registers the resident of the object. */
  readonly register: (t: TestContext) => Promise<string>;
}

/** The operation that makes the objects of a machine. */
export const makerOf = (machine: StateMachine): Operation | undefined =>
  operationTable.find(({ resource, initial }) => resource === machine.resource && initial !== undefined);

/** The operation that causes an event. */
export const causeOf = (machine: StateMachine, event: string): Operation | undefined =>
  operationTable.find((one) => one.resource === machine.resource && one.event === event);

/** Shortest way of events from the initial state to every state. */
export function pathsOf({ initial, transitions }: StateMachine): Map<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>([[initial, []]]);
  for (const [state, path] of paths)
    for (const { from, to, event } of transitions)
      if (from.includes(state) && !paths.has(to)) paths.set(to, [...path, event]);
  return paths;
}

async function makeObject(t: TestContext, maker: Operation, { name, register }: WalkName): Promise<Walked> {
  const key = (what: string) => ({ 'idempotency-key': t.unique(`${name}-${what}`) });
  const residentId = await register(t);
  const given: Record<string, unknown> = {
    ...(maker.person !== undefined && { [maker.person]: residentId }),
  };
  Object.assign(given, await prerequisites(t, maker, name));
  const body = makeBody(t, maker.body ?? '', name, given);
  const answer = await t.send({ method: maker.method, path: maker.path, body, headers: key('make') });
  const receipt = expectObject(answer, 201);
  return { id: expectText(receipt, 'id'), receipt };
}

/** The body of an event of an object. */
const eventBody = (t: TestContext, operation: Operation, object: Walked, name: string) =>
  makeBody(t, operation.body ?? '', name, memberOverrides(operation, object.receipt));

/** Sends the operation of an event. */
export function cause(
  t: TestContext,
  operation: Operation,
  object: Walked,
  name: string,
): Promise<RawResponse> {
  const body = eventBody(t, operation, object, name);
  return t.send({
    method: operation.method,
    path: operation.path.replace(/\{\w+\}/, encodeURIComponent(object.id)),
    body,
    headers: { 'idempotency-key': t.unique(name) },
  });
}

/** Makes an object and leads it along a path. */
export async function lead(
  t: TestContext,
  machine: StateMachine,
  maker: Operation,
  path: readonly string[],
  walk: WalkName,
): Promise<Walked> {
  const object = await makeObject(t, maker, walk);
  for (const [step, event] of path.entries()) {
    const operation = causeOf(machine, event);
    if (operation !== undefined) expectObject(await cause(t, operation, object, `${walk.name}-${step}`), 200);
  }
  return object;
}

/** An object in a state that allows the event of an operation, and the body of that event. */
export async function prepareEvent(t: TestContext, operation: Operation, walk: WalkName) {
  const machine = stateMachines.find(({ resource }) => resource === operation.resource);
  const legal = machine?.transitions.find(({ event }) => event === operation.event);
  const maker = machine && makerOf(machine);
  const path = machine && legal && pathsOf(machine).get(legal.from[0] ?? '');
  if (machine === undefined || maker === undefined || path === undefined) throw new RangeError(operation.id);
  const object = await lead(t, machine, maker, path, walk);
  return { id: object.id, body: eventBody(t, operation, object, walk.name) };
}

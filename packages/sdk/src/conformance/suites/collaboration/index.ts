import type { Operation } from '../../../client/operation.js';
import type { StateMachine } from '../../../client/state-machine.js';
import { operationTable } from '../../../generated/operations.js';
import { stateMachines } from '../../../generated/state-machines.js';
import { expectObject, expectProblem, expectSame, expectText } from '../../check.js';
import type { ConformanceGroup, ConformanceSuite, ConformanceTest, TestContext } from '../../model.js';
import type { RawResponse } from '../../raw-client.js';
import { makeBody } from '../operations/body.js';
import { registerPerson } from '../register.js';
import { memberOverrides, prerequisites } from './objects.js';

/** An object that is walked through its states. */
interface Walked {
  readonly id: string;
  readonly receipt: Readonly<Record<string, unknown>>;
}

/** Tells the objects of the tests apart, and their residents: some objects are allowed once for a resident. */
interface WalkName {
  readonly name: string;
  /** The resident's, see syntheticResident. */
  readonly number: number;
}

const makerOf = (machine: StateMachine): Operation | undefined =>
  operationTable.find(({ resource, initial }) => resource === machine.resource && initial !== undefined);

/** The operation that causes an event. */
const causeOf = (machine: StateMachine, event: string): Operation | undefined =>
  operationTable.find((one) => one.resource === machine.resource && one.event === event);

/** Shortest way of events from the initial state to every state. */
function pathsOf({ initial, transitions }: StateMachine): Map<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>([[initial, []]]);
  for (const [state, path] of paths)
    for (const { from, to, event } of transitions)
      if (from.includes(state) && !paths.has(to)) paths.set(to, [...path, event]);
  return paths;
}

async function makeObject(t: TestContext, maker: Operation, { name, number }: WalkName): Promise<Walked> {
  const key = (what: string) => ({ 'idempotency-key': t.unique(`${name}-${what}`) });
  const residentId = await registerPerson(t, number, `${name}-resident`);
  const given: Record<string, unknown> = {
    ...(maker.person !== undefined && { [maker.person]: residentId }),
  };
  Object.assign(given, await prerequisites(t, maker, name));
  // The institution addresses the object to itself, so that it may cause the events of both sides.
  const body = makeBody(t, maker.body ?? '', name, given);
  if ('targetInstitution' in body) body['targetInstitution'] = t.institution;
  const answer = await t.send({ method: maker.method, path: maker.path, body, headers: key('make') });
  const receipt = expectObject(answer, 201);
  return { id: expectText(receipt, 'id'), receipt };
}

function cause(t: TestContext, operation: Operation, object: Walked, name: string): Promise<RawResponse> {
  const body = makeBody(t, operation.body ?? '', name, memberOverrides(operation, object.receipt));
  return t.send({
    method: operation.method,
    path: operation.path.replace(/\{\w+\}/, encodeURIComponent(object.id)),
    body,
    headers: { 'idempotency-key': t.unique(name) },
  });
}

/** Makes an object and leads it along a path. */
async function lead(
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

/** Walks so far: every one has a resident of its own. */
let walks = 0;

function groupOf(machine: StateMachine): ConformanceGroup[] {
  const maker = makerOf(machine);
  if (maker === undefined) return [];
  const paths = pathsOf(machine);
  const tests: ConformanceTest[] = [];
  const add = (
    name: string,
    zh: string,
    en: string,
    operation: Operation,
    code: string | undefined,
    run: ConformanceTest['run'],
  ) =>
    tests.push({
      id: `${machine.resource}/${name}`,
      title: { 'zh-CN': `${machine.name}：${zh}`, en: `${machine.resource}: ${en}` },
      requirements: [
        `operation:${maker.id}`,
        `operation:${operation.id}`,
        ...(code === undefined ? [] : [`code:${code}`]),
      ],
      independent: true,
      run,
    });
  for (const [state, path] of paths) {
    // Walking there needs every event on the way to have an operation.
    if (path.some((event) => causeOf(machine, event) === undefined)) continue;
    for (const event of new Set(machine.transitions.map((one) => one.event))) {
      const operation = causeOf(machine, event);
      if (operation === undefined) continue;
      const name = `${state}-${event}`;
      const walk = { name: `${machine.resource}-${name}`, number: (walks += 1) };
      const legal = machine.transitions.find((one) => one.event === event && one.from.includes(state));
      if (legal)
        add(
          name,
          `${state} 时 ${event}，成为 ${legal.to}`,
          `${event} while ${state} gives ${legal.to}`,
          operation,
          undefined,
          async (t) => {
            const object = await lead(t, machine, maker, path, walk);
            const answer = await cause(t, operation, object, `${walk.name}-now`);
            expectSame('content', 'state', expectObject(answer, 200)['state'], legal.to);
          },
        );
      else
        add(
          name,
          `${state} 时不得 ${event}：${machine.illegal}`,
          `no ${event} while ${state}: ${machine.illegal}`,
          operation,
          machine.illegal,
          async (t) => {
            const object = await lead(t, machine, maker, path, walk);
            expectProblem(
              await cause(t, operation, object, `${walk.name}-now`),
              409,
              ...illegalCodes(machine, operation),
            );
          },
        );
    }
  }
  if (tests.length === 0) return [];
  return [{ id: machine.resource, title: { 'zh-CN': machine.name, en: machine.resource }, tests }];
}

/** The code of the machine, or the more exact ones that the operation declares for a wrong state. */
const illegalCodes = ({ illegal }: StateMachine, { codes = [] }: Operation) => [illegal, ...codes];

/** Every path and every illegal jump of the state machines of the interface. */
export const collaborationSuite: ConformanceSuite = {
  id: 'collaboration',
  title: {
    'zh-CN': '业务协同：状态机的每条路径与每个非法跳转',
    en: 'collaboration: every path and every illegal jump of the state machines',
  },
  groups: stateMachines.flatMap(groupOf),
};

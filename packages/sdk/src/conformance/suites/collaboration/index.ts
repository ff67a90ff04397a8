import type { Operation } from '../../../client/operation.js';
import type { StateMachine } from '../../../client/state-machine.js';
import { stateMachines } from '../../../generated/state-machines.js';
import { expectObject, expectProblem, expectSame } from '../../check.js';
import type { ConformanceGroup, ConformanceSuite, ConformanceTest } from '../../model.js';
import { registerPerson } from '../register.js';
import { cause, causeOf, lead, makerOf, pathsOf, type WalkName } from './walk.js';

/** Walks so far: every one has a resident of its own. */
let walks = 0;

function nextWalk(name: string): WalkName {
  const number = (walks += 1);
  return { name, register: (t) => registerPerson(t, number, `${name}-resident`) };
}

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
      const walk = nextWalk(`${machine.resource}-${name}`);
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

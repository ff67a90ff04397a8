import type { Operation } from '../../../client/operation.js';
import { operationTable } from '../../../generated/operations.js';
import type { ConformanceGroup, ConformanceSuite, ConformanceTest } from '../../model.js';
import { prepareEvent } from '../collaboration/walk.js';
import { registerAnother, registerPerson } from '../register.js';
import { actionCases } from './actions.js';
import { isMaker, nameCases, testsOf } from './cases.js';
import { expiredCode } from './special/health-codes.js';
import { specialCases } from './special/index.js';

/** Number of the resident of a run, see syntheticResident; those that tests make for themselves come after it. */
const first = 7;

const resident: ConformanceTest = {
  id: 'setup/resident',
  title: { 'zh-CN': '注册本次运行的居民', en: 'register the resident of this run' },
  requirements: ['operation:registerResident'],
  async run(t) {
    t.give('resident', await registerPerson(t, first, 'operations-resident'));
    t.give('persons', first);
  },
};

/** What the suites unified and documents test by hand. */
const isElsewhere = (operation: Operation) =>
  operation.effect === 'special' && !isMaker(operation) && !Object.hasOwn(specialCases, operation.id);

/** What a change of state owes its caller beside its place in the state machine, which the suite collaboration tests. */
const transitionCases = (operation: Operation) =>
  actionCases(operation, {
    status: 200,
    needs: ['setup/resident'],
    prepare: (t, name) => prepareEvent(t, operation, { name, register: registerAnother }),
  });

/** What makes an object comes before what reads, searches and replaces it; what has a meaning of its own may change it, and is last. */
function rankOf(operation: Operation): number {
  if (isMaker(operation)) return 0;
  return { read: 1, search: 2, replace: 3 }[operation.effect as string] ?? 4;
}

function groupsOf(): ConformanceGroup[] {
  const makers = new Map(operationTable.filter(isMaker).map((one) => [one.resource, one]));
  const services = new Map<string, ConformanceTest[]>();
  const order = Object.keys(specialCases);
  const ordered = operationTable
    .filter((operation) => !isElsewhere(operation))
    .filter(({ open, raw, id }) => (!open && !raw) || Object.hasOwn(specialCases, id))
    .sort((a, b) => rankOf(a) - rankOf(b) || order.indexOf(a.id) - order.indexOf(b.id));
  for (const operation of ordered) {
    const maker = makers.get(operation.resource);
    const own = specialCases[operation.id];
    const tests = [
      ...(isMaker(operation) || own === undefined ? testsOf({ ...operation, ...(maker && { maker }) }) : []),
      ...nameCases(operation, own?.(operation) ?? []),
      ...nameCases(operation, operation.effect === 'transition' ? transitionCases(operation) : []),
    ];
    services.set(operation.service, [...(services.get(operation.service) ?? []), ...tests]);
  }
  return [...services].map(([id, tests]) => ({
    id,
    title: { 'zh-CN': `服务 ${id}`, en: `service ${id}` },
    tests,
  }));
}

/** Every operation that makes, reads, finds or replaces something, tested alike from the table of the interface, and those of their own kind. */
export const operationsSuite: ConformanceSuite = {
  id: 'operations',
  title: {
    'zh-CN': '统一接口逐个操作：成功、拒绝、重发、分页、并发',
    en: 'every operation of the unified interface: success, refusals, repeats, pages, concurrency',
  },
  groups: [
    { id: 'setup', title: { 'zh-CN': '准备', en: 'setup' }, tests: [resident] },
    ...groupsOf(),
    { id: 'expiry', title: { 'zh-CN': '到期', en: 'expiry' }, tests: [expiredCode] },
  ],
};

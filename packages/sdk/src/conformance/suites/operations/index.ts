import { operationTable } from '../../../generated/operations.js';
import { expectObject, expectText } from '../../check.js';
import type { ConformanceGroup, ConformanceSuite, ConformanceTest } from '../../model.js';
import { syntheticResident } from '../../synthetic.js';
import { testsOf } from './cases.js';

const resident: ConformanceTest = {
  id: 'setup/resident',
  title: { 'zh-CN': '注册本次运行的居民', en: 'register the resident of this run' },
  requirements: ['operation:registerResident'],
  async run(t) {
    const headers = { 'idempotency-key': t.unique('operations-resident') };
    const answer = await t.send({
      method: 'POST',
      path: '/residents',
      body: syntheticResident(t.seed, 7),
      headers,
    });
    t.give('resident', expectText(expectObject(answer, 201), 'id'));
  },
};

/** Operations whose meaning is their own; the suites unified, documents and collaboration test them by hand. */
const own = new Set(['special', 'transition', 'remove']);

function groupsOf(): ConformanceGroup[] {
  const makers = new Map(
    operationTable.filter(({ effect }) => effect === 'create').map((one) => [one.resource, one]),
  );
  const services = new Map<string, ConformanceTest[]>();
  // What makes an object comes before what reads, searches and replaces it.
  const rank = { create: 0, read: 1, search: 2, replace: 3 } as Readonly<Record<string, number>>;
  const ordered = operationTable
    .filter(({ effect, open, raw }) => !own.has(effect) && !open && !raw)
    .sort((a, b) => (rank[a.effect] ?? 9) - (rank[b.effect] ?? 9));
  for (const operation of ordered) {
    const maker = makers.get(operation.resource);
    const tests = testsOf({ ...operation, ...(maker && { maker }) });
    services.set(operation.service, [...(services.get(operation.service) ?? []), ...tests]);
  }
  return [...services].map(([id, tests]) => ({
    id,
    title: { 'zh-CN': `服务 ${id}`, en: `service ${id}` },
    tests,
  }));
}

/** Every operation that makes, reads, finds or replaces something, tested alike from the table of the interface. */
export const operationsSuite: ConformanceSuite = {
  id: 'operations',
  title: {
    'zh-CN': '统一接口逐个操作：成功、拒绝、重发、分页、并发',
    en: 'every operation of the unified interface: success, refusals, repeats, pages, concurrency',
  },
  groups: [{ id: 'setup', title: { 'zh-CN': '准备', en: 'setup' }, tests: [resident] }, ...groupsOf()],
};

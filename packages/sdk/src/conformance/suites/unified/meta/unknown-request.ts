import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';

export const test: ConformanceTest = {
  id: 'meta/unknown-request',
  title: {
    'zh-CN': '查询从未用过的幂等键：C030，而不是空的成功',
    en: 'a key that was never used: C030, not an empty success',
  },
  requirements: ['operation:getRequestOutcome', 'code:C030'],
  needs: ['meta/time'],
  async run(t) {
    expectProblem(await t.send({ method: 'GET', path: `/requests/${t.unique('never-used')}` }), 404, 'C030');
  },
};

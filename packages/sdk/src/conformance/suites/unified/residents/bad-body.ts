import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'residents/bad-body',
  title: { 'zh-CN': '结构不符：422 C007', en: 'a body of another structure: 422 C007' },
  requirements: ['operation:registerResident', 'code:C007'],
  needs: ['meta/time'],
  async run(t) {
    const headers = { 'idempotency-key': t.unique('bad-body') };
    const body = { ...syntheticResident(t.seed, 4), name: 7 };
    expectProblem(await t.send({ method: 'POST', path: '/residents', body, headers }), 422, 'C007');
  },
};

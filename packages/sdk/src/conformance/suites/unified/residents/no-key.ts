import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'residents/no-key',
  title: { 'zh-CN': '写操作缺少幂等键：400 C027', en: 'a write without Idempotency-Key: 400 C027' },
  requirements: ['operation:registerResident', 'code:C027'],
  needs: ['meta/time'],
  async run(t) {
    const body = syntheticResident(t.seed, 2);
    expectProblem(await t.send({ method: 'POST', path: '/residents', body }), 400, 'C027');
  },
};

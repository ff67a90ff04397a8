import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'residents/duplicate',
  title: { 'zh-CN': '同一院内标识再次注册：409 R101', en: 'the same local id registered again: 409 R101' },
  requirements: ['operation:registerResident', 'code:R101'],
  needs: ['residents/register'],
  async run(t) {
    const headers = { 'idempotency-key': t.unique('duplicate') };
    const answer = await t.send({
      method: 'POST',
      path: '/residents',
      body: syntheticResident(t.seed, 0),
      headers,
    });
    expectProblem(answer, 409, 'R101');
  },
};

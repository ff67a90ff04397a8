import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'residents/key-reused',
  title: { 'zh-CN': '同键不同内容：409 C004', en: 'the same key with another body: 409 C004' },
  requirements: ['operation:registerResident', 'code:C004'],
  needs: ['residents/register'],
  async run(t) {
    const headers = { 'idempotency-key': t.unique('register') };
    const answer = await t.send({
      method: 'POST',
      path: '/residents',
      body: syntheticResident(t.seed, 1),
      headers,
    });
    expectProblem(answer, 409, 'C004');
  },
};

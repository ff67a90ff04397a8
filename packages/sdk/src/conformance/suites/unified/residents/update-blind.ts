import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'residents/update-blind',
  title: { 'zh-CN': '不给版本的更新：428 C022', en: 'an update without a version: 428 C022' },
  requirements: ['operation:updateResident', 'code:C022'],
  needs: ['residents/register'],
  async run(t) {
    const headers = { 'idempotency-key': t.unique('update-blind') };
    const path = `/residents/${t.take<string>('resident')}`;
    const answer = await t.send({ method: 'PUT', path, body: syntheticResident(t.seed, 0), headers });
    expectProblem(answer, 428, 'C022');
  },
};

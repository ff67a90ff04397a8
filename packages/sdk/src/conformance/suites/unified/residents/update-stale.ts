import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'residents/update-stale',
  title: { 'zh-CN': '以旧版本更新：412 C021', en: 'an update with an old version: 412 C021' },
  requirements: ['operation:updateResident', 'code:C021'],
  needs: ['residents/update'],
  async run(t) {
    const version = t.take<number>('resident-version');
    const headers = { 'idempotency-key': t.unique('update-stale'), 'if-match': `"${version}"` };
    const path = `/residents/${t.take<string>('resident')}`;
    const answer = await t.send({ method: 'PUT', path, body: syntheticResident(t.seed, 0), headers });
    expectProblem(answer, 412, 'C021');
  },
};

import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'residents/bad-code',
  title: { 'zh-CN': '性别代码不在值域内：422 C008', en: 'a sex that is not in its value domain: 422 C008' },
  requirements: ['operation:registerResident', 'code:C008'],
  needs: ['meta/time'],
  async run(t) {
    const headers = { 'idempotency-key': t.unique('bad-code') };
    const body = { ...syntheticResident(t.seed, 4), genderCode: '7' };
    expectProblem(await t.send({ method: 'POST', path: '/residents', body, headers }), 422, 'C008');
  },
};

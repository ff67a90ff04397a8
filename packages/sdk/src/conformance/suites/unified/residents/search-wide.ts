import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'residents/search-wide',
  title: { 'zh-CN': '检索条件过宽：422 R107', en: 'a search that names nobody: 422 R107' },
  requirements: ['operation:searchResidents', 'code:R107'],
  needs: ['meta/time'],
  async run(t) {
    const body = { name: syntheticResident(t.seed, 0).name };
    expectProblem(await t.send({ method: 'POST', path: '/residents:search', body }), 422, 'R107');
  },
};

import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';

export const test: ConformanceTest = {
  id: 'residents/unknown',
  title: {
    'zh-CN': '读取不存在的居民：404 C010，而不是空的成功',
    en: 'read a resident that does not exist: 404 C010, not an empty success',
  },
  requirements: ['operation:getResident', 'code:C010'],
  needs: ['meta/time'],
  async run(t) {
    expectProblem(await t.send({ method: 'GET', path: '/residents/P999999999999' }), 404, 'C010');
  },
};

import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { lookUp } from '../look-up.js';

export const test: ConformanceTest = {
  id: 'requests/old',
  title: { 'zh-CN': '签名时间过早：401 C015', en: 'signed too long ago: 401 C015' },
  requirements: ['convention:signing', 'code:C015'],
  needs: ['requests/signed'],
  async run(t) {
    expectProblem(await t.send({ ...lookUp(t), skew: -900_000 }), 401, 'C015');
  },
};

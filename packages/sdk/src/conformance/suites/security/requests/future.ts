import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { lookUp } from '../look-up.js';

export const test: ConformanceTest = {
  id: 'requests/future',
  title: { 'zh-CN': '签名时间在未来：401 C015', en: 'signed in the future: 401 C015' },
  requirements: ['convention:signing', 'code:C015'],
  needs: ['requests/signed'],
  async run(t) {
    expectProblem(await t.send({ ...lookUp(t), skew: 900_000 }), 401, 'C015');
  },
};

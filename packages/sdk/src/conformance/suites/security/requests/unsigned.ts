import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { lookUp } from '../look-up.js';

export const test: ConformanceTest = {
  id: 'requests/unsigned',
  title: { 'zh-CN': '没有签名：401 C020', en: 'no signature: 401 C020' },
  requirements: ['convention:signing', 'code:C020'],
  needs: ['requests/signed'],
  async run(t) {
    expectProblem(await t.send({ ...lookUp(t), sign: false }), 401, 'C020');
  },
};

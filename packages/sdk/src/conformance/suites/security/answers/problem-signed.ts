import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';

export const test: ConformanceTest = {
  id: 'answers/problem-signed',
  title: { 'zh-CN': '拒绝的应答同样有平台签名', en: 'a refusal is signed by the platform, too' },
  requirements: ['convention:signing'],
  needs: ['requests/signed'],
  async run(t) {
    const answer = await t.send({ method: 'GET', path: '/residents/P999999999999' });
    expectProblem(answer, 404, 'C010');
    t.verifyAnswer(answer);
  },
};

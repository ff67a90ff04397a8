import { expectProblem, expectSame } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'residents/bad-identity',
  title: {
    'zh-CN': '证件号码校验位错误：422 R102，且应答不含号码',
    en: 'a wrong check character: 422 R102, and the number is not in the answer',
  },
  requirements: ['operation:registerResident', 'code:R102'],
  needs: ['meta/time'],
  async run(t) {
    const resident = syntheticResident(t.seed, 3);
    const last = resident.identityNumber.slice(-1);
    const identityNumber = resident.identityNumber.slice(0, -1) + (last === '0' ? '1' : '0');
    const headers = { 'idempotency-key': t.unique('bad-identity') };
    const body = { ...resident, identityNumber };
    const answer = await t.send({ method: 'POST', path: '/residents', body, headers });
    const problem = expectProblem(answer, 422, 'R102');
    expectSame('content', 'findings', Array.isArray(problem['findings']) ? 'array' : 'none', 'array');
    expectSame(
      'content',
      'identityNumber',
      answer.text.includes(identityNumber) ? 'shown' : 'hidden',
      'hidden',
    );
  },
};

import { expectObject, expectSame } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';

export const test: ConformanceTest = {
  id: 'residents/outcome',
  title: { 'zh-CN': '按幂等键查到注册的结果', en: 'the outcome of the registration is found by its key' },
  requirements: ['operation:getRequestOutcome', 'convention:outcome'],
  needs: ['residents/register'],
  async run(t) {
    const answer = await t.send({ method: 'GET', path: `/requests/${t.unique('register')}` });
    const outcome = expectObject(answer, 200);
    expectSame('content', 'outcome', outcome['outcome'], 'accepted');
    expectSame('content', 'operation', outcome['operation'], 'registerResident');
  },
};

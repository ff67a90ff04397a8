import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';

export const test: ConformanceTest = {
  id: 'requests/target-swapped',
  title: { 'zh-CN': '把签名用于别的地址：401 C001', en: 'the signature used for another address: 401 C001' },
  requirements: ['convention:signing', 'code:C001'],
  needs: ['requests/signed'],
  async run(t) {
    const answer = await t.send({
      method: 'GET',
      path: `/requests/${t.unique('one')}`,
      tamper: (request) => {
        request.path = `/requests/${t.unique('other')}`;
      },
    });
    expectProblem(answer, 401, 'C001');
  },
};

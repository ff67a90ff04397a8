import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { lookUp } from '../look-up.js';

export const test: ConformanceTest = {
  id: 'requests/wrong-institution',
  title: { 'zh-CN': '机构与密钥不符：403 C019', en: 'an institution the key does not belong to: 403 C019' },
  requirements: ['convention:signing', 'code:C019'],
  needs: ['requests/signed'],
  async run(t) {
    const headers = { 'hulian-institution': '99999999-9' };
    expectProblem(await t.send({ ...lookUp(t), headers }), 403, 'C019');
  },
};

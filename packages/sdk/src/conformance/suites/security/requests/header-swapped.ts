import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { lookUp } from '../look-up.js';

export const test: ConformanceTest = {
  id: 'requests/header-swapped',
  title: { 'zh-CN': '签后改动已签的头：401 C001', en: 'a signed header changed after signing: 401 C001' },
  requirements: ['convention:signing', 'code:C001'],
  needs: ['requests/signed'],
  async run(t) {
    const answer = await t.send({
      ...lookUp(t),
      headers: { 'hulian-purpose': 'treatment' },
      tamper: ({ headers }) => headers.set('hulian-purpose', 'research'),
    });
    expectProblem(answer, 401, 'C001');
  },
};

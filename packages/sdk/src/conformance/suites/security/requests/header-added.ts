import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { lookUp } from '../look-up.js';

export const test: ConformanceTest = {
  id: 'requests/header-added',
  title: { 'zh-CN': '签后加入未覆盖的头：401 C029', en: 'a header added after signing: 401 C029' },
  requirements: ['convention:signing', 'code:C029'],
  needs: ['requests/signed'],
  async run(t) {
    const answer = await t.send({
      ...lookUp(t),
      tamper: ({ headers }) => headers.set('hulian-purpose', 'treatment'),
    });
    expectProblem(answer, 401, 'C029');
  },
};

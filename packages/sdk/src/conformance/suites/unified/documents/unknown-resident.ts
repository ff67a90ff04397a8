import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticDocument } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'documents/unknown-resident',
  title: { 'zh-CN': '为未注册的居民提交：422 D205', en: 'a document of an unknown resident: 422 D205' },
  requirements: ['operation:submitDocument', 'code:D205'],
  needs: ['meta/time'],
  async run(t) {
    const body = { ...syntheticDocument(t.seed, 0, 2), residentId: 'P999999999999' };
    const headers = { 'idempotency-key': t.unique('unknown-resident') };
    expectProblem(await t.send({ method: 'POST', path: '/documents', body, headers }), 422, 'D205');
  },
};

import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticDocument } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'documents/duplicate',
  title: { 'zh-CN': '同一文档标识再次提交：409 D204', en: 'the same document identifier again: 409 D204' },
  requirements: ['operation:submitDocument', 'code:D204'],
  needs: ['documents/submit'],
  async run(t) {
    const body = { ...syntheticDocument(t.seed, 0, 0), residentId: t.take<string>('resident') };
    const headers = { 'idempotency-key': t.unique('document-duplicate') };
    expectProblem(await t.send({ method: 'POST', path: '/documents', body, headers }), 409, 'D204');
  },
};

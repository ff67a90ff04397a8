import { expectObject, expectText } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticDocument } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'documents/submit',
  title: { 'zh-CN': '提交正确的共享文档', en: 'submit a right shared document' },
  requirements: ['operation:submitDocument'],
  needs: ['residents/register'],
  async run(t) {
    const body = { ...syntheticDocument(t.seed, 0, 0), residentId: t.take<string>('resident') };
    const headers = { 'idempotency-key': t.unique('submit') };
    const answer = await t.send({ method: 'POST', path: '/documents', body, headers });
    t.give('document', expectText(expectObject(answer, 201), 'id'));
  },
};

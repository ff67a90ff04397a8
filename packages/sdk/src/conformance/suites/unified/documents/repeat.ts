import { expectObject, expectSame, expectText } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticDocument } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'documents/repeat',
  title: {
    'zh-CN': '同键重发提交：同一回执，不重复保存',
    en: 'the submission again under its key: the same receipt, stored once',
  },
  requirements: ['operation:submitDocument', 'convention:idempotency'],
  needs: ['documents/submit'],
  async run(t) {
    const body = { ...syntheticDocument(t.seed, 0, 0), residentId: t.take<string>('resident') };
    const headers = { 'idempotency-key': t.unique('submit') };
    const answer = await t.send({ method: 'POST', path: '/documents', body, headers });
    const same = expectText(expectObject(answer, 201), 'id') === t.take('document');
    expectSame('content', 'id', same ? 'same' : 'other', 'same');
  },
};

import { expectObject, expectSame } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';

export const test: ConformanceTest = {
  id: 'documents/deprecate',
  title: { 'zh-CN': '作废文档', en: 'deprecate a document' },
  requirements: ['operation:deprecateDocument'],
  needs: ['documents/replace'],
  async run(t) {
    const path = `/documents/${t.take<string>('replacement')}`;
    const answer = await t.send({
      method: 'DELETE',
      path: `${path}?reason=conformance`,
      headers: { 'idempotency-key': t.unique('deprecate'), 'if-match': '"1"' },
    });
    expectObject(answer, 200);
    const entry = expectObject(await t.send({ method: 'GET', path }), 200);
    expectSame('content', 'state', entry['state'], 'deprecated');
  },
};

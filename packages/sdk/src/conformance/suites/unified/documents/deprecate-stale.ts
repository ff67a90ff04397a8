import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';

export const test: ConformanceTest = {
  id: 'documents/deprecate-stale',
  title: { 'zh-CN': '以错误版本作废：412 C021', en: 'deprecate with a wrong version: 412 C021' },
  requirements: ['operation:deprecateDocument', 'code:C021'],
  needs: ['documents/replace'],
  async run(t) {
    const answer = await t.send({
      method: 'DELETE',
      path: `/documents/${t.take<string>('replacement')}?reason=conformance`,
      headers: { 'idempotency-key': t.unique('deprecate-stale'), 'if-match': '"7"' },
    });
    expectProblem(answer, 412, 'C021');
  },
};

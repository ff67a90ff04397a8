import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticDocument } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'documents/replace-again',
  title: { 'zh-CN': '替换已被替换的文档：409 D206', en: 'replace a superseded document: 409 D206' },
  requirements: ['operation:replaceDocument', 'code:D206'],
  needs: ['documents/replace'],
  async run(t) {
    const body = { ...syntheticDocument(t.seed, 0, 6), residentId: t.take<string>('resident') };
    const headers = { 'idempotency-key': t.unique('replace-again') };
    const answer = await t.send({
      method: 'PUT',
      path: `/documents/${t.take<string>('document')}`,
      body,
      headers: { ...headers, 'if-match': '"2"' },
    });
    expectProblem(answer, 409, 'D206');
  },
};

import { expectProblem, expectSame } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { spoilDocument, syntheticDocument } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'documents/submit-wrong',
  title: {
    'zh-CN': '提交有错误的文档：422 D201，并列出问题',
    en: 'a wrong document is refused: 422 D201, with findings',
  },
  requirements: ['operation:submitDocument', 'code:D201'],
  needs: ['residents/register'],
  async run(t) {
    const document = syntheticDocument(t.seed, 0, 1);
    const body = {
      ...document,
      content: spoilDocument(document.content),
      residentId: t.take<string>('resident'),
    };
    const headers = { 'idempotency-key': t.unique('submit-wrong') };
    const answer = await t.send({ method: 'POST', path: '/documents', body, headers });
    const { findings } = expectProblem(answer, 422, 'D201');
    expectSame(
      'content',
      'findings',
      Array.isArray(findings) && findings.length > 0 ? 'some' : 'none',
      'some',
    );
  },
};

import { expectSame, expectStatus } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticDocument } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'documents/retrieve',
  title: { 'zh-CN': '取回的文档与提交的逐字节相同', en: 'a document comes back byte for byte' },
  requirements: ['operation:retrieveDocument'],
  needs: ['documents/submit'],
  async run(t) {
    const answer = await t.send({ method: 'GET', path: `/documents/${t.take<string>('document')}/content` });
    expectStatus(answer, 200);
    const same = answer.text === syntheticDocument(t.seed, 0, 0).content;
    expectSame('content', 'document', same ? 'same' : 'different', 'same');
  },
};

import { expectObject, expectSame } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticDocument } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'documents/get',
  title: { 'zh-CN': '读取文档索引', en: 'read the entry of a document' },
  requirements: ['operation:getDocument'],
  needs: ['documents/submit'],
  async run(t) {
    const answer = await t.send({ method: 'GET', path: `/documents/${t.take<string>('document')}` });
    const entry = expectObject(answer, 200);
    expectSame('content', 'state', entry['state'], 'approved');
    expectSame('content', 'documentId', entry['documentId'], syntheticDocument(t.seed, 0, 0).documentId);
  },
};

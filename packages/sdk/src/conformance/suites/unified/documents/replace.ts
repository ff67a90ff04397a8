import { expectObject, expectSame, expectText } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticDocument } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'documents/replace',
  title: { 'zh-CN': '替换文档：旧文档变为已被替换', en: 'replace a document: the former one is superseded' },
  requirements: ['operation:replaceDocument', 'convention:version'],
  needs: ['documents/retrieve'],
  async run(t) {
    const body = { ...syntheticDocument(t.seed, 0, 5), residentId: t.take<string>('resident') };
    const headers = { 'idempotency-key': t.unique('replace') };
    const former = t.take<string>('document');
    const answer = await t.send({
      method: 'PUT',
      path: `/documents/${former}`,
      body,
      headers: { ...headers, 'if-match': '"1"' },
    });
    t.give('replacement', expectText(expectObject(answer, 200, 201), 'id'));
    const entry = expectObject(await t.send({ method: 'GET', path: `/documents/${former}` }), 200);
    expectSame('content', 'state', entry['state'], 'superseded');
  },
};

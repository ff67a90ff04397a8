import { expectItems, expectObject, expectSame, expectText } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticDocument } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'documents/pages',
  title: { 'zh-CN': '分页检索：每份文档恰好出现一次', en: 'pages of a search: every document exactly once' },
  requirements: ['operation:searchDocuments', 'convention:paging'],
  needs: ['documents/submit'],
  async run(t) {
    const residentId = t.take<string>('resident');
    const ids = [t.take<string>('document')];
    for (const number of [3, 4]) {
      const body = { ...syntheticDocument(t.seed, 0, number), residentId };
      const headers = { 'idempotency-key': t.unique(`page-${number}`) };
      const answer = await t.send({ method: 'POST', path: '/documents', body, headers });
      ids.push(expectText(expectObject(answer, 201), 'id'));
    }
    const found: unknown[] = [];
    let cursor: unknown;
    for (let page = 0; page < 10 && (page === 0 || cursor !== undefined); page += 1) {
      const body = { residentId, limit: 2, ...(cursor !== undefined && { cursor }) };
      const answer = await t.send({ method: 'POST', path: '/documents:search', body });
      found.push(...expectItems(answer).map(({ id }) => id));
      cursor = answer.json?.['next'];
    }
    expectSame('content', 'items', ids.filter((id) => found.includes(id)).length, ids.length);
    expectSame('content', 'items', new Set(found).size, found.length);
  },
};

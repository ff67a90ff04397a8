import { expectItems, expectSame } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';

export const test: ConformanceTest = {
  id: 'residents/search-none',
  title: { 'zh-CN': '检索不到时是空列表', en: 'a search without hit gives an empty list' },
  requirements: ['operation:searchResidents'],
  needs: ['meta/time'],
  async run(t) {
    const body = { localId: t.unique('nobody') };
    expectSame(
      'content',
      'items',
      expectItems(await t.send({ method: 'POST', path: '/residents:search', body })).length,
      0,
    );
  },
};

import { expectItems, expectSame } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'residents/search',
  title: { 'zh-CN': '按证件号码检索到居民', en: 'a resident is found by the identity number' },
  requirements: ['operation:searchResidents'],
  needs: ['residents/register'],
  async run(t) {
    const { identityTypeCode, identityNumber } = syntheticResident(t.seed, 0);
    const body = { identityTypeCode, identityNumber };
    const items = expectItems(await t.send({ method: 'POST', path: '/residents:search', body }));
    expectSame('content', 'items', items.filter(({ id }) => id === t.take('resident')).length, 1);
  },
};

import { expectObject, expectText } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'residents/register',
  title: { 'zh-CN': '注册居民', en: 'register a resident' },
  requirements: ['operation:registerResident', 'convention:idempotency'],
  needs: ['meta/time'],
  async run(t) {
    const headers = { 'idempotency-key': t.unique('register') };
    const answer = await t.send({
      method: 'POST',
      path: '/residents',
      body: syntheticResident(t.seed, 0),
      headers,
    });
    t.give('resident', expectText(expectObject(answer, 201), 'id'));
  },
};

import { expectObject, expectSame, expectText } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'residents/repeat',
  title: { 'zh-CN': '同键同内容重发：得到当时的应答', en: 'the same key and body again: the answer of then' },
  requirements: ['operation:registerResident', 'convention:idempotency'],
  needs: ['residents/register'],
  async run(t) {
    const headers = { 'idempotency-key': t.unique('register') };
    const answer = await t.send({
      method: 'POST',
      path: '/residents',
      body: syntheticResident(t.seed, 0),
      headers,
    });
    const same = expectText(expectObject(answer, 201), 'id') === t.take('resident');
    expectSame('content', 'id', same ? 'same' : 'other', 'same');
    expectSame('header', 'hulian-repeated', answer.headers.get('hulian-repeated') ?? 'none', 'true');
  },
};

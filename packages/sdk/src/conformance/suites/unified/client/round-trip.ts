import { expectSame } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'client/round-trip',
  title: {
    'zh-CN': 'SDK 客户端走通注册、读取、检索，逐个验证应答签名',
    en: 'the SDK client registers, reads and searches, and verifies every answer',
  },
  requirements: [
    'operation:registerResident',
    'operation:getResident',
    'operation:searchResidents',
    'convention:signing',
  ],
  needs: ['residents/register', 'residents/get'],
  async run(t) {
    const platform = t.platform();
    const resident = syntheticResident(t.seed, 5);
    const { id } = await platform.residents.register(resident, { idempotencyKey: t.unique('client') });
    expectSame('content', 'id', (await platform.residents.get(id)).id === id ? 'same' : 'other', 'same');
    const { identityTypeCode, identityNumber } = resident;
    let found = 0;
    for await (const match of platform.residents.search({ identityTypeCode, identityNumber }))
      if (match.id === id) found += 1;
    expectSame('content', 'items', found, 1);
  },
};

import { expectItems, expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import type { RawResponse } from '../../../raw-client.js';
import { lookUp } from '../look-up.js';

export const test: ConformanceTest = {
  id: 'requests/replay',
  title: { 'zh-CN': '原样重放：401 C003', en: 'the same request again, byte for byte: 401 C003' },
  requirements: ['convention:signing', 'code:C003'],
  needs: ['requests/signed'],
  async run(t) {
    const first: RawResponse = await t.send(lookUp(t));
    expectItems(first);
    expectProblem(await t.send({ ...lookUp(t), again: first }), 401, 'C003');
  },
};

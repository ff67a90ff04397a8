import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'requests/unsigned-write',
  title: { 'zh-CN': '没有签名的写入未被执行', en: 'an unsigned write is refused and not done' },
  requirements: ['convention:signing', 'code:C020', 'code:C030'],
  needs: ['requests/signed'],
  async run(t) {
    const key = t.unique('unsigned-write');
    const headers = { 'idempotency-key': key };
    const body = syntheticResident(t.seed, 20);
    expectProblem(
      await t.send({ method: 'POST', path: '/residents', body, headers, sign: false }),
      401,
      'C020',
    );
    expectProblem(await t.send({ method: 'GET', path: `/requests/${key}` }), 404, 'C030');
  },
};

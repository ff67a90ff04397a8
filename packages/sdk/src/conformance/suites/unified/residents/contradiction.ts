import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'residents/contradiction',
  title: {
    'zh-CN': '同一证件号码登记为另一姓名：409 R103',
    en: 'the number of a registered resident with another name: 409 R103',
  },
  requirements: ['operation:registerResident', 'code:R103'],
  needs: ['residents/register'],
  async run(t) {
    const resident = syntheticResident(t.seed, 0);
    const headers = { 'idempotency-key': t.unique('contradiction') };
    const body = { ...resident, localId: `${resident.localId}-other`, name: `${resident.name}另` };
    expectProblem(await t.send({ method: 'POST', path: '/residents', body, headers }), 409, 'R103');
  },
};

import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { lookUp } from '../look-up.js';

export const test: ConformanceTest = {
  id: 'requests/wrong-key',
  title: {
    'zh-CN': '冒用密钥标识、以别的私钥签名：401 C001',
    en: 'signed by another key under this key id: 401 C001',
  },
  requirements: ['convention:signing', 'code:C001'],
  needs: ['requests/signed'],
  async run(t) {
    // The signature of one request under the parameters of another: right form, right key id, wrong signature.
    const donor = await t.send(lookUp(t));
    const answer = await t.send({
      ...lookUp(t),
      tamper: ({ headers }) => headers.set('signature', donor.sent.headers.get('signature') ?? ''),
    });
    expectProblem(answer, 401, 'C001');
  },
};

import { memorySigner, sm2 } from '@hulian/crypto';
import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { lookUp } from '../look-up.js';

export const test: ConformanceTest = {
  id: 'requests/unknown-key',
  title: { 'zh-CN': '平台不认识的密钥：401 C002', en: 'a key the platform does not know: 401 C002' },
  requirements: ['convention:signing', 'code:C002'],
  needs: ['requests/signed'],
  async run(t) {
    expectProblem(
      await t.send({ ...lookUp(t), sign: memorySigner(sm2.generateKeyPair().privateKey) }),
      401,
      'C002',
    );
  },
};

import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { lookUp } from '../look-up.js';

export const test: ConformanceTest = {
  id: 'requests/other-algorithm',
  title: { 'zh-CN': '声明了别的签名算法：401 C018', en: 'another algorithm is named: 401 C018' },
  requirements: ['convention:signing', 'code:C018'],
  needs: ['requests/signed'],
  async run(t) {
    const answer = await t.send({
      ...lookUp(t),
      tamper: ({ headers }) => {
        const input = headers.get('signature-input') ?? '';
        headers.set('signature-input', input.replace(/;alg="[^"]*"/, '') + ';alg="rsa-v1_5-sha256"');
      },
    });
    expectProblem(answer, 401, 'C018');
  },
};

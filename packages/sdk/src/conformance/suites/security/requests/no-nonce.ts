import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { lookUp } from '../look-up.js';

export const test: ConformanceTest = {
  id: 'requests/no-nonce',
  title: { 'zh-CN': '签名参数没有 nonce：400 C031', en: 'a signature without nonce: 400 C031' },
  requirements: ['convention:signing', 'code:C031'],
  needs: ['requests/signed'],
  async run(t) {
    const answer = await t.send({
      ...lookUp(t),
      tamper: ({ headers }) => {
        const input = headers.get('signature-input') ?? '';
        headers.set('signature-input', input.replace(/;nonce="[^"]*"/, ''));
      },
    });
    expectProblem(answer, 400, 'C031');
  },
};

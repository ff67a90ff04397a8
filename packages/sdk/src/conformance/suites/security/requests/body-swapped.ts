import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { lookUp } from '../look-up.js';

export const test: ConformanceTest = {
  id: 'requests/body-swapped',
  title: { 'zh-CN': '签后换掉正文：401 C014', en: 'the body changed after signing: 401 C014' },
  requirements: ['convention:signing', 'code:C014'],
  needs: ['requests/signed'],
  async run(t) {
    const answer = await t.send({
      ...lookUp(t),
      tamper: (request) => {
        request.body = Uint8Array.from(Buffer.from(JSON.stringify({ localId: t.unique('swapped') })));
      },
    });
    expectProblem(answer, 401, 'C014');
  },
};

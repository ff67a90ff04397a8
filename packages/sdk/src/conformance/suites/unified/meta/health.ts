import { TestEnd, expectObject, expectText } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';

export const test: ConformanceTest = {
  id: 'meta/health',
  title: { 'zh-CN': '运行状态可查', en: 'the health of the platform can be asked' },
  optional: true,
  requirements: ['operation:getHealth'],
  needs: ['meta/time'],
  async run(t) {
    const answer = await t.send({ method: 'GET', path: '/meta/health', sign: false });
    if ([404, 405, 501].includes(answer.status)) throw new TestEnd('omit', { kind: 'not-offered' });
    expectText(expectObject(answer, 200), 'status');
  },
};

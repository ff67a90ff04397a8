import { expectObject, expectSame } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';

export const test: ConformanceTest = {
  id: 'meta/time',
  title: { 'zh-CN': '平台时钟可查', en: 'the clock of the platform can be asked' },
  requirements: ['operation:getTime'],
  async run(t) {
    const answer = expectObject(await t.send({ method: 'GET', path: '/meta/time', sign: false }), 200);
    expectSame('content', 'epochMilliseconds', typeof answer['epochMilliseconds'], 'number');
  },
};

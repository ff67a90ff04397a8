import type { ConformanceTest } from '../../../model.js';
import { lookUp } from '../look-up.js';

export const test: ConformanceTest = {
  id: 'answers/signed',
  title: {
    'zh-CN': '成功的应答有平台签名，且对应这个请求',
    en: 'a success is signed by the platform for this very request',
  },
  requirements: ['convention:signing'],
  needs: ['requests/signed'],
  async run(t) {
    t.verifyAnswer(await t.send(lookUp(t)));
  },
};

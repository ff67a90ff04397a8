import { expectItems } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { lookUp } from '../look-up.js';

export const test: ConformanceTest = {
  id: 'requests/signed',
  title: { 'zh-CN': '签名正确的请求被受理', en: 'a rightly signed request is accepted' },
  requirements: ['convention:signing'],
  async run(t) {
    expectItems(await t.send(lookUp(t)));
  },
};

import { expectProblem } from '../../check.js';
import type { ConformanceTest } from '../../model.js';

/** Bodies that must not hold the platform. */
export const limitTests: readonly ConformanceTest[] = [
  {
    id: 'limits/deep',
    title: { 'zh-CN': '嵌套极深的 JSON：400 C023', en: 'JSON that is nested very deep: 400 C023' },
    requirements: ['code:C023'],
    needs: ['requests/signed'],
    async run(t) {
      const text = `{"localId":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
      const headers = { 'content-type': 'application/json' };
      expectProblem(await t.send({ method: 'POST', path: '/residents:search', text, headers }), 400, 'C023');
    },
  },
];

import { expectProblem, TestEnd } from '../../check.js';
import type { ConformanceTest } from '../../model.js';
import { lookUp } from './look-up.js';

/** More than any request of the interface needs: the sandbox takes 10 MiB. */
const large = 11 * 1024 * 1024;

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
  {
    id: 'limits/large',
    title: {
      'zh-CN': '11 MiB 的正文：413 C006，或照常处理',
      en: 'a body of 11 MiB: 413 C006, or handled as any other',
    },
    requirements: ['code:C006'],
    needs: ['requests/signed'],
    async run(t) {
      const body = { localId: 'x'.repeat(large) };
      const answer = await t.send({ ...lookUp(t), body });
      if (answer.status === 200) throw new TestEnd('omit', { kind: 'not-offered', subject: 'limit' });
      // A text that is too long for its member is as good a reason.
      if (answer.status === 422) expectProblem(answer, 422, 'C007');
      else expectProblem(answer, 413, 'C006');
    },
  },
];

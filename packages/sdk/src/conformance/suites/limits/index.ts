import { expectItems, expectProblem, expectSame, TestEnd } from '../../check.js';
import type { ConformanceSuite } from '../../model.js';
import { lookUp } from '../security/look-up.js';

/** More than any request of the interface needs: the sandbox takes 10 MiB. */
const large = 11 * 1024 * 1024;

/** Requests sent one after the other before a platform counts as one without a rate. */
const most = 300;

/** What a platform does with senders that are slow or too many; it waits, and may use up the rate of the institution. */
export const limitsSuite: ConformanceSuite = {
  id: 'limits',
  title: {
    'zh-CN': '频率、正文大小与接收时限（最长约半分钟，会用完本机构的频率）',
    en: 'rate, size and time limits (takes up to half a minute, uses up the rate of the institution)',
  },
  groups: [
    {
      id: 'limits',
      title: { 'zh-CN': '上限', en: 'limits' },
      tests: [
        {
          id: 'limits/reached',
          title: { 'zh-CN': '平台在应答', en: 'the platform answers' },
          requirements: ['operation:searchResidents'],
          run: async (t) => void expectItems(await t.send(lookUp(t))),
        },
        {
          id: 'limits/large',
          title: {
            'zh-CN': '11 MiB 的正文：413 C006，或照常处理',
            en: 'a body of 11 MiB: 413 C006, or handled as any other',
          },
          requirements: ['code:C006'],
          needs: ['limits/reached'],
          async run(t) {
            const body = { localId: 'x'.repeat(large) };
            const answer = await t.send({ ...lookUp(t), body });
            if (answer.status === 200) throw new TestEnd('omit', { kind: 'not-offered', subject: 'limit' });
            // A text that is too long for its member is as good a reason.
            if (answer.status === 422) expectProblem(answer, 422, 'C007');
            else expectProblem(answer, 413, 'C006');
          },
        },
        {
          id: 'limits/slow',
          title: {
            'zh-CN': '正文只到一半就不再来：408 C026，而不是一直等',
            en: 'a body that stops half-way: 408 C026 instead of waiting for ever',
          },
          requirements: ['code:C026'],
          needs: ['limits/reached'],
          run: async (t) => void expectProblem(await t.send({ ...lookUp(t), stall: true }), 408, 'C026'),
        },
        {
          id: 'limits/rate',
          title: {
            'zh-CN': '请求过频：429 C005 并给出 Retry-After',
            en: 'too many requests: 429 C005 with Retry-After',
          },
          requirements: ['code:C005'],
          needs: ['limits/reached'],
          async run(t) {
            for (let sent = 0; sent < most; sent += 1) {
              const answer = await t.send(lookUp(t));
              if (answer.status === 200) continue;
              expectProblem(answer, 429, 'C005');
              const wait = answer.headers.get('retry-after') ?? 'none';
              expectSame(
                'header',
                'retry-after',
                /^\d+$/.test(wait) || !Number.isNaN(Date.parse(wait)),
                true,
              );
              return;
            }
            throw new TestEnd('omit', { kind: 'not-offered', subject: 'rate' });
          },
        },
      ],
    },
  ],
};

/** Platforms whose limits are wrong, judged by the suite `limits`. */
import type { SandboxOptions } from '../sandbox/create-sandbox.js';
import { altering, type Mutant } from './wrong-platform.test-kit.js';

/** Limits that tests reach in a moment. */
export const narrow: SandboxOptions = { bodyTimeout: 200, requestsPerMinute: 20 };

const search = /^\/residents:search$/;

const mutant = (name: string, zh: string, en: string, wrap: Mutant['wrap']): Mutant => ({
  id: `limits-${name}`,
  title: { 'zh-CN': `上限：${zh}`, en: `limits: ${en}` },
  killedBy: { [`limits/limits/${name}`]: 'fail' },
  options: narrow,
  wrap,
});

/** In the order of the table in docs/guide/conformance.md. */
export const limitsMutants: readonly Mutant[] = [
  mutant(
    'reached',
    '检索不可用',
    'no search',
    altering('POST', search, { status: 503 }, ({ status }) => status === 200),
  ),
  mutant('large', '正文过大时给出网页', 'a page of HTML for a body too large', (fetch) => async (request) => {
    const answer = await fetch(request);
    const headers = { 'content-type': 'text/html' };
    return answer.status === 413 ? new Response('<h1>413</h1>', { status: 413, headers }) : answer;
  }),
  mutant(
    'slow',
    '正文迟到时给出内部错误',
    'an internal error for a body that does not come',
    (fetch) => async (request) => {
      const answer = await fetch(request);
      return answer.status === 408 ? new Response(null, { status: 500 }) : answer;
    },
  ),
  mutant('rate', '过频时不说明等多久', 'does not say how long to wait', (fetch) => async (request) => {
    const answer = await fetch(request);
    if (answer.status === 429) answer.headers.delete('retry-after');
    return answer;
  }),
];

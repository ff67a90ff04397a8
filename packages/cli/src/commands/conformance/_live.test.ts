import type { ConformanceRun, TestOutcome } from '@hulian/sdk/conformance';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../context.js';
import { zhCN } from '../../messages/zh-CN.js';
import { openLive } from './_live.js';

const context = { messages: zhCN, language: 'zh-CN' } as unknown as Context;
const outcome = (id: string, result: TestOutcome['result']): TestOutcome => ({
  id,
  group: 'g',
  title: { 'zh-CN': '某</script>', en: 'x' },
  optional: false,
  result,
  ...(result === 'fail' && { cause: { kind: 'status', expected: '200', actual: '500' } }),
  requirements: [],
  milliseconds: 1,
  evidence: [],
});
const get = (path: string, host = '127.0.0.1:1') => new Request(`http://${host}${path}`);

describe('the live page', () => {
  test('tells tests done, rate and time left, the step, the results, and the end', async () => {
    let now = 0;
    const live = openLive(context, '题', () => now);
    const events = live.answer(get('/live/events'));
    now = 2_000;
    live.step('第 1 步', '请登记');
    live.test(outcome('s/g/one', 'pass'), 1, 4);
    live.test(outcome('s/g/two', 'fail'), 2, 4);
    await live.end({
      result: 'fail',
      summary: { pass: 1, fail: 1, error: 0, skip: 0, omit: 0 },
      tests: [1, 2],
    } as unknown as ConformanceRun);
    const text = (await events?.text()) ?? '';
    expect(text).toContain('2 / 4，每秒 1.0 个，约剩 2 秒');
    expect(text).toContain('"title":"第 1 步","instruction":"请登记"');
    expect(text).toContain('"cause":"HTTP 状态应为 200，实为 500"');
    expect(text).toMatch(/"ended":true,"result":"fail"\}\n\n$/);
    // Who comes late gets everything.
    const later = (await live.answer(get('/live/events'))?.text()) ?? '';
    expect(later.match(/event: row/g)).toHaveLength(2);
  });

  test('is for this machine only, loads nothing from elsewhere, and leaves other addresses alone', async () => {
    const live = openLive(context, '题</title><script>');
    expect(live.answer(get('/residents'))).toBeUndefined();
    expect(live.answer(new Request('http://127.0.0.1/', { method: 'POST' }))).toBeUndefined();
    expect(live.answer(get('/', 'elsewhere.example'))?.status).toBe(403);
    const page = live.answer(get('/', 'localhost:8846'));
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = (await page?.text()) ?? '';
    expect(html).not.toMatch(/(?:src|href)=|<script><|<title>题</);
  });
});

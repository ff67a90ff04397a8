import { expectObject, expectSame } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'residents/get',
  title: { 'zh-CN': '读取居民：内容与注册时相同', en: 'read a resident: the content is what was registered' },
  requirements: ['operation:getResident'],
  needs: ['residents/register'],
  async run(t) {
    const answer = await t.send({ method: 'GET', path: `/residents/${t.take<string>('resident')}` });
    const stored = expectObject(answer, 200);
    const body = (stored['body'] ?? {}) as Record<string, unknown>;
    const different = Object.entries(syntheticResident(t.seed, 0)).find(
      ([name, value]) => body[name] !== value,
    );
    expectSame('content', different?.[0] ?? 'body', different === undefined ? 'same' : 'different', 'same');
    expectSame('header', 'etag', answer.headers.get('etag') ?? 'none', `"${String(stored['version'])}"`);
    t.give('resident-version', stored['version']);
  },
};

import { expectObject, expectSame } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';
import { syntheticResident } from '../../../synthetic.js';

export const test: ConformanceTest = {
  id: 'residents/update',
  title: {
    'zh-CN': '以当前版本更新，版本加一',
    en: 'an update with the present version makes the next version',
  },
  requirements: ['operation:updateResident', 'convention:version'],
  needs: ['residents/get'],
  async run(t) {
    const version = t.take<number>('resident-version');
    const headers = { 'idempotency-key': t.unique('update'), 'if-match': `"${version}"` };
    const path = `/residents/${t.take<string>('resident')}`;
    const answer = await t.send({ method: 'PUT', path, body: syntheticResident(t.seed, 0), headers });
    expectSame('content', 'version', expectObject(answer, 200)['version'], version + 1);
  },
};

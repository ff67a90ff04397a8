import { expectProblem } from '../../../check.js';
import type { ConformanceTest } from '../../../model.js';

export const test: ConformanceTest = {
  id: 'documents/unknown',
  title: { 'zh-CN': '读取不存在的文档：404', en: 'read a document that does not exist: 404' },
  requirements: ['operation:getDocument', 'code:C010', 'code:D209'],
  needs: ['meta/time'],
  async run(t) {
    expectProblem(await t.send({ method: 'GET', path: '/documents/D999999999999' }), 404, 'C010', 'D209');
  },
};

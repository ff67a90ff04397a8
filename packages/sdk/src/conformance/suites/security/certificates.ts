import { expectProblem } from '../../check.js';
import type { ConformanceTest } from '../../model.js';
import { lookUp } from './look-up.js';

const certificate = (name: 'expired' | 'revoked', code: string, zh: string, en: string): ConformanceTest => ({
  id: `certificates/${name}`,
  title: { 'zh-CN': `${zh}：401 ${code}`, en: `${en}: 401 ${code}` },
  requirements: ['convention:signing', `code:${code}`],
  needs: ['requests/signed'],
  async run(t) {
    expectProblem(await t.send({ ...lookUp(t), by: t.identity(name) }), 401, code);
  },
});

/** Keys of the institution that may no longer be used. Nobody can make them: whoever runs the platform registers them for the run. */
export const certificateTests: readonly ConformanceTest[] = [
  certificate('expired', 'C016', '证书过期', 'a certificate out of date'),
  certificate('revoked', 'C017', '证书已吊销', 'a revoked certificate'),
];

import { Problem } from '../problem.js';

/** @throws Problem C041 that names the member */
export function refuseContradiction(
  path: string,
  params: Readonly<Record<string, string | number>> = {},
): never {
  throw new Problem('C041', {
    findings: [{ rule: 'request/consistency', message: 'contradicts', severity: 'error', path, params }],
  });
}

import type { PlatformFinding } from '../../errors/platform-error.js';
import { Problem } from '../problem.js';

const finding = (severity: 'error' | 'warning', path: string, message: string): PlatformFinding => ({
  rule: 'request/consistency',
  message,
  severity,
  path,
});

/** What a refusal names. */
export const contradiction = (path: string, message: string): PlatformFinding =>
  finding('error', path, message);

/** @throws Problem C041 that names the member */
export function refuseContradiction(
  path: string,
  params: Readonly<Record<string, string | number>> = {},
  message = 'contradicts',
): never {
  throw new Problem('C041', { findings: [{ ...contradiction(path, message), params }] });
}

/** What is taken and told in the receipt. */
export const doubt = (message: string, path: string): PlatformFinding => finding('warning', path, message);

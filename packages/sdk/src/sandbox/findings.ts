import { formatFinding, type Finding } from '@hulian/validators';
import type { PlatformFinding } from '../errors/platform-error.js';

/** A finding as the platform answers it: everything but the value from the record. */
export function toPlatformFinding(finding: Finding): PlatformFinding {
  const { path, line, column } = finding.location;
  return {
    rule: finding.rule,
    message: finding.message,
    severity: finding.severity,
    text: formatFinding(finding, 'zh-CN'),
    ...(path !== undefined && { path }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    params: { ...finding.params },
    fingerprint: finding.fingerprint,
  };
}

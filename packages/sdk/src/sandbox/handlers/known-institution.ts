import type { Call } from '../call.js';
import { Problem } from '../problem.js';

/** Objects that nobody sees but the institution they are addressed to. A mission may go to a hospital that is not connected. */
const addressed: ReadonlySet<string> = new Set(['referral', 'consultation', 'criticalValue', 'notice']);

/**
 * What is addressed to an institution has one that receives it: with a key here, registered, or behind a platform below.
 * Where there is a platform above, that one knows institutions which this one does not, and decides.
 * @throws Problem C042
 */
export function refuseUnknownTarget({ platform, operation, body }: Call): void {
  const target = body['targetInstitution'];
  if (!addressed.has(operation.resource) || typeof target !== 'string' || platform.relay) return;
  if (platform.institutions.has(target)) return;
  const where = [["json_extract(body, '$.organizationCode') = ?", target]] as const;
  if (platform.objects.page('organization', where, { limit: 1 }).length > 0) return;
  if (platform.store.get('select 1 from relayed where institution = ? limit 1', [target])) return;
  throw new Problem('C042', {
    findings: [
      { rule: 'request/institution', message: 'unknown', severity: 'error', path: '/targetInstitution' },
    ],
  });
}

import { schemas } from '../generated/schemas.js';
import type { PlatformFinding } from '../errors/platform-error.js';
import type { Call } from './call.js';
import { Problem } from './problem.js';

interface CodedMember {
  readonly 'x-element'?: string;
  readonly 'x-value-domain'?: string;
}
interface CodedSchema {
  readonly properties?: Readonly<Record<string, CodedMember>>;
}

/**
 * Members of a body whose data element or schema names a value domain hold a code of it. A table that is not loaded decides nothing.
 * @throws Problem C008
 */
export function refuseUnknownCodes({ platform: { library }, operation, body }: Call): void {
  const { properties = {} } = (schemas[operation.body ?? ''] ?? {}) as CodedSchema;
  const findings: PlatformFinding[] = [];
  for (const [member, { 'x-element': element, 'x-value-domain': stated }] of Object.entries(properties)) {
    const value = body[member];
    if (typeof value !== 'string') continue;
    const domain = (element && library.dataElement(element)?.valueDomain) ?? stated;
    const lookup = domain ? library.lookupCode(domain, value) : undefined;
    if (lookup?.answer !== 'unknown') continue;
    findings.push({
      rule: 'request/code',
      message: 'unknown',
      severity: 'error',
      path: `/${member}`,
      params: {
        ...(element !== undefined && { element }),
        domain,
        nearest: lookup.nearest.map(({ code }) => code),
      },
    });
  }
  if (findings.length > 0) throw new Problem('C008', { findings });
}

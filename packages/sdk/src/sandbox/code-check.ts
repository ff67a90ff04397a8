import type { Library } from '@hulian/standards';
import type { PlatformFinding } from '../errors/platform-error.js';
import { schemas } from '../generated/schemas.js';

interface ElementSchema {
  readonly properties?: Readonly<Record<string, { readonly 'x-element'?: string }>>;
}

/** Findings of members whose data element has a value domain that does not hold the code. A table that is not loaded decides nothing. */
export function checkCodes(
  library: Library,
  schema: string,
  body: Readonly<Record<string, unknown>>,
): PlatformFinding[] {
  const findings: PlatformFinding[] = [];
  for (const [member, property] of Object.entries((schemas[schema] as ElementSchema).properties ?? {})) {
    const value = body[member];
    const domain = property['x-element'] && library.dataElement(property['x-element'])?.valueDomain;
    if (typeof value !== 'string' || !domain) continue;
    const lookup = library.lookupCode(domain, value);
    if (lookup.answer !== 'unknown') continue;
    findings.push({
      rule: 'request/code',
      message: 'unknown',
      severity: 'error',
      path: `/${member}`,
      params: { element: property['x-element'], domain, nearest: lookup.nearest.map(({ code }) => code) },
    });
  }
  return findings;
}

// Identifiers by name, for `hulian check` and for callers that hold one value.
import { checkInstitutionCode } from './institution-code.js';
import { checkOrganizationCode } from './organization-code.js';
import { checkPostalCode } from './postal-code.js';
import { checkResidentIdentityNumber } from './resident-identity-number.js';
import type { IdentifierFault } from './result.js';
import { checkTelephoneNumber } from './telephone-number.js';
import { checkUnifiedSocialCreditCode } from './unified-social-credit-code.js';

const checks = {
  'resident-identity-number': checkResidentIdentityNumber,
  'unified-social-credit-code': checkUnifiedSocialCreditCode,
  'organization-code': checkOrganizationCode,
  'institution-code': checkInstitutionCode,
  'telephone-number': checkTelephoneNumber,
  'postal-code': checkPostalCode,
} satisfies Record<string, (text: string) => IdentifierFault | undefined>;

/** Names of the identifiers that can be checked. */
export type IdentifierKind = keyof typeof checks;

/** All names, for help texts. */
export const identifierKinds = Object.keys(checks) as readonly IdentifierKind[];

/**
 * Checks one identifier. The text of a fault is `formatFinding({ rule: 'identifier/<kind>', message, params })`.
 * `asOf` (YYYYMMDD) bounds dates inside the identifier.
 */
export function checkIdentifier(
  kind: IdentifierKind,
  text: string,
  asOf?: string,
): IdentifierFault | undefined {
  return kind === 'resident-identity-number' ? checkResidentIdentityNumber(text, asOf) : checks[kind](text);
}

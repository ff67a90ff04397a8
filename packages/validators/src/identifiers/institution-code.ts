// Code of a health institution (DE08.10.052.00, format AN10): the organization code of GB 11714 with its hyphen.
// Since 2015 the unified social credit code of GB 32100 has taken its place, and WS 218 gives 22 characters: both are accepted and reported.
import { measureLength } from '../formats/measure-length.js';
import { checkOrganizationCode } from './organization-code.js';
import type { IdentifierFault } from './result.js';
import { checkUnifiedSocialCreditCode } from './unified-social-credit-code.js';

/** Checks an institution code. */
export function checkInstitutionCode(text: string): IdentifierFault | undefined {
  const length = measureLength(text);
  if (length === 18) {
    const fault = checkUnifiedSocialCreditCode(text);
    return fault
      ? { ...fault, message: `credit-code-${fault.message}`, severity: 'warning' }
      : { message: 'credit-code', severity: 'info' };
  }
  if (length === 22) return { message: 'institution-code-22', severity: 'info' };
  if (length !== 9 && length !== 10) return undefined;
  const fault = checkOrganizationCode(text);
  return fault && { ...fault, message: `organization-code-${fault.message}`, severity: 'warning' };
}

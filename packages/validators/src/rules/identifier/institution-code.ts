import { checkInstitutionCode } from '../../identifiers/institution-code.js';
import { carries, defineIdentifierRule } from './identifier-rule.js';

/** Institution codes (DE08.10.052.00): check characters of GB 11714 and GB 32100. Other lengths are judged by the format. */
export const institutionCode = defineIdentifierRule({
  id: 'identifier/institution-code',
  basis: 'practice',
  appliesTo: ['document', 'message'],
  references: [],
  messages: [
    'credit-code',
    'credit-code-length',
    'credit-code-letters',
    'credit-code-characters',
    'credit-code-check-character',
    'credit-code-organization-check',
    'credit-code-lower-case',
    'institution-code-22',
    'organization-code-form',
    'organization-code-check-character',
  ],
  applies: (subject) => carries(subject, ['DE08.10.052.00']),
  check: checkInstitutionCode,
});

import { checkTelephoneNumber } from '../../identifiers/telephone-number.js';
import { carries, defineIdentifierRule } from './identifier-rule.js';

/** Telephone numbers (DE02.01.010.00): quality rules DEM-004 to DEM-009. */
export const telephoneNumber = defineIdentifierRule({
  id: 'identifier/telephone-number',
  basis: 'practice',
  appliesTo: ['document', 'message'],
  references: [],
  messages: ['characters', 'same-digit', 'mobile-length', 'fixed-length', 'local-length'],
  applies: (subject) => carries(subject, ['DE02.01.010.00']),
  check: checkTelephoneNumber,
});

import { checkPostalCode } from '../../identifiers/postal-code.js';
import { carries, defineIdentifierRule } from './identifier-rule.js';

/** Postal codes (DE02.01.047.00): quality rule DEM-013. */
export const postalCode = defineIdentifierRule({
  id: 'identifier/postal-code',
  basis: 'practice',
  references: [],
  messages: ['form'],
  applies: (subject) => carries(subject, ['DE02.01.047.00']),
  check: checkPostalCode,
});

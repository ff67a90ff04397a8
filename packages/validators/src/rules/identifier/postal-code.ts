import type { FieldSubject } from '../../engine/field-rule.js';
import { checkPostalCode } from '../../identifiers/postal-code.js';
import { carries, defineIdentifierRule } from './identifier-rule.js';

/** True when the field holds a postal code, whose form has a rule of its own. */
export const isPostalCode = (subject: FieldSubject): boolean => carries(subject, ['DE02.01.047.00']);

/** Postal codes (DE02.01.047.00): quality rule DEM-013. */
export const postalCode = defineIdentifierRule({
  id: 'identifier/postal-code',
  basis: 'practice',
  references: [],
  messages: ['form'],
  applies: isPostalCode,
  check: checkPostalCode,
});

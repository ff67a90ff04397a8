// A field that a mapping marks as required and that stayed empty. Reported by the mapping of @hulian/sdk at the place of the source.
import type { RuleDescription } from '../../engine/rule.js';

/** A field that a mapping marks as required and that stayed empty. */
export const mappingRequired: RuleDescription = {
  id: 'mapping/required',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['empty'],
};

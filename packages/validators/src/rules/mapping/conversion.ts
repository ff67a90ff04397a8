// A value of the source that a mapping cannot convert as it says. Reported by the mapping of @hulian/sdk at the place of the source.
import type { RuleDescription } from '../../engine/rule.js';

/** A value of the source that a mapping cannot convert as it says. */
export const mappingConversion: RuleDescription = {
  id: 'mapping/conversion',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['date', 'number', 'part'],
};

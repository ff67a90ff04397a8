import type { RuleDescription } from '../../engine/rule.js';

/** A field that the data set does not have. Reported by records/keys.ts. */
export const unknownField: RuleDescription = {
  id: 'data-set/unknown-field',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'warning',
  messages: ['unknown', 'too-many', 'none-known'],
};

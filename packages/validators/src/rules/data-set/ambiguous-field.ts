import type { RuleDescription } from '../../engine/rule.js';

/** A data element or name that several fields of the data set share. Reported by records/keys.ts. */
export const ambiguousField: RuleDescription = {
  id: 'data-set/ambiguous-field',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['ambiguous'],
};

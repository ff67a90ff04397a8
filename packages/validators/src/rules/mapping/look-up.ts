// A key of the source that the table looked up in does not have, or has more than once. Reported by the mapping of @hulian/sdk at the place of the source.
import type { RuleDescription } from '../../engine/rule.js';

/** A key of the source that the table looked up in does not have, or has more than once. */
export const mappingLookUp: RuleDescription = {
  id: 'mapping/look-up',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['none', 'several'],
};

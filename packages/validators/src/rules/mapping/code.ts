// A code of the source that the code map of a mapping does not have. Reported by the mapping of @hulian/sdk at the place of the source.
import type { RuleDescription } from '../../engine/rule.js';

/** A code of the source that the code map of a mapping does not have. */
export const mappingCode: RuleDescription = {
  id: 'mapping/code',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['unmapped'],
};

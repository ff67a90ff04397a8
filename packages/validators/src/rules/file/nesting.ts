import type { RuleDescription } from '../../engine/rule.js';

/** JSON nested deeper than the limit. Reported by the JSON readers. */
export const nesting: RuleDescription = {
  id: 'file/nesting',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['too-deep'],
};

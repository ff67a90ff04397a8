import type { RuleDescription } from '../../engine/rule.js';

/** Which fields a data set demands (约束: 必选). No source read so far gives it for WS 445, so the check never runs and says so. Reported by records/handler.ts. */
export const requiredFields: RuleDescription = {
  id: 'data-set/required-fields',
  basis: 'standard',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: [],
};

import type { RuleDescription } from '../../engine/rule.js';

/** A record without a single value. Reported by records/judge.ts. */
export const emptyRecord: RuleDescription = {
  id: 'data-set/empty-record',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'warning',
  messages: ['empty'],
};

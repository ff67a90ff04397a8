import type { RuleDescription } from '../../engine/rule.js';

/** One field given twice in a record under two keys. Reported by records/judge.ts. */
export const repeatedField: RuleDescription = {
  id: 'data-set/repeated-field',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['twice'],
};

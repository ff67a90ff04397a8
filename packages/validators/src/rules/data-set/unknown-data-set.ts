import type { RuleDescription } from '../../engine/rule.js';

/** The data set the records are to be judged by is not known, not named, or named differently than asked for. Reported by records/handler.ts. */
export const unknownDataSet: RuleDescription = {
  id: 'data-set/unknown-data-set',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['unknown', 'missing', 'conflict'],
};

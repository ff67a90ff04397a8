import type { RuleDescription } from '../../engine/rule.js';

/** Something else than an object where a record is expected, records inside of another object, or a nested object as a value. Reported by records/. */
export const recordShape: RuleDescription = {
  id: 'data-set/record-shape',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['not-object', 'json-text', 'nested', 'wrapped'],
};

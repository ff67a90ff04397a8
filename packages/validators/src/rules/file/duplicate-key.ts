import type { RuleDescription } from '../../engine/rule.js';

/** One key twice in one JSON object: readers keep different ones. Reported by the JSON readers. */
export const duplicateKey: RuleDescription = {
  id: 'file/duplicate-key',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records', 'fhir', 'request'],
  defaultSeverity: 'error',
  messages: ['twice'],
};

import type { RuleDescription } from './rule.js';

/** Says that findings were counted but not listed. Reported by the collector itself. */
export const tooManyFindings: RuleDescription = {
  id: 'file/too-many-findings',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records', 'document', 'message', 'fhir', 'request', 'signed', 'unknown'],
  defaultSeverity: 'info',
  messages: ['capped'],
};

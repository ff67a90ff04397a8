// Elements occur as often as their definition says. (hl7.org/fhir/R4/conformance-rules.html#cardinality)
import type { RuleDescription } from '../../engine/rule.js';

/** Elements occur as often as their definition says. Reported by the checks in fhir/. */
export const cardinality: RuleDescription = {
  id: 'fhir/cardinality',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'conformance-rules.html#cardinality' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['missing'],
};

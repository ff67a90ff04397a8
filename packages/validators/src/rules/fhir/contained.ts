// Contained resources have ids of their own, are referred to, and contain none. (hl7.org/fhir/R4/references.html#contained)
import type { RuleDescription } from '../../engine/rule.js';

/** Contained resources have ids of their own, are referred to, and contain none. Reported by the checks in fhir/. */
export const contained: RuleDescription = {
  id: 'fhir/contained',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'references.html#contained' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['nested', 'no-id', 'duplicate-id', 'not-referenced'],
};

// What profiles ask about how often elements and slices occur, and in which order. (hl7.org/fhir/R4/profiling.html#slicing)
import type { RuleDescription } from '../../engine/rule.js';

/** What profiles ask about how often elements and slices occur, and in which order. Reported by the checks in fhir/. */
export const slicing: RuleDescription = {
  id: 'fhir/slicing',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'profiling.html#slicing' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['unmatched', 'too-few', 'too-many', 'order'],
};

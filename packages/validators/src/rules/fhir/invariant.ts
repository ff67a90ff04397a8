// Resources meet the constraints that types and profiles state in FHIRPath. (hl7.org/fhir/R4/conformance-rules.html#constraints)
import type { RuleDescription } from '../../engine/rule.js';

/** Resources meet the constraints that types and profiles state in FHIRPath. Reported by the checks in fhir/. */
export const invariant: RuleDescription = {
  id: 'fhir/invariant',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'conformance-rules.html#constraints' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['broken'],
};

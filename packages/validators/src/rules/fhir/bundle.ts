// The fullUrl of bundle entries is unique and agrees with the id of the resource. (hl7.org/fhir/R4/bundle.html)
import type { RuleDescription } from '../../engine/rule.js';

/** The fullUrl of bundle entries is unique and agrees with the id of the resource. Reported by the checks in fhir/. */
export const bundle: RuleDescription = {
  id: 'fhir/bundle',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'bundle.html' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['id-mismatch', 'duplicate-url'],
};

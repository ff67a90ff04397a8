// References point to resource types that are allowed, and internal ones are found. (hl7.org/fhir/R4/references.html)
import type { RuleDescription } from '../../engine/rule.js';

/** References point to resource types that are allowed, and internal ones are found. Reported by the checks in fhir/. */
export const reference: RuleDescription = {
  id: 'fhir/reference',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'references.html' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['target', 'unknown-type', 'contained-missing', 'not-in-bundle', 'malformed'],
};

// The content is a resource type that FHIR R4 (4.0.1) defines. (hl7.org/fhir/R4/resource.html)
import type { RuleDescription } from '../../engine/rule.js';

/** The content is a resource type that FHIR R4 (4.0.1) defines. Reported by the checks in fhir/. */
export const resourceType: RuleDescription = {
  id: 'fhir/resource-type',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'resource.html' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['missing', 'unknown', 'newer'],
};

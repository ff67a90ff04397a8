// Every element of a resource is one that its type defines. (hl7.org/fhir/R4/json.html)
import type { RuleDescription } from '../../engine/rule.js';

/** Every element of a resource is one that its type defines. Reported by the checks in fhir/. */
export const unknownElement: RuleDescription = {
  id: 'fhir/unknown-element',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'json.html' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['unknown', 'not-primitive'],
};

// Primitives are written with the JSON type of their data type: numbers without quotes, dates and codes with them. (hl7.org/fhir/R4/datatypes.html)
import type { RuleDescription } from '../../engine/rule.js';

/** Primitives are written with the JSON type of their data type: numbers without quotes, dates and codes with them. Reported by the checks in fhir/. */
export const dataType: RuleDescription = {
  id: 'fhir/data-type',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'datatypes.html' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['json-type'],
};

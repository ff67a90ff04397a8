// Arrays, objects and absent values are written as the JSON form of FHIR says. (hl7.org/fhir/R4/json.html)
import type { RuleDescription } from '../../engine/rule.js';

/** Arrays, objects and absent values are written as the JSON form of FHIR says. Reported by the checks in fhir/. */
export const jsonForm: RuleDescription = {
  id: 'fhir/json-form',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'json.html' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: [
    'array-expected',
    'array-unexpected',
    'array-lengths',
    'empty-array',
    'empty-object',
    'null',
    'object-expected',
  ],
};
